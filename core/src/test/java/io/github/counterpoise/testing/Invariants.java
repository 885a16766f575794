package io.github.counterpoise.testing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.counterpoise.balance.Balanced;
import io.github.counterpoise.balance.Methods;
import io.github.counterpoise.oversample.Provenance;
import io.github.counterpoise.oversample.Synthetic;
import io.github.counterpoise.table.Column;
import io.github.counterpoise.table.Kind;
import io.github.counterpoise.table.Table;
import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** What holds for every balanced table, whichever method made the rows. */
public final class Invariants {

  private final Table before;
  private final boolean foreignPartners;
  private final double beyond; // how far λ may lie beyond 0 and 1

  private Invariants(Table before, boolean foreignPartners) {
    this.before = before;
    this.foreignPartners = foreignPartners;
    this.beyond = before.schema().kind() == Kind.SEQUENCE ? 0.5 : 0;
  }

  /**
   * Checks everything.
   *
   * @param snapshot an independent copy of the input, made before
   * @param balanced the outcome
   * @param totals rows each class gets
   * @param foreignPartners whether partners may belong to another class
   */
  public static void check(
      Table snapshot, Balanced balanced, int[] totals, boolean foreignPartners) {
    assertEquals(snapshot, balanced.original(), "the input table was modified");
    Table after = balanced.balanced();
    assertEquals(snapshot.schema(), after.schema());
    assertArrayEquals(totals, after.classCounts());
    originalsFirst(snapshot, after);
    groupedByClass(balanced.synthetic());
    Invariants rows = new Invariants(snapshot, foreignPartners);
    for (Synthetic part : balanced.parts()) {
      for (int i = 0; i < part.rows().rows(); i++) {
        rows.checkRow(part, i);
      }
    }
  }

  private static void originalsFirst(Table before, Table after) {
    int[] rows = IntStream.range(0, before.rows()).toArray();
    for (int column : before.schema().series()) {
      assertEquals(before.series(column), after.series(column).select(rows));
    }
    for (int i = 0; i < before.rows(); i++) {
      for (int j = 0; j < before.schema().width(); j++) {
        if (before.schema().column(j) instanceof Column.Series) {
          continue;
        }
        assertEquals(
            Double.doubleToRawLongBits(before.value(i, j)),
            Double.doubleToRawLongBits(after.value(i, j)),
            "row " + i + ", column " + j);
      }
      assertEquals(before.weight(i), after.weight(i));
    }
  }

  private static void groupedByClass(Table made) {
    for (int i = 1; i < made.rows(); i++) {
      assertTrue(made.classOf(i) >= made.classOf(i - 1), "synthetic rows are not grouped");
    }
  }

  private void checkRow(Synthetic part, int i) {
    int c = part.rows().classOf(i);
    Provenance provenance = part.provenance();
    int base = provenance.base(i);
    int partner = provenance.partner(i);
    for (int column : before.schema().features()) {
      if (before.schema().column(column) instanceof Column.Series) {
        new RunInvariants(before, column, c)
            .check(
                part.rows().series(column), i, base, partner == Provenance.NONE ? base : partner);
      } else {
        checkCell(part.rows().value(i, column), column, c);
      }
    }
    if (base == Provenance.NONE) {
      assertEquals(Provenance.NONE, partner, "a partner without a base");
      return;
    }
    assertEquals(c, before.classOf(base), "the base is of another class");
    if (Methods.byName(provenance.method()).keepsModel()) {
      checkDecoded(part, i, c);
      return;
    }
    assertEquals(before.weight(base), part.rows().weight(i), "not the weight of the base");
    if (partner != Provenance.NONE) {
      boolean foreign = before.classOf(partner) != c;
      assertTrue(before.classOf(partner) >= 0 && (!foreign || foreignPartners));
      double lambda = provenance.weight(i);
      assertTrue(lambda >= -beyond && lambda <= (foreign ? 0.5 : 1 + beyond), "weight " + lambda);
      for (int column : before.schema().features()) {
        if (before.schema().column(column) instanceof Column.Series) {
          continue;
        }
        checkParents(part.rows().value(i, column), base, partner, lambda, column, foreign);
      }
    }
  }

