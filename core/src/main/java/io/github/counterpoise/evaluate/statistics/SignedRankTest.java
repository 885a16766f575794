package io.github.counterpoise.evaluate.statistics;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Wilcoxon's signed-rank test of whether differences lie to either side of zero alike, two-sided.
 *
 * <p>The rule for zeros is Pratt's (J. W. Pratt (1959): Remarks on zeros and ties in the Wilcoxon
 * signed rank procedures, JASA 54, 655–667): all differences are ranked by their absolute value,
 * zeros first; then the zeros and their ranks are left out. Equal absolute values share the mean of
 * their ranks. Given zeros and ties, each rank that is left belongs to a win or a loss with the
 * same probability if the two are alike, which is what the probability is taken from: exactly up to
 * 50 non-zero differences, by the normal distribution with the variance of these very ranks above.
 *
 * <p>False alarms: at the level 0.05 at most 5 of 100 tests of contenders that are alike come out
 * below it, with any share of ties and any number of data sets; above 50 non-zero differences at
 * most 5.5 of 100.
 *
 * @param wins differences above 0
 * @param ties differences of 0
 * @param losses differences below 0
 * @param effect rank sums of wins less that of losses, as a share of both: from -1 to 1; 0 where
 *     all are ties, {@code NaN} where there are no differences
 * @param probability probability of such differences or clearer ones if both are alike; {@code NaN}
 *     where there are no differences
 */
record SignedRankTest(int wins, int ties, int losses, double effect, double probability) {

  /**
   * Tests differences.
   *
   * @param differences any number of them, none {@code NaN}
   */
  static SignedRankTest of(double[] differences) {
    Ranked ranked = Ranked.of(differences);
    return ranked.tested(SignFlips.of(ranked.doubled));
  }

  /**
   * Differences other than 0 by their ranks.
   *
   * @param all number of differences
   * @param doubled twice the rank of each that is not 0
   * @param won whether it is above 0
   */
  record Ranked(int all, int[] doubled, boolean[] won) {

    static Ranked of(double[] differences) {
      int[] ranks = Midranks.doubled(DoubleStream.of(differences).map(Math::abs).toArray());
      int[] apart =
          IntStream.range(0, differences.length).filter(i -> differences[i] != 0).toArray();
      boolean[] won = new boolean[apart.length];
      for (int i = 0; i < apart.length; i++) {
        won[i] = differences[apart[i]] > 0;
      }
      return new Ranked(differences.length, IntStream.of(apart).map(i -> ranks[i]).toArray(), won);
    }

    /** Returns the test, given the distribution of these ranks' sum. */
    SignedRankTest tested(SignFlips flips) {
      int[] winning = IntStream.range(0, won.length).filter(i -> won[i]).toArray();
      long sum = Arrays.stream(winning).mapToLong(i -> doubled[i]).sum();
      long total = Arrays.stream(doubled).asLongStream().sum();
      return new SignedRankTest(
          winning.length,
          all - won.length,
          won.length - winning.length,
          all == 0 ? Double.NaN : total == 0 ? 0 : (2.0 * sum - total) / total,
          all == 0 ? Double.NaN : flips.probability(sum));
    }
  }
}
