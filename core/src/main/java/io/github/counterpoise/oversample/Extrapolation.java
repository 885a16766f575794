package io.github.counterpoise.oversample;

import io.github.counterpoise.run.InvalidInputException;
import java.util.Locale;

/**
 * How far beyond two rows new ones may lie: e of the interpolation weight λ ~ U(−e, 1 + e), as a
 * setting that may be left to the method.
 */
public final class Extrapolation {

  /** What suits the data. */
  public static final String AUTO = "auto";

  private static final double MOST = 100;

  private Extrapolation() {}

  /**
   * Checks a setting.
   *
   * @param text "auto", or a number from 0 to 100
   * @return the same without blanks around it
   * @throws InvalidInputException if it is neither
   */
  public static String checked(String text) {
    String setting = text.trim();
    if (!setting.equals(AUTO) && !(number(setting) >= 0)) {
      throw new InvalidInputException(
          String.format(
              Locale.ROOT,
              "Option -extrapolation (Extrapolation) is '%s'; expected auto or a number from 0 to %.0f.",
              setting,
              MOST));
    }
    return setting;
  }

  /**
   * Returns e.
   *
   * @param setting one that was checked
   * @param suited e where the setting is "auto"
   */
  public static double of(String setting, double suited) {
    return setting.equals(AUTO) ? suited : number(setting);
  }

  /** Returns the number, or NaN where there is none in the range. */
  private static double number(String text) {
    try {
      double number = Double.parseDouble(text);
      return number >= 0 && number <= MOST ? number : Double.NaN;
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }
}
