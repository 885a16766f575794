package io.github.counterpoise.quality.measure;

import java.util.Locale;

/**
 * How many cells of a column are missing among the real and the synthetic rows of a class.
 *
 * @param realRows real rows looked at, at least 1
 * @param realMissing those of them without a value
 * @param syntheticRows synthetic rows looked at, at least 1
 * @param syntheticMissing those of them without a value
 */
public record MissingShares(
    int realRows, int realMissing, int syntheticRows, int syntheticMissing) {

  /** Smaller differences of the shares are not worth a word, however many rows show them. */
  private static final double WORTH_A_WORD = 0.01;

  /** Standard errors; chance alone goes beyond in one of a thousand columns. */
  private static final double BEYOND_CHANCE = 3.3;

  /** Rows of either kind from which on "all of the one, none of the other" is no chance. */
  private static final int FEWEST = 3;

  /** Returns the share of the real rows without a value, 0 to 1. */
  public double real() {
    return (double) realMissing / realRows;
  }

  /** Returns the share of the synthetic rows without a value, 0 to 1. */
  public double synthetic() {
    return (double) syntheticMissing / syntheticRows;
  }

  /** Returns how far the shares are apart, 0 to 1. */
  public double difference() {
    return Math.abs(real() - synthetic());
  }

  /** Returns whether any cell is missing on either side. */
  public boolean any() {
    return realMissing + syntheticMissing > 0;
  }

  /**
   * Returns whether the shares differ by more than chance alone explains: by more than 3.3 standard
   * errors of a difference of two shares, and by a percentage point at least.
   */
  public boolean differ() {
    if (difference() == 1) {
      return Math.min(realRows, syntheticRows) >= FEWEST;
    }
    double share = (double) (realMissing + syntheticMissing) / ((double) realRows + syntheticRows);
    double error = Math.sqrt(share * (1 - share) * (1.0 / realRows + 1.0 / syntheticRows));
    return difference() >= WORTH_A_WORD && difference() > BEYOND_CHANCE * error;
  }

  /** Returns both shares in words, for instance "real 0 %, synthetic 100 %". */
  public String text() {
    return String.format(
        Locale.ROOT, "real %s, synthetic %s", percent(real()), percent(synthetic()));
  }

  /**
   * Returns a share for people.
   *
   * @param share 0 to 1
   * @return percent, with a decimal where it is below 10 % or above 99 % and not whole
   */
  public static String percent(double share) {
    double percent = 100 * share;
    boolean whole = percent == Math.rint(percent) || (percent >= 10 && percent <= 99);
    if (percent > 0 && percent < 0.05) {
      return "< 0.1 %";
    }
    return percent < 100 && percent > 99.95
        ? "> 99.9 %"
        : String.format(Locale.ENGLISH, whole ? "%.0f %%" : "%.1f %%", percent);
  }
}
