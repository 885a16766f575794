package io.github.counterpoise.knime;

import io.github.counterpoise.knime.adapter.HostColumn;
import io.github.counterpoise.knime.adapter.Temporals;
import io.github.counterpoise.table.Column;
import java.util.List;
import java.util.function.DoubleFunction;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataCellFactory;
import org.knime.core.data.DataType;
import org.knime.core.data.def.BooleanCell;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.IntCell;
import org.knime.core.data.def.LongCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.ExecutionContext;

/** Makes cells of a column of the numbers that stand for them. */
final class CellWriter {

  private static final DataCell MISSING = DataType.getMissingCell();

  private final DoubleFunction<DataCell> present;

  private CellWriter(DoubleFunction<DataCell> present) {
    this.present = present;
  }

  /**
   * Makes a writer.
   *
   * @param column the column
   * @param type its type
   * @param labels its labels, for text
   * @param zone the zone of its points in time, where it has some
   * @param exec context of the execution
   */
  static CellWriter of(
      HostColumn column, DataType type, List<String> labels, String zone, ExecutionContext exec) {
    return new CellWriter(
        switch (column.kind()) {
          case NUMBER -> DoubleCell::new;
          case INTEGER -> value -> new IntCell((int) value); // saturates
          case LONG -> value -> new LongCell((long) value);
          case BOOLEAN -> value -> BooleanCell.get(value != 0);
          case TEXT -> text(labels);
          case DATE, DATE_TIME, TIME, ZONED -> temporal(column, type, zone, exec);
          case OTHER -> value -> MISSING;
        });
  }

  /** Makes a writer for a column of provenance. */
  static CellWriter of(Column column) {
    if (column instanceof Column.Nominal nominal) {
      return new CellWriter(text(nominal.labels()));
    }
    return new CellWriter(
        column instanceof Column.Integral ? value -> new IntCell((int) value) : DoubleCell::new);
  }

  /** Makes a writer for a column that takes no part. */
  static CellWriter missing() {
    return new CellWriter(value -> MISSING);
  }

  /** Returns the cell, a missing one for {@code NaN}. */
  DataCell cell(double value) {
    return Double.isNaN(value) ? MISSING : present.apply(value);
  }

  private static DoubleFunction<DataCell> text(List<String> labels) {
    DataCell[] cells = labels.stream().map(StringCell::new).toArray(DataCell[]::new);
    return value -> cells[(int) value];
  }

  /**
   * The cells themselves belong to a bundle that need not be there; its factory reads ISO texts.
   */
  private static DoubleFunction<DataCell> temporal(
      HostColumn column, DataType type, String zone, ExecutionContext exec) {
    DataCellFactory.FromString factory =
        type.getCellFactory(exec)
            .filter(DataCellFactory.FromString.class::isInstance)
            .map(DataCellFactory.FromString.class::cast)
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        "KNIME makes no cells of type '%s' for column '%s'."
                            .formatted(column.type(), column.name())));
    return value -> factory.createCell(Temporals.text(column.kind(), value, zone));
  }
}
