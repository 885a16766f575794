package io.github.counterpoise.profile;

import java.util.Set;

/**
 * Words that stand for a missing value in text files: those of R, pandas, SAS, spreadsheets,
 * databases and Weka. In a column of numbers or dates they are missing; in a column of labels only
 * {@code ?} is, since a province may be called Nan.
 */
public final class MissingWords {

  private static final Set<String> WORDS =
      Set.of(
          "?",
          "-",
          "--",
          "---",
          "–",
          "—",
          ".",
          "..",
          "*",
          "\\n",
          "na",
          "n/a",
          "n.a.",
          "#n/a",
          "#n/a n/a",
          "#na",
          "<na>",
          "nan",
          "-nan",
          "1.#qnan",
          "-1.#ind",
          "#value!",
          "#ref!",
          "#div/0!",
          "#null!",
          "#num!",
          "#name?",
          "null",
          "(null)",
          "<null>",
          "none",
          "nil",
          "nul",
          "missing",
          "unknown",
          "unk",
          "not available",
          "not applicable",
          "blank",
          "empty",
          "n.d.",
          "nd",
          "k.a.",
          "k. a.",
          "keine angabe",
          "undefined",
          "(missing)",
          "(blank)",
          "(empty)",
          "nat",
          "void",
          "not known",
          "#missing");

  private MissingWords() {}

  /**
   * Returns whether a cell of a column of numbers or dates means that its value is missing.
   *
   * @param text the cell without blanks around it
   */
  public static boolean isUsual(String text) {
    return text.isBlank()
        || (text.length() <= 16 && WORDS.contains(text.toLowerCase(java.util.Locale.ROOT)));
  }

  /**
   * Returns whether a cell means that its value is missing whatever its column holds: blank, or
   * Weka's question mark.
   *
   * @param text the cell without blanks around it
   */
  public static boolean isAlways(String text) {
    return text.isBlank() || text.equals("?");
  }
}
