package io.github.counterpoise.examples.files;

import io.github.counterpoise.table.Column;
import io.github.counterpoise.weka.file.ArffText;
import java.util.ArrayList;
import java.util.List;

/**
 * Rows of an ARFF file.
 *
 * @param relation name of the relation
 * @param sparse whether cells that are 0, or the first label, are left out
 * @param zeros text of a cell that is left out of a sparse row, by column; null where none is
 */
record ArffLines(String relation, boolean sparse, List<String> zeros) implements LineFormat {

  private static final String MISSING = "?";

  /**
   * Writes rows of the columns given.
   *
   * @param relation name of the relation
   * @param sparse whether cells that are 0, or the first label, are left out
   * @param columns the columns
   */
  static ArffLines of(String relation, boolean sparse, List<FileColumn> columns) {
    return new ArffLines(relation, sparse, columns.stream().map(ArffLines::zero).toList());
  }

  /**
   * Returns the type of a column as the header has it.
   *
   * @param column a column without dates
   */
  static String type(Column column) {
    return column instanceof Column.Nominal nominal ? ArffText.labels(nominal.labels()) : "numeric";
  }

  @Override
  public String header(List<FileColumn> columns) {
    List<String> lines = new ArrayList<>(List.of("@relation " + ArffText.quoted(relation), ""));
    for (FileColumn column : columns) {
      lines.add("@attribute " + ArffText.quoted(column.name()) + " " + column.arffType());
    }
    lines.addAll(List.of("", "@data"));
    return String.join(lineEnd(), lines);
  }

  @Override
  public String line(List<String> cells, double weight) {
    List<String> written = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      String cell = cells.get(i);
      boolean leftOut = sparse && zeros.get(i) != null && zeros.get(i).equals(cell);
      if (!leftOut) {
        String quoted = cell == null ? MISSING : ArffText.quoted(cell);
        written.add(sparse ? i + " " + quoted : quoted);
      }
    }
    String row = String.join(",", written);
    String suffix = weight == 1 ? "" : ",{" + CellText.number(weight) + "}";
    return (sparse ? "{" + row + "}" : row) + suffix;
  }

  @Override
  public boolean ownForm() {
    return false;
  }

  @Override
  public String lineEnd() {
    return "\n";
  }

  private static String zero(FileColumn column) {
    if (column.isIgnored()
        || column.column() instanceof Column.Date
        || column.column() instanceof Column.Series
        || (column.column() instanceof Column.Nominal nominal && nominal.labels().isEmpty())) {
      return null;
    }
    return CellText.of(column.column(), 0);
  }
}
