package io.github.counterpoise.examples.files;

import io.github.counterpoise.profile.TextLooks;
import io.github.counterpoise.run.InvalidInputException;
import java.nio.CharBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The text of a CSV file, the names of its columns, and where each of its rows starts, so that rows
 * can be read again and copied character by character.
 */
final class CsvText {

  /** Name of the column of row names that R's {@code write.table} writes without one. */
  static final String ROW_NAMES = "row.names";

  private static final int LOOKED_AT = 100; // rows, to judge the first line

  private final Path file;
  private final char[] text;
  private final int end; // of the last row, without its line end
  private final CsvLayout layout;
  private final List<String> header;
  private final boolean headed;
  private final boolean rowNames;
  private final String remark; // about the header, or null
  private final int body; // where the first row starts
  private final int bodyLine;
  private int[] starts = new int[1024]; // where each row starts in the text
  private int rows;

  /**
   * Takes a text in and finds the names of its columns.
   *
   * @param file where it came from, for messages
   * @param content all of it
   * @param options what the user said about it
   * @throws InvalidInputException if it is empty or its header cannot be used
   */
  CsvText(Path file, CharBuffer content, ReadOptions options) {
    this.file = file;
    this.text = content.array();
    this.end = withoutLineEnds(0, content.limit());
    this.layout = CsvLayout.of(text, end, options.separator());
    CsvScanner scanner = new CsvScanner(text, layout.start(), end, separator(), layout.line());
    List<String> first = cells(scanner);
    if (first.isEmpty()) {
      throw new InvalidInputException(String.format(Locale.ROOT, "File '%s' is empty.", file));
    }
    int firstStart = scanner.rowStart();
    int behind = scanner.position();
    int behindLine = scanner.nextLine();
    List<List<String>> below = new ArrayList<>();
    for (List<String> row = cells(scanner);
        !row.isEmpty() && below.size() < LOOKED_AT;
        row = cells(scanner)) {
      below.add(row);
    }
    HeaderGuess.Verdict verdict =
        switch (options.wishes().header()) {
          case YES -> HeaderGuess.Verdict.NAMES;
          case NO -> HeaderGuess.Verdict.DATA;
          case GUESS -> guess(first, below.stream().filter(row -> !row.equals(first)).toList());
        };
    headed = verdict != HeaderGuess.Verdict.DATA;
    rowNames = headed && areNamed(below, first.size());
    header = headed ? names(first) : numbered(first.size());
    remark = remark(verdict, first);
    body = headed ? behind : firstStart;
    bodyLine = headed ? behindLine : layout.line();
  }

  /** Returns whether each row has one cell more than the header, which may well be its name. */
  private static boolean areNamed(List<List<String>> rows, int width) {
    if (rows.size() < 2 || rows.stream().anyMatch(row -> row.size() != width + 1)) {
      return false;
    }
    List<String> names = rows.stream().map(row -> row.get(0)).toList();
    if (new HashSet<>(names).size() < names.size()) {
      return false;
    }
    boolean texts = names.stream().noneMatch(TextLooks::isValue);
    boolean running = true;
    for (int i = 0; i < names.size(); i++) {
      running &= names.get(i).equals(Integer.toString(i + 1));
    }
    return texts || running;
  }

  private HeaderGuess.Verdict guess(List<String> first, List<List<String>> below) {
    HeaderGuess.Verdict verdict = HeaderGuess.of(first, below);
    if (verdict == HeaderGuess.Verdict.DATA || verdict == HeaderGuess.Verdict.OPEN) {
      String line = shortened(String.join(String.valueOf(separator()), first));
      throw new InvalidInputException(
          verdict == HeaderGuess.Verdict.DATA
              ? String.format(
                  Locale.ROOT,
                  "File '%s' seems to have no header: its first line is '%s'; put a line before it that names the columns, or say --header no (--header yes if these are names).",
                  file,
                  line)
              : String.format(
                  Locale.ROOT,
                  "Nobody can tell whether the first line of file '%s' names its columns ('%s'); say --header yes or --header no.",
                  file,
                  line));
    }
    return verdict;
  }

  private String remark(HeaderGuess.Verdict verdict, List<String> first) {
    if (!headed) {
      return String.format(
          Locale.ROOT,
          "No header: columns are called %s to %s",
          header.get(0),
          header.get(header.size() - 1));
    }
    if (rowNames) {
      return "The header is one name short, as R's write.table has it: the first cell of each row"
          + " is its name, which is kept and not learnt from";
    }
    return verdict == HeaderGuess.Verdict.NAMES_PROBABLY
        ? String.format(
            Locale.ROOT,
            "Header: the first line (%s) was taken for the names of the columns; if it is data, --header no",
            shortened(String.join(", ", first)))
        : null;
  }

  /** Returns the file's name, for messages. */
  Path file() {
    return file;
  }

