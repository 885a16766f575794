package io.github.counterpoise.knime;

import io.github.counterpoise.host.CellKind;
import io.github.counterpoise.host.HostColumn;
import io.github.counterpoise.host.HostRow;
import io.github.counterpoise.host.HostTable;
import io.github.counterpoise.knime.adapter.Temporals;
import java.util.List;
import java.util.function.Predicate;
import org.knime.core.data.BooleanValue;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataRow;
import org.knime.core.data.DoubleValue;
import org.knime.core.data.StringValue;
import org.knime.core.data.collection.ListDataValue;
import org.knime.core.data.container.CloseableRowIterator;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.image.png.PNGImageValue;
import org.knime.core.data.time.localdate.LocalDateValue;
import org.knime.core.data.time.localdatetime.LocalDateTimeValue;
import org.knime.core.data.time.localtime.LocalTimeValue;
import org.knime.core.data.time.zoneddatetime.ZonedDateTimeValue;
import org.knime.core.node.BufferedDataTable;

/** A table of KNIME as the adapter reads it. */
final class KnimeTable implements HostTable {

  private final BufferedDataTable table;
  private final List<HostColumn> columns;

  KnimeTable(BufferedDataTable table) {
    this.table = table;
    this.columns = KnimeColumns.of(table.getDataTableSpec());
  }

  @Override
  public List<HostColumn> columns() {
    return columns;
  }

  @Override
  public long size() {
    return table.size();
  }

  @Override
  public void scan(Predicate<HostRow> visitor) {
    Row row = new Row(columns.stream().map(HostColumn::kind).toArray(CellKind[]::new));
    try (CloseableRowIterator rows = table.iterator()) {
      boolean wanted = true;
      while (wanted && rows.hasNext()) {
        row.current = rows.next();
        wanted = visitor.test(row);
      }
    }
  }

  private static final class Row implements HostRow {

    private final CellKind[] kinds;
    private DataRow current;

    Row(CellKind[] kinds) {
      this.kinds = kinds;
    }

    @Override
    public String key() {
      return current.getKey().getString();
    }

    @Override
    public double number(int column) {
      DataCell cell = current.getCell(column);
      if (cell instanceof DoubleCell number) {
        return number.getDoubleValue(); // asking a class is cheaper than asking an interface
      } else if (cell.isMissing()) {
        return Double.NaN;
      }
      return switch (kinds[column]) {
        case NUMBER, INTEGER, LONG -> ((DoubleValue) cell).getDoubleValue();
        case BOOLEAN -> ((BooleanValue) cell).getBooleanValue() ? 1 : 0;
        case DATE -> Temporals.number(((LocalDateValue) cell).getLocalDate());
        case DATE_TIME -> Temporals.number(((LocalDateTimeValue) cell).getLocalDateTime());
        case TIME -> Temporals.number(((LocalTimeValue) cell).getLocalTime());
        case ZONED -> Temporals.number(((ZonedDateTimeValue) cell).getZonedDateTime());
        default -> throw new IllegalArgumentException(kinds[column] + " is no number");
      };
    }

    @Override
    public String text(int column) {
      DataCell cell = current.getCell(column);
      if (cell.isMissing()) {
        return null;
      }
      return kinds[column] == CellKind.ZONED
          ? ((ZonedDateTimeValue) cell).getZonedDateTime().getZone().getId()
          : ((StringValue) cell).getStringValue();
    }

    @Override
    public double[] list(int column) {
      DataCell cell = current.getCell(column);
      if (cell.isMissing()) {
        return null;
      }
      ListDataValue list = (ListDataValue) cell;
      double[] elements = new double[list.size()];
      for (int i = 0; i < elements.length; i++) {
        DataCell element = list.get(i);
        elements[i] =
            element.isMissing()
                ? Double.NaN
                : kinds[column] == CellKind.BOOLEAN_LIST
                    ? ((BooleanValue) element).getBooleanValue() ? 1 : 0
                    : ((DoubleValue) element).getDoubleValue();
      }
      return elements;
    }

    @Override
    public String[] texts(int column) {
      DataCell cell = current.getCell(column);
      if (cell.isMissing()) {
        return null;
      }
      ListDataValue list = (ListDataValue) cell;
      String[] texts = new String[list.size()];
      for (int i = 0; i < texts.length; i++) {
        DataCell element = list.get(i);
        texts[i] = element.isMissing() ? null : ((StringValue) element).getStringValue();
      }
      return texts;
    }

    @Override
    public byte[] image(int column) {
      DataCell cell = current.getCell(column);
      return cell.isMissing()
          ? null
          : ((PNGImageValue) cell).getImageContent().getByteArrayReference();
    }
  }
}
