package io.github.counterpoise.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColumnTest {

  private static final double DAY = 86_400_000;

  private static double day(String text) {
    return 1000.0 * LocalDate.parse(text).atStartOfDay().toEpochSecond(ZoneOffset.UTC);
  }

  @Test
  void numbersAreTheDoublesOfTheirDecimalText() {
    assertEquals("0.3", Double.toString(new Column.Numeric("x", 1).nearest(0.1 + 0.2)));
    assertEquals("2.68", Double.toString(new Column.Numeric("x", 2).nearest(2.675000001)));
    assertEquals("-1217.24", Double.toString(new Column.Numeric("x", 2).nearest(-1217.2449)));
    assertEquals("0.0", Double.toString(new Column.Numeric("x", 2).nearest(-0.001)));
    assertEquals("0.0", Double.toString(new Column.Integral("x").nearest(-0.2)));
    assertEquals(1e300, new Column.Numeric("x", 3).nearest(1e300));
    assertEquals(0.1 + 0.2, new Column.Numeric("x").nearest(0.1 + 0.2));
    assertTrue(Double.isNaN(new Column.Numeric("x", 2).nearest(Double.NaN)));
  }

  @Property
  void roundingIsThatOfDecimals(
      @ForAll @DoubleRange(min = -1e9, max = 1e9) double value,
      @ForAll @IntRange(max = 15) int decimals) {
    double near = new Column.Numeric("x", decimals).nearest(value);
    BigDecimal text = new BigDecimal(Double.toString(near)).stripTrailingZeros();
    assertTrue(text.scale() <= decimals, () -> value + " became " + near);
    BigDecimal error = new BigDecimal(near).subtract(new BigDecimal(value)).abs();
    double half = 0.5 * Math.pow(10, -decimals) + 2 * Math.ulp(value);
    assertTrue(error.doubleValue() <= half * (1 + 1e-9), () -> value + " became " + near);
    assertEquals(near, new Column.Numeric("x", decimals).nearest(near));
  }

  /** Bounds that are not in the form do no harm: what lies within them is. */
  @ParameterizedTest
  @CsvSource({
    "1.26, 1.2599, 5, 1.26",
    "1.0, 1.2599, 5, 1.26",
    "9.0, 1.2599, 4.987, 4.98",
    "3.333, 1, 5, 3.33",
    "1.2345, 1.2341, 1.2349, 1.2341",
    "1.2349, 1.2341, 1.2349, 1.2349"
  })
  void roundingStaysWithinARange(double value, double low, double high, double expected) {
    assertEquals(expected, new Column.Numeric("x", 2).nearest(value, low, high));
  }

  @Property
  void rangesAreKept(
      @ForAll @DoubleRange(min = -50, max = 50) double value,
      @ForAll @DoubleRange(min = -20, max = 0) double low,
      @ForAll @DoubleRange(min = 1, max = 20) double high,
      @ForAll @IntRange(max = 4) int decimals) {
    Column column = new Column.Numeric("x", decimals);
    double near = column.nearest(value, low, high);
    assertTrue(near >= low && near <= high, () -> value + " became " + near);
    assertEquals(near, column.nearest(near), () -> value + " is not in the form: " + near);
  }

  @Test
  void datesAreRoundedToTheNearestUnitAndNotCut() {
    Column days = new Column.Date("d", TimeUnit.DAY);
    assertEquals(day("2024-05-07"), days.nearest(day("2024-05-07") + 0.49 * DAY));
    assertEquals(day("2024-05-08"), days.nearest(day("2024-05-07") + 0.51 * DAY));
    assertEquals(day("1960-02-29"), days.nearest(day("1960-02-29") - 0.3 * DAY));
    Column months = new Column.Date("d", TimeUnit.MONTH);
    assertEquals(day("2024-03-01"), months.nearest(day("2024-02-16")));
    assertEquals(day("2024-02-01"), months.nearest(day("2024-02-14")));
    Column years = new Column.Date("d", TimeUnit.YEAR);
    assertEquals(day("2025-01-01"), years.nearest(day("2024-08-01")));
    assertEquals(1e18, years.nearest(1e18), "nobody's date, and no error");
  }

  @Test
  void datesStayWithinARangeWhereTheyCan() {
    Column months = new Column.Date("d", TimeUnit.MONTH);
    double low = day("2023-01-20");
    double high = day("2024-11-10");
    assertEquals(day("2023-02-01"), months.nearest(day("2022-12-01"), low, high));
    assertEquals(day("2024-11-01"), months.nearest(day("2025-05-05"), low, high));
    Column years = new Column.Date("d", TimeUnit.YEAR);
    assertEquals(day("2024-01-01"), years.nearest(low, low, high));
    Column days = new Column.Date("d", TimeUnit.DAY);
    double mean = day("2024-01-12") + 0.3 * DAY;
    assertEquals(day("2024-01-12"), days.nearest(mean, mean, mean), "whole all the same");
  }

  @Test
  void datesAreCutWhereThatIsWanted() {
    assertEquals(day("2024-02-29"), TimeUnit.DAY.floor(day("2024-03-01") - 1));
    assertEquals(day("1969-12-31"), TimeUnit.DAY.floor(-1));
    assertEquals(day("2024-02-01"), TimeUnit.MONTH.floor(day("2024-02-29") + 5));
    assertEquals(day("2024-01-01"), TimeUnit.YEAR.floor(day("2024-12-31")));
    assertEquals(-1, TimeUnit.MILLISECOND.floor(-0.5));
    assertTrue(Double.isNaN(TimeUnit.DAY.floor(Double.NaN)));
  }

  @Test
  void noLimitIsNaN() {
    Column column = new Column.Numeric("x", 1);
    assertEquals(7.3, column.nearest(7.26, Double.NaN, Double.NaN));
    assertTrue(Double.isNaN(column.nearest(Double.NaN, 1, 2)));
    assertThrows(IllegalArgumentException.class, () -> new Column.Numeric("x", 16));
  }
}
