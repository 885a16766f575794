package io.github.counterpoise.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.counterpoise.table.Column;
import io.github.counterpoise.table.Series;
import io.github.counterpoise.table.Table;
import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * What holds for every synthetic run.
 *
 * @param before the real rows
 * @param column index of the series column
 * @param classIndex the class of the run
 */
record RunInvariants(Table before, int column, int classIndex) {

  void check(Series made, int row, int base, int partner) {
    Series real = before.series(column);
    assertEquals(
        real.isMissing(base) && real.isMissing(partner), made.isMissing(row), "missing or not");
    int own = real.isMissing(base) ? partner : base;
    assertEquals(real.length(own), made.length(row), "as long as the base");
    Table run = made.run(row);
    for (int step = 0; step < run.rows(); step++) {
      assertEquals(real.steps().weight(real.start(own) + step), run.weight(step));
      for (int c = 0; c < run.schema().width(); c++) {
        double value = run.value(step, c);
        double before = real.steps().value(real.start(own) + step, c);
        if (run.schema().column(c) instanceof Column.Nominal) {
          assertTrue(Double.isNaN(before) || before == value, "the label of the base");
        } else if (Double.isNaN(value)) {
          assertTrue(Double.isNaN(before), "a value was lost");
        } else {
          checkNumber(value, c);
        }
      }
    }
  }

  private void checkNumber(double value, int c) {
    double[] observed = observed(c).filter(v -> !Double.isNaN(v)).toArray();
    double low = Arrays.stream(observed).min().orElseThrow();
    double high = Arrays.stream(observed).max().orElseThrow();
    assertTrue(value >= low && value <= high, value + " outside " + low + " to " + high);
    Column described = before.series(column).steps().schema().column(c);
    assertTrue(
        described.nearest(value) == value || Arrays.stream(observed).anyMatch(v -> v == value),
        value + " is not in the form of '" + described.name() + "'");
  }

  private DoubleStream observed(int c) {
    Series real = before.series(column);
    return Arrays.stream(before.rowsOf(classIndex))
        .flatMap(row -> IntStream.range(real.start(row), real.start(row) + real.length(row)))
        .mapToDouble(step -> real.steps().value(step, c));
  }
}
