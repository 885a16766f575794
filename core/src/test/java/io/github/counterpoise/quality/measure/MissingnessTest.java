package io.github.counterpoise.quality.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.counterpoise.quality.Tables;
import io.github.counterpoise.run.Monitor;
import io.github.counterpoise.run.Run;
import io.github.counterpoise.run.Seed;
import io.github.counterpoise.table.Column;
import io.github.counterpoise.table.Schema;
import io.github.counterpoise.table.Table;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows of one distribution that differ in nothing but which cells are missing. */
class MissingnessTest {

  private static final int ROWS = 200;

  /** Normal columns, of which the last is missing in a share of the rows. */
  private static Table rows(int columns, double missing, long seed) {
    Random random = new Random(seed);
    Schema schema =
        Tables.schema(
            IntStream.range(0, columns)
                .mapToObj(c -> new Column.Numeric("x" + c))
                .toArray(Column[]::new));
    Table.Builder table = new Table.Builder(schema, ROWS);
    for (int row = 0; row < ROWS; row++) {
      for (int column = 0; column < columns; column++) {
        table.set(row, column, random.nextGaussian());
      }
      if (random.nextDouble() < missing) {
        table.set(row, columns - 1, Double.NaN);
      }
      table.set(row, columns, 1);
    }
    return table.build();
  }

  private static ClassQuality measure(Table real, Table synthetic) {
    Run run = new Run(new Seed(1), Monitor.silent(), 1);
    return SyntheticQuality.of(Tables.balanced(real, synthetic, List.of()), 9, run)
        .classes()
        .get(0);
  }

  private static double value(ClassQuality quality, MeasureKind kind) {
    return quality.get(kind).value();
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 5, 40})
  void aColumnMissingOnOneSideOnlyTellsEveryRowByEveryMeasure(int columns) {
    for (double real : new double[] {0, 1}) {
      ClassQuality quality = measure(rows(columns, real, 1), rows(columns, 1 - real, 2));
      assertTrue(value(quality, MeasureKind.REAL_OR_SYNTHETIC) > 0.98, quality::toString);
      assertTrue(value(quality, MeasureKind.PRECISION) < 0.05, quality::toString);
      assertTrue(value(quality, MeasureKind.RECALL) < 0.05, quality::toString);
      assertTrue(value(quality, MeasureKind.DENSITY) < 0.05, quality::toString);
      assertTrue(value(quality, MeasureKind.COVERAGE) < 0.05, quality::toString);
      assertTrue(value(quality, MeasureKind.DISCREPANCY) > 0.1, quality::toString);
      assertTrue(value(quality, MeasureKind.CLOSEST_DISTANCE) > 1.3, quality::toString);
      assertEquals(1, value(quality, MeasureKind.MISSING_DIFFERENCE));
      assertTrue(quality.columns().get(columns - 1).shares().differ());
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.3, 1})
  void equalSharesTellNothing(double share) {
    ClassQuality quality = measure(rows(4, share, 1), rows(4, share, 2));
    assertEquals(0.5, value(quality, MeasureKind.REAL_OR_SYNTHETIC), 0.08);
    assertEquals(0, value(quality, MeasureKind.DISCREPANCY), 0.02);
    assertFalse(quality.columns().get(3).shares().differ());
  }

  /** Half of the synthetic rows show themselves, of the others nobody can tell: 0.5 + 0.5 / 2. */
  @Test
  void partlyMissingCellsTellAsManyRows() {
    ClassQuality quality = measure(rows(4, 0, 1), rows(4, 0.5, 2));
    assertEquals(0.75, value(quality, MeasureKind.REAL_OR_SYNTHETIC), 0.1);
    assertEquals(0.5, value(quality, MeasureKind.PRECISION), 0.15);
  }

  @Test
  void labelsUnknownToRealRowsAndChangedConstantsAreMarked() {
    Schema schema =
        Tables.schema(
            new Column.Numeric("x"),
            new Column.Numeric("constant"),
            new Column.Nominal("label", List.of("a", "b", "unseen")));
    for (int changed : new int[] {1, 2}) {
      Random random = new Random(changed);
      Table.Builder real = new Table.Builder(schema, ROWS);
      Table.Builder synthetic = new Table.Builder(schema, ROWS);
      for (int row = 0; row < ROWS; row++) {
        for (Table.Builder table : List.of(real, synthetic)) {
          table.set(row, 0, random.nextGaussian()).set(row, 1, 7).set(row, 2, row % 2);
          table.set(row, 3, 1);
        }
        synthetic.set(row, changed, changed == 1 ? 8 : 2);
      }
      ClassQuality quality = measure(real.build(), synthetic.build());
      assertTrue(value(quality, MeasureKind.REAL_OR_SYNTHETIC) > 0.98, quality::toString);
      assertTrue(value(quality, MeasureKind.PRECISION) < 0.05, quality::toString);
    }
  }

  @Test
  void onlyDifferencesBeyondChanceCount() {
    assertFalse(new MissingShares(50, 0, 50, 1).differ());
    assertFalse(new MissingShares(50, 10, 50, 16).differ());
    assertTrue(new MissingShares(50, 0, 50, 15).differ());
    assertTrue(new MissingShares(1000, 100, 1000, 200).differ());
    assertTrue(new MissingShares(4, 0, 4, 4).differ());
    assertFalse(new MissingShares(1, 0, 1, 1).differ());
    assertFalse(new MissingShares(1_000_000, 0, 1_000_000, 9_000).differ());
    assertEquals("real 0 %, synthetic 33 %", new MissingShares(9, 0, 9, 3).text());
    assertEquals("real 0.5 %, synthetic 100 %", new MissingShares(200, 1, 9, 9).text());
  }
}
