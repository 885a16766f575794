package io.github.counterpoise.knime.adapter;

import io.github.counterpoise.host.CellKind;
import io.github.counterpoise.host.HostColumn;
import io.github.counterpoise.host.HostResult;
import io.github.counterpoise.host.HostRow;
import io.github.counterpoise.host.HostTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * A host's table in memory: cells are numbers, texts, arrays of numbers, bytes of images, or {@code
 * null} for missing.
 */
final class MemoryTable implements HostTable {

  private final List<HostColumn> columns;
  private final List<String> keys = new ArrayList<>();
  private final List<Object[]> rows = new ArrayList<>();
  private final List<String> zones = new ArrayList<>();
  private String zone = "Europe/Berlin";
  private int scans;
  private int reads;

  MemoryTable(HostColumn... columns) {
    this.columns = List.of(columns);
  }

  static HostColumn column(String name, CellKind kind, String... labels) {
    return new HostColumn(name, kind, kind.name(), List.of(labels));
  }

  /** Two classes around two points, 12 of "many" and 4 of "few", with a column of each kind. */
  static MemoryTable mixed() {
    MemoryTable table =
        new MemoryTable(
            column("length", CellKind.NUMBER),
            column("count", CellKind.INTEGER),
            column("stamp", CellKind.LONG),
            column("happy", CellKind.BOOLEAN),
            column("colour", CellKind.TEXT, "red", "green", "blue"),
            column("day", CellKind.DATE),
            column("moment", CellKind.ZONED),
            column("picture", CellKind.OTHER),
            column("class", CellKind.TEXT, "many", "few"));
    for (int i = 0; i < 16; i++) {
      boolean few = i % 4 == 3;
      table.row(
          (few ? 10 : 0) + 0.25 * i,
          (double) i,
          1e12 + i,
          (double) (i % 2),
          i == 5 ? null : List.of("red", "green", "blue").get(i % 3),
          86_400_000.0 * (100 + i),
          1.6e12 + 1000 * i,
          "a picture",
          few ? "few" : "many");
    }
    return table;
  }

  MemoryTable row(Object... cells) {
    return keyed("Row" + rows.size(), cells);
  }

  MemoryTable keyed(String key, Object... cells) {
    keys.add(key);
    zones.add(zone);
    rows.add(cells);
    return this;
  }

  /** Has points in time of the rows that follow in another zone. */
  MemoryTable in(String other) {
    zone = other;
    return this;
  }

  /** Returns how many rows were handed out, over all scans. */
  int reads() {
    return reads;
  }

  int scans() {
    return scans;
  }

  List<String> names() {
    return columns.stream().map(HostColumn::name).toList();
  }

  @Override
  public List<HostColumn> columns() {
    return columns;
  }

  @Override
  public long size() {
    return rows.size();
  }

  @Override
  public void scan(Predicate<HostRow> visitor) {
    scans++;
    boolean wanted = true;
    for (int r = 0; wanted && r < rows.size(); r++) {
      wanted = visitor.test(new Row(keys.get(r), rows.get(r), zones.get(r), columns));
      reads++;
    }
  }

  /** Returns the made-up rows as cells of such a table, by key. */
  static Map<String, Object[]> made(HostResult result) {
    Map<String, Object[]> made = new LinkedHashMap<>();
    result.forEachMadeRow((row, marks) -> made.put(row.key(), cells(row, result.columns())));
    return made;
  }

  private static Object[] cells(HostRow row, List<HostColumn> columns) {
    Object[] cells = new Object[columns.size()];
    for (int c = 0; c < cells.length; c++) {
      cells[c] =
          switch (columns.get(c).kind()) {
            case TEXT, IMAGE_FILE -> row.text(c);
            case NUMBER_LIST, INTEGER_LIST, LONG_LIST, BOOLEAN_LIST -> row.list(c);
            case TEXT_LIST -> row.texts(c);
            case IMAGE -> row.image(c);
            case OTHER -> null;
            default -> row.number(c);
          };
    }
    return cells;
  }

  private record Row(String key, Object[] cells, String zone, List<HostColumn> columns)
      implements HostRow {
    @Override
    public double number(int column) {
      return cells[column] == null ? Double.NaN : (double) cells[column];
    }

    @Override
    public String text(int column) {
      if (columns.get(column).kind() == CellKind.ZONED) {
        return cells[column] == null ? null : zone;
      }
      return (String) cells[column];
    }

    @Override
    public double[] list(int column) {
      return (double[]) cells[column];
    }

    @Override
    public String[] texts(int column) {
      return (String[]) cells[column];
    }

    @Override
    public byte[] image(int column) {
      return (byte[]) cells[column];
    }
  }
}
