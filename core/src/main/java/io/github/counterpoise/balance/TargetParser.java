package io.github.counterpoise.balance;

import io.github.counterpoise.run.InvalidInputException;
import io.github.counterpoise.run.Suggestion;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the texts that {@link Targets} describes. */
final class TargetParser {

  private static final Pattern NAMED =
      Pattern.compile(
          "\\s*(?:'((?:[^'\\\\]|\\\\.)*)'|\"((?:[^\"\\\\]|\\\\.)*)\"|([^=,'\"\\s][^=,]*?))\\s*=\\s*([^,]*?)\\s*(,|$)");

  private static final Pattern WHOLE = Pattern.compile("[+-]?[0-9]+");

  private static final String QUOTED =
      " A label that begins with a quote, or has a comma or an equals sign, stands in quotes, as in"
          + " 'a,b'=500.";

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
    String word = trimmed.substring(0, equals).trim();
    if (value.indexOf('=') >= 0) { // only totals have several
      return new TargetRules.Named(named(text, trimmed));
    }
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "ratio" ->
          new TargetRules.Worded(word, value, new TargetRules.Ratio(number(text, value, 1)));
      case "percent" ->
          new TargetRules.Worded(
              word, value, new TargetRules.Percent(number(text, value, Double.MAX_VALUE)));
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
            String.format(
                Locale.ROOT, "Target '%s' names class '%s' twice; name it once.", text, label));
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
    if (!WHOLE.matcher(number).matches()) {
      throw new InvalidInputException(
          String.format(
              Locale.ROOT,
              "Target '%s' wants '%s' rows of class '%s'; expected a whole number of rows in all.%s",
              text,
              number,
              label,
              number.matches("[^;=]+=[0-9]+") ? QUOTED : ""));
    }
    BigInteger total = new BigInteger(number);
    if (total.abs().compareTo(BigInteger.valueOf(Targets.MOST_ROWS)) > 0) {
      throw new InvalidInputException(
          String.format(
              Locale.ROOT,
              "Target '%s' wants %,d rows of class '%s'; that is %s than the %,d rows that fit into a"
                  + " table, so ask for %s.",
              text,
              total,
              label,
              total.signum() < 0 ? "less" : "more",
              Targets.MOST_ROWS,
              total.signum() < 0 ? "more" : "fewer"));
    }
    return total.intValue();
  }

  private static double number(String text, String number, double max) {
    double value = Double.NaN;
    try {
      value = Double.parseDouble(number.trim());
      if (value > 0 && value <= max) { // NaN fails
        return value;
      }
    } catch (NumberFormatException e) {
      // the message below says it all
    }
    throw new InvalidInputException(
        String.format(
            Locale.ROOT,
            "Target '%s' needs a number above 0%s after the equals sign%s.",
            text,
            max == 1 ? " and of at most 1" : "",
            max == 1 && value > 1 && WHOLE.matcher(number.trim()).matches()
                ? String.format(
                    Locale.ROOT,
                    "; for %1$s rows of a class called 'ratio' write 'ratio'=%1$s, quotes included",
                    number.trim())
                : ""));
  }

  private static InvalidInputException refused(String text) {
    return new InvalidInputException(
        String.format(
            Locale.ROOT,
            "Target '%s' is not understood; expected auto, minority, ratio=r, percent=p, or totals by"
                + " class such as fraud=500,theft=300%s.%s",
            text,
            Suggestion.aside(text, List.of("auto", "minority")),
            text.indexOf('\'') >= 0 || text.indexOf('"') >= 0 ? QUOTED : ""));
  }
}
