package io.github.counterpoise.examples.files;

import io.github.counterpoise.table.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import weka.core.Utils;

/**
 * Rows of an ARFF file.
 *
 * @param relation name of the relation
 * @param sparse whether cells that are 0, or the first label, are left out
 * @param zeros text of a cell that is left out of a sparse row, by column
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
    return column instanceof Column.Nominal nominal
        ? nominal.labels().stream().map(Utils::quote).collect(Collectors.joining(",", "{", "}"))
        : "numeric";
  }

  @Override
  public String header(List<FileColumn> columns) {
    List<String> lines = new ArrayList<>(List.of("@relation " + Utils.quote(relation), ""));
    for (FileColumn column : columns) {
      lines.add("@attribute " + Utils.quote(column.name()) + " " + column.arffType());
    }
    lines.addAll(List.of("", "@data"));
    return String.join(lineEnd(), lines);
  }

  @Override
  public String line(List<String> cells, double weight) {
    List<String> written = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      String cell = cells.get(i);
      if (!sparse || !Objects.equals(cell, zeros.get(i))) {
        String quoted = cell == null ? MISSING : Utils.quote(cell);
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
    if (column.isIgnored() || column.column() instanceof Column.Date) {
      return ""; // always written
    }
    return CellText.of(column.column(), 0);
  }
}
