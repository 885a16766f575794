package io.github.counterpoise.classify;

import io.github.counterpoise.run.InvalidInputException;
import io.github.counterpoise.table.Column;
import io.github.counterpoise.table.Schema;
import io.github.counterpoise.table.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/**
 * The columns that hosts add to rows that were classified: the likeliest class, the first of
 * several that are as likely, and the probability of each.
 *
 * @param labels the labels of the classes
 */
public record PredictionColumns(List<String> labels) {

  private static final String PREDICTION = "prediction";
  private static final String PROBABILITY = "probability ";

  /** Copies the labels. */
  public PredictionColumns {
    labels = List.copyOf(labels);
  }

  /** Returns the columns. */
  public List<Column> columns() {
    List<Column> columns = new ArrayList<>();
    columns.add(new Column.Nominal(PREDICTION, labels));
    labels.forEach(label -> columns.add(new Column.Numeric(PROBABILITY + label)));
    return columns;
  }

  /**
   * Checks that data have no columns of these names yet.
   *
   * @param names the names of all their columns
   * @throws InvalidInputException if they have one
   */
  public void requireFree(Collection<String> names) {
    for (Column added : columns()) {
      if (names.contains(added.name())) {
        throw new InvalidInputException(
            String.format(
                Locale.ROOT,
                "The data has a column '%s' already, as the predictions would add; rename or remove"
                    + " it.",
                added.name()));
      }
    }
  }

  /**
   * Returns the cells of the columns.
   *
   * @param distributions [row][class] probabilities
   */
  public Table cells(double[][] distributions) {
    Schema schema = Schema.withoutClass(columns());
    Table.Builder cells = new Table.Builder(schema, distributions.length);
    for (int row = 0; row < distributions.length; row++) {
      double[] p = distributions[row];
      int best = 0;
      for (int c = 0; c < p.length; c++) {
        best = p[c] > p[best] ? c : best;
        cells.set(row, c + 1, p[c]);
      }
      cells.set(row, 0, best);
    }
    return cells.build();
  }
}
