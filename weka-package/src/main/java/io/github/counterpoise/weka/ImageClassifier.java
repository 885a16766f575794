package io.github.counterpoise.weka;

import io.github.counterpoise.convnet.ConvNetConfig;
import io.github.counterpoise.convnet.ConvNetTrainer;
import io.github.counterpoise.convnet.ImageSet;
import io.github.counterpoise.convnet.TrainedConvNet;
import io.github.counterpoise.convnet.TrainingSummary;
import io.github.counterpoise.describe.Reference;
import io.github.counterpoise.image.LabelConflicts;
import io.github.counterpoise.run.InvalidInputException;
import io.github.counterpoise.run.Monitor;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import weka.core.Capabilities;
import weka.core.Capabilities.Capability;
import weka.core.Instance;
import weka.core.Instances;
import weka.core.Option;
import weka.core.Randomizable;
import weka.core.WeightedInstancesHandler;
import weka.gui.ProgrammaticProperty;

/**
 * Convolutional networks of the core as a classifier of Weka: everything but the getters and
 * setters of its options.
 */
public abstract class ImageClassifier extends ConfiguredClassifier<ConvNetConfig>
    implements Randomizable, WeightedInstancesHandler {

  private static final long serialVersionUID = 1;

  private static final String SEED = "seed";
  private static final String NOT_BUILT = "No classifier has been built yet.";

  private TrainedConvNet trained;
  private Integer givenSeed; // by a scheme of Weka's that the classifier works for, else null

  /** Makes a classifier in which every option has its default. */
  protected ImageClassifier() {
    super(ConvNetConfig.class);
  }

  @Override
  protected List<Reference> references() {
    return List.of(ConvNetTrainer.class.getAnnotationsByType(Reference.class));
  }

  /** Returns a description of the classifier for newcomers. */
  public String globalInfo() {
    return "Classifies images with a convolutional network, to see what oversampling of images is"
        + " worth.\n\nImages are either one numeric attribute per pixel (row by row, the channels of"
        + " a pixel side by side; set the image size), or PNG and JPEG files whose names are in a"
        + " string attribute (set the image folder). Pixels are standardised over the training"
        + " data; missing ones count as the mean. Instance weights are handled; instances without a"
        + " class take no part in training.\n\nTo evaluate an oversampling filter, put it and this"
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
    trained = null;
    ConvNetConfig config = configWith(SEED, HostSeed.mixed(ownSeed(), givenSeed));
    requireClass(data);
    ImageInput input = ImageInput.of(data, config);
    getCapabilities().testWithFail(data);
    Monitor monitor = monitor();
    trained = new ConvNetTrainer(config).train(images(data, input, monitor), monitor);
  }

  private static void requireClass(Instances data) {
    if (data.classIndex() < 0) {
      throw new InvalidInputException(
          "No class attribute is set; choose one (-c last on the command line, the Class box in the"
              + " Explorer).");
    }
    if (data.classAttribute().isNominal() && data.numClasses() < 2) {
      throw new InvalidInputException(
          String.format(
              Locale.ROOT,
              "The class attribute '%s' has %d labels; a classifier needs at least two.",
              data.classAttribute().name(),
              data.numClasses()));
    }
  }

  private static ImageSet images(Instances data, ImageInput input, Monitor monitor) {
    LabelConflicts conflicts = new LabelConflicts();
    List<Instance> rows = data.stream().filter(row -> !row.classIsMissing()).toList();
    float[][] pixels = new float[rows.size()][];
    int[] classOf = new int[pixels.length];
    double[] weights = new double[pixels.length];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = input.pixels(rows.get(i));
      classOf[i] = (int) rows.get(i).classValue();
      weights[i] = rows.get(i).weight();
      if (input.isFiles()) {
        String label = data.classAttribute().value(classOf[i]);
        conflicts.add(input.fileName(rows.get(i)), label, pixels[i]);
      }
    }
    conflicts.warn(monitor);
    List<String> labels = new ArrayList<>();
    Collections.list(data.classAttribute().enumerateValues()).forEach(v -> labels.add((String) v));
    return new ImageSet(input.shape(), pixels, classOf, weights, labels);
  }

  @Override
  public double[] distributionForInstance(Instance row) throws Exception {
    Instances batch = new Instances(row.dataset(), 0);
    batch.add(row);
    return distributionsForInstances(batch)[0];
  }

  @Override
  public double[][] distributionsForInstances(Instances batch) throws Exception {
    if (trained == null) {
      throw new IllegalStateException(NOT_BUILT);
    }
    ImageInput input = ImageInput.of(batch, config(), trained.shape());
    float[][] pixels = new float[batch.numInstances()][];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = input.pixels(batch.instance(i));
    }
    return trained.distributions(pixels);
  }

  /** Returns true: several images at a time are faster. */
  @Override
  public boolean implementsMoreEfficientBatchPrediction() {
    return true;
  }

  @Override
  public Enumeration<Option> listOptions() {
    return Collections.enumeration(HostSeed.explained(Collections.list(super.listOptions())));
  }

  @Override
  public void setOptions(String[] options) throws Exception {
    super.setOptions(options);
    givenSeed = null;
  }

  /** Returns the seed among the options. */
  final long ownSeed() {
    return (long) get(SEED);
  }

  /**
   * Sets the seed among the options, and forgets one that another scheme gave.
   *
   * @param seed any number
   */
  protected final void setOwnSeed(long seed) {
    set(SEED, seed);
    givenSeed = null;
  }

  /** Returns the seed that another scheme gave, or else the low 32 bits of the user's own. */
  @Override
  @ProgrammaticProperty
  public int getSeed() {
    return givenSeed == null ? (int) ownSeed() : givenSeed;
  }

  /**
   * Takes the seed that a scheme of Weka's gives to the classifiers that it works with. It is mixed
   * with the user's, which stays as it is; where that is 1, the default, this one alone decides.
   *
   * @param seed any number
   */
  @Override
  @ProgrammaticProperty
  public void setSeed(int seed) {
    givenSeed = seed;
  }

  @Override
  public String toString() {
    String name = getClass().getSimpleName();
    if (trained == null) {
      return name + ": " + NOT_BUILT;
    }
    TrainingSummary summary = trained.summary();
    return String.format(
        Locale.ROOT,
        "%s%n%nNetwork:        %s, %d parameters%nImages:         %dx%dx%d (height x width x"
            + " channels)%nTrained on:     %d images, %d held out%nEpochs:         %d (%s), the best"
            + " was %d%nCross-entropy:  %.6g%n",
        name,
        get("network").toString().toLowerCase(Locale.ROOT),
        summary.parameters(),
        trained.shape().height(),
        trained.shape().width(),
        trained.shape().channels(),
        summary.images(),
        summary.heldOut(),
        summary.epochs(),
        summary.ending(),
        summary.bestEpoch(),
        summary.loss());
  }
}
