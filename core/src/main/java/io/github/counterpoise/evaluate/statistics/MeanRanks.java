package io.github.counterpoise.evaluate.statistics;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.statistics.ranking.NaturalRanking;
import org.apache.commons.statistics.ranking.TiesStrategy;

/**
 * Ranks of contenders, averaged over the data sets on which each of them has a value: 1 is best,
 * equal values share the mean of their ranks.
 *
 * @param datasets number of these data sets, N
 * @param ranks mean rank of each contender, R_j; all {@code NaN} where there is no such data set
 */
public record MeanRanks(int datasets, double[] ranks) {

  /** Copies the ranks. */
  public MeanRanks {
    ranks = ranks.clone();
  }

  /**
   * Ranks the contenders.
   *
   * @param table their values
   */
  public static MeanRanks of(ScoreTable table) {
    int[] rows = table.complete();
    NaturalRanking ranking = new NaturalRanking(TiesStrategy.AVERAGE);
    double sign = table.higherIsBetter() ? -1 : 1;
    double[] means = new double[table.contenders().size()];
    for (int row : rows) {
      double[] ranks =
          ranking.apply(Arrays.stream(table.values()[row]).map(v -> sign * v).toArray());
      Arrays.setAll(means, c -> means[c] + ranks[c]);
    }
    Arrays.setAll(means, c -> means[c] / rows.length);
    return new MeanRanks(rows.length, means);
  }

  /** Returns the contenders from best to worst. */
  int[] order() {
    return IntStream.range(0, ranks.length)
        .boxed()
        .sorted((a, b) -> Double.compare(ranks[a], ranks[b]))
        .mapToInt(Integer::intValue)
        .toArray();
  }
}
