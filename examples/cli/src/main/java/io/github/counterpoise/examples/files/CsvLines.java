package io.github.counterpoise.examples.files;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Rows of a CSV file.
 *
 * @param separator the character between cells
 * @param missing how a missing cell is written
 * @param lineEnd how lines end
 * @param ownForm whether values are written in the form of the file that was read, an empty text
 *     then being a missing one
 */
record CsvLines(char separator, String missing, String lineEnd, boolean ownForm)
    implements LineFormat {

  /** How CSV is written where nothing else is known. */
  static final CsvLines USUAL = new CsvLines(',', "", "\n", false);

  @Override
  public String header(List<FileColumn> columns) {
    return line(columns.stream().map(FileColumn::name).toList(), 1);
  }

  @Override
  public String line(List<String> cells, double weight) {
    return cells.stream()
        .map(cell -> cell == null ? missing : quoted(cell))
        .collect(Collectors.joining(String.valueOf(separator)));
  }

  private String quoted(String cell) {
    if (ownForm && cell.isEmpty()) {
      return separator == ' ' ? missing : cell;
    }
    boolean plain =
        !cell.isEmpty()
            && cell.equals(cell.trim())
            && cell.chars().noneMatch(c -> c == separator || c == '"' || c == '\n' || c == '\r');
    return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
  }
}
