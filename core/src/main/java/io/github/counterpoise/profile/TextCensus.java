package io.github.counterpoise.profile;

import java.util.LinkedHashMap;
import java.util.Map;

/** What the texts of a column look like that are no plain numbers. */
final class TextCensus {

  private final TextProfile profile;
  private final TextRules rules;
  private final Map<String, Integer> words = new LinkedHashMap<>(); // usual words for missing
  private final Map<DateForm, Integer> forms = new LinkedHashMap<>();
  private final Map<Character, Integer> groupings = new LinkedHashMap<>();
  private final Map<String, Integer> units = new LinkedHashMap<>(); // prefix, tab, suffix
  private int missing; // cells, the empty ones not counted
  private int numbers;
  private int dates;
  private int commas; // decimal comma for certain, or a point that parts thousands
  private int points;
  private int doubtfulCommas;
  private int doubtfulPoints;
  private int leadingZeros;
  private int leastDigits = Integer.MAX_VALUE; // of texts of digits alone
  private int mostDigits;
  private int bareNumbers; // texts of digits alone
  private int behind;
  private int parentheses;
  private int minus;

  /**
   * Looks at all texts of a column.
   *
   * @param profile the column
   * @param rules what the user said
   */
  TextCensus(TextProfile profile, TextRules rules) {
    this.profile = profile;
    this.rules = rules;
    DateForms known = new DateForms(rules.forms());
    TextPool texts = profile.texts();
    for (int i = 0; i < texts.size(); i++) {
      add(texts.text(i), texts.count(i), known);
    }
  }

  private void add(String text, int cells, DateForms known) {
    if (rules.isAlwaysMissing(text) || MissingWords.isUsual(text)) {
      missing += cells;
      words.merge(text, cells, Integer::sum);
      return;
    }
    boolean date = false;
    for (DateForm form : known.candidates(text)) {
      if (form.parse(text) > DateForm.IMPOSSIBLE) {
        forms.merge(form, cells, Integer::sum);
        date = true;
      }
    }
    if (date) {
      dates += cells;
      return;
    }
    NumberText number = NumberText.of(text);
    NumberText.Separators by = number == null ? null : number.separators();
    if (by != null) {
      numbers += cells;
      add(number, by, cells);
    }
  }

  private void add(NumberText number, NumberText.Separators by, int cells) {
    units.merge(number.prefix() + "\t" + number.suffix(), cells, Integer::sum);
    commas += by.decimal() == ',' || by.grouping() == '.' ? cells : 0;
    points += by.decimal() == '.' || by.grouping() == ',' ? cells : 0;
    doubtfulCommas += by.doubtful() == ',' ? cells : 0;
    doubtfulPoints += by.doubtful() == '.' ? cells : 0;
    if (by.grouping() != 0) {
      groupings.merge(by.grouping(), cells, Integer::sum);
    }
    leadingZeros += number.isDigits() && number.hasLeadingZero() ? cells : 0;
    if (number.isDigits()) {
      bareNumbers += cells;
      leastDigits = Math.min(leastDigits, number.core().length());
      mostDigits = Math.max(mostDigits, number.core().length());
    }
    switch (number.sign()) {
      case BEFORE -> minus += cells;
      case BEHIND -> behind += cells;
      case PARENTHESES -> parentheses += cells;
      case NONE -> {
        // nothing to count
      }
    }
  }

  /** Returns the column. */
  TextProfile profile() {
    return profile;
  }

  /** Returns what the user said. */
  TextRules rules() {
    return rules;
  }

  /** Returns the words for a missing value, with their numbers of cells. */
  Map<String, Integer> words() {
    return words;
  }

  /** Returns how many different words there are that may be labels. */
  long realWords() {
    return words.keySet().stream().filter(word -> !rules.isAlwaysMissing(word)).count();
  }

  /** Returns the number of cells that are neither empty nor a word for a missing value. */
  int present() {
    return profile.cells() - profile.empty() - missing;
  }

  /** Returns the number of cells that are numbers of any form. */
  int numbers() {
    return numbers + profile.numbers().cells();
  }

  /** Returns the number of cells that are dates of any form. */
  int dates() {
    return dates;
  }

  /** Returns the forms of dates, with the number of cells that each fits. */
  Map<DateForm, Integer> forms() {
    return forms;
  }

  /** Returns how many cells show a decimal comma. */
  int commas() {
    return commas;
  }

  /** Returns how many cells show a decimal point. */
  int points() {
    return points + profile.numbers().clearPoints();
  }

  /** Returns how many commas may be decimal or part thousands. */
  int doubtfulCommas() {
    return doubtfulCommas;
  }

  /** Returns how many points may be decimal or part thousands. */
  int doubtfulPoints() {
    return doubtfulPoints + profile.numbers().doubtfulPoints();
  }

  /** Returns what parts thousands for certain, with numbers of cells. */
  Map<Character, Integer> groupings() {
    return groupings;
  }

  /** Returns what stands before and, after a tab, behind numbers, with numbers of cells. */
  Map<String, Integer> units() {
    return units;
  }

  /** Returns how many cells are digits alone of which the first of several is 0. */
  int leadingZeros() {
    return leadingZeros;
  }

  /** Returns whether every number of the column is written in digits alone. */
  boolean onlyDigits() {
    return bareNumbers == numbers && profile.numbers().pointed() == 0;
  }

  /** Returns whether all numbers that are written in digits alone have the same length. */
  boolean sameLength() {
    NumberCounts plain = profile.numbers();
    int least = Math.min(leastDigits, plain.leastDigits());
    return least == Math.max(mostDigits, plain.mostDigits());
  }

  /** Returns how most negative numbers among the texts are written. */
  NumberText.Sign negative() {
    if (parentheses > behind && parentheses > minus) {
      return NumberText.Sign.PARENTHESES;
    }
    return behind > minus ? NumberText.Sign.BEHIND : NumberText.Sign.BEFORE;
  }
}
