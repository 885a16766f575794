package io.github.counterpoise.profile;

/** Words for the command line, in sentences of advice. */
public final class TextSentences {

  private TextSentences() {}

  /**
   * Returns an option as it is typed.
   *
   * @param option the option
   * @param value its value, for instance a column's name with blanks
   */
  public static String option(String option, String value) {
    return option + " " + Sentences.quoted(value);
  }

  /**
   * Returns a cell as sentences have it: not too long, and in one line.
   *
   * @param cell the cell
   */
  public static String shown(String cell) {
    return Sentences.shown(cell);
  }
}
