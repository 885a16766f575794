package io.github.counterpoise.profile;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What may be doubted about a column of whole numbers: whether they count rows, or are codes. */
final class NumberDoubts {

  private static final int FEWEST_ROWS = 20;
  private static final int FEW_VALUES = 12;

  private NumberDoubts() {}

  /**
   * Returns a sentence about a column whose numbers are no measurements, as it seems.
   *
   * @param name the column's name
   * @param values its cells by row, {@code NaN} where missing
   */
  static Optional<String> of(String name, double[] values) {
    if (values.length >= FEWEST_ROWS && isRunning(values)) {
      return Optional.of(
          String.format(
              Locale.ROOT,
              "%s numbers the rows (%s, %s, …), as identifiers do, and is used like a measurement; leave it out with -ignore %s",
              name,
              DateChoice.number(values[0]),
              DateChoice.number(values[1]),
              Sentences.quoted(name)));
    }
    return codes(name, values);
  }

  /**
   * Returns a sentence about a column whose numbers seem to be codes.
   *
   * @param name the column's name
   * @param values its cells by row, {@code NaN} where missing
   */
  static Optional<String> codes(String name, double[] values) {
    if (values.length < FEWEST_ROWS) {
      return Optional.empty();
    }
    int most = isCodeByName(name) ? values.length / 2 : Math.min(FEW_VALUES, values.length / 5);
    Set<Double> different = new HashSet<>();
    double least = Double.POSITIVE_INFINITY;
    double greatest = Double.NEGATIVE_INFINITY;
    for (double value : values) {
      if (!Double.isNaN(value) && different.add(value) && different.size() > most) {
        return Optional.empty();
      }
      least = value < least ? value : least;
      greatest = value > greatest ? value : greatest;
    }
    boolean scattered = different.size() > 2 && greatest - least >= 2.0 * different.size();
    boolean years = least >= 1900 && greatest <= 2100;
    if (different.size() < 2
        || !(isCodeByName(name) || (scattered && !years && !isRound(different)))) {
      return Optional.empty();
    }
    return Optional.of(
        String.format(
            Locale.ROOT,
            "%s has %d different whole numbers: labels? --nominal %s",
            name,
            different.size(),
            Sentences.quoted(name)));
  }

  /** Returns whether every number but few of a range comes once, or all rise by the same step. */
  static boolean isRunning(double[] values) {
    double least = Double.POSITIVE_INFINITY;
    double greatest = Double.NEGATIVE_INFINITY;
    boolean even = true;
    for (int i = 0; i < values.length; i++) {
      if (Double.isNaN(values[i]) || values[i] != Math.rint(values[i])) {
        return false;
      }
      least = Math.min(least, values[i]);
      greatest = Math.max(greatest, values[i]);
      even &=
          i == 0
              || (values[i] != values[i - 1] && values[i] - values[i - 1] == values[1] - values[0]);
    }
    if (even) {
      return true;
    }
    double range = greatest - least + 1;
    if (range > 1.1 * values.length || range < values.length) {
      return false;
    }
    boolean[] seen = new boolean[(int) range];
    for (double value : values) {
      int at = (int) (value - least);
      if (seen[at]) {
        return false;
      }
      seen[at] = true;
    }
    return true;
  }

  /** Steps such as 10, 20, 30 are measured, not given. */
  private static boolean isRound(Set<Double> values) {
    double[] sorted = values.stream().mapToDouble(v -> v).sorted().toArray();
    double step = sorted[1] - sorted[0];
    return Arrays.stream(sorted).allMatch(v -> (v - sorted[0]) % step == 0)
        && (sorted[sorted.length - 1] - sorted[0]) / step < 2 * sorted.length;
  }

  private static boolean isCodeByName(String name) {
    String lower = name.replaceAll("([a-z])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
    return lower.matches(
        "(.*[ _.-])?(code|codes|id|zip|zipcode|plz|postcode|mcc|sku|icd|naics|category|kategorie|type|typ)");
  }
}
