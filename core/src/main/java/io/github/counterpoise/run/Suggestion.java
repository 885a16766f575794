package io.github.counterpoise.run;

import java.util.Collection;
import java.util.Locale;

/** What a user probably meant by a name that does not exist: "did you mean 'fraud'?". */
public final class Suggestion {

  private static final int MOST_EDITS = 3;
  private static final int LETTERS_PER_EDIT = 3;

  private Suggestion() {}

  /**
   * Returns an aside for the end of a sentence about a name that does not exist, for instance "
   * (did you mean 'fraud'?)", with the known name closest to it; empty where none is close.
   *
   * <p>Close is a name with few letters inserted, left out, replaced or swapped: one for every
   * three letters of the name, at least one, at most three. Case makes no difference.
   *
   * @param name the name that does not exist
   * @param known the names that do
   */
  public static String aside(String name, Collection<String> known) {
    String closest = closest(name, known);
    return closest.isEmpty() ? "" : " (did you mean '" + closest + "'?)";
  }

  /**
   * Returns the known name closest to one that does not exist, the first of several; empty where
   * none is close.
   *
   * @param name the name that does not exist
   * @param known the names that do
   */
  public static String closest(String name, Collection<String> known) {
    String wrong = name.strip().toLowerCase(Locale.ROOT);
    int fewest = Math.max(1, Math.min(MOST_EDITS, wrong.length() / LETTERS_PER_EDIT)) + 1;
    String closest = "";
    for (String candidate : known) {
      String right = candidate.strip().toLowerCase(Locale.ROOT);
      if (right.isEmpty() || Math.abs(right.length() - wrong.length()) >= fewest) {
        continue;
      }
      int edits = edits(wrong, right);
      if (edits < fewest && edits < Math.max(wrong.length(), right.length())) {
        fewest = edits;
        closest = candidate;
      }
    }
    return closest;
  }

  /** The fewest letters to insert, leave out, replace, or swap with the next one. */
  private static int edits(String from, String to) {
    int[][] edits = new int[from.length() + 1][to.length() + 1];
    for (int i = 0; i <= from.length(); i++) {
      edits[i][0] = i;
    }
    for (int j = 0; j <= to.length(); j++) {
      edits[0][j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      for (int j = 1; j <= to.length(); j++) {
        boolean same = from.charAt(i - 1) == to.charAt(j - 1);
        int least = edits[i - 1][j - 1] + (same ? 0 : 1);
        least = Math.min(least, Math.min(edits[i - 1][j], edits[i][j - 1]) + 1);
        if (isSwap(from, i, to, j)) {
          least = Math.min(least, edits[i - 2][j - 2] + 1);
        }
        edits[i][j] = least;
      }
    }
    return edits[from.length()][to.length()];
  }

  private static boolean isSwap(String from, int i, String to, int j) {
    return i > 1
        && j > 1
        && from.charAt(i - 1) == to.charAt(j - 2)
        && from.charAt(i - 2) == to.charAt(j - 1);
  }
}
