package io.github.counterpoise.host;

import io.github.counterpoise.run.InvalidInputException;
import io.github.counterpoise.run.OptionName;
import io.github.counterpoise.run.Sentence;
import io.github.counterpoise.run.Suggestion;
import io.github.counterpoise.run.Term;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;

/** The columns that take part where the user names those that do not. */
public final class Included {

  private static final OptionName IGNORE = new OptionName("ignore", "Ignored columns");
  private static final int NAMES_SHOWN = 10;

  private Included() {}

  /**
   * Returns the names of the columns that take part, the class among them.
   *
   * @param columns all columns of the table
   * @param className name of the class column
   * @param ignored names of those to leave out
   * @throws InvalidInputException if there is no such column, or it is the class
   */
  public static List<String> allBut(
      List<HostColumn> columns, String className, Collection<String> ignored) {
    List<String> included = new ArrayList<>(columns.stream().map(HostColumn::name).toList());
    for (String name : new LinkedHashSet<>(ignored)) {
      if (name.equals(className)) {
        throw new InvalidInputException(
            Sentence.of(
                "The class column '%s' cannot be ignored; take it off the list (%s).",
                name, Term.option(IGNORE)));
      }
      if (!included.remove(name)) {
        List<String> names =
            columns.stream().map(HostColumn::name).filter(n -> !n.equals(className)).toList();
        throw new InvalidInputException(
            Sentence.of(
                "There is no column '%s' to ignore; the columns are %s%s.",
                name, quoted(names), Suggestion.aside(name, names)));
      }
    }
    return included;
  }

  private static String quoted(List<String> names) {
    String shown =
        names.stream().limit(NAMES_SHOWN).map(n -> "'" + n + "'").collect(Collectors.joining(", "));
    return names.size() <= NAMES_SHOWN ? shown : shown + ", … (" + names.size() + " in all)";
  }
}
