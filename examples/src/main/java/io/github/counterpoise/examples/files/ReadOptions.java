package io.github.counterpoise.examples.files;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What the user said about reading a file.
 *
 * @param classColumn name or number of the class column, {@code first} or {@code last}; null for
 *     the column named "class", else the last one
 * @param ignored names of columns that are kept in the file but never learnt from
 * @param nominal names of columns whose values are labels although they look like numbers (CSV)
 * @param separator the character between cells, or null to find out from the first line (CSV)
 * @param encoding how characters are stored (CSV)
 */
public record ReadOptions(
    String classColumn,
    List<String> ignored,
    List<String> nominal,
    Character separator,
    Charset encoding) {

  /** Copies the lists. */
  public ReadOptions {
    ignored = List.copyOf(ignored);
    nominal = List.copyOf(nominal);
  }

  /** Returns the options of a user who said nothing. */
  public static ReadOptions defaults() {
    return new ReadOptions(null, List.of(), List.of(), null, StandardCharsets.UTF_8);
  }

  /**
   * Returns the same options with another class column.
   *
   * @param column see {@link #classColumn}
   */
  public ReadOptions withClassColumn(String column) {
    return new ReadOptions(column, ignored, nominal, separator, encoding);
  }
}
