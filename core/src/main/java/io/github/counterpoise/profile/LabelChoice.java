package io.github.counterpoise.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The labels of a column, or why they are none.
 *
 * @param remarks what should be said about them
 * @param problem a sentence where they are no labels, else null
 */
record LabelChoice(List<String> remarks, String problem) {

  /** A class column of whole numbers is read as labels up to this many different ones. */
  private static final int MOST_CLASSES = 50;

  /** Up to this many different labels a column is never taken for free text. */
  private static final int FEW_LABELS = 20;

  /**
   * Looks at the labels of a column that was not said to hold labels.
   *
   * @param column its cells, all kept as texts
   * @param missing texts that mean a missing value
   */
  static LabelChoice of(TextProfile column, Set<String> missing) {
    List<String> labels = labels(column, missing);
    return new LabelChoice(LabelDoubts.of(column.name(), labels), tooMany(column, labels, missing));
  }

  /**
   * Looks at the labels of a column that was said to hold labels.
   *
   * @param column its cells, all kept as texts
   * @param missing texts that mean a missing value
   */
  static LabelChoice told(TextProfile column, Set<String> missing) {
    return new LabelChoice(LabelDoubts.of(column.name(), labels(column, missing)), null);
  }

  /**
   * Looks at the labels of the class column.
   *
   * @param column its cells, all kept as texts
   * @param census what they look like
   * @param missing texts that mean a missing value
   */
  static LabelChoice ofClass(TextProfile column, TextCensus census, Set<String> missing) {
    List<String> labels = labels(column, missing);
    PlainNumber number = new PlainNumber();
    int numbers = 0;
    boolean whole = true;
    for (String label : labels) {
      if (number.scan(label.toCharArray(), 0, label.length())) {
        numbers++;
        whole &= number.value() == Math.rint(number.value());
      }
    }
    String problem = null;
    String name = column.name();
    if (!labels.isEmpty() && numbers == labels.size() && !whole) {
      problem = Sentences.notClass(name, "numbers", false);
    } else if (numbers == labels.size() && labels.size() > MOST_CLASSES) {
      String what = String.format(Locale.ROOT, "numbers (%d different ones)", labels.size());
      problem = Sentences.notClass(name, what, true);
    } else if (census.present() > 0 && census.dates() == census.present()) {
      problem = Sentences.notClass(name, "dates", false);
    } else if (tooMany(column, labels, missing) != null) {
      String what =
          String.format(
              Locale.ROOT,
              "free text or identifiers (%d different values in %d rows)",
              labels.size(),
              column.cells());
      problem = Sentences.notClass(name, what, true);
    }
    return new LabelChoice(LabelDoubts.of(name, labels), problem);
  }

  private static List<String> labels(TextProfile column, Set<String> missing) {
    List<String> labels = new ArrayList<>();
    for (int i = 0; i < column.texts().size(); i++) {
      String text = column.texts().text(i);
      if (!MissingWords.isAlways(text) && !missing.contains(text)) {
        labels.add(text);
      }
    }
    return labels;
  }

  private static String tooMany(TextProfile column, List<String> labels, Set<String> missing) {
    int absent = column.empty();
    for (int i = 0; i < column.texts().size(); i++) {
      String text = column.texts().text(i);
      absent += MissingWords.isAlways(text) || missing.contains(text) ? column.texts().count(i) : 0;
    }
    int cells = column.cells() - absent;
    if (labels.size() <= FEW_LABELS || labels.size() <= cells / 2) {
      return null;
    }
    long digits = labels.stream().filter(label -> label.matches("\\d+")).count();
    return Sentences.freeText(column.name(), labels.size(), cells, 2 * digits > labels.size());
  }
}
