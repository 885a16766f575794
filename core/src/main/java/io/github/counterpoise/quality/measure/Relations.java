package io.github.counterpoise.quality.measure;

import io.github.counterpoise.table.Column;
import io.github.counterpoise.table.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What pairs of columns keep to in all real rows: being equal, on a line, of the same day, in
 * order, missing together, or the one telling the other. Synthetic rows that break it contradict
 * themselves.
 *
 * <p>A relation counts where it is no chance: rows that had the second cell of another row would
 * break it at least {@link #EVIDENCE} times. At most {@link #MAX_COLUMNS} columns and {@link
 * #MAX_ROWS} real rows are looked at.
 */
final class Relations {

  static final int MAX_COLUMNS = 100;
  static final int MAX_ROWS = 20_000;

  /** Independent columns would keep to a relation with a chance of about exp(−20). */
  static final int EVIDENCE = 20;

  /** Of fewer rows in a hundred nothing is said. */
  private static final double WORTH_A_WORD = 0.01;

  private final Table real;
  private final int[] rows;
  private final List<Found> found = new ArrayList<>();

  private record Found(int first, int second, Relation relation) {}

  private Relations(Table real) {
    this.real = real;
    this.rows = Sample.of(real.labelledRows(), MAX_ROWS, "relations");
  }

  /**
   * Looks for relations.
   *
   * @param real the real table; its rows with a class are looked at
   */
  static Relations of(Table real) {
    Relations relations = new Relations(real);
    double[][] cells = new double[real.schema().width()][];
    int[] columns = IntStream.of(real.schema().features()).limit(MAX_COLUMNS).toArray();
    for (int column : columns) {
      cells[column] = relations.cells(real, relations.rows, column);
    }
    for (int i = 0; i < columns.length; i++) {
      for (int j = i + 1; j < columns.length; j++) {
        relations.look(columns[i], columns[j], cells);
      }
    }
    return relations;
  }

  /**
   * Returns the relations that synthetic rows of a class break.
   *
   * @param part the class
   * @param synthetic the rows of its synthetic table to look at
   * @return those broken by most rows first
   */
  List<BrokenRelation> broken(ClassPart part, int[] synthetic) {
    List<BrokenRelation> broken = new ArrayList<>();
    for (Found one : found) {
      double[] a = cells(part.synthetic(), synthetic, one.first());
      double[] b = cells(part.synthetic(), synthetic, one.second());
      int told = 0;
      int breaks = 0;
      for (int i = 0; i < a.length; i++) {
        if (one.relation().applies(a[i], b[i])) {
          told++;
          breaks += one.relation().holds(a[i], b[i]) ? 0 : 1;
        }
      }
      if (breaks > WORTH_A_WORD * told) {
        broken.add(
            new BrokenRelation(
                one.relation().sentence(name(one.first()), name(one.second())),
                (double) breaks / told));
      }
    }
    broken.sort(Comparator.comparing((BrokenRelation one) -> -one.share()));
    return broken;
  }

  private String name(int column) {
    return "'" + real.schema().column(column).name() + "'";
  }

  private double[] cells(Table table, int[] of, int column) {
    return Arrays.stream(of).mapToDouble(row -> table.value(row, column)).toArray();
  }

  /** Adds the strongest relation of a pair, and that of their missing cells. */
  private void look(int first, int second, double[][] cells) {
    double[] a = cells[first];
    double[] b = cells[second];
    add(first, second, Optional.of(new Relation.MissingTogether()), cells);
    if (isConstant(a) || isConstant(b)) {
      return;
    }
    Column one = real.schema().column(first);
    Column two = real.schema().column(second);
    boolean dates = one instanceof Column.Date && two instanceof Column.Date;
    boolean numbers = one.isNumeric() && two.isNumeric();
    Optional<Relation> line = numbers ? Relation.Line.through(one, two, a, b) : Optional.empty();
    Optional<Relation> day = dates ? Optional.of(new Relation.SameDay()) : Optional.empty();
    boolean equal = line.filter(r -> ((Relation.Line) r).isEquality()).isPresent();
    boolean any =
        (equal && add(first, second, line, cells))
            || add(first, second, day, cells)
            || add(first, second, line, cells)
            || add(first, second, Relation.Determines.of(a, b), cells)
            || add(second, first, Relation.Determines.of(b, a), cells);
    if (!any && numbers && dates == (one instanceof Column.Date || two instanceof Column.Date)) {
      Optional<Relation> order = Optional.of(new Relation.Order(dates));
      if (!add(first, second, order, cells)) {
        add(second, first, order, cells);
      }
    }
  }

  private boolean add(int first, int second, Optional<Relation> relation, double[][] cells) {
    if (relation.isEmpty() || !isSure(relation.get(), cells[first], cells[second])) {
      return false;
    }
    found.add(new Found(first, second, relation.get()));
    return true;
  }

  /** Returns whether no row breaks the relation although rows put together at random would. */
  private static boolean isSure(Relation relation, double[] a, double[] b) {
    for (int i = 0; i < a.length; i++) {
      if (relation.applies(a[i], b[i]) && !relation.holds(a[i], b[i])) {
        return false;
      }
    }
    int shift = a.length / 2 + 1;
    int told = 0;
    int breaks = 0;
    for (int i = 0; i < a.length; i++) {
      double other = b[(i + shift) % b.length];
      if (relation.applies(a[i], other)) {
        told++;
        breaks += relation.holds(a[i], other) ? 0 : 1;
      }
    }
    if (relation instanceof Relation.Determines determines) {
      // Only a value that comes again can break the rule.
      double again = (double) (told - determines.map().size()) / Math.max(1, told);
      return breaks * again >= EVIDENCE;
    }
    return breaks >= EVIDENCE;
  }

  private static boolean isConstant(double[] cells) {
    double[] present = Arrays.stream(cells).filter(v -> !Double.isNaN(v)).toArray();
    return Arrays.stream(present).allMatch(v -> v == present[0]);
  }
}
