package io.github.counterpoise.profile;

import io.github.counterpoise.table.Column;
import io.github.counterpoise.table.Series;
import io.github.counterpoise.table.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a user should know of the steps of sequences before sequences are made from them. */
public final class StepNotes {

  private StepNotes() {}

  /**
   * Returns a sentence for each column of steps that is an axis, see {@link Series#isAxis}.
   *
   * @param table rows, of sequences or not
   */
  public static List<String> of(Table table) {
    List<String> notes = new ArrayList<>();
    for (int column : table.schema().series()) {
      Series series = table.series(column);
      List<Column> steps = series.steps().schema().columns();
      for (int c = 0; c < steps.size(); c++) {
        if (series.isAxis(c)) {
          notes.add(
              String.format(
                  Locale.ROOT,
                  "%s rises from step to step in every sequence and is taken for an axis, such as"
                      + " time: synthetic sequences have the values of the sequence that they start"
                      + " from.",
                  words(table, column, steps.get(c))));
        }
      }
    }
    return notes;
  }

  /** Returns how sentences call a column of steps. */
  static String words(Table table, int series, Column step) {
    return String.format(
        Locale.ROOT,
        "Column '%s' of the steps in '%s'",
        step.name(),
        table.schema().column(series).name());
  }
}
