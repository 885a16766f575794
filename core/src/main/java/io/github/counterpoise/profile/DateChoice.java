package io.github.counterpoise.profile;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * The form of a column of dates, or why it has none.
 *
 * @param form the form, as the column writes it
 * @param problem a sentence where cells contradict it or each other, else null
 */
record DateChoice(DateForm form, String problem) {

  /**
   * Chooses the form that most cells have.
   *
   * @param column a column of which most cells are dates
   * @param evidence what other columns tell
   * @param missing tells texts that mean a missing value
   */
  static DateChoice of(TextCensus column, FileEvidence evidence, Predicate<String> missing) {
    List<DateForm> best = best(column.forms());
    DateForm form = best.get(0);
    DateForm other = otherOrder(form, best);
    TextProfile profile = column.profile();
    boolean named = column.rules().dateForms().contains(form.pattern());
    if (other != null && !named) {
      Boolean told = told(column.rules());
      Boolean dayFirst = told == null ? evidence.dayFirst() : told;
      if (dayFirst == null) {
        DateForm open = form;
        Stray first = Stray.first(profile.texts(), text -> open.parse(text) <= DateForm.IMPOSSIBLE);
        return new DateChoice(
            form, Sentences.doubtfulDate(profile.name(), first.line(), first.text(), form, other));
      }
      form = isDayFirst(form) == dayFirst ? form : other;
    }
    DateForm chosen = form;
    Stray stray =
        Stray.first(
            profile.texts(),
            text -> missing.test(text) || chosen.parse(text) > DateForm.IMPOSSIBLE);
    NumberCounts numbers = profile.numbers();
    if (numbers.cells() > 0 && (stray == null || numbers.firstLine() < stray.line())) {
      stray = new Stray(number(numbers.firstValue()), numbers.firstLine(), numbers.cells() - 1);
    }
    DateForm styled = chosen.likeIn(longest(profile.texts(), chosen));
    return new DateChoice(styled, stray == null ? null : sentence(profile.name(), stray, chosen));
  }

  /** Returns whether the user's forms have days before months, null where they do not tell. */
  private static Boolean told(TextRules rules) {
    return rules.forms().stream()
        .filter(DateChoice::isNumeric)
        .map(DateChoice::isDayFirst)
        .findFirst()
        .orElse(null);
  }

  private static String sentence(String name, Stray stray, DateForm form) {
    boolean impossible = form.parse(stray.text()) == DateForm.IMPOSSIBLE;
    boolean other = !new DateForms(List.of()).candidates(stray.text()).isEmpty();
    return Sentences.notDate(
        name, stray.line(), stray.text(), form, impossible, other, stray.others());
  }

  /**
   * Returns whether the days of a column stand before its months, null where no cell tells.
   *
   * @param column a column of which most cells are dates
   */
  static Boolean dayFirst(TextCensus column) {
    List<DateForm> best = best(column.forms());
    DateForm form = best.get(0);
    boolean open = !isNumeric(form) || otherOrder(form, best) != null;
    return open ? null : isDayFirst(form);
  }

  private static List<DateForm> best(Map<DateForm, Integer> forms) {
    int most = forms.values().stream().mapToInt(n -> n).max().orElseThrow();
    return forms.entrySet().stream()
        .filter(e -> e.getValue() == most)
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Returns a form that fits as well and swaps day and month, or null. */
  private static DateForm otherOrder(DateForm form, List<DateForm> best) {
    if (!isNumeric(form)) {
      return null;
    }
    return best.stream()
        .filter(f -> isNumeric(f) && isDayFirst(f) != isDayFirst(form))
        .findFirst()
        .orElse(null);
  }

  /** Returns whether day and month are both figures, and the year comes last. */
  private static boolean isNumeric(DateForm form) {
    String pattern = form.pattern();
    return pattern.matches("(dd?[/-]MM?|MM?[/-]dd?)[/-].*");
  }

  private static boolean isDayFirst(DateForm form) {
    return form.pattern().startsWith("d");
  }

  private static String longest(TextPool texts, DateForm form) {
    String longest = "";
    for (int i = 0; i < texts.size(); i++) {
      String text = texts.text(i);
      if (text.length() > longest.length() && form.parse(text) > DateForm.IMPOSSIBLE) {
        longest = text;
      }
    }
    return longest;
  }

  /** Returns a number as it was probably written. */
  static String number(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? Long.toString((long) value)
        : Double.toString(value);
  }
}
