package io.github.counterpoise.host;

import io.github.counterpoise.run.InvalidInputException;
import java.util.List;
import java.util.Locale;

/**
 * The class column of a node, and why it is that one. A column that was taken because the user
 * chose none is kept: what comes into the table later does not change the class.
 *
 * @param column its name
 * @param guessed whether the user chose none
 * @param why a sentence that names it and says how it was found
 */
public record ClassChoice(String column, boolean guessed, String why) {

  /** The class of an image file is the folder that it lies in. */
  public static final ClassChoice FOLDER =
      new ClassChoice(
          "folder of the image", false, "The class of an image is the folder that it lies in.");

  /**
   * Finds the class column.
   *
   * @param chosen the one that the user chose, empty for none
   * @param kept the one that was taken before because none was chosen, empty for none
   * @param columns the columns of the table
   * @throws InvalidInputException if none was chosen and no column can be the class, or the one
   *     taken before cannot be it any more
   */
  public static ClassChoice of(String chosen, String kept, List<HostColumn> columns) {
    if (!chosen.isEmpty()) {
      return new ClassChoice(
          chosen,
          false,
          String.format(Locale.ROOT, "The class column is '%s', chosen in the dialog.", chosen));
    }
    if (kept.isEmpty()) {
      String guess = ColumnRoles.guessClass(columns);
      return guess(
          String.format(
              Locale.ROOT,
              "No class column was chosen; '%s', the last column of text, is taken and kept, so"
                  + " check that in the dialog.",
              guess),
          guess);
    }
    String last = last(columns);
    if (columns.stream().noneMatch(c -> c.name().equals(kept) && c.kind().isNominal())) {
      throw new InvalidInputException(changed(kept, last));
    }
    return guess(
        last.equals(kept)
            ? String.format(
                Locale.ROOT,
                "No class column was chosen; '%s', the last column of text, is taken as before, so"
                    + " check that in the dialog.",
                kept)
            : String.format(
                Locale.ROOT,
                "No class column was chosen; '%s' is taken as before, although '%s' is the last"
                    + " column of text now, so check that in the dialog.",
                kept,
                last),
        kept);
  }

  private static ClassChoice guess(String why, String column) {
    return new ClassChoice(column, true, why);
  }

  /** Returns the column that would be taken now, empty if none can be. */
  private static String last(List<HostColumn> columns) {
    return columns.stream().anyMatch(column -> column.kind().isNominal())
        ? ColumnRoles.guessClass(columns)
        : "";
  }

  private static String changed(String kept, String last) {
    String gone =
        String.format(
            Locale.ROOT,
            "No class column was chosen; '%s', which was taken before, is no column of text in this"
                + " table",
            kept);
    return last.isEmpty()
        ? gone
            + ", and no other can be the class; turn the class into text (node Number to String)."
        : gone
            + String.format(
                Locale.ROOT,
                ", and '%s' would be taken now: choose the class column in the dialog, so that"
                    + " nothing else is balanced unseen.",
                last);
  }
}
