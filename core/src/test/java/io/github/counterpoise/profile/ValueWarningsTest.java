package io.github.counterpoise.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.counterpoise.table.Column;
import io.github.counterpoise.table.Schema;
import io.github.counterpoise.table.Series;
import io.github.counterpoise.table.Table;
import io.github.counterpoise.table.TimeUnit;
import io.github.counterpoise.testing.Tables;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ValueWarningsTest {

  private static final double DAY = 86_400_000;

  private static List<String> warnings(Column column, double... values) {
    Schema schema = new Schema(List.of(column, Tables.classColumn(2)), 1);
    double[][] x = DoubleStream.of(values).mapToObj(v -> new double[] {v}).toArray(double[][]::new);
    return ValueWarnings.of(Tables.fill(schema, x, new int[values.length]));
  }

  private static double[] ages(int count, double... more) {
    DoubleStream ages = new Random(2).ints(count, 18, 91).asDoubleStream();
    return DoubleStream.concat(ages, DoubleStream.of(more)).toArray();
  }

  private static double[] drawn(int count, long seed, ToDoubleFunction<Random> draw) {
    Random random = new Random(seed);
    return IntStream.range(0, count).mapToDouble(i -> draw.applyAsDouble(random)).toArray();
  }

  @Test
  void sentinelsAreNamedWithColumnValueAndRow() {
    assertEquals(
        List.of(
            "Column 'age' has the value 999 in 2 cells, the first in row 101, far from all others"
                + " (18 to 90): if it stands for a missing value or is wrong, make it missing or"
                + " correct it, since distances and synthetic rows follow it."),
        warnings(new Column.Integral("age"), ages(100, 999, 999)));
  }

  @ParameterizedTest
  @ValueSource(
      doubles = {999, 9999, -999, -9999, -99, 99999, 888, 1e6, 1e15, -1e12, 5000, 32767, 1e300})
  void oneOddCellIsSeen(double odd) {
    List<String> found = warnings(new Column.Numeric("x"), ages(150, odd));
    assertEquals(1, found.size(), found.toString());
    assertTrue(found.get(0).contains("in row 151"), found.get(0));
  }

  @Test
  void severalOddValuesAreSeen() {
    assertEquals(3, warnings(new Column.Numeric("x"), ages(150, 999, -999, 1e15)).size());
    assertEquals(2, warnings(new Column.Numeric("x"), ages(150, 1e15, 2e15)).size());
    assertEquals(1, warnings(new Column.Numeric("x"), ages(12, 1e15)).size(), "few rows");
    double[] years = drawn(100, 4, r -> 1990 + r.nextInt(30));
    years[7] = -1;
    assertEquals(1, warnings(new Column.Integral("year"), years).size());
  }

  @Test
  void datesOfProgramsAreSeen() {
    double[] days = drawn(200, 5, r -> DAY * (18_000 + r.nextInt(900)));
    days[3] = 0;
    List<String> found = warnings(new Column.Date("day", TimeUnit.DAY), days);
    assertEquals(1, found.size());
    assertTrue(found.get(0).contains("the value 1970-01-01 in row 4"), found.get(0));
  }

  /** Skewed, zero-inflated, binary, few values: nothing to say. */
  @Test
  void ordinaryColumnsRaiseNoAlarm() {
    List<String> all = new ArrayList<>();
    for (int count : new int[] {10, 30, 60, 200, 1000, 5000}) {
      for (long seed = 0; seed < 40; seed++) {
        List<double[]> columns =
            List.of(
                drawn(count, seed, Random::nextGaussian),
                drawn(count, seed, r -> Math.exp(r.nextGaussian())),
                drawn(count, seed, r -> Math.rint(30_000 * Math.exp(0.8 * r.nextGaussian()))),
                drawn(count, seed, r -> r.nextInt(10) < 8 ? 0 : 1 + r.nextInt(9)),
                drawn(count, seed, r -> r.nextInt(10) < 9 ? 0 : Math.rint(9000 * r.nextDouble())),
                drawn(count, seed, r -> Math.floor(-2 * Math.log(1 - r.nextDouble()))),
                drawn(count, seed, r -> r.nextInt(2)),
                drawn(count, seed, r -> r.nextInt(20) == 0 ? 1 : 0),
                drawn(count, seed, r -> 1 + r.nextInt(5)),
                drawn(count, seed, r -> r.nextInt(3) - 1),
                drawn(count, seed, r -> 100 * (1 + r.nextInt(4))),
                drawn(count, seed, r -> 18 + r.nextInt(82)),
                drawn(count, seed, r -> 1990 + r.nextInt(34)),
                drawn(count, seed, r -> 250 + r.nextInt(18_000)),
                drawn(count, seed, r -> Math.rint(100 * r.nextDouble()) / 100));
        for (int i = 0; i < columns.size(); i++) {
          all.addAll(warnings(new Column.Numeric("column " + i), columns.get(i)));
        }
      }
    }
    assertEquals(List.of(), all);
  }

  /** The heavier the tail, the more often a lone value is out there by chance. */
  @Test
  void heavyTailsRaiseFewAlarms() {
    int alarms = 0;
    for (long seed = 0; seed < 300; seed++) {
      alarms +=
          warnings(new Column.Numeric("x"), drawn(200, seed, r -> Math.exp(2 * r.nextGaussian())))
              .size();
    }
    assertTrue(alarms <= 3, alarms + " alarms in 300 columns");
  }

  @Test
  void runningNumbersAreNamed() {
    double[] rows = IntStream.range(1000, 1030).asDoubleStream().toArray();
    assertEquals(
        List.of(
            "Column 'customer_id' is a running number (1000, 1001, 1002, …): it says where a row"
                + " stands in the data and nothing about it, so list it as ignored (-ignore)."),
        warnings(new Column.Integral("customer_id"), rows));
    double[] sparse = IntStream.range(0, 60).mapToDouble(i -> 7 * i + i * i).toArray();
    assertEquals(1, warnings(new Column.Integral("id"), sparse).size());
    double[] shuffled = new Random(1).ints(0, 100).distinct().limit(100).asDoubleStream().toArray();
    assertEquals(1, warnings(new Column.Integral("id"), shuffled).size());
    double[] falling = IntStream.range(0, 60).mapToDouble(i -> -3 * i).toArray();
    assertEquals(1, warnings(new Column.Integral("id"), falling).size());
    double[] temperatures = IntStream.range(0, 60).mapToDouble(i -> 0.1 * i).toArray();
    assertEquals(List.of(), warnings(new Column.Numeric("x"), temperatures));
  }

  @Test
  void codesAreAskedAbout() {
    int[] codes = {4111, 5411, 5812, 5999, 7011};
    assertEquals(
        List.of(
            "Column 'merchant_code' has only 5 different whole numbers (4111, 5411, 5812, …), as"
                + " codes have: if they are labels, make the column nominal, or synthetic rows have"
                + " numbers between them."),
        warnings(new Column.Integral("merchant_code"), drawn(200, 1, r -> codes[r.nextInt(5)])));
    int[] status = {200, 404, 503};
    assertEquals(
        1, warnings(new Column.Integral("status"), drawn(90, 1, r -> status[r.nextInt(3)])).size());
  }

  @Test
  void cellsOutOfFormAreSaid() {
    double[] counts = drawn(30_000, 1, r -> r.nextInt(50));
    counts[16] = 3.5;
    assertEquals(
        List.of(
            "Column 'n' holds whole numbers, but 1 of 30000 cells have more decimals (the first is"
                + " row 17: 3.5); synthetic rows have whole numbers there unless -precision is"
                + " full."),
        warnings(new Column.Numeric("n", 0), counts));
    double[] days = drawn(100, 1, r -> DAY * r.nextInt(500));
    days[2] += 0.25;
    assertEquals(
        List.of(
            "Column 'd' holds dates to the day, but 1 of 100 cells lie between (the first is row"
                + " 3), as filters make them that fill in or standardise; dates in synthetic rows"
                + " are whole there."),
        warnings(new Column.Date("d", TimeUnit.DAY), days));
  }

  @Test
  void pixelsAreLetBe() {
    List<Column> columns = new ArrayList<>();
    IntStream.range(0, 64).forEach(i -> columns.add(new Column.Integral("p" + i)));
    columns.add(Tables.classColumn(2));
    double[][] x = new double[60][64];
    Random random = new Random(1);
    for (int i = 0; i < 60; i++) {
      x[i][0] = i; // a running number, were it not a pixel
      x[i][1] = random.nextInt(3);
    }
    x[7][1] = 99;
    Table table = Tables.fill(new Schema(columns, 64), x, new int[60]);
    assertEquals(List.of(), ValueWarnings.of(table));
  }

  /** Two sequences of 60 steps each, with a clock and a temperature. */
  private static Table sequences(double... odd) {
    Column.Series column =
        new Column.Series(
            "run", List.of(new Column.Integral("clock"), new Column.Numeric("warmth")));
    Table.Builder steps = new Table.Builder(column.schema(), 120);
    Random random = new Random(5);
    for (int step = 0; step < 120; step++) {
      boolean last = step >= 120 - odd.length;
      steps.set(step, 0, step == 119 ? 5_000_000 : step % 60);
      steps.set(step, 1, last ? odd[step - 120 + odd.length] : 20 + random.nextInt(80) / 10.0);
    }
    Schema schema = new Schema(List.of(column, Tables.classColumn(2)), 1);
    Series runs =
        Series.of(steps.build(), new int[] {0, 60, 60, 120}, new boolean[] {false, true, false});
    return new Table.Builder(schema, 3).series(0, runs).set(0, 1, 0).set(2, 1, 1).build();
  }

  @Test
  void sentinelsInStepsAreNamedByStepAndRow() {
    List<String> found = ValueWarnings.of(sequences(-999, -999));
    assertEquals(1, found.size(), found.toString()); // the clock may run as it likes
    assertTrue(
        found
            .get(0)
            .startsWith(
                "Column 'warmth' of the steps in 'run' has the value -999 in 2 cells, the first in"
                    + " step 59 of row 3, far from all others (20"),
        found.get(0));
    assertEquals(List.of(), ValueWarnings.of(sequences()));
  }

  @Test
  void whatRisesInEverySequenceIsSaidToBeCopied() {
    assertEquals(
        List.of(
            "Column 'clock' of the steps in 'run' rises from step to step in every sequence and is"
                + " taken for an axis, such as time: synthetic sequences have the values of the"
                + " sequence that they start from."),
        StepNotes.of(sequences()));
  }
}