  /** Returns the names of the columns, that of row names included. */
  List<String> header() {
    return header;
  }

  /** Returns whether the first column has the names of rows. */
  boolean hasRowNames() {
    return rowNames;
  }

  /** Returns whether the first line names the columns. */
  boolean isHeaded() {
    return headed;
  }

  /** Returns what should be said about the header. */
  Optional<String> remark() {
    return Optional.ofNullable(remark);
  }

  /** Returns the number of rows below the header. */
  int rows() {
    return rows;
  }

  /** Returns the character between cells. */
  char separator() {
    return layout.separator();
  }

  /** Returns at least as many as there are rows. */
  int mostRows() {
    int lines = 1;
    for (int i = body; i < end; i++) {
      lines +=
          text[i] == '\n' || (text[i] == '\r' && !(i + 1 < end && text[i + 1] == '\n')) ? 1 : 0;
    }
    return lines;
  }

  /** Goes through the rows below the header. */
  CsvScanner scan() {
    return new CsvScanner(text, body, end, separator(), bodyLine);
  }

  /**
   * Takes note of a row; rows come in order.
   *
   * @param start where it starts in the text
   */
  void note(int start) {
    if (rows == starts.length) {
      starts = Arrays.copyOf(starts, 2 * rows);
    }
    starts[rows++] = start;
  }

  /**
   * Returns whether the header stands once more in the text.
   *
   * @param start where a row starts
   */
  boolean isHeader(int start) {
    int length = withoutLineEnds(layout.start(), body) - layout.start();
    if (!headed || start + length > end) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (text[start + i] != text[layout.start() + i]) {
        return false;
      }
    }
    int behind = start + length;
    return behind == end || text[behind] == '\n' || text[behind] == '\r';
  }

  /** Returns all before the first row as it stands in the file, the line end included. */
  String beginning() {
    return new String(text, 0, rows == 0 ? body : starts[0]);
  }

  /** Returns the header as it stands in the file, with all before it, without its line end. */
  String headerText() {
    return new String(text, 0, withoutLineEnds(0, starts[0]));
  }

  /**
   * Returns one row exactly as it stands in the file, without its line end.
   *
   * @param row its index
   */
  String rowText(int row) {
    int start = starts[row];
    int stop = withoutLineEnds(start, row + 1 < rows ? starts[row + 1] : end);
    return new String(text, start, stop - start);
  }

  /** Returns how lines end in this file. */
  String lineEnd() {
    int at = headed ? headerText().length() : starts[0] + rowText(0).length();
    if (at >= text.length || (text[at] != '\n' && text[at] != '\r')) {
      return "\n";
    }
    boolean two = text[at] == '\r' && at + 1 < text.length && text[at + 1] == '\n';
    return two ? "\r\n" : String.valueOf(text[at]);
  }

  /**
   * Says that a text is no CSV.
   *
   * @param e what was found
   */
  InvalidInputException malformed(CsvScanner.Malformed e) {
    return new InvalidInputException(
        String.format(
            Locale.ROOT,
            "File '%s' is not well-formed CSV, or not whole: %s; correct the line.",
            file,
            e.getMessage()),
        e);
  }

  private List<String> cells(CsvScanner scanner) {
    List<String> cells = new ArrayList<>();
    try {
      if (scanner.nextRow()) {
        while (scanner.nextCell()) {
          cells.add(scanner.cell().trim());
        }
      }
    } catch (CsvScanner.Malformed e) {
      throw malformed(e);
    }
    return cells;
  }

  private List<String> names(List<String> cells) {
    List<String> names = new ArrayList<>(cells);
    if (rowNames) {
      names.add(0, ROW_NAMES);
    }
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < names.size(); i++) {
      if (names.get(i).isEmpty()) {
        throw new InvalidInputException(
            String.format(
                Locale.ROOT,
                "File '%s': column %d has no name; the first line must name every column%s.",
                file,
                i + 1,
                i == 0 ? " (give an index, as pandas and R write it, a name and -ignore it)" : ""));
      }
      if (!seen.add(names.get(i))) {
        throw new InvalidInputException(
            String.format(
                Locale.ROOT,
                "File '%s': two columns are named '%s'; the first line must name every column, each differently.",
                file,
                names.get(i)));
      }
    }
    return List.copyOf(names);
  }

  private static List<String> numbered(int columns) {
    List<String> names = new ArrayList<>();
    for (int i = 1; i <= columns; i++) {
      names.add("column" + i);
    }
    return names;
  }

  private static String shortened(String line) {
    return line.length() <= 60 ? line : line.substring(0, 59) + "…";
  }

  private int withoutLineEnds(int start, int stop) {
    int last = stop;
    while (last > start && (text[last - 1] == '\n' || text[last - 1] == '\r')) {
      last--;
    }
    return last;
  }
}
