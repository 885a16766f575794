package io.github.counterpoise.evaluate.statistics;

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
      double[] sizes = new double[differences.length];
      int apart = 0;
      for (int i = 0; i < sizes.length; i++) {
        sizes[i] = Math.abs(differences[i]);
        apart += sizes[i] > 0 ? 1 : 0;
      }
      int[] ranks = Midranks.doubled(sizes);
      int[] doubled = new int[apart];
      boolean[] won = new boolean[apart];
      int next = 0;
      for (int i = 0; i < sizes.length; i++) {
        if (sizes[i] > 0) {
          doubled[next] = ranks[i];
          won[next++] = differences[i] > 0;
        }
      }
      return new Ranked(differences.length, doubled, won);
    }

    /** Returns the test, given the distribution of these ranks' sum. */
    SignedRankTest tested(SignFlips flips) {
      int wins = 0;
      long sum = 0; // of the ranks of wins
      long total = 0;
      for (int i = 0; i < won.length; i++) {
        wins += won[i] ? 1 : 0;
        sum += won[i] ? doubled[i] : 0;
        total += doubled[i];
      }
      return new SignedRankTest(
          wins,
          all - won.length,
          won.length - wins,
          all == 0 ? Double.NaN : total == 0 ? 0 : (2.0 * sum - total) / total,
          all == 0 ? Double.NaN : flips.probability(sum));
    }
  }
}
