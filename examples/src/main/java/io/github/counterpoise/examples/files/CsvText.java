package io.github.counterpoise.examples.files;

import io.github.counterpoise.oversample.InvalidInputException;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * The text of a CSV file and where each of its rows starts, so that rows can be read again and
 * copied character by character.
 */
final class CsvText implements Iterable<CsvText.Row> {

  private final Path file;
  private final String text;
  private final char separator;
  private final int end; // of the last row, without its line end
  private final List<String> header;
  private int[] starts = new int[1024]; // where each row starts in the text
  private int rows;

  /**
   * Takes a text in and finds its rows.
   *
   * @param file where it came from, for messages
   * @param text all of it
   * @param separator the character between cells, or null to find out from the first line
   * @throws InvalidInputException if it is not well-formed, has no header or no rows, or a row of
   *     another length than the header
   */
  CsvText(Path file, String text, Character separator) {
    this.file = file;
    this.text = text;
    this.end = withoutLineEnds(text).length();
    this.separator = separator == null ? guessSeparator(text) : separator;
    Iterator<Row> records = records();
    if (!records.hasNext()) {
      throw new InvalidInputException("File '%s' is empty.".formatted(file));
    }
    this.header = names(records.next().cells().toList());
    records.forEachRemaining(this::note);
    if (rows == 0) {
      throw new InvalidInputException(
          "File '%s' has a header but no rows; there is nothing to learn from.".formatted(file));
    }
  }

  /** Returns the file's name, for messages. */
  Path file() {
    return file;
  }

  /** Returns the names of the columns. */
  List<String> header() {
    return header;
  }

  /** Returns the number of rows below the header. */
  int rows() {
    return rows;
  }

  /** Returns the character between cells. */
  char separator() {
    return separator;
  }

  /** Returns the header as it stands in the file, with all before it, without its line end. */
  String headerText() {
    return withoutLineEnds(text.substring(0, starts[0]));
  }

  /**
   * Returns one row exactly as it stands in the file, without its line end.
   *
   * @param row its index
   */
  String rowText(int row) {
    return withoutLineEnds(text.substring(starts[row], row + 1 < rows ? starts[row + 1] : end));
  }

  /** Returns how lines end in this file. */
  String lineEnd() {
    int at = headerText().length();
    return text.startsWith("\r\n", at) ? "\r\n" : text.substring(at, at + 1);
  }

  /** Reads the rows in order. */
  @Override
  public Iterator<Row> iterator() {
    Iterator<Row> records = records();
    records.next(); // the header
    return records;
  }

  /** Reads the header, as row -1, and the rows. */
  private Iterator<Row> records() {
    CSVParser parser = parser();
    Iterator<CSVRecord> records = parser.iterator();
    return new Iterator<>() {
      private int row = -1;
      private long line = 1;

      @Override
      public boolean hasNext() {
        try {
          return records.hasNext();
        } catch (UncheckedIOException e) {
          throw malformed(e.getCause());
        }
      }

      @Override
      public Row next() {
        try {
          Row found = new Row(row++, line, records.next());
          line = parser.getCurrentLineNumber() + 1; // before hasNext() reads on
          return found;
        } catch (UncheckedIOException e) {
          throw malformed(e.getCause());
        }
      }
    };
  }

  private CSVParser parser() {
    int skipped = !text.isEmpty() && text.charAt(0) == TextFile.BYTE_ORDER_MARK ? 1 : 0;
    CSVFormat format =
        CSVFormat.RFC4180
            .builder()
            .setDelimiter(separator)
            .setIgnoreSurroundingSpaces(true)
            .setIgnoreEmptyLines(true)
            .get();
    try {
      return CSVParser.builder()
          .setReader(new StringReader(text.substring(skipped)))
          .setFormat(format)
          .setCharacterOffset(skipped)
          .get();
    } catch (IOException e) {
      throw malformed(e);
    }
  }

  private void note(Row row) {
    CSVRecord cells = row.cells();
    if (cells.size() != header.size()) {
      throw new InvalidInputException(
          "File '%s', line %d: found %d cell%s where the header has %d; correct the line, and check that the file is whole."
              .formatted(
                  file, row.line(), cells.size(), cells.size() == 1 ? "" : "s", header.size()));
    }
    if (rows == starts.length) {
      starts = Arrays.copyOf(starts, 2 * rows);
    }
    starts[rows++] = (int) cells.getCharacterPosition();
  }

  private List<String> names(List<String> cells) {
    List<String> names = cells.stream().map(String::trim).toList();
    if (ColumnGuess.looksLikeData(names)) {
      throw new InvalidInputException(
          "File '%s' seems to have no header: its first line is '%s'; put a line before it that names the columns."
              .formatted(file, shortened(String.join(String.valueOf(separator), cells))));
    }
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < names.size(); i++) {
      if (names.get(i).isEmpty()) {
        throw new InvalidInputException(
            "File '%s': column %d has no name; the first line must name every column."
                .formatted(file, i + 1));
      }
      if (!seen.add(names.get(i))) {
        throw new InvalidInputException(
            "File '%s': two columns are named '%s'; the first line must name every column, each differently."
                .formatted(file, names.get(i)));
      }
    }
    return names;
  }

  private static String shortened(String line) {
    return line.length() <= 60 ? line : line.substring(0, 59) + "…";
  }

  private InvalidInputException malformed(IOException e) {
    String reason = TextFile.reason(e).replaceAll("^IOException reading next record: ", "");
    return new InvalidInputException(
        "File '%s' is not well-formed CSV, or not whole: %s.".formatted(file, reason), e);
  }

  /** Takes the most frequent of comma, semicolon and tab in the first line, outside quotes. */
  private static char guessSeparator(String text) {
    String line = text.lines().filter(l -> !l.isBlank()).findFirst().orElse("");
    String plain = line.replaceAll("\"[^\"]*\"", "");
    char best = ',';
    for (char candidate : new char[] {';', '\t'}) {
      if (count(plain, candidate) > count(plain, best)) {
        best = candidate;
      }
    }
    return best;
  }

  private static long count(String text, char wanted) {
    return text.chars().filter(c -> c == wanted).count();
  }

  private static String withoutLineEnds(String text) {
    int length = text.length();
    while (length > 0 && (text.charAt(length - 1) == '\n' || text.charAt(length - 1) == '\r')) {
      length--;
    }
    return text.substring(0, length);
  }

  /**
   * One row.
   *
   * @param index its index, from 0
   * @param line the number of the line it starts in, from 1
   * @param cells its cells, as many as there are columns
   */
  record Row(int index, long line, CSVRecord cells) {

    /**
     * Returns one cell without spaces around it.
     *
     * @param column index of its column
     */
    String cell(int column) {
      return cells.get(column).trim();
    }
  }
}
