package io.github.counterpoise.weka.evaluate;

import io.github.counterpoise.learn.Conversion;
import io.github.counterpoise.learn.FittedLearner;
import io.github.counterpoise.learn.Learner;
import io.github.counterpoise.learn.ScaledWeights;
import io.github.counterpoise.run.InvalidInputException;
import io.github.counterpoise.run.Monitor;
import io.github.counterpoise.run.Run;
import io.github.counterpoise.table.Table;
import java.util.Locale;
import weka.classifiers.Classifier;
import weka.core.BatchPredictor;
import weka.core.Instance;
import weka.core.Instances;
import weka.core.OptionHandler;
import weka.core.Randomizable;
import weka.core.SerializedObject;
import weka.core.Utils;
import weka.core.Version;

/**
 * A classifier of Weka's. Each training set gets a copy of its own, made from a serialised form
 * that nobody changes, so that one learner serves any number of threads. Row weights, scaled to
 * mean 1, become instance weights. A classifier with a seed is given one of the run's, whatever its
 * options say.
 */
public final class WekaLearner implements Learner {

  private static final double ROUNDING = 1e-9; // of a sum of probabilities

  private final String name;
  private final String settings;
  private final SerializedObject prototype;

  /**
   * Wraps a classifier.
   *
   * @param name name in results
   * @param classifier the classifier, which is copied
   * @throws InvalidInputException if it cannot be copied
   */
  public WekaLearner(String name, Classifier classifier) {
    this.name = name;
    this.settings = settings(classifier);
    this.prototype = stored(name, classifier);
  }

  /** Returns class and options of a classifier or filter, and Weka's version. */
  static String settings(Object scheme) {
    String options =
        scheme instanceof OptionHandler handler ? Utils.joinOptions(handler.getOptions()) : "";
    return String.format(
        Locale.ROOT, "%s %s (Weka %s)", scheme.getClass().getName(), options, Version.VERSION);
  }

  /** Returns a form of which copies can be made. */
  static SerializedObject stored(String name, Object scheme) {
    try {
      return new SerializedObject(scheme);
    } catch (Exception e) { // nothing narrower is declared
      throw new InvalidInputException(
          String.format(
              Locale.ROOT, "'%s' cannot be copied for each fold: %s.", name, e.getMessage()),
          e);
    }
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String settings() {
    return settings;
  }

  /**
   * Learns from training rows.
   *
   * @throws InvalidInputException in Weka's words if the classifier cannot work on the rows
   */
  @Override
  public FittedLearner fit(Table rows, Run run) {
    return MonitorLog.guard(
        run.monitor(),
        () -> {
          Classifier classifier = (Classifier) prototype.getObject();
          if (classifier instanceof Randomizable seeded) {
            seeded.setSeed((int) run.seed().value());
          }
          WekaRows form = new WekaRows(rows.schema());
          Instances training = Conversion.timed(() -> form.training(ScaledWeights.of(rows)));
          classifier.buildClassifier(training);
          return (queries, use) -> distributions(classifier, form, queries, use.monitor());
        });
  }

  private double[][] distributions(
      Classifier classifier, WekaRows form, Table queries, Monitor monitor) {
    return MonitorLog.guard(
        monitor,
        () -> {
          Instances test = Conversion.timed(() -> form.test(queries));
          double[][] found = predicted(classifier, test, monitor);
          for (double[] distribution : found) {
            normalise(distribution);
          }
          return found;
        });
  }

  private static double[][] predicted(Classifier classifier, Instances test, Monitor monitor)
      throws Exception {
    if (classifier instanceof BatchPredictor batch
        && batch.implementsMoreEfficientBatchPrediction()) {
      return batch.distributionsForInstances(test);
    }
    double[][] found = new double[test.numInstances()][];
    for (int row = 0; row < found.length; row++) {
      monitor.checkCancelled();
      Instance query = test.instance(row);
      found[row] = classifier.distributionForInstance(query).clone();
    }
    return found;
  }

  /** Makes probabilities add up to 1, or to 0 where they are no numbers. */
  private static void normalise(double[] distribution) {
    double sum = 0;
    for (int c = 0; c < distribution.length; c++) {
      if (distribution[c] < 0) {
        distribution[c] = 0;
      }
      sum += distribution[c];
    }
    if (Math.abs(sum - 1) <= ROUNDING) {
      return;
    }
    for (int c = 0; c < distribution.length; c++) {
      distribution[c] =
          sum > 0 && sum < Double.POSITIVE_INFINITY ? distribution[c] / sum : 0; // not of NaN
    }
  }
}
