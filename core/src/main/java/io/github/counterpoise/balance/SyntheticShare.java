package io.github.counterpoise.balance;

import java.util.Locale;
import java.util.Optional;

/** A remark on classes that consist almost wholly of synthetic rows. */
public final class SyntheticShare {

  /** From this share of synthetic rows on there is a remark. */
  public static final double REMARKABLE = 0.9;

  private SyntheticShare() {}

  /**
   * Says so where nine of ten rows of a class, or more, are synthetic.
   *
   * @param label the class
   * @param real its real rows
   * @param all its real and synthetic rows together
   * @return a sentence; nothing where fewer rows are synthetic, or there is no real row
   */
  public static Optional<String> remark(String label, int real, int all) {
    double share = all == 0 ? 0 : (double) (all - real) / all;
    if (real == 0 || share < REMARKABLE) {
      return Optional.empty();
    }
    String percent =
        share > 0.99
            ? String.format(Locale.ENGLISH, "%.1f", Math.min(99.9, 100 * share))
            : String.format(Locale.ENGLISH, "%.0f", 100 * share);
    return Optional.of(
        String.format(
            Locale.ENGLISH,
            "%s %% of the rows of class '%s' are synthetic, %,d beside %,d real %s; they know no more of"
                + " the class than the real rows they come from, so a smaller target may serve as"
                + " well.",
            percent,
            label,
            all - real,
            real,
            real == 1 ? "one" : "ones"));
  }
}
