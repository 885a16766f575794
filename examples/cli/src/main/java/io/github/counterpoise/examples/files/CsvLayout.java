package io.github.counterpoise.examples.files;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the rows of a CSV text begin, and what stands between cells.
 *
 * @param start where the first row begins, behind a byte order mark and Excel's {@code sep=;}
 * @param line number of its line
 * @param separator the character between cells
 */
record CsvLayout(int start, int line, char separator) {

  private static final Pattern EXCEL =
      Pattern.compile("\"?sep=(.)\"?\\s*(\\r\\n|\\n|\\r)", Pattern.CASE_INSENSITIVE);
  private static final int LOOKED_AT = 20; // lines

  /**
   * Finds out.
   *
   * @param text holds the text
   * @param end where it ends, exclusive
   * @param given what the user said about the separator, null for nothing
   */
  static CsvLayout of(char[] text, int end, Character given) {
    int start = end > 0 && text[0] == TextFile.BYTE_ORDER_MARK ? 1 : 0;
    String beginning = new String(text, start, Math.min(40, end - start));
    Matcher excel = EXCEL.matcher(beginning);
    if (excel.lookingAt()) {
      char named = excel.group(1).charAt(0);
      return new CsvLayout(start + excel.end(), 2, given == null ? named : given);
    }
    return new CsvLayout(start, 1, given == null ? guess(text, start, end) : given);
  }

  /** Takes the most frequent candidate of the first line, outside quotes; else blanks. */
  private static char guess(char[] text, int start, int end) {
    String line = firstLine(text, start, end).replaceAll("\"[^\"]*\"", "");
    char best = ',';
    for (char candidate : new char[] {';', '\t', '|'}) {
      if (count(line, candidate) > count(line, best)) {
        best = candidate;
      }
    }
    return count(line, best) == 0 && isParted(text, start, end) ? ' ' : best;
  }

  /** Returns whether blanks part each of the first lines into as many cells, but for row names. */
  private static boolean isParted(char[] text, int start, int end) {
    List<Integer> widths = new ArrayList<>();
    CsvScanner scanner = new CsvScanner(text, start, end, ' ', 1);
    try {
      while (widths.size() < LOOKED_AT && scanner.nextRow()) {
        int cells = 0;
        while (scanner.nextCell()) {
          cells++;
        }
        widths.add(cells);
      }
    } catch (CsvScanner.Malformed e) {
      return false;
    }
    if (widths.size() < 2 || widths.get(1) < 2) {
      return false;
    }
    int head = widths.get(0);
    int body = widths.get(1);
    return (head == body || head == body - 1)
        && widths.stream().skip(1).allMatch(width -> width == body);
  }

  private static String firstLine(char[] text, int start, int end) {
    int from = start;
    while (from < end && Character.isWhitespace(text[from])) {
      from++;
    }
    int to = from;
    while (to < end && text[to] != '\n' && text[to] != '\r') {
      to++;
    }
    return new String(text, from, to - from);
  }

  private static long count(String text, char wanted) {
    return text.chars().filter(c -> c == wanted).count();
  }
}
