package io.github.counterpoise.balance;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Targets that name classes, as texts and as numbers, for hosts that show them in a table. */
public final class TargetText {

  /** What cannot stand in a label without quotes. */
  private static final Pattern SPECIAL =
      Pattern.compile("(?i).*[=,'\"\\\\].*|\\s.*|.*\\s|ratio|percent|", Pattern.DOTALL);

  private TargetText() {}

  /**
   * Returns the text of totals by class, which {@link Targets#parse} reads.
   *
   * @param totals rows wanted in all, by label; at least one
   */
  public static String of(Map<String, Integer> totals) {
    return totals.entrySet().stream()
        .map(total -> quoted(total.getKey()) + "=" + total.getValue())
        .collect(Collectors.joining(","));
  }

  /**
   * Returns the totals by label of a text that names classes; nothing for one that does not.
   *
   * @param text a target
   * @throws io.github.counterpoise.run.InvalidInputException if it is no target
   */
  public static Optional<Map<String, Integer>> totals(String text) {
    return Targets.parse(text) instanceof TargetRules.Named named
        ? Optional.of(named.wanted())
        : Optional.empty();
  }

  /** Returns a label as a target names it: in quotes where it could be something else. */
  static String quoted(String label) {
    return SPECIAL.matcher(label).matches()
        ? "'" + label.replace("\\", "\\\\").replace("'", "\\'") + "'"
        : label;
  }
}
