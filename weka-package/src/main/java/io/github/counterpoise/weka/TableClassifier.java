package io.github.counterpoise.weka;

import io.github.counterpoise.classify.Classifier;
import io.github.counterpoise.classify.Classifiers;
import io.github.counterpoise.classify.LearnConfig;
import io.github.counterpoise.classify.TrainedClassifier;
import io.github.counterpoise.describe.Reference;
import io.github.counterpoise.run.InvalidInputException;
import io.github.counterpoise.run.Monitor;
import io.github.counterpoise.table.Kind;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamField;
import java.util.List;
import weka.core.Capabilities;
import weka.core.Capabilities.Capability;
import weka.core.Instances;

/**
 * A classifier of the core that learns from rows of a table, as a classifier of Weka: everything
 * but the getters and setters of its options.
 *
 * @param <C> type of the settings
 */
public abstract class TableClassifier<C extends Record> extends SeededClassifier<C> {

  private static final long serialVersionUID = 1;

  /** What is kept in Weka's model files; read by Java's serialization. */
  @SuppressWarnings("UnusedVariable")
  private static final ObjectStreamField[] serialPersistentFields = {
    new ObjectStreamField("classifier", String.class),
    new ObjectStreamField("saved", byte[].class),
    new ObjectStreamField("givenSeed", Integer.class)
  };

  private transient Classifier<?> classifier;
  private transient TrainedClassifier<?> model;

  /**
   * Makes a classifier in which every option has its default.
   *
   * @param classifier the classifier of the core
   */
  protected TableClassifier(Classifier<C> classifier) {
    super(classifier.config(), LearnConfig.class);
    this.classifier = classifier;
  }

  @Override
  protected List<Reference> references() {
    return classifier.references();
  }

  /** Returns a description of the classifier for newcomers. */
  public String globalInfo() {
    return classifier.summary()
        + "\n\nNumeric, nominal and date attributes are handled as they are, with missing values and"
        + " instance weights; instances without a class are left out. The same classifier is in"
        + " KNIME's Oversampling Compare and on the command line, and gives the same"
        + " predictions there.\n\nFor more information see:\n\n"
        + getTechnicalInformation();
  }

  @Override
  public Capabilities getCapabilities() {
    Capabilities result = super.getCapabilities();
    result.disableAll();
    result.enable(Capability.NUMERIC_ATTRIBUTES);
    result.enable(Capability.NOMINAL_ATTRIBUTES);
    result.enable(Capability.DATE_ATTRIBUTES);
    result.enable(Capability.MISSING_VALUES);
    result.enable(Capability.NOMINAL_CLASS);
    result.enable(Capability.MISSING_CLASS_VALUES);
    if (classifier.takes().contains(Kind.SEQUENCE)) {
      result.enable(Capability.RELATIONAL_ATTRIBUTES);
    }
    return result;
  }

  /**
   * Learns.
   *
   * @param data instances with a nominal class
   * @throws InvalidInputException if the data or an option cannot be used
   * @throws Exception if Weka's own checks find something, the training diverges or is stopped; no
   *     classifier is there then
   */
  @Override
  @SuppressWarnings("unchecked") // the constructor's
  public void buildClassifier(Instances data) throws Exception {
    model = null;
    requireClass(data);
    getCapabilities().testWithFail(data);
    model =
        TrainedClassifier.train(
            (Classifier<C>) classifier,
            config(),
            InstancesTable.under(InstancesTable.plainSchema(data), data),
            seeded().run(monitor()));
  }

  @Override
  public double[][] distributionsForInstances(Instances batch) throws Exception {
    if (model == null) {
      throw new IllegalStateException(NOT_BUILT);
    }
    return model.distributions(
        InstancesTable.under(InstancesTable.plainSchema(batch), batch),
        config(LearnConfig.class).run(Monitor.silent()));
  }

  private void writeObject(ObjectOutputStream out) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    if (model != null) {
      model.write(bytes);
    }
    ObjectOutputStream.PutField fields = out.putFields();
    fields.put("classifier", classifier.name());
    fields.put("saved", model == null ? null : bytes.toByteArray());
    fields.put("givenSeed", givenSeed());
    out.writeFields();
  }

  private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
    ObjectInputStream.GetField fields = in.readFields();
    classifier = Classifiers.byName((String) fields.get("classifier", ""));
    byte[] bytes = (byte[]) fields.get("saved", null);
    if (bytes != null) {
      model = TrainedClassifier.read(new ByteArrayInputStream(bytes), classifier.name());
    }
    keepGivenSeed((Integer) fields.get("givenSeed", null));
  }

  @Override
  public String toString() {
    return getClass().getSimpleName()
        + (model == null ? ": " + NOT_BUILT : "\n\n" + model.learnt().summary() + "\n");
  }
}
