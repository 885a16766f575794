package io.github.counterpoise.weka;

import io.github.counterpoise.classify.Classifiers;
import io.github.counterpoise.classify.LearnConfig;
import io.github.counterpoise.classify.TrainedClassifier;
import io.github.counterpoise.convnet.ConvNetConfig;
import io.github.counterpoise.convnet.TrainedConvNet;
import io.github.counterpoise.convnet.TrainingSummary;
import io.github.counterpoise.describe.Reference;
import io.github.counterpoise.host.ClassChoice;
import io.github.counterpoise.host.ClassifierRun;
import io.github.counterpoise.host.ClassifierSetup;
import io.github.counterpoise.host.HostColumn;
import io.github.counterpoise.host.PredictRun;
import io.github.counterpoise.image.ImageSourceConfig;
import io.github.counterpoise.run.InvalidInputException;
import io.github.counterpoise.run.Monitor;
import io.github.counterpoise.table.Table;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamField;
import java.util.List;
import java.util.Locale;
import weka.core.Capabilities;
import weka.core.Capabilities.Capability;
import weka.core.Instances;

/**
 * Convolutional networks of the core as a classifier of Weka: everything but the getters and
 * setters of its options.
 */
public abstract class ImageClassifier extends SeededClassifier<ConvNetConfig> {

  private static final long serialVersionUID = 1;

  private static final Class<?>[] SHARED = {ImageSourceConfig.class, LearnConfig.class};

  /** What is kept in Weka's model files; read by Java's serialization. */
  @SuppressWarnings("UnusedVariable")
  private static final ObjectStreamField[] serialPersistentFields = {
    new ObjectStreamField("saved", byte[].class),
    new ObjectStreamField("givenSeed", Integer.class),
    new ObjectStreamField("trained", TrainedConvNet.class)
  };

  private transient TrainedClassifier<?> model;
  private transient TrainedConvNet trained; // by version 0.1.0, which kept no columns

  /** Makes a classifier in which every option has its default. */
  protected ImageClassifier() {
    super(ConvNetConfig.class, SHARED);
  }

  @Override
  protected List<Reference> references() {
    return Classifiers.CONV_NET.references();
  }

  /** Returns a description of the classifier for newcomers. */
  public String globalInfo() {
    return "Classifies images with a convolutional network, to see what oversampling of images is"
        + " worth.\n\nImages are either one numeric attribute per pixel (row by row, the channels of"
        + " a pixel side by side; set the image size), or PNG and JPEG files whose names are in a"
        + " string attribute (set the image folder). Pixels are standardised over the training"
        + " data; missing ones count as the mean. Instance weights are handled; instances without a"
        + " class are left out of training.\n\nTo evaluate an oversampling filter, put it and this"
        + " classifier into FilteredClassifier, so that test images are never touched.\n\nFor more"
        + " information see:\n\n"
        + getTechnicalInformation();
  }

  @Override
  public Capabilities getCapabilities() {
    Capabilities result = super.getCapabilities();
    result.disableAll();
    if (((String) get("imageDir")).isBlank()) {
      result.enable(Capability.NUMERIC_ATTRIBUTES);
    } else {
      result.enable(Capability.STRING_ATTRIBUTES);
    }
    result.enable(Capability.MISSING_VALUES); // of file names: refused by our own sentence
    result.enable(Capability.NOMINAL_CLASS);
    result.enable(Capability.MISSING_CLASS_VALUES);
    return result;
  }

  /**
   * Trains the network.
   *
   * @param data images with a nominal class
   * @throws InvalidInputException if the data or an option cannot be used
   * @throws Exception if Weka's own checks find something, the training diverges or is stopped; no
   *     classifier is there then
   */
  @Override
  public void buildClassifier(Instances data) throws Exception {
    model = null;
    trained = null;
    ClassifierSetup<ConvNetConfig> setup =
        new ClassifierSetup<>(
            Classifiers.CONV_NET,
            new ClassChoice(WekaTable.className(data), false, ""),
            true,
            config(),
            seeded(),
            config(ImageSourceConfig.class),
            WekaWords.CLASSIFIER);
    WekaTable table = new WekaTable(data);
    setup.roles(table.columns(), table.columns().stream().map(HostColumn::name).toList());
    getCapabilities().testWithFail(data);
    model = ClassifierRun.train(setup, table, monitor());
  }

  @Override
  public double[][] distributionsForInstances(Instances batch) throws Exception {
    TrainedConvNet net = net();
    if (net == null) {
      throw new IllegalStateException(NOT_BUILT);
    }
    ImageSourceConfig images = config(ImageSourceConfig.class);
    String className = batch.classIndex() < 0 ? "" : batch.classAttribute().name();
    Table rows =
        WekaWords.CLASSIFIER.translating(
            () ->
                PredictRun.images(
                    net.shape(),
                    className,
                    images.imageDir(),
                    images.sizes(),
                    new WekaTable(batch)));
    return model == null
        ? net.distributions(pixels(rows))
        : model.distributions(rows, config(LearnConfig.class).run(Monitor.silent()));
  }

  private static float[][] pixels(Table rows) {
    float[][] pixels = new float[rows.rows()][rows.schema().width()];
    for (int row = 0; row < pixels.length; row++) {
      for (int column = 0; column < pixels[row].length; column++) {
        pixels[row][column] = (float) rows.value(row, column);
      }
    }
    return pixels;
  }

  /** Returns the network that was trained, null where none was. */
  private TrainedConvNet net() {
    return model == null ? trained : (TrainedConvNet) model.learnt();
  }

  private void writeObject(ObjectOutputStream out) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    if (model != null) {
      model.write(bytes);
    }
    ObjectOutputStream.PutField fields = out.putFields();
    fields.put("saved", model == null ? null : bytes.toByteArray());
    fields.put("givenSeed", givenSeed());
    fields.put("trained", trained);
    out.writeFields();
  }

  private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
    ObjectInputStream.GetField fields = in.readFields();
    byte[] bytes = (byte[]) fields.get("saved", null);
    if (bytes != null) {
      model = TrainedClassifier.read(new ByteArrayInputStream(bytes), getClass().getSimpleName());
    }
    keepGivenSeed((Integer) fields.get("givenSeed", null));
    trained = (TrainedConvNet) fields.get("trained", null);
    shareOut(SHARED);
  }

  @Override
  public String toString() {
    String name = getClass().getSimpleName();
    TrainedConvNet net = net();
    if (net == null) {
      return name + ": " + NOT_BUILT;
    }
    TrainingSummary summary = net.training();
    return String.format(
        Locale.ROOT,
        "%s%n%nNetwork:        %s, %d parameters%nImages:         %dx%dx%d (height x width x"
            + " channels)%nTrained on:     %d images, %d held out%nEpochs:         %d (%s), the best"
            + " was %d%nCross-entropy:  %.6g%n",
        name,
        get("network").toString().toLowerCase(Locale.ROOT),
        summary.parameters(),
        net.shape().height(),
        net.shape().width(),
        net.shape().channels(),
        summary.images(),
        summary.heldOut(),
        summary.epochs(),
        summary.ending(),
        summary.bestEpoch(),
        summary.loss());
  }
}
