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
    int[] sums = sums();
    double[] means = new double[contenders];
    Arrays.setAll(
        means,
        c -> datasets() == 0 ? Double.NaN : (contenders + 1 + sums[c] / (double) datasets()) / 2);
    return new MeanRanks(datasets(), means);
  }

  /** Returns [data set][contender] twice the ranks less their mean, so that rows add up to 0. */
  int[][] centred() {
    return Arrays.stream(doubled)
        .map(row -> IntStream.of(row).map(rank -> rank - (contenders + 1)).toArray())
        .toArray(int[][]::new);
  }

  /** Returns each contender's sum of {@link #centred} ranks. */
  int[] sums() {
    int[] sums = new int[contenders];
    for (int[] row : doubled) {
      for (int c = 0; c < contenders; c++) {
        sums[c] += row[c] - (contenders + 1);
      }
    }
    return sums;
  }

  /** Returns the sum over contenders of the squares of {@link #sums}. */
  long squares() {
    return IntStream.of(sums()).mapToLong(sum -> (long) sum * sum).sum();
  }
}
