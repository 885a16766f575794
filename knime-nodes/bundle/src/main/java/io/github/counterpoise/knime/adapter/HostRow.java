package io.github.counterpoise.knime.adapter;

/** A row of a host's table while it is read. */
public interface HostRow {

  /** Returns the row's key, unique in its table. */
  String key();

  /**
   * Returns a cell that is a number, as {@link CellKind} defines it; {@code NaN} where it is
   * missing.
   *
   * @param column index of a column that is neither text nor something else
   */
  double number(int column);

  /**
   * Returns a cell as text: the label, or the zone of a point in time; {@code null} where it is
   * missing.
   *
   * @param column index of a column of text or of points in time with a zone
   */
  String text(int column);
}
