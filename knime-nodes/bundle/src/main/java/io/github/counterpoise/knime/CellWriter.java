package io.github.counterpoise.knime;

import io.github.counterpoise.host.CellKind;
import io.github.counterpoise.host.HostColumn;
import io.github.counterpoise.host.HostRow;
import io.github.counterpoise.knime.adapter.Temporals;
import io.github.counterpoise.table.Column;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleFunction;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataCellFactory;
import org.knime.core.data.DataType;
import org.knime.core.data.collection.CollectionCellFactory;
import org.knime.core.data.def.BooleanCell;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.IntCell;
import org.knime.core.data.def.LongCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.data.image.png.PNGImageContent;
import org.knime.core.node.ExecutionContext;

/** Makes a cell of a column for a synthetic row. */
@FunctionalInterface
interface CellWriter {

  /** Returns the cell, a missing one where the row has no value. */
  DataCell cell(HostRow row);

  /**
   * Makes a writer.
   *
   * @param column the column
   * @param index its index
   * @param type its type
   * @param exec context of the execution
   */
  static CellWriter of(HostColumn column, int index, DataType type, ExecutionContext exec) {
    return switch (column.kind()) {
      case NUMBER, INTEGER, LONG, BOOLEAN -> {
        DoubleFunction<DataCell> present = number(column.kind());
        yield row -> cell(row.number(index), present);
      }
      case TEXT, LABEL, FREE_TEXT, IMAGE_FILE -> row -> text(row.text(index));
      case DATE, DATE_TIME, TIME, ZONED -> temporal(column, index, type, exec);
      case NUMBER_LIST, INTEGER_LIST, LONG_LIST, BOOLEAN_LIST -> list(column.kind(), index);
      case TEXT_LIST -> row -> texts(row.texts(index));
      case IMAGE -> row -> image(row.image(index));
      case SERIES, OTHER -> row -> DataType.getMissingCell();
    };
  }

  /** Returns what makes cells of a column of provenance. */
  static DoubleFunction<DataCell> of(Column column) {
    if (column instanceof Column.Nominal nominal) {
      DataCell[] cells = nominal.labels().stream().map(StringCell::new).toArray(DataCell[]::new);
      return value -> cell(value, code -> cells[(int) code]);
    }
    DoubleFunction<DataCell> present =
        number(column instanceof Column.Integral ? CellKind.INTEGER : CellKind.NUMBER);
    return value -> cell(value, present);
  }

  private static DataCell cell(double value, DoubleFunction<DataCell> present) {
    return Double.isNaN(value) ? DataType.getMissingCell() : present.apply(value);
  }

  private static DoubleFunction<DataCell> number(CellKind kind) {
    return switch (kind) {
      case INTEGER, INTEGER_LIST -> value -> new IntCell((int) value); // saturates
      case LONG, LONG_LIST -> value -> new LongCell((long) value);
      case BOOLEAN, BOOLEAN_LIST -> value -> BooleanCell.get(value != 0);
      default -> DoubleCell::new;
    };
  }

  private static DataCell text(String text) {
    return text == null ? DataType.getMissingCell() : new StringCell(text);
  }

  private static DataCell image(byte[] png) {
    return png == null ? DataType.getMissingCell() : new PNGImageContent(png).toImageCell();
  }

  private static DataCell texts(String[] texts) {
    return texts == null
        ? DataType.getMissingCell()
        : CollectionCellFactory.createListCell(Arrays.stream(texts).map(CellWriter::text).toList());
  }

  private static CellWriter list(CellKind kind, int index) {
    DoubleFunction<DataCell> present = number(kind);
    return row -> {
      double[] list = row.list(index);
      if (list == null) {
        return DataType.getMissingCell();
      }
      List<DataCell> cells = Arrays.stream(list).mapToObj(v -> cell(v, present)).toList();
      return CollectionCellFactory.createListCell(cells);
    };
  }

  /**
   * The cells themselves belong to a bundle that need not be there; its factory reads ISO texts.
   */
  private static CellWriter temporal(
      HostColumn column, int index, DataType type, ExecutionContext exec) {
    DataCellFactory.FromString factory =
        type.getCellFactory(exec)
            .filter(DataCellFactory.FromString.class::isInstance)
            .map(DataCellFactory.FromString.class::cast)
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        String.format(
                            Locale.ROOT,
                            "KNIME makes no cells of type '%s' for column '%s'.",
                            column.type(),
                            column.name())));
    boolean zoned = column.kind() == CellKind.ZONED;
    return row ->
        cell(
            row.number(index),
            value ->
                factory.createCell(
                    Temporals.text(column.kind(), value, zoned ? row.text(index) : "")));
  }
}
