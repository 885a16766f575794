package io.github.counterpoise.balance;

import io.github.counterpoise.oversample.Provenance;
import io.github.counterpoise.run.InvalidInputException;
import io.github.counterpoise.table.Column;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/**
 * The columns in which hosts show where rows came from: {@code synthetic} (no, yes), {@code
 * synthetic_method}, {@code synthetic_base} and {@code synthetic_partner} (numbers of the parent
 * rows, counted from 1), and {@code synthetic_weight} (0 at the base, 1 at the partner).
 */
public final class ProvenanceColumns {

  private static final List<Column> COLUMNS =
      List.of(
          new Column.Nominal("synthetic", List.of("no", "yes")),
          new Column.Nominal("synthetic_method", Methods.all().stream().map(Method::name).toList()),
          new Column.Integral("synthetic_base"),
          new Column.Integral("synthetic_partner"),
          new Column.Numeric("synthetic_weight"));

  private ProvenanceColumns() {}

  /** Returns the columns in order. */
  public static List<Column> columns() {
    return COLUMNS;
  }

  /**
   * Checks that a table has no columns of these names yet.
   *
   * @param names the names of all its columns
   * @throws InvalidInputException if it has one
   */
  public static void requireFree(Collection<String> names) {
    for (Column added : COLUMNS) {
      if (names.contains(added.name())) {
        throw new InvalidInputException(
            String.format(
                Locale.ROOT,
                "The data has a column '%s' already, as the provenance option would add; rename or"
                    + " remove it, or switch the option off.",
                added.name()));
      }
    }
  }

  /** Returns the cells of a row that was there before. */
  public static double[] original() {
    return new double[] {0, Double.NaN, Double.NaN, Double.NaN, Double.NaN};
  }

  /**
   * Returns the cells of a made-up row.
   *
   * @param provenance where the rows of its part came from
   * @param row its index in that part
   */
  public static double[] synthetic(Provenance provenance, int row) {
    int method = ((Column.Nominal) COLUMNS.get(1)).labels().indexOf(provenance.method());
    return new double[] {
      1,
      method < 0 ? Double.NaN : method,
      number(provenance.base(row)),
      number(provenance.partner(row)),
      provenance.weight(row)
    };
  }

  private static double number(int row) {
    return row == Provenance.NONE ? Double.NaN : row + 1;
  }
}
