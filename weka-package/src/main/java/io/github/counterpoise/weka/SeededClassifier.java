package io.github.counterpoise.weka;

import io.github.counterpoise.classify.LearnConfig;
import io.github.counterpoise.run.InvalidInputException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Locale;
import weka.core.Instance;
import weka.core.Instances;
import weka.core.Option;
import weka.core.Randomizable;
import weka.core.WeightedInstancesHandler;
import weka.gui.ProgrammaticProperty;

/**
 * A classifier of the core in Weka, with the seed among its options and the one that another scheme
 * gives it. What it learnt is kept by the classes below.
 *
 * @param <C> type of the settings
 */
public abstract class SeededClassifier<C> extends ConfiguredClassifier<C>
    implements Randomizable, WeightedInstancesHandler {

  private static final long serialVersionUID = 1;

  static final String NOT_BUILT = "No classifier has been built yet.";

  private static final String SEED = "seed";

  private transient Integer givenSeed; // by a scheme that the classifier works for, else null

  /**
   * Makes a classifier in which every option has its default.
   *
   * @param config the record whose components are its own options
   * @param shared the records with the options that other classifiers have, too
   */
  protected SeededClassifier(Class<C> config, Class<?>... shared) {
    super(config, shared);
  }

  /** Returns the settings of a training, with the seed that counts. */
  final LearnConfig seeded() {
    LearnConfig shared = config(LearnConfig.class);
    return shared.withSeed(HostSeed.mixed(shared.seed(), givenSeed));
  }

  /** Returns the seed that another scheme gave, null where none did. */
  final Integer givenSeed() {
    return givenSeed;
  }

  /** Takes over the seed that another scheme gave, null where none did. */
  final void keepGivenSeed(Integer seed) {
    givenSeed = seed;
  }

  static void requireClass(Instances data) {
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

  @Override
  public double[] distributionForInstance(Instance row) throws Exception {
    Instances batch = new Instances(row.dataset(), 0);
    batch.add(row);
    return distributionsForInstances(batch)[0];
  }

  /** Returns true: several instances at a time are faster. */
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
}
