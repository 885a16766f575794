package io.github.counterpoise.profile;

import java.util.List;

/** What a single text looks like, without a column around it. */
public final class TextLooks {

  private TextLooks() {}

  /**
   * Returns whether a text is a number or a date of any usual form.
   *
   * @param text the text
   */
  public static boolean isValue(String text) {
    NumberText number = NumberText.of(text);
    if (number != null && number.separators() != null) {
      return true;
    }
    return new DateForms(List.of())
        .candidates(text).stream().anyMatch(form -> form.parse(text) > DateForm.IMPOSSIBLE);
  }
}
