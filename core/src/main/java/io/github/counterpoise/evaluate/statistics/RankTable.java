package io.github.counterpoise.evaluate.statistics;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Ranks of contenders on each of the data sets on which all have a value: 1 is best, equal values
 * share the mean of their ranks.
 *
 * @param contenders their number, k
 * @param doubled [data set][contender], twice the ranks
 */
record RankTable(int contenders, int[][] doubled) {

  static RankTable of(ScoreTable table) {
    double sign = table.higherIsBetter() ? -1 : 1;
    int[][] doubled =
        Arrays.stream(table.complete())
            .mapToObj(row -> Arrays.stream(table.values()[row]).map(v -> sign * v + 0.0).toArray())
            .map(Midranks::doubled)
            .toArray(int[][]::new);
    return new RankTable(table.contenders().size(), doubled);
  }

  /** Returns the number of data sets, N. */
  int datasets() {
    return doubled.length;
  }

  /** Returns each contender's mean rank; all {@code NaN} without data sets. */
  MeanRanks means() {
    double[] means = new double[contenders];
    Arrays.setAll(means, c -> column(c).sum() / (2.0 * datasets()));
    return new MeanRanks(datasets(), means);
  }

  private IntStream column(int contender) {
    return Arrays.stream(doubled).mapToInt(row -> row[contender]);
  }

  /** Returns [data set][contender] twice the ranks less their mean, so that rows add up to 0. */
  int[][] centred() {
    return Arrays.stream(doubled)
        .map(row -> IntStream.of(row).map(rank -> rank - (contenders + 1)).toArray())
        .toArray(int[][]::new);
  }

  /** Returns the sum over contenders of the squares of their sums of {@link #centred} ranks. */
  long squares() {
    return IntStream.range(0, contenders)
        .mapToLong(c -> column(c).sum() - (long) datasets() * (contenders + 1))
        .map(sum -> sum * sum)
        .sum();
  }
}
