package io.github.counterpoise.balance;

import io.github.counterpoise.describe.Parameter;
import io.github.counterpoise.run.InvalidInputException;
import io.github.counterpoise.run.Suggestion;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The rules behind {@link Targets}, one record each. */
final class TargetRules {

  private TargetRules() {}

  /** A way to work out totals. */
  sealed interface Rule extends Targets {}

  /** Every class up to a share of the largest. */
  record Ratio(double ratio) implements Rule {
    @Override
    public int[] totals(int[] counts, List<String> labels) {
      int goal = (int) Math.round(ratio * largest(counts));
      return Arrays.stream(counts).map(n -> n == 0 ? 0 : Math.max(n, goal)).toArray();
    }
  }

  /**
   * A rule by the word it was written with. A class may be called so, too: then a whole number
   * could be rows of that class, and what was meant is asked.
   */
  record Worded(String word, String value, Rule rule) implements Rule {
    @Override
    public int[] totals(int[] counts, List<String> labels) {
      String number = value.trim();
      if (number.matches("[+-]?[0-9]+")) {
        labels.stream()
            .filter(label -> label.trim().equalsIgnoreCase(word))
            .findFirst()
            .ifPresent(label -> refuse(label, number));
      }
      return rule.totals(counts, labels);
    }

    private void refuse(String label, String number) {
      throw new InvalidInputException(
          String.format(
              Locale.ROOT,
              "Target '%s=%s' is ambiguous, since a class is called '%s': write %s=%s, quotes"
                  + " included, for %s rows of that class in all, or %s=%s.0 for %s.",
              word,
              number,
              label,
              TargetText.quoted(label),
              number,
              number,
              word,
              number,
              rule instanceof Ratio
                  ? "every class up to that share of the largest"
                  : number + " per cent more of the smallest class"));
    }
  }

  /** Only the smallest class, up to the largest. */
  record Minority() implements Rule {
    @Override
    public int[] totals(int[] counts, List<String> labels) {
      int[] totals = counts.clone();
      totals[smallest(counts)] = largest(counts);
      return totals;
    }
  }

  /** A percentage more of the smallest class. */
  record Percent(double percent) implements Rule {
    @Override
    public int[] totals(int[] counts, List<String> labels) {
      int[] totals = counts.clone();
      int minority = smallest(counts);
      // Multiplied first: 29 per cent of 100 is 29, but 100 * 0.29 is a little less.
      double total = counts[minority] + Math.floor(counts[minority] * percent / 100);
      if (total > MOST_ROWS) {
        throw new InvalidInputException(
            String.format(
                Locale.ROOT,
                "Target percent=%s asks for more rows of class '%s' than a table can hold (%d); ask for"
                    + " fewer.",
                Parameter.text(percent),
                labels.get(minority),
                MOST_ROWS));
      }
      totals[minority] = (int) total;
      return totals;
    }
  }

  /** Totals by label. */
  record Named(Map<String, Integer> wanted) implements Rule {
    @Override
    public int[] totals(int[] counts, List<String> labels) {
      int[] totals = counts.clone();
      wanted.forEach(
          (label, total) -> {
            int index = labels.indexOf(label);
            check(label, total, index, counts, labels);
            totals[index] = total;
          });
      return totals;
    }

    private static void check(
        String label, int total, int index, int[] counts, List<String> labels) {
      if (index < 0) {
        throw new InvalidInputException(
            String.format(
                Locale.ROOT,
                "Target names class '%s', which does not exist; the classes are %s%s.",
                label,
                quoted(labels),
                Suggestion.aside(label, labels)));
      }
      if (counts[index] == 0) {
        throw new InvalidInputException(
            String.format(
                Locale.ROOT,
                "Target asks for %d rows of class '%s', which has no rows to learn from; leave it out.",
                total,
                label));
      }
      if (total < counts[index]) {
        throw new InvalidInputException(
            String.format(
                Locale.ROOT,
                "Target asks for %d rows of class '%s', which has %d already; ask for at least %d,"
                    + " since rows are only added.",
                total,
                label,
                counts[index],
                counts[index]));
      }
    }
  }

  private static int largest(int[] counts) {
    return Arrays.stream(counts).max().orElse(0);
  }

  private static int smallest(int[] counts) {
    int best = -1;
    for (int c = 0; c < counts.length; c++) {
      if (counts[c] > 0 && (best < 0 || counts[c] < counts[best])) {
        best = c;
      }
    }
    return Math.max(best, 0);
  }

  private static String quoted(List<String> labels) {
    int shown = Math.min(labels.size(), 20);
    String names = "'" + String.join("', '", labels.subList(0, shown)) + "'";
    return shown < labels.size() ? names + ", … (" + labels.size() + " in all)" : names;
  }
}
