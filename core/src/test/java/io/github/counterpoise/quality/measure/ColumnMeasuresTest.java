package io.github.counterpoise.quality.measure;

import static io.github.counterpoise.quality.Tables.MISSING;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.counterpoise.table.Column;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ColumnMeasuresTest {

  private static final Column X = new Column.Numeric("x");
  private static final Column LABELS = new Column.Nominal("l", List.of("a", "b", "c", "d"));

  private static ColumnMeasures measure(Column column, double[] real, double[] synthetic) {
    ClassPart part = Clouds.part(column, real, synthetic);
    return ColumnMeasures.of(part, part.realRows(), part.syntheticRows(), 0);
  }

  /** Up to 2 lie 2 of 4 real rows and 3 of 4 synthetic ones; up to 1, 1 and 3. */
  @Test
  void numbersByHand() {
    ColumnMeasures found = measure(X, new double[] {1, 2, 3, 5}, new double[] {0.5, 1, 1, 3});
    assertEquals(0.5, found.distance().value(), 1e-12);
    assertEquals((3 - 1) / (5.0 - 1), found.coverage().value(), 1e-12);
    assertEquals(0.75, found.adherence().value(), 1e-12);
    assertFalse(found.missing().isDefined());
    assertEquals("no cell is missing", found.missing().remark());
  }

  /** Shares ½, ¼, ¼, 0 against ¼, 0, ½, ¼: a quarter of a, one of b move to c and d. */
  @Test
  void labelsByHand() {
    ColumnMeasures found = measure(LABELS, new double[] {0, 0, 1, 2}, new double[] {0, 2, 2, 3});
    assertEquals(0.5, found.distance().value(), 1e-12);
    assertEquals(2.0 / 3, found.coverage().value(), 1e-12);
    assertEquals(0.75, found.adherence().value(), 1e-12);
  }

  @Test
  void missingLabelsAreALabel() {
    ColumnMeasures found =
        measure(LABELS, new double[] {0, 0, MISSING, MISSING}, new double[] {0, 0, 0, MISSING});
    assertEquals(0.25, found.distance().value(), 1e-12);
    assertEquals(0.25, found.missing().value(), 1e-12);
    assertEquals(1, found.coverage().value());
    assertEquals(1, found.adherence().value());
  }

  @Test
  void sameDistributionIsCloseAndShiftedOneFar() {
    Random random = new Random(1);
    double[] real = IntStream.range(0, 2000).mapToDouble(i -> random.nextGaussian()).toArray();
    double[] same = IntStream.range(0, 2000).mapToDouble(i -> random.nextGaussian()).toArray();
    double[] far = IntStream.range(0, 2000).mapToDouble(i -> random.nextGaussian() + 8).toArray();
    // 1.95 · √(2 / n) is exceeded by chance once in a thousand.
    assertTrue(measure(X, real, same).distance().value() < 1.95 * Math.sqrt(2.0 / 2000));
    assertTrue(measure(X, real, far).distance().value() > 0.99);
    assertTrue(measure(X, real, far).adherence().value() < 0.01);
  }

  @Test
  void oneRowAndNoValueAreSaidSo() {
    ColumnMeasures one = measure(X, new double[] {4}, new double[] {4, 4});
    assertEquals(0, one.distance().value());
    assertFalse(one.coverage().isDefined());
    assertEquals(1, one.adherence().value());
    assertEquals(1, measure(X, new double[] {4}, new double[] {5}).distance().value());

    ColumnMeasures none = measure(X, new double[] {MISSING}, new double[] {5});
    assertTrue(none.distance().remark().contains("no real row"));
    assertEquals(1, none.missing().value());
    assertFalse(measure(LABELS, new double[] {1}, new double[] {MISSING}).adherence().isDefined());
    assertFalse(measure(LABELS, new double[] {MISSING}, new double[] {1}).coverage().isDefined());
  }

  @Test
  void hugeNumbersDoNotOverflow() {
    double[] extremes = {-1.7e308, 1.7e308};
    assertEquals(1, measure(X, extremes, extremes).coverage().value());
  }
}
