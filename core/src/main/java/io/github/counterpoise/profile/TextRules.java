package io.github.counterpoise.profile;

import java.util.List;
import java.util.Set;

/**
 * What the user said about how cells of a text file are written; what was not said is found out.
 *
 * @param decimal the decimal comma or point, 0 to find out
 * @param thousands what parts thousands, 0 to find out
 * @param dateForms patterns of dates to try before the usual ones
 * @param missing words that mean a missing value in every column, besides the usual ones
 */
public record TextRules(char decimal, char thousands, List<String> dateForms, Set<String> missing) {

  /** Copies and checks. */
  public TextRules {
    dateForms = List.copyOf(dateForms);
    missing = Set.copyOf(missing);
    dateForms.forEach(DateForm::of);
  }

  /** The user said nothing. */
  public static final TextRules NONE = new TextRules((char) 0, (char) 0, List.of(), Set.of());

  /** Returns whether a cell means a missing value whatever its column holds. */
  boolean isAlwaysMissing(String text) {
    return MissingWords.isAlways(text) || missing.contains(text);
  }

  List<DateForm> forms() {
    return dateForms.stream().map(DateForm::of).toList();
  }
}
