package io.github.counterpoise.examples.report;

import io.github.counterpoise.run.InvalidInputException;
import io.github.counterpoise.run.Monitor;
import io.github.counterpoise.table.Column;
import io.github.counterpoise.table.Schema;
import io.github.counterpoise.table.Table;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/** Real rows that the generator has not seen, fitted to the columns of those that it has. */
public final class HeldOutRows {

  private HeldOutRows() {}

  /**
   * Fits rows.
   *
   * @param real the real rows
   * @param realFile their file, for messages
   * @param heldOut the rows held out
   * @param file their file, for messages
   * @param monitor hears of labels that the real rows do not have
   * @return the rows held out, with the columns of the real ones; a label that no real row can have
   *     is missing
   * @throws InvalidInputException if columns, types or classes do not fit together, or no row has a
   *     class
   */
  public static Table fit(Table real, Path realFile, Table heldOut, Path file, Monitor monitor) {
    Table aligned =
        new TableAlignment(realFile, file, Monitor.silent()).align(real, heldOut).synthetic();
    if (aligned.labelledRows().length == 0) {
      throw new InvalidInputException(
          String.format(
              Locale.ROOT,
              "No row held out in file '%s' has a class in column '%s'; choose the class column with -c.",
              file,
              real.schema().classColumn().name()));
    }
    List<Column> columns = new ArrayList<>();
    List<DoubleUnaryOperator> changes = new ArrayList<>();
    for (int c = 0; c < real.schema().width(); c++) {
      boolean labels = real.schema().column(c) instanceof Column.Nominal;
      columns.add(labels ? real.schema().column(c) : aligned.schema().column(c));
      changes.add(labels ? known(real, aligned, c, monitor) : DoubleUnaryOperator.identity());
    }
    return ColumnChoice.rebuilt(
        aligned,
        new Schema(columns, real.schema().classIndex(), real.schema().shape()),
        IntStream.range(0, columns.size()).toArray(),
        changes);
  }

  /** The labels of the real rows come first in the aligned column. */
  private static DoubleUnaryOperator known(Table real, Table aligned, int column, Monitor monitor) {
    Column.Nominal own = (Column.Nominal) real.schema().column(column);
    Column.Nominal all = (Column.Nominal) aligned.schema().column(column);
    int count = own.labels().size();
    if (all.labels().size() > count) {
      monitor.warn(
          String.format(
              Locale.ROOT,
              "Column '%s' has labels among the rows held out that the real rows lack, for instance"
                  + " '%s'; there they count as missing.",
              own.name(),
              all.labels().get(count)));
    }
    return code -> code < count ? code : Double.NaN;
  }
}
