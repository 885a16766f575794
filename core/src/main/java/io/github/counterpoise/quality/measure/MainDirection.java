package io.github.counterpoise.quality.measure;

import io.github.counterpoise.table.Table;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Rows along the first principal component of all of them.
 *
 * @param low the least place
 * @param high the greatest place
 * @param places the place of each row
 * @param classes the class index of each row
 */
record MainDirection(double low, double high, double[] places, int[] classes) {

  /**
   * Finds the component and places the rows that have a class.
   *
   * @param tables the rows, of one schema
   * @param most rows to place at most; of more, equal shares of each table
   * @return nothing where there are no rows or every column is constant
   */
  static Optional<MainDirection> of(List<Table> tables, int most) {
    Table all = sampled(tables, most);
    int[] rows = all.labelledRows();
    PlotSpace space = PlotSpace.fit(all, rows);
    if (rows.length == 0 || space.dimensions() == 0) {
      return Optional.empty();
    }
    double[] places = PrincipalComponents.fit(space, all, rows).project(all, rows)[0];
    return Optional.of(
        new MainDirection(
            Arrays.stream(places).min().orElseThrow(),
            Arrays.stream(places).max().orElseThrow(),
            places,
            Arrays.stream(rows).map(all::classOf).toArray()));
  }

  /** Returns in which of so many equal bins a row lies. */
  int bin(int row, int bins) {
    double share = high > low ? (places[row] - low) / (high - low) : 0;
    return Math.min(bins - 1, (int) (share * bins));
  }

  private static Table sampled(List<Table> tables, int most) {
    long rows = tables.stream().mapToLong(Table::rows).sum();
    Table joined = null;
    for (Table table : tables) {
      Table some = table;
      if (rows > most) {
        int[] all = new int[table.rows()];
        Arrays.setAll(all, i -> i);
        int share = (int) Math.ceil((double) most * table.rows() / rows);
        some = table.select(Sample.of(all, share, "main direction"));
      }
      joined = joined == null ? some : joined.concat(some);
    }
    return joined;
  }
}
