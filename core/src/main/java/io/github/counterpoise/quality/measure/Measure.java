package io.github.counterpoise.quality.measure;

import java.util.Locale;
import java.util.Objects;

/**
 * One figure about synthetic rows, or the reason why there is none.
 *
 * @param kind what was measured, with its range and best value
 * @param value the value, {@code NaN} where it is not defined
 * @param remark why it is not defined; else more about it, or nothing
 */
public record Measure(MeasureKind kind, double value, String remark) {

  /** Checks that what is not defined says why. */
  public Measure {
    Objects.requireNonNull(kind, "kind");
    if (Double.isInfinite(value) || (Double.isNaN(value) && remark.isBlank())) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT, "%s is %s; expected a finite value, or NaN and a reason", kind, value));
    }
  }

  /**
   * Makes a measure.
   *
   * @param kind what was measured
   * @param value the value, finite
   */
  public static Measure of(MeasureKind kind, double value) {
    return new Measure(kind, value, "");
  }

  /**
   * Makes a measure without a value.
   *
   * @param kind what would have been measured
   * @param why why it cannot be, for instance "the class has one real row"
   */
  public static Measure undefined(MeasureKind kind, String why) {
    return new Measure(kind, Double.NaN, why);
  }

  /** Returns whether there is a value. */
  public boolean isDefined() {
    return !Double.isNaN(value);
  }

  /** Returns the value to three decimals, "n/a" where there is none. */
  public String text() {
    if (!isDefined()) {
      return "n/a";
    }
    String text = String.format(Locale.ENGLISH, "%.3f", value);
    return text.equals("-0.000") ? "0.000" : text;
  }
}
