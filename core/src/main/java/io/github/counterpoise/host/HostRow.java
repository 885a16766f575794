package io.github.counterpoise.host;

/** A row of a host's table: one of its own while it is read, or a synthetic one. */
public interface HostRow {

  /** Returns the row's key, unique in its table. */
  String key();

  /**
   * Returns a cell that is a number, as {@link CellKind} defines it; 0 or 1 for no or yes; {@code
   * NaN} where it is missing.
   *
   * @param column index of a column of numbers, booleans, labels, dates or times
   */
  double number(int column);

  /**
   * Returns a cell as text: the label, the name of a file, or the zone of a point in time; {@code
   * null} where it is missing.
   *
   * @param column index of a column of text or of points in time with a zone
   */
  String text(int column);

  /**
   * Returns a list, its missing elements as {@code NaN}; {@code null} where it is missing.
   *
   * @param column index of a column of lists of numbers or booleans, which are 0 or 1
   */
  double[] list(int column);

  /**
   * Returns a list of texts, missing ones as {@code null}; {@code null} where the list is missing.
   * Hosts without such columns are not asked.
   *
   * @param column index of a column of lists of text
   */
  default String[] texts(int column) {
    throw new UnsupportedOperationException("No list of text: " + column);
  }

  /**
   * Returns a sequence; {@code null} where it is missing. It stays as it is when the row moves on.
   *
   * @param column index of a column of sequences, or of lists
   */
  default HostSteps steps(int column) {
    return HostSteps.of(list(column));
  }

  /** Returns the row's weight, finite and at least 0; 1 for hosts that know none. */
  default double weight() {
    return 1;
  }

  /**
   * Returns an image as the bytes of a PNG file; {@code null} where it is missing.
   *
   * @param column index of a column of images
   */
  byte[] image(int column);
}
