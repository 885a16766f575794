package io.github.counterpoise.quality.measure;

import static io.github.counterpoise.quality.measure.Clouds.RUN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.counterpoise.quality.Tables;
import io.github.counterpoise.run.CancelledException;
import io.github.counterpoise.run.Monitor;
import io.github.counterpoise.run.Run;
import io.github.counterpoise.table.Column;
import io.github.counterpoise.table.Table;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SyntheticQualityTest {

  private static SyntheticQuality measure(Table real, Table synthetic) {
    return SyntheticQuality.of(Tables.balanced(real, synthetic, List.of()), 6, RUN);
  }

  private static Table real() {
    return Tables.mixedRows(300, 0, 1).concat(Tables.mixedRows(400, 1, 2));
  }

  @Test
  void everyMeasureOfMixedRowsWithGapsIsDefinedAndWithinItsRange() {
    SyntheticQuality quality = measure(real(), Tables.mixedRows(400, 1, 3));
    ClassQuality small = quality.classes().get(0);
    assertEquals(
        List.of(MeasureKind.values()), small.measures().stream().map(Measure::kind).toList());
    for (Measure measure : small.measures()) {
      if (measure.kind() == MeasureKind.CONTINGENCY_DIFFERENCE) {
        assertTrue(measure.remark().contains("no pair of two nominal columns"));
        continue;
      }
      assertTrue(measure.isDefined(), measure.toString());
      assertTrue(
          measure.value() >= measure.kind().low() && measure.value() <= measure.kind().high(),
          measure.toString());
      assertEquals(measure.value(), quality.overall(measure.kind()).value(), 1e-12);
    }
    assertEquals(4, small.columns().size());
  }

  @Test
  void rowsOfTheSameDistributionAreNearTheBestValues() {
    ClassQuality small = measure(real(), Tables.mixedRows(400, 1, 3)).classes().get(0);
    assertEquals(0, small.get(MeasureKind.NUMERIC_DISTANCE).value(), 0.1);
    assertEquals(0, small.get(MeasureKind.NOMINAL_DISTANCE).value(), 0.1);
    assertEquals(0, small.get(MeasureKind.CORRELATION_DIFFERENCE).value(), 0.15);
    assertEquals(0.5, small.get(MeasureKind.REAL_OR_SYNTHETIC).value(), 0.07);
    assertEquals(1, small.get(MeasureKind.CLOSEST_DISTANCE).value(), 0.2);
    assertEquals(0, small.get(MeasureKind.DISCREPANCY).value(), 0.01);
  }

  @Test
  void copiesAndRowsOfAnotherPlaceShow() {
    Table real = real();
    ClassQuality copied = measure(real, real.select(real.rowsOf(1))).classes().get(0);
    assertEquals(1, copied.get(MeasureKind.COPIES).value());
    assertEquals(0, copied.get(MeasureKind.CLOSEST_DISTANCE).value());

    Table far = shifted(real.select(real.rowsOf(1)), 40);
    ClassQuality away = measure(real, far).classes().get(0);
    Measure told = away.get(MeasureKind.REAL_OR_SYNTHETIC);
    assertTrue(told.value() > 0.8, told.text()); // a tenth of the rows miss the column
    assertTrue(away.get(MeasureKind.NUMERIC_DISTANCE).remark().contains("income"));
  }

  private static Table shifted(Table table, double by) {
    Table.Builder moved = new Table.Builder(table.schema(), table.rows());
    for (int row = 0; row < table.rows(); row++) {
      for (int column = 0; column < table.schema().width(); column++) {
        moved.set(row, column, table.value(row, column) + (column == 0 ? by : 0));
      }
    }
    return moved.build();
  }

  @Test
  void aClassOfOneRowIsMeasuredAsFarAsItCanBe() {
    Table real = Tables.mixedRows(50, 0, 1).concat(Tables.mixedRows(1, 1, 4));
    SyntheticQuality quality = measure(real, real.select(new int[] {50, 50, 50}));
    ClassQuality small = quality.classes().get(0);
    assertEquals(1, small.get(MeasureKind.COPIES).value());
    assertEquals(2.0 / 3, small.get(MeasureKind.REPEATS).value(), 1e-12);
    for (MeasureKind kind :
        List.of(
            MeasureKind.REAL_OR_SYNTHETIC,
            MeasureKind.PRECISION,
            MeasureKind.DISCREPANCY,
            MeasureKind.CLOSEST_DISTANCE,
            MeasureKind.RANGE_COVERAGE)) {
      assertFalse(small.get(kind).isDefined(), kind.label());
      assertFalse(quality.overall(kind).isDefined());
      assertEquals("n/a", small.get(kind).text());
    }
  }

  @Test
  void nothingMadeIsNothingMeasured() {
    assertEquals(List.of(), measure(real(), Tables.mixedRows(0, 1, 3)).classes());
  }

  @Test
  void threadsChangeNothing() {
    Table real = real();
    Table synthetic = Tables.mixedRows(200, 1, 3);
    var balanced = Tables.balanced(real, synthetic, List.of());
    var one = SyntheticQuality.of(balanced, 6, new Run(RUN.seed(), RUN.monitor(), 1));
    assertEquals(
        one.classes().get(0).measures(),
        SyntheticQuality.of(balanced, 6, RUN).classes().get(0).measures());
  }

  @Test
  void manyRowsAndColumnsAreSampled() {
    Column[] columns = new Column[6];
    Arrays.setAll(columns, c -> new Column.Numeric("x" + c));
    Random random = new Random(5);
    double[][] rows = new double[42_000][7];
    for (int row = 0; row < rows.length; row++) {
      Arrays.setAll(rows[row], c -> random.nextGaussian());
      rows[row][6] = row % 2;
    }
    Table table = Tables.of(Tables.schema(columns), rows);
    ClassQuality small = measure(table, table.select(table.rowsOf(1))).classes().get(0);
    assertEquals(1, small.get(MeasureKind.COPIES).value(), "counted over all rows");
    assertTrue(small.get(MeasureKind.CLOSEST_DISTANCE).value() < 0.95);
  }

  @Test
  void stopsWhenTold() {
    Monitor stop =
        new Monitor() {
          @Override
          public boolean cancelled() {
            return true;
          }
        };
    assertThrows(
        CancelledException.class,
        () -> SyntheticQuality.of(Tables.mixedBalanced(List.of()), 6, RUN.withMonitor(stop)));
  }

  @Test
  void anUndefinedMeasureMustSayWhy() {
    assertThrows(IllegalArgumentException.class, () -> Measure.undefined(MeasureKind.COPIES, " "));
    assertThrows(
        IllegalArgumentException.class,
        () -> Measure.of(MeasureKind.DENSITY, Double.POSITIVE_INFINITY));
    assertEquals("0.000", Measure.of(MeasureKind.DISCREPANCY, -0.0001).text());
  }
}