  private void checkDecoded(Synthetic part, int i, int c) {
    double mean = Arrays.stream(before.rowsOf(c)).mapToDouble(before::weight).average().orElse(1);
    assertEquals(mean, part.rows().weight(i), 1e-12 * mean, "not the mean weight of the class");
    int base = part.provenance().base(i);
    int partner = part.provenance().partner(i);
    assertEquals(c, before.classOf(partner), "the partner is of another class");
    assertTrue(Double.isFinite(part.provenance().weight(i)));
    for (int column : before.schema().features()) {
      double a = before.value(base, column);
      double b = before.value(partner, column);
      double value = part.rows().value(i, column);
      assertEquals(Double.isNaN(a) && Double.isNaN(b), Double.isNaN(value), "missing or not");
    }
  }

  /** Legal in its column and, if a number, inside the range of the class. */
  private void checkCell(double value, int column, int c) {
    if (Double.isNaN(value)) {
      return;
    }
    if (before.schema().column(column) instanceof Column.Nominal) {
      assertTrue(
          Arrays.stream(before.labelledRows()).anyMatch(r -> before.value(r, column) == value),
          "label " + value + " was never observed");
      return;
    }
    double[] observed =
        Arrays.stream(before.rowsOf(c))
            .mapToDouble(r -> before.value(r, column))
            .filter(v -> !Double.isNaN(v))
            .toArray();
    if (observed.length > 0) {
      double low = Arrays.stream(observed).min().getAsDouble();
      double high = Arrays.stream(observed).max().getAsDouble();
      assertTrue(value >= low && value <= high, value + " outside " + low + " to " + high);
    }
    double near = before.schema().column(column).nearest(value);
    boolean real = observed(column).anyMatch(cell -> cell == value);
    assertTrue(near == value || real, value + " is not in the form of its column: " + near);
  }

  private DoubleStream observed(int column) {
    return IntStream.range(0, before.rows()).mapToDouble(row -> before.value(row, column));
  }

  private void checkParents(
      double value, int base, int partner, double lambda, int column, boolean foreign) {
    double a = before.value(base, column);
    double b = before.value(partner, column);
    if (Double.isNaN(a) && Double.isNaN(b)) {
      assertTrue(Double.isNaN(value), "both parents miss the cell, so must the row");
      return;
    }
    if (foreign) {
      return; // moved into the range of the class; the range was checked above
    }
    if (Double.isNaN(a) || Double.isNaN(b)) {
      double only = Double.isNaN(a) ? b : a;
      boolean date = before.schema().column(column) instanceof Column.Date;
      double expected = date ? before.schema().column(column).nearest(only) : only;
      assertEquals(expected, value, "the value of the parent that has one");
    } else if (before.schema().column(column).isNumeric()) {
      double between = (1 - lambda) * a + lambda * b; // b - a may overflow
      if (lambda < 0 || lambda > 1) {
        double[] range = range(base, column);
        between = Math.min(Math.max(between, range[0]), range[1]);
      }
      double error = 1e-9 * Math.max(Math.abs(a), Math.abs(b));
      double room = error + room(before.schema().column(column));
      assertEquals(between, value, room, "not on the segment");
    }
  }

  private double[] range(int base, int column) {
    double[] cells =
        Arrays.stream(before.rowsOf(before.classOf(base)))
            .mapToDouble(r -> before.value(r, column))
            .filter(v -> !Double.isNaN(v))
            .sorted()
            .toArray();
    return new double[] {cells[0], cells[cells.length - 1]};
  }

  /** How far rounding may move a value: half a unit, or a whole one at the end of the range. */
  private static double room(Column column) {
    if (column instanceof Column.Date date) {
      return switch (date.unit()) {
        case MILLISECOND -> 0.5;
        case DAY -> 86_400_000.0;
        case MONTH -> 31 * 86_400_000.0;
        default -> throw new AssertionError("add " + date.unit());
      };
    }
    return column instanceof Column.Numeric numeric
        ? numeric.decimals() == Column.Numeric.ANY ? 0 : Math.pow(10, -numeric.decimals())
        : 0.5;
  }
}
