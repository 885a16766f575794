package io.github.counterpoise.evaluate.statistics;

import io.github.counterpoise.evaluate.compare.FoldValues;
import java.util.Arrays;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * The corrected resampled t-test of two contenders on one data set, two-sided: t = d̄ / (s √(1 / n
 * + 1 / (k − 1))) with the differences d of n test folds of k-fold cross-validation, their standard
 * deviation s, and n − 1 degrees of freedom (C. Nadeau and Y. Bengio (2003): Inference for the
 * generalization error, Machine Learning 52, 239–281). Weka's Experimenter has it too.
 *
 * <p>False alarms: where the differences of folds are normal and any two correlate by the share of
 * the test part, 1 / k, the probability is below 0.05 in at most 6 % of cases of contenders that
 * are alike (5 % by theory). Equal differences, or none but zeros, tell nothing of chance; from
 * them nothing is claimed.
 *
 * @param outcome whether there is a test
 * @param folds folds in which both have a value, n
 * @param difference mean difference over them, {@code NaN} if there are none
 * @param t the statistic, {@code NaN} where there is no test
 * @param probability probability of such a t or one farther from 0 if they are alike; 1 where all
 *     folds are equal, {@code NaN} where there is no test
 */
public record FoldTest(
    Outcome outcome, int folds, double difference, double t, double probability) {

  /** Whether there is a test. */
  public enum Outcome {
    /** There is. */
    TESTED,
    /** Fewer than two folds have both values. */
    TOO_FEW_FOLDS,
    /** Both have the same value in every fold. */
    EQUAL,
    /** The difference is the same in every fold, and not 0. */
    CONSTANT
  }

  /**
   * Tests a contender against another one.
   *
   * @param contender its values
   * @param other the values of the other in the same folds
   */
  public static FoldTest of(FoldValues contender, FoldValues other) {
    if (contender.values().size() != other.values().size()
        || contender.perRun() != other.perRun()) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "%d and %d folds, %d and %d a run",
              contender.values().size(),
              other.values().size(),
              contender.perRun(),
              other.perRun()));
    }
    return of(
        IntStream.range(0, other.values().size())
            .mapToObj(i -> difference(contender.values().get(i), other.values().get(i)))
            .flatMapToDouble(OptionalDouble::stream)
            .map(Decimals::rounded)
            .toArray(),
        contender.perRun());
  }

  private static OptionalDouble difference(OptionalDouble a, OptionalDouble b) {
    return a.isPresent() && b.isPresent()
        ? OptionalDouble.of(a.getAsDouble() - b.getAsDouble())
        : OptionalDouble.empty();
  }

  /**
   * Tests differences.
   *
   * @param differences one per fold, rounded
   * @param perRun folds of each cross-validation, k
   */
  static FoldTest of(double[] differences, int perRun) {
    int n = differences.length;
    double mean = DoubleStream.of(differences).average().orElse(Double.NaN);
    if (n < 2) {
      return new FoldTest(Outcome.TOO_FEW_FOLDS, n, mean, Double.NaN, Double.NaN);
    }
    if (Arrays.stream(differences).allMatch(d -> d == 0)) {
      return new FoldTest(Outcome.EQUAL, n, 0, Double.NaN, 1);
    }
    if (Arrays.stream(differences).allMatch(d -> d == differences[0])) {
      return new FoldTest(Outcome.CONSTANT, n, differences[0], Double.NaN, Double.NaN);
    }
    double squares = DoubleStream.of(differences).map(d -> (d - mean) * (d - mean)).sum();
    double t = mean / Math.sqrt(squares / (n - 1) * FoldValues.share(n, perRun));
    double probability = 2 * TDistribution.of(n - 1.0).survivalProbability(Math.abs(t));
    return new FoldTest(Outcome.TESTED, n, mean, t, Math.min(1, probability));
  }
}
