package io.github.counterpoise.knime;

import io.github.counterpoise.host.CellKind;
import io.github.counterpoise.host.HostColumn;
import java.util.ArrayList;
import java.util.List;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataType;
import org.knime.core.data.collection.ListCell;
import org.knime.core.data.def.BooleanCell;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.IntCell;
import org.knime.core.data.def.LongCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.data.image.png.PNGImageContent;
import org.knime.core.data.time.localdate.LocalDateValue;
import org.knime.core.data.time.localdatetime.LocalDateTimeValue;
import org.knime.core.data.time.localtime.LocalTimeValue;
import org.knime.core.data.time.zoneddatetime.ZonedDateTimeValue;

/** The columns of KNIME's tables in the adapter's words. */
final class KnimeColumns {

  private KnimeColumns() {}

  static List<HostColumn> of(DataTableSpec spec) {
    List<HostColumn> columns = new ArrayList<>();
    for (DataColumnSpec column : spec) {
      CellKind kind = kind(column.getType());
      columns.add(
          new HostColumn(
              column.getName(),
              kind,
              column.getType().getName(),
              kind == CellKind.TEXT ? labels(column) : List.of()));
    }
    return columns;
  }

  private static List<String> labels(DataColumnSpec column) {
    return column.getDomain().hasValues()
        ? column.getDomain().getValues().stream().map(DataCell::toString).toList()
        : List.of();
  }

  /**
   * Only types whose very cells can be made are used: synthetic rows have the types of real ones.
   */
  private static CellKind kind(DataType type) {
    if (type.equals(DoubleCell.TYPE)) {
      return CellKind.NUMBER;
    } else if (type.equals(IntCell.TYPE)) {
      return CellKind.INTEGER;
    } else if (type.equals(LongCell.TYPE)) {
      return CellKind.LONG;
    } else if (type.equals(BooleanCell.TYPE)) {
      return CellKind.BOOLEAN;
    } else if (type.equals(StringCell.TYPE)) {
      return CellKind.TEXT;
    } else if (type.equals(PNGImageContent.TYPE)) {
      return CellKind.IMAGE;
    }
    return type.isCollectionType() ? list(type) : temporal(type);
  }

  private static CellKind list(DataType type) {
    if (type.equals(ListCell.getCollectionType(DoubleCell.TYPE))) {
      return CellKind.NUMBER_LIST;
    } else if (type.equals(ListCell.getCollectionType(IntCell.TYPE))) {
      return CellKind.INTEGER_LIST;
    } else if (type.equals(ListCell.getCollectionType(LongCell.TYPE))) {
      return CellKind.LONG_LIST;
    } else if (type.equals(ListCell.getCollectionType(BooleanCell.TYPE))) {
      return CellKind.BOOLEAN_LIST;
    } else if (type.equals(ListCell.getCollectionType(StringCell.TYPE))) {
      return CellKind.TEXT_LIST;
    }
    return CellKind.OTHER;
  }

  private static CellKind temporal(DataType type) {
    if (type.isCompatible(LocalDateValue.class)) {
      return CellKind.DATE;
    } else if (type.isCompatible(LocalDateTimeValue.class)) {
      return CellKind.DATE_TIME;
    } else if (type.isCompatible(LocalTimeValue.class)) {
      return CellKind.TIME;
    } else if (type.isCompatible(ZonedDateTimeValue.class)) {
      return CellKind.ZONED;
    }
    return CellKind.OTHER;
  }
}
