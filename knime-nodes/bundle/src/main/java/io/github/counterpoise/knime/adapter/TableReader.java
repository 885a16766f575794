package io.github.counterpoise.knime.adapter;

import io.github.counterpoise.oversample.InvalidInputException;
import io.github.counterpoise.oversample.Monitor;
import io.github.counterpoise.table.Column;
import io.github.counterpoise.table.Schema;
import io.github.counterpoise.table.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Copies the columns of a host's table that take part into a table of the core, in one pass; in two
 * where the host does not know the labels of a column.
 */
final class TableReader {

  private static final int LARGEST = Integer.MAX_VALUE - 8;
  private static final int ROWS_BETWEEN_CHECKS = 1024;
  private static final double MAX_EXACT_INTEGER = 9_007_199_254_740_992.0; // 2^53

  private final HostTable host;
  private final List<HostColumn> columns;
  private final int[] used; // [column of the core's table] index in the host's
  private final int classColumn; // index in the host's table
  private final Monitor monitor;

  private TableReader(HostTable host, ColumnRoles roles, Monitor monitor) {
    this.host = host;
    this.columns = host.columns();
    this.used = roles.used().stream().mapToInt(Integer::intValue).toArray();
    this.classColumn = roles.classColumn();
    this.monitor = monitor;
  }

  /**
   * Reads a table.
   *
   * @param host the host's table
   * @param roles which of its columns take part
   * @param monitor who watches
   * @throws InvalidInputException if a cell cannot be used
   */
  static ReadTable read(HostTable host, ColumnRoles roles, Monitor monitor) {
    if (host.size() > LARGEST) {
      throw new InvalidInputException(
          "The table has %d rows; at most %d can be balanced, so take a sample first."
              .formatted(host.size(), LARGEST));
    }
    monitor.phase("reading");
    return new TableReader(host, roles, monitor).read();
  }

  private ReadTable read() {
    Map<Integer, Set<String>> found = unknownLabels();
    Schema schema = schema(found);
    List<Map<String, Integer>> codes = codes(schema);
    Table.Builder builder = new Table.Builder(schema, (int) host.size());
    RowKeys keys = new RowKeys();
    String[] zones = new String[columns.size()];
    int[] row = {0};
    host.forEachRow(
        cells -> {
          pulse(row[0]);
          keys.see(cells.key());
          for (int column = 0; column < used.length; column++) {
            builder.set(row[0], column, value(cells, used[column], codes.get(column)));
            if (columns.get(used[column]).kind() == CellKind.ZONED && zones[used[column]] == null) {
              zones[used[column]] = cells.text(used[column]);
            }
          }
          row[0]++;
        });
    return new ReadTable(columns, used, builder.build(), keys, zones);
  }

  private void pulse(int row) {
    if (row % ROWS_BETWEEN_CHECKS == 0) {
      monitor.checkCancelled();
      monitor.progress((double) row / Math.max(1, host.size()));
    }
  }

  /** Collects the labels that occur where the host does not say which do. */
  private Map<Integer, Set<String>> unknownLabels() {
    Map<Integer, Set<String>> found = new HashMap<>();
    for (int index : used) {
      if (columns.get(index).kind() == CellKind.TEXT && columns.get(index).labels().isEmpty()) {
        found.put(index, new LinkedHashSet<>());
      }
    }
    if (!found.isEmpty()) {
      int[] row = {0};
      host.forEachRow(
          cells -> {
            pulse(row[0]++);
            found.forEach(
                (index, labels) -> {
                  String label = cells.text(index);
                  if (label != null) {
                    labels.add(label);
                  }
                });
          });
    }
    return found;
  }

  private Schema schema(Map<Integer, Set<String>> found) {
    List<Column> described = new ArrayList<>();
    int classIndex = -1;
    for (int index : used) {
      if (index == classColumn) {
        classIndex = described.size();
      }
      HostColumn column = columns.get(index);
      described.add(
          switch (column.kind()) {
            case NUMBER -> new Column.Numeric(column.name());
            case INTEGER, LONG -> new Column.Integral(column.name());
            case BOOLEAN -> new Column.Nominal(column.name(), column.labels());
            case TEXT ->
                new Column.Nominal(
                    column.name(),
                    found.containsKey(index) ? List.copyOf(found.get(index)) : column.labels());
            default -> new Column.Date(column.name());
          });
    }
    return new Schema(described, classIndex);
  }

  private static List<Map<String, Integer>> codes(Schema schema) {
    List<Map<String, Integer>> codes = new ArrayList<>();
    for (Column column : schema.columns()) {
      Map<String, Integer> code = new HashMap<>();
      if (column instanceof Column.Nominal nominal) {
        for (int label = 0; label < nominal.labels().size(); label++) {
          code.put(nominal.labels().get(label), label);
        }
      }
      codes.add(code);
    }
    return codes;
  }

  private double value(HostRow row, int index, Map<String, Integer> code) {
    HostColumn column = columns.get(index);
    if (column.kind() == CellKind.TEXT) {
      return label(row, index, code);
    }
    double value = row.number(index);
    if (Double.isInfinite(value)) {
      throw refused(
          row, column, String.valueOf(value), "a finite number, so correct it or make it missing");
    }
    if (column.kind() == CellKind.LONG && Math.abs(value) > MAX_EXACT_INTEGER) {
      throw refused(
          row,
          column,
          "%.0f".formatted(value),
          "a whole number of at most 2^53, so exclude the column or turn it into another type");
    }
    return value;
  }

  private double label(HostRow row, int index, Map<String, Integer> code) {
    String label = row.text(index);
    if (label == null) {
      return Double.NaN;
    }
    Integer known = code.get(label);
    if (known == null) {
      throw refused(
          row,
          columns.get(index),
          "'" + label + "'",
          "one of the values in the column's domain, so run the node Domain Calculator first");
    }
    return known;
  }

  private static InvalidInputException refused(
      HostRow row, HostColumn column, String found, String expected) {
    return new InvalidInputException(
        "Column '%s' is %s in row '%s'; expected %s."
            .formatted(column.name(), found, row.key(), expected));
  }
}
