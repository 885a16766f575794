package io.github.counterpoise.knime;

import io.github.counterpoise.knime.adapter.ColumnRoles;
import java.util.List;
import org.knime.core.data.DataTableSpec;

/** The class column of a node whose user has chosen none yet. */
final class ClassGuess {

  private ClassGuess() {}

  /**
   * Returns the most likely column.
   *
   * @param spec the table's columns
   * @param warnings takes a sentence that says so
   * @throws io.github.counterpoise.oversample.InvalidInputException if there is none
   */
  static String of(DataTableSpec spec, List<String> warnings) {
    String guess = ColumnRoles.guessClass(KnimeColumns.of(spec));
    warnings.add(
        "No class column was chosen; '%s' is taken, so check that in the dialog.".formatted(guess));
    return guess;
  }
}
