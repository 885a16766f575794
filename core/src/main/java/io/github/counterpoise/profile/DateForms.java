package io.github.counterpoise.profile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The forms of dates that are recognised, and which of them a text may have. Which forms come into
 * question depends only on where a text has digits, letters and other characters, so that they are
 * looked up once for many cells.
 */
final class DateForms {

  private static final List<String> DAYS =
      List.of(
          "yyyy-MM-dd",
          "yyyy-M-d",
          "yyyy/MM/dd",
          "yyyy/M/d",
          "yyyy.MM.dd",
          "yyyyMMdd",
          "dd.MM.yyyy",
          "d.M.yyyy",
          "dd.MM.yy",
          "d.M.yy",
          "dd/MM/yyyy",
          "MM/dd/yyyy",
          "d/M/yyyy",
          "M/d/yyyy",
          "dd/MM/yy",
          "MM/dd/yy",
          "d/M/yy",
          "M/d/yy",
          "dd-MM-yyyy",
          "MM-dd-yyyy",
          "d-M-yyyy",
          "M-d-yyyy",
          "ddMMMyyyy",
          "ddMMMyy",
          "dd-MMM-yyyy",
          "d-MMM-yyyy",
          "dd-MMM-yy",
          "d-MMM-yy",
          "dd MMM yyyy",
          "d MMM yyyy",
          "d MMMM yyyy",
          "d. MMMM yyyy",
          "d. MMM yyyy",
          "MMM d, yyyy",
          "MMM dd, yyyy",
          "MMMM d, yyyy",
          "yyyy-MMM-dd",
          "dd/MMM/yyyy");

  private static final List<String> TIMES =
      List.of(
          "' 'HH:mm",
          "' 'HH:mm:ss",
          "' 'HH:mm:ssS",
          "'T'HH:mm",
          "'T'HH:mm:ss",
          "'T'HH:mm:ssS",
          "' 'H:mm",
          "' 'H:mm:ss",
          "' 'h:mm' 'a",
          "' 'h:mm:ss' 'a",
          "' 'hh:mm' 'a",
          "' 'hh:mm:ss' 'a",
          "':'HH:mm",
          "':'HH:mm:ss",
          "':'HH:mm:ssS",
          "'T'HHmmss",
          "', 'HH:mm",
          "', 'HH:mm:ss");

  private static final List<String> OTHERS =
      List.of(
          "yyyy-MM",
          "yyyy/MM",
          "MM/yyyy",
          "MM.yyyy",
          "MMM yyyy",
          "MMMM yyyy",
          "MMM-yyyy",
          "yyyyMMddHHmmss",
          "HH:mm",
          "HH:mm:ss",
          "HH:mm:ssS",
          "H:mm",
          "H:mm:ss",
          "h:mm' 'a",
          "h:mm:ss' 'a");

  private static final Set<String> WORDS =
      Set.of(
          "T",
          "Z",
          "UTC",
          "AM",
          "PM",
          "JAN",
          "FEB",
          "MAR",
          "APR",
          "MAY",
          "JUN",
          "JUL",
          "AUG",
          "SEP",
          "OCT",
          "NOV",
          "DEC",
          "JANUARY",
          "FEBRUARY",
          "MARCH",
          "APRIL",
          "JUNE",
          "JULY",
          "AUGUST",
          "SEPTEMBER",
          "OCTOBER",
          "NOVEMBER",
          "DECEMBER");

  private static final List<DateForm> ALL = all();

  private final List<DateForm> more; // what the user named
  private final Map<String, List<DateForm>> byShape = new HashMap<>();
  private List<DateForm> last = List.of();
  private String lastText = "";

  /**
   * Knows the usual forms, and others before them.
   *
   * @param more the others
   */
  DateForms(List<DateForm> more) {
    this.more = more;
  }

  /**
   * Returns the forms that a text may be written in, as far as digits, letters and other characters
   * tell.
   *
   * @param text a cell
   */
  List<DateForm> candidates(String text) {
    if (text.length() < 4 || text.length() > 40 || !hasOnlyWordsOfDates(text)) {
      return List.of();
    }
    if (!sameShape(text, lastText)) {
      lastText = text;
      last = byShape.computeIfAbsent(shape(text), shape -> structural(text));
    }
    return last;
  }

  private List<DateForm> structural(String text) {
    List<DateForm> found = new ArrayList<>();
    for (DateForm form : more) {
      if (form.parse(text) != DateForm.OTHER) {
        found.add(form);
      }
    }
    for (DateForm form : ALL) {
      if (form.parse(text) != DateForm.OTHER) {
        found.add(form);
      }
    }
    return found;
  }

  private static List<DateForm> all() {
    List<DateForm> forms = new ArrayList<>();
    for (String day : DAYS) {
      forms.add(DateForm.of(day));
      for (String time : TIMES) {
        forms.add(DateForm.of(day + time));
        if (day.startsWith("yyyy") || day.startsWith("dd/MMM")) {
          forms.add(DateForm.of(day + time + "X"));
          forms.add(DateForm.of(day + time + "' 'X"));
          forms.add(DateForm.of(day + time + "' UTC'"));
        }
      }
    }
    OTHERS.forEach(pattern -> forms.add(DateForm.of(pattern)));
    return List.copyOf(forms);
  }

  /** Spares trying every form on free text. */
  private static boolean hasOnlyWordsOfDates(String text) {
    boolean digit = false;
    for (int i = 0; i < text.length(); ) {
      char c = text.charAt(i);
      digit |= c >= '0' && c <= '9';
      int end = i + 1;
      if (Character.isLetter(c)) {
        while (end < text.length() && Character.isLetter(text.charAt(end))) {
          end++;
        }
        if (!WORDS.contains(text.substring(i, end).toUpperCase(Locale.ROOT))) {
          return false;
        }
      }
      i = end;
    }
    return digit;
  }

  /** Letters are kept, since names of months are of some letters only. */
  private static String shape(String text) {
    StringBuilder shape = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      shape.append(c >= '0' && c <= '9' ? '9' : c);
    }
    return shape.toString();
  }

  private static boolean sameShape(String text, String other) {
    if (text.length() != other.length()) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      char a = text.charAt(i);
      char b = other.charAt(i);
      boolean digits = a >= '0' && a <= '9' && b >= '0' && b <= '9';
      if (a != b && !digits) {
        return false;
      }
    }
    return true;
  }
}
