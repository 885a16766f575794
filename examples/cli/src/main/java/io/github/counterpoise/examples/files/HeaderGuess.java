package io.github.counterpoise.examples.files;

import io.github.counterpoise.profile.TextLooks;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Tells from the lines below whether a first line names the columns. */
final class HeaderGuess {

  /** What a first line is. */
  enum Verdict {
    /** It names the columns, and nobody would think otherwise. */
    NAMES,
    /** It names the columns, though it may look like data. */
    NAMES_PROBABLY,
    /** It is data. */
    DATA,
    /** Nobody can tell. */
    OPEN
  }

  private HeaderGuess() {}

  /**
   * Judges a first line. It is data where its cells are values that come again below, and names
   * where they are no numbers above numbers, or no labels of the labels below.
   *
   * @param first its cells
   * @param below the next lines
   */
  static Verdict of(List<String> first, List<List<String>> below) {
    long values = first.stream().filter(TextLooks::isValue).count();
    int names = 0;
    int data = 0;
    int labelColumns = 0;
    for (int c = 0; c < first.size(); c++) {
      int vote = vote(first.get(c), column(below, c));
      names += vote > 0 ? 1 : 0;
      data += vote < 0 ? 1 : 0;
      labelColumns += vote < 0 && !TextLooks.isValue(first.get(c)) ? 1 : 0;
    }
    if (values == 0) {
      boolean all = below.size() >= 3 && labelColumns == first.size() && first.size() > 1;
      return all ? Verdict.DATA : Verdict.NAMES;
    }
    if (names > data) {
      return Verdict.NAMES_PROBABLY;
    } else if (data > names) {
      return isCount(first) ? Verdict.NAMES_PROBABLY : Verdict.DATA;
    }
    if (isCount(first)) {
      return Verdict.NAMES_PROBABLY;
    }
    return 2 * values >= first.size() ? Verdict.OPEN : Verdict.NAMES_PROBABLY;
  }

  /** Above 0 for a name, below 0 for a value, 0 for neither. */
  private static int vote(String first, List<String> below) {
    if (below.isEmpty() || first.isEmpty()) {
      return 0;
    }
    long values = below.stream().filter(TextLooks::isValue).count();
    Set<String> different = new HashSet<>(below);
    boolean few = different.size() <= 20 && 2 * different.size() <= below.size();
    if (10 * values >= 9L * below.size()) {
      if (!TextLooks.isValue(first)) {
        return 1;
      }
      if (few) {
        return different.contains(first) ? -1 : 1;
      }
      return 0;
    }
    if (different.contains(first)) {
      return -1;
    }
    return few && below.size() >= 4 ? 1 : 0;
  }

  /** Returns whether the cells count 0, 1, 2, … or 1, 2, 3, …, as columns without names do. */
  private static boolean isCount(List<String> cells) {
    String start = cells.get(0);
    if (cells.size() < 3 || !(start.equals("0") || start.equals("1"))) {
      return false;
    }
    int first = start.charAt(0) - '0';
    for (int i = 0; i < cells.size(); i++) {
      if (!cells.get(i).equals(Integer.toString(first + i))) {
        return false;
      }
    }
    return true;
  }

  private static List<String> column(List<List<String>> rows, int column) {
    return rows.stream()
        .filter(row -> column < row.size() && !row.get(column).isEmpty())
        .map(row -> row.get(column))
        .toList();
  }
}
