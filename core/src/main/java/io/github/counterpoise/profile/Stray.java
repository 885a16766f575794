package io.github.counterpoise.profile;

import java.util.function.Predicate;

/**
 * The first text of a column that does not fit what the column holds.
 *
 * @param text the text
 * @param line number of its line
 * @param others how many further cells do not fit
 */
record Stray(String text, int line, int others) {

  /**
   * Finds the first.
   *
   * @param texts texts of the column
   * @param fits whether a text fits
   * @return the first in the file, null where all fit
   */
  static Stray first(TextPool texts, Predicate<String> fits) {
    int first = -1;
    int cells = 0;
    for (int i = 0; i < texts.size(); i++) {
      if (!fits.test(texts.text(i))) {
        cells += texts.count(i);
        first = first < 0 || texts.line(i) < texts.line(first) ? i : first;
      }
    }
    return first < 0 ? null : new Stray(texts.text(first), texts.line(first), cells - 1);
  }
}
