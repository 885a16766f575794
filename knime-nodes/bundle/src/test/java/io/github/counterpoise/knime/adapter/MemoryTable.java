package io.github.counterpoise.knime.adapter;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A host's table in memory: cells are numbers, texts, or {@code null} for missing. */
final class MemoryTable implements HostTable {

  private final List<HostColumn> columns;
  private final List<String> keys = new ArrayList<>();
  private final List<Object[]> rows = new ArrayList<>();
  private int scans;

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
    rows.add(cells);
    return this;
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
  public void forEachRow(Consumer<HostRow> visitor) {
    scans++;
    for (int r = 0; r < rows.size(); r++) {
      visitor.accept(new Row(keys.get(r), rows.get(r), columns));
    }
  }

  private record Row(String key, Object[] cells, List<HostColumn> columns) implements HostRow {
    @Override
    public double number(int column) {
      return cells[column] == null ? Double.NaN : (double) cells[column];
    }

    @Override
    public String text(int column) {
      if (columns.get(column).kind() == CellKind.ZONED) {
        return cells[column] == null ? null : "Europe/Berlin";
      }
      return (String) cells[column];
    }
  }
}
