package io.github.counterpoise.evaluate.statistics;

import java.util.stream.IntStream;

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
    return RankTable.of(table).means();
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
