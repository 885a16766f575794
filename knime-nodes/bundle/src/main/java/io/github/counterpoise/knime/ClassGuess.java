package io.github.counterpoise.knime;

import io.github.counterpoise.knime.adapter.ColumnRoles;
import java.util.List;
import org.knime.core.data.DataTableSpec;

/** The class column of a node whose user has chosen none yet. */
final class ClassGuess {

  private ClassGuess() {}

  /**
   * Returns the class column: the one chosen, or else the most likely one.
   *
   * @param chosen its name, empty where none was chosen
   * @param spec the table's columns
   * @param warnings takes a sentence if it is a guess
   * @throws io.github.counterpoise.oversample.InvalidInputException if no column can be the class
   */
  static String completed(String chosen, DataTableSpec spec, List<String> warnings) {
    if (!chosen.isEmpty()) {
      return chosen;
    }
    String guess = ColumnRoles.guessClass(KnimeColumns.of(spec));
    warnings.add(
        "No class column was chosen; '%s' is taken, so check that in the dialog.".formatted(guess));
    return guess;
  }
}
