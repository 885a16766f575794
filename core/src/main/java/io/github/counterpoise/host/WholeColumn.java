package io.github.counterpoise.host;

import io.github.counterpoise.table.Column;
import io.github.counterpoise.table.Series;
import java.util.function.IntToDoubleFunction;

/** A column that a host has as a whole, rather than cell by cell in its rows. */
public sealed interface WholeColumn {

  /** Returns the column as the core has it. */
  Column column();

  /**
   * Numbers, dates or labels.
   *
   * @param column the column as the core has it
   * @param value index of a row → its cell, {@code NaN} where it is missing; a label as its index
   * @param formed whether the column has the form of its cells already (decimals, unit of dates),
   *     as a host knows it that reads text; otherwise the form is found from the values
   */
  record Cells(Column column, IntToDoubleFunction value, boolean formed) implements WholeColumn {}

  /**
   * Sequences.
   *
   * @param column the column as the core has it; the form of its steps is found from their values
   * @param runs a run for each row
   */
  record Runs(Column.Series column, Series runs) implements WholeColumn {}
}
