package io.github.counterpoise.balance;

import io.github.counterpoise.run.InvalidInputException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads names separated by commas; a name with a comma stands in quotes. */
final class NameList {

  private static final Pattern NAME =
      Pattern.compile("\\s*(?:'([^']*)'|\"([^\"]*)\"|([^,'\"][^,]*?))\\s*(?:,|$)");

  private NameList() {}

  /**
   * Reads names.
   *
   * @param what what they are, for messages
   * @param text the names
   */
  static List<String> parse(String what, String text) {
    Set<String> names = new LinkedHashSet<>();
    String rest = text.strip();
    Matcher matcher = NAME.matcher(rest);
    int end = 0;
    while (end < rest.length()) {
      if (!matcher.find() || matcher.start() != end) {
        throw new InvalidInputException(
            String.format(
                    Locale.ROOT,
                    "%s '%s' are not understood; expected names separated by commas, a name with",
                    what,
                    text)
                + " a comma in quotes.");
      }
      end = matcher.end();
      names.add(name(matcher));
    }
    return List.copyOf(names);
  }

  private static String name(Matcher matcher) {
    for (int group = 1; group <= 2; group++) {
      if (matcher.group(group) != null) {
        return matcher.group(group);
      }
    }
    return matcher.group(3);
  }
}
