package io.github.counterpoise.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.counterpoise.table.Column;
import io.github.counterpoise.table.Schema;
import io.github.counterpoise.table.Table;
import io.github.counterpoise.table.TimeUnit;
import io.github.counterpoise.testing.Tables;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValueProfileTest {

  private static final double DAY = 86_400_000;

  private static ValueProfile profile(double... values) {
    return ValueProfile.of(values.length, row -> values[row]);
  }

  private static double[] with(double[] values, double... more) {
    return DoubleStream.concat(DoubleStream.of(values), DoubleStream.of(more)).toArray();
  }

  private static double[] whole(int count) {
    return new Random(1).ints(count, 0, 100).asDoubleStream().toArray();
  }

  @Test
  void wholeIsWholeHoweverItIsWritten() {
    assertTrue(profile(2.0, 1e+05, Double.NaN, -7, 1234567890123456.0).isWhole());
    assertFalse(profile(1, 2, 1e300).isWhole(), "too large to be told from the next");
    assertEquals(new Column.Integral("x"), profile(0.0, 1.0, Double.NaN).column("x"));
  }

  @ParameterizedTest
  @CsvSource({
    "1.5, 2.25, 7, 2",
    "0.1, 0.30000000000000004, 0.5, -1",
    "52.5200066, 13.404954, -0.1276, 7",
    "1.5e-8, 2, 3, 9",
    "0.3333333333333333, 0.6666666666666666, 1, -1",
    "12345.678901234567, 1.25, 2.5, -1"
  })
  void decimalsAreThoseOfTheShortestText(double a, double b, double c, int decimals) {
    assertEquals(decimals, profile(a, b, c).decimals());
  }

  @Test
  void numbersOfFullPrecisionHaveNoForm() {
    Random random = new Random(3);
    double[] normal = DoubleStream.generate(random::nextGaussian).limit(2000).toArray();
    assertEquals(Column.Numeric.ANY, profile(normal).decimals());
    double[] floats =
        DoubleStream.generate(() -> (float) random.nextGaussian()).limit(50).toArray();
    assertEquals(Column.Numeric.ANY, profile(floats).decimals());
  }

  /** One fraction among many whole numbers does not make synthetic cells fractions. */
  @Test
  void fewStraysChangeNothing() {
    ValueProfile profile = profile(with(whole(1000), 3.5));
    assertFalse(profile.isWhole());
    assertEquals(new Column.Numeric("x", 0), profile.column("x"));
    assertEquals(1, profile(with(whole(100), 3.5)).decimals());
    double[] tenths = DoubleStream.of(whole(1000)).map(v -> v / 10).toArray();
    assertEquals(2, profile(with(tenths, 0.25)).decimals(), "a value of the same make");
    assertEquals(1, profile(with(tenths, 0.3125)).decimals(), "a value of another make");
    assertEquals(0, profile(with(whole(1000), 1 / 3.0)).decimals());
  }

  /** As Weka's ReplaceMissingValues fills them in. */
  @Test
  void aMeanForMissingCellsIsNoForm() {
    double[] mean = DoubleStream.generate(() -> 43.123456789012344).limit(30).toArray();
    assertEquals(0, profile(with(whole(100), mean)).decimals());
    assertEquals(
        Column.Numeric.ANY, profile(with(whole(100), with(mean, 1 / 3.0, 2 / 3.0))).decimals());
  }

  @ParameterizedTest
  @CsvSource({
    "20240507, 20240229, 19991231, DAY",
    "20240507, 20240229, 99991231, ",
    "20240507, 20240230, 20240301, ",
    "202405071430, 202312312359, 200001010000, MINUTE",
    "20240507143059, 20231231235959, 20000101000000, SECOND",
    "20240507, 20240508, 20240508, ",
    "1999, 2001, 2024, "
  })
  void datesWrittenAsNumbersAreDates(double a, double b, double c, DateNumber expected) {
    assertEquals(Optional.ofNullable(expected), profile(a, b, c, Double.NaN).dateNumber());
  }

  @Test
  void monthsMustBeManyToBeTold() {
    assertEquals(
        Optional.of(DateNumber.MONTH),
        profile(202401, 202402, 202312, 202311, 202305).dateNumber());
    assertEquals(Optional.empty(), profile(202401, 202402, 202312).dateNumber());
    assertEquals(Optional.empty(), profile(202401, 202402, 202312, 202311, 202325).dateNumber());
  }

  @Test
  void anEndOfTimeIsADayToo() {
    double[] days =
        IntStream.range(0, 30)
            .mapToObj(LocalDate.parse("2024-02-20")::plusDays)
            .mapToDouble(d -> 10_000.0 * d.getYear() + 100 * d.getMonthValue() + d.getDayOfMonth())
            .toArray();
    assertEquals(Optional.of(DateNumber.DAY), profile(with(days, 99991231)).dateNumber());
  }

  @Test
  void dateNumbersGoThereAndBack() {
    double day =
        LocalDate.parse("2024-02-29").atStartOfDay().toEpochSecond(ZoneOffset.UTC) * 1000.0;
    assertEquals(day, DateNumber.DAY.millis(20240229));
    assertEquals(20240229, DateNumber.DAY.number(day));
    assertEquals(20240229, DateNumber.written(new Column.Date("d", TimeUnit.DAY), day));
    assertEquals(day, DateNumber.written(new Column.Integral("d"), day));
    assertTrue(Double.isNaN(DateNumber.written(new Column.Date("d", TimeUnit.DAY), Double.NaN)));
    assertTrue(Double.isNaN(DateNumber.DAY.millis(20230229)));
    assertEquals(202402, DateNumber.MONTH.number(day));
    assertEquals(20240229000000.0, DateNumber.SECOND.number(day));
    for (DateNumber form : DateNumber.values()) {
      assertEquals(Optional.of(form), DateNumber.of(form.unit()));
    }
  }

  @Test
  void datesHaveTheCoarsestUnitThatFits() {
    double first = DAY * LocalDate.parse("2024-01-01").toEpochDay();
    assertEquals(TimeUnit.DAY, unit(first, first + DAY, first + 40 * DAY));
    assertEquals(TimeUnit.MINUTE, unit(first, first + 90_000_000 + 60_000));
    assertEquals(TimeUnit.MONTH, unit(first, first + 31 * DAY, first + 60 * DAY));
    assertEquals(TimeUnit.YEAR, unit(first, first + 366 * DAY, first - 365 * DAY));
    assertEquals(TimeUnit.DAY, unit(first, first + 31 * DAY), "two may be chance");
    double[] mean = DoubleStream.generate(() -> first + 1234.567).limit(4).toArray();
    double[] days = IntStream.range(0, 20).mapToDouble(i -> first + i * DAY).toArray();
    assertEquals(TimeUnit.DAY, unit(with(days, mean)), "a mean for missing dates");
    assertEquals(TimeUnit.MILLISECOND, unit(with(days, first + 1)), "a time is none");
  }

  private static TimeUnit unit(double... dates) {
    Schema schema = new Schema(List.of(new Column.Date("d"), Tables.classColumn(2)), 1);
    double[][] x = DoubleStream.of(dates).mapToObj(d -> new double[] {d}).toArray(double[][]::new);
    return ValueProfile.unit(Tables.fill(schema, x, new int[dates.length]), 0, TimeUnit.YEAR);
  }

  @Test
  void columnsGetTheirForms() {
    Schema schema =
        new Schema(
            List.of(
                new Column.Numeric("money"),
                new Column.Numeric("when"),
                new Column.Integral("count"),
                new Column.Date("day"),
                Tables.classColumn(2)),
            4);
    double[][] x = {
      {1.25, 20240507, 1, 0}, {2.5, 20240508, 2, DAY}, {Double.NaN, 20240601, 3, 400 * DAY}
    };
    Table plain = Tables.fill(schema, x, new int[] {0, 1, 0});
    Table formed = ColumnForms.of(plain);
    assertEquals(
        List.of(
            new Column.Numeric("money", 2),
            new Column.Date("when", TimeUnit.DAY),
            new Column.Integral("count"),
            new Column.Date("day", TimeUnit.DAY)),
        formed.schema().columns().subList(0, 4));
    assertEquals(2.5, formed.value(1, 0));
    assertEquals(DateNumber.DAY.millis(20240508), formed.value(1, 1));
    assertEquals(
        List.of(
            "Column 'when' holds days written as numbers, such as 20240507, and is taken for dates;"
                + " synthetic rows have days that exist."),
        ColumnForms.remarks(formed, column -> column < 3));
    assertEquals(
        new Column.Numeric("money"), ColumnForms.withoutDecimals(formed).schema().column(0));
  }
}
