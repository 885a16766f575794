package io.github.counterpoise.profile;

import io.github.counterpoise.table.Column;
import io.github.counterpoise.table.Table;
import io.github.counterpoise.table.TimeUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * Columns of dates that say less than another one says: the day of a time, the month of a day.
 * Where they do so in every real row, synthetic rows should, too; each rounded by itself would
 * contradict the other in half of them.
 */
public final class DatePairs {

  private static final int FEWEST_ROWS = 5;

  private final List<Pair> pairs;

  private DatePairs(List<Pair> pairs) {
    this.pairs = pairs;
  }

  /**
   * A coarse column that follows from a fine one.
   *
   * @param coarse index of the coarse one
   * @param fine index of the fine one
   * @param unit unit of the coarse one
   */
  private record Pair(int coarse, int fine, TimeUnit unit) {}

  /**
   * Finds the pairs of a table.
   *
   * @param table the real rows
   */
  public static DatePairs of(Table table) {
    List<Pair> pairs = new ArrayList<>();
    for (int coarse : table.schema().features()) {
      if (!(table.schema().column(coarse) instanceof Column.Date date)) {
        continue;
      }
      for (int fine : table.schema().features()) {
        boolean finer =
            table.schema().column(fine) instanceof Column.Date other
                && other.unit().compareTo(date.unit()) < 0;
        if (finer && follows(table, coarse, fine, date.unit())) {
          pairs.add(new Pair(coarse, fine, date.unit()));
          break;
        }
      }
    }
    return new DatePairs(pairs);
  }

  private static boolean follows(Table table, int coarse, int fine, TimeUnit unit) {
    int rows = 0;
    boolean differ = false;
    for (int row = 0; row < table.rows(); row++) {
      if (!table.isMissing(row, coarse) && !table.isMissing(row, fine)) {
        if (unit.floor(table.value(row, fine)) != table.value(row, coarse)) {
          return false;
        }
        rows++;
        differ |= table.value(row, fine) != table.value(row, coarse);
      }
    }
    return differ && rows >= FEWEST_ROWS;
  }

  /**
   * Makes the coarse columns of synthetic rows follow from the fine ones.
   *
   * @param rows synthetic rows of the table
   * @return the same rows but for coarse cells where both are present
   */
  public Table agreed(Table rows) {
    Table agreed = rows;
    for (Pair pair : pairs) {
      Table before = agreed;
      agreed =
          before.withCells(
              pair.coarse(),
              row -> {
                double coarse = before.value(row, pair.coarse());
                double fine = before.value(row, pair.fine());
                boolean both = !Double.isNaN(coarse) && !Double.isNaN(fine);
                return both ? pair.unit().floor(fine) : coarse;
              });
    }
    return agreed;
  }
}
