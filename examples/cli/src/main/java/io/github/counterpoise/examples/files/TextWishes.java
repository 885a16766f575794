package io.github.counterpoise.examples.files;

import io.github.counterpoise.profile.TextRules;
import java.util.List;

/**
 * What the user said about how a CSV file is written, besides its separator and encoding.
 *
 * @param header whether its first line names the columns
 * @param numeric names of columns that hold numbers although they look like codes or dates
 * @param rules how its numbers, dates and missing values are written
 */
public record TextWishes(Header header, List<String> numeric, TextRules rules) {

  /** The user said nothing. */
  public static final TextWishes NONE = new TextWishes(Header.GUESS, List.of(), TextRules.NONE);

  /** Whether the first line names the columns. */
  public enum Header {
    /** It does. */
    YES,
    /** It is a row. */
    NO,
    /** It is found out from the rows below, and said. */
    GUESS
  }

  /** Copies the list. */
  public TextWishes {
    numeric = List.copyOf(numeric);
  }
}
