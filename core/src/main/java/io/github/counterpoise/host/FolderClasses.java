package io.github.counterpoise.host;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * A host's table of image files whose classes are the folders they lie in: with a column for that
 * behind the host's own, which the outcome does not have.
 */
final class FolderClasses implements HostTable {

  private static final String TYPE = "folder";

  private final HostTable host;
  private final List<HostColumn> columns;
  private final int files; // index of the column that names them

  /**
   * Shows a table.
   *
   * @param host the host's table
   * @param columns its columns and that of the class
   * @param roles which of them take part
   */
  FolderClasses(HostTable host, List<HostColumn> columns, ColumnRoles roles) {
    this.host = host;
    this.columns = columns;
    this.files =
        roles.used().stream().filter(index -> index != roles.classColumn()).findFirst().get();
  }

  /** Returns columns with that of the class behind them. */
  static List<HostColumn> with(List<HostColumn> columns) {
    List<HostColumn> all = new ArrayList<>(columns);
    all.add(new HostColumn(ClassChoice.FOLDER.column(), CellKind.TEXT, TYPE, List.of()));
    return List.copyOf(all);
  }

  /** Returns columns without that of the class. */
  static List<HostColumn> without(List<HostColumn> columns) {
    int last = columns.size() - 1;
    return columns.get(last).type().equals(TYPE) ? columns.subList(0, last) : columns;
  }

  @Override
  public List<HostColumn> columns() {
    return columns;
  }

  @Override
  public long size() {
    return host.size();
  }

  @Override
  public boolean isWeighted() {
    return host.isWeighted();
  }

  @Override
  public void scan(Predicate<HostRow> visitor) {
    host.scan(row -> visitor.test(new Row(row)));
  }

  /** Returns the name of the folder that a file lies in, {@code null} for none. */
  private static String folder(String file) {
    String[] parts = file == null ? new String[0] : file.split("[/\\\\]+");
    String folder = parts.length < 2 ? "" : parts[parts.length - 2];
    return folder.isEmpty() || folder.equals(".") ? null : folder;
  }

  private final class Row implements HostRow {

    private final HostRow row;

    Row(HostRow row) {
      this.row = row;
    }

    @Override
    public String key() {
      return row.key();
    }

    @Override
    public double number(int column) {
      return row.number(column);
    }

    @Override
    public String text(int column) {
      return column == columns.size() - 1 ? folder(row.text(files)) : row.text(column);
    }

    @Override
    public double[] list(int column) {
      return row.list(column);
    }

    @Override
    public byte[] image(int column) {
      return row.image(column);
    }

    @Override
    public double weight() {
      return row.weight();
    }
  }
}
