package io.github.counterpoise.evaluate.statistics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.apache.commons.statistics.inference.SignificanceResult;
import org.apache.commons.statistics.inference.WilcoxonSignedRankTest;

/**
 * Two contenders on the data sets on which both have a value, and Wilcoxon's signed-rank test of
 * them: two-sided; exact up to 50 data sets without equal differences, else normal with a
 * correction for continuity; zero differences are ranked and then left out, after Pratt.
 *
 * @param first a contender
 * @param second another one
 * @param wins data sets on which the first is better
 * @param ties data sets on which they are equal
 * @param losses data sets on which the second is better
 * @param advantage mean of what the first is better by, below 0 if it is worse; {@code NaN} where
 *     no data set has both
 * @param effect rank sums of wins less that of losses, as a share of both: from -1, the second is
 *     always better, to 1; {@code NaN} where no data set has both
 * @param probability probability of such differences or clearer ones if they are alike; {@code NaN}
 *     where no data set has both
 * @param adjusted the same, corrected by Holm's method for the number of pairs
 */
public record PairTest(
    String first,
    String second,
    int wins,
    int ties,
    int losses,
    double advantage,
    double effect,
    double probability,
    double adjusted) {

  /**
   * Tests every pair.
   *
   * @param table the values
   */
  public static List<PairTest> all(ScoreTable table) {
    List<PairTest> tests = new ArrayList<>();
    for (int i = 0; i < table.contenders().size(); i++) {
      for (int j = i + 1; j < table.contenders().size(); j++) {
        tests.add(of(table, i, j));
      }
    }
    return holm(tests);
  }

  private static PairTest of(ScoreTable table, int i, int j) {
    double[] differences =
        IntStream.range(0, table.datasets().size())
            .mapToDouble(d -> table.advantage(d, i, j))
            .filter(d -> !Double.isNaN(d))
            .toArray();
    int wins = (int) DoubleStream.of(differences).filter(d -> d > 0).count();
    int losses = (int) DoubleStream.of(differences).filter(d -> d < 0).count();
    int ties = differences.length - wins - losses;
    double effect = differences.length > 0 ? 0 : Double.NaN;
    double probability = differences.length > 0 ? 1 : Double.NaN;
    if (wins + losses > 0) { // the library refuses differences that are all zero
      SignificanceResult test = WilcoxonSignedRankTest.withDefaults().test(differences);
      double total = sum(differences.length) - sum(ties); // zeros take the lowest ranks
      effect = (2 * test.getStatistic() - total) / total;
      probability = test.getPValue();
    }
    return new PairTest(
        table.contenders().get(i),
        table.contenders().get(j),
        wins,
        ties,
        losses,
        DoubleStream.of(differences).average().orElse(Double.NaN),
        effect,
        probability,
        probability);
  }

  /** Returns 1 + 2 + … + n. */
  private static double sum(int n) {
    return n * (n + 1.0) / 2;
  }

  /**
   * Adjusts the probabilities: the i-th smallest of m, from 1, becomes the largest of (m − l + 1)
   * p_l over l ≤ i, at most 1.
   */
  private static List<PairTest> holm(List<PairTest> tests) {
    PairTest[] result = tests.toArray(PairTest[]::new);
    int[] ascending =
        IntStream.range(0, result.length)
            .filter(i -> !Double.isNaN(result[i].probability))
            .boxed()
            .sorted(Comparator.comparing(i -> result[i].probability))
            .mapToInt(Integer::intValue)
            .toArray();
    double largest = 0;
    for (int l = 0; l < ascending.length; l++) {
      PairTest test = result[ascending[l]];
      largest = Math.min(1, Math.max(largest, (ascending.length - l) * test.probability));
      result[ascending[l]] = test.withAdjusted(largest);
    }
    return List.of(result);
  }

  private PairTest withAdjusted(double probability) {
    return new PairTest(
        first, second, wins, ties, losses, advantage, effect, this.probability, probability);
  }

  /** Returns the number of data sets on which both have a value. */
  public int datasets() {
    return wins + ties + losses;
  }
}
