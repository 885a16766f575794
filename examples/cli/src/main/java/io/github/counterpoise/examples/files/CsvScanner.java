package io.github.counterpoise.examples.files;

import java.util.Locale;

/**
 * Goes through the cells of a CSV text without making an object for each: RFC 4180, with blanks
 * around cells passed over, blank lines left out, and {@code \n}, {@code \r\n} or {@code \r}
 * between lines. Where the separator is a blank, several count as one.
 */
final class CsvScanner {

  private final char[] text;
  private final int end;
  private final char separator;
  private final boolean blanks;
  private int at;
  private int line; // where we are
  private int rowLine;
  private int rowStart;
  private boolean more; // cells in this row
  private char[] buffer;
  private int from;
  private int to;
  private boolean quoted;

  /**
   * Starts.
   *
   * @param text holds the text
   * @param start where to begin
   * @param end where the text ends, exclusive
   * @param separator the character between cells
   * @param line number of the line at the start
   */
  CsvScanner(char[] text, int start, int end, char separator, int line) {
    this.text = text;
    this.at = start;
    this.end = end;
    this.separator = separator;
    this.blanks = separator == ' ';
    this.line = line;
  }

  /** A text that is no CSV. */
  static final class Malformed extends RuntimeException {
    private static final long serialVersionUID = 1;

    Malformed(String reason) {
      super(reason, null, false, false);
    }
  }

  /** Goes to the next row that is not blank; returns whether there is one. */
  boolean nextRow() {
    while (at < end) {
      int start = at;
      int i = at;
      while (i < end && (text[i] == ' ' || (text[i] == '\t' && separator != '\t'))) {
        i++;
      }
      if (i < end && text[i] != '\n' && text[i] != '\r') {
        rowStart = start;
        rowLine = line;
        more = true;
        return true;
      }
      at = i;
      if (at < end) {
        endLine();
      }
    }
    return false;
  }

  /** Returns where the row starts in the text. */
  int rowStart() {
    return rowStart;
  }

  /** Returns the number of the row's first line. */
  int line() {
    return rowLine;
  }

  /** Returns the number of the line behind the row, once all its cells were read. */
  int nextLine() {
    return line;
  }

  /** Returns where the text goes on behind the cells read so far. */
  int position() {
    return at;
  }

  /**
   * Goes to the next cell of the row; returns whether there is one.
   *
   * @throws Malformed if a quote never ends, or something stands behind one
   */
  boolean nextCell() {
    if (!more) {
      return false;
    }
    int i = at;
    while (i < end && text[i] != separator && (text[i] == ' ' || text[i] == '\t')) {
      i++;
    }
    if (blanks) {
      while (i < end && (text[i] == ' ' || text[i] == '\t')) {
        i++;
      }
      if (i == end || text[i] == '\n' || text[i] == '\r') {
        at = i;
        endRow();
        return false;
      }
    }
    quoted = i < end && text[i] == '"';
    int stop = quoted ? quotedCell(i) : plainCell(i);
    at = stop;
    if (at < end && (text[at] == separator || (blanks && text[at] == '\t'))) {
      at++;
    } else {
      endRow();
    }
    return true;
  }

  private void endRow() {
    more = false;
    if (at < end) {
      endLine();
    }
  }

  private void endLine() {
    if (text[at++] == '\r' && at < end && text[at] == '\n') {
      at++;
    }
    line++;
  }

  private int plainCell(int start) {
    int i = start;
    while (i < end) {
      char c = text[i];
      if (c == separator || c == '\n' || c == '\r' || (blanks && c == '\t')) {
        break;
      }
      i++;
    }
    int last = i;
    while (last > start && text[last - 1] <= ' ') {
      last--;
    }
    buffer = text;
    from = start;
    to = last;
    return i;
  }

  private int quotedCell(int start) {
    int opened = line;
    int doubled = 0;
    int i = start + 1;
    while (true) {
      if (i >= end) {
        throw new Malformed(
            String.format(
                Locale.ROOT,
                "in line %d a quote begins and never ends: %s…",
                opened,
                beginning(start)));
      }
      char c = text[i];
      if (c == '"') {
        if (i + 1 < end && text[i + 1] == '"') {
          doubled++;
          i++;
        } else {
          break;
        }
      } else if (c == '\n' || (c == '\r' && !(i + 1 < end && text[i + 1] == '\n'))) {
        line++;
      }
      i++;
    }
    take(start + 1, i, doubled);
    int behind = i + 1;
    while (behind < end
        && text[behind] != separator
        && (text[behind] == ' ' || text[behind] == '\t')) {
      behind++;
    }
    boolean closed =
        behind == end || text[behind] == separator || text[behind] == '\n' || text[behind] == '\r';
    if (!closed && !(blanks && text[i + 1] == '\t')) {
      throw new Malformed(
          String.format(
              Locale.ROOT,
              "in line %d something stands behind the end of a quote: %s…",
              opened,
              beginning(start)));
    }
    return behind;
  }

  private void take(int start, int stop, int doubled) {
    buffer = text;
    from = start;
    to = stop;
    if (doubled > 0) {
      buffer = new char[stop - start - doubled];
      int n = 0;
      for (int i = start; i < stop; i++) {
        buffer[n++] = text[i];
        i += text[i] == '"' ? 1 : 0;
      }
      from = 0;
      to = n;
    }
  }

  private String beginning(int start) {
    int length = 0;
    while (length < 20 && start + length < end && text[start + length] >= ' ') {
      length++;
    }
    return new String(text, start, length);
  }

  /** Returns what holds the cell. */
  char[] buffer() {
    return buffer;
  }

  /** Returns where the cell starts in {@link #buffer}. */
  int from() {
    return from;
  }

  /** Returns where the cell ends in {@link #buffer}, exclusive. */
  int to() {
    return to;
  }

  /** Returns whether the cell stands in quotes. */
  boolean isQuoted() {
    return quoted;
  }

  /** Returns the cell. */
  String cell() {
    return new String(buffer, from, to - from);
  }
}
