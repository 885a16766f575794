package io.github.counterpoise.balance;

import io.github.counterpoise.oversample.InvalidInputException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the texts that {@link Targets} describes. */
final class TargetParser {

  private static final Pattern NAMED =
      Pattern.compile(
          "\\s*(?:'((?:[^'\\\\]|\\\\.)*)'|\"((?:[^\"\\\\]|\\\\.)*)\"|([^=,'\"]+?))\\s*=\\s*([^,]*?)\\s*(,|$)");

  private TargetParser() {}

  static Targets parse(String text) {
    String trimmed = text.trim();
    int equals = trimmed.indexOf('=');
    if (equals < 0) {
      return switch (trimmed.toLowerCase(Locale.ROOT)) {
        case "auto" -> new TargetRules.Ratio(1);
        case "minority" -> new TargetRules.Minority();
        default -> throw refused(text);
      };
    }
    String value = trimmed.substring(equals + 1);
    return switch (trimmed.substring(0, equals).trim().toLowerCase(Locale.ROOT)) {
      case "ratio" -> new TargetRules.Ratio(number(text, value, 1));
      case "percent" -> new TargetRules.Percent(number(text, value, Double.MAX_VALUE));
      default -> new TargetRules.Named(named(text, trimmed));
    };
  }

  private static Map<String, Integer> named(String text, String trimmed) {
    Map<String, Integer> totals = new LinkedHashMap<>();
    Matcher matcher = NAMED.matcher(trimmed);
    int end = 0;
    while (end < trimmed.length()) {
      if (!matcher.find() || matcher.start() != end) {
        throw refused(text);
      }
      end = matcher.end();
      String label = label(matcher);
      if (totals.put(label, total(text, label, matcher.group(4))) != null) {
        throw new InvalidInputException(
            "Target '%s' names class '%s' twice; name it once.".formatted(text, label));
      }
    }
    if (totals.isEmpty() || trimmed.endsWith(",")) {
      throw refused(text);
    }
    return totals;
  }

  private static String label(Matcher matcher) {
    for (int group = 1; group <= 2; group++) {
      if (matcher.group(group) != null) {
        return matcher.group(group).replaceAll("\\\\(.)", "$1");
      }
    }
    return matcher.group(3);
  }

  private static int total(String text, String label, String number) {
    try {
      return Integer.parseInt(number);
    } catch (NumberFormatException e) {
      throw new InvalidInputException(
          "Target '%s' wants '%s' rows of class '%s'; expected a whole number of rows in all."
              .formatted(text, number, label),
          e);
    }
  }

  private static double number(String text, String number, double max) {
    try {
      double value = Double.parseDouble(number.trim());
      if (value > 0 && value <= max) { // NaN fails
        return value;
      }
    } catch (NumberFormatException e) {
      // the message below says it all
    }
    throw new InvalidInputException(
        "Target '%s' needs a number above 0%s after the equals sign."
            .formatted(text, max == 1 ? " and of at most 1" : ""));
  }

  private static InvalidInputException refused(String text) {
    return new InvalidInputException(
        ("Target '%s' is not understood; expected auto, minority, ratio=r, percent=p, or totals by"
                + " class such as fraud=500,theft=300.")
            .formatted(text));
  }
}
