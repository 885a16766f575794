package io.github.counterpoise.weka;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.counterpoise.balance.Decimals;
import io.github.counterpoise.table.Column;
import io.github.counterpoise.table.TimeUnit;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import weka.core.Attribute;
import weka.core.Instance;
import weka.core.Instances;
import weka.filters.Filter;
import weka.filters.unsupervised.attribute.Normalize;
import weka.filters.unsupervised.attribute.ReplaceMissingValues;
import weka.filters.unsupervised.attribute.Standardize;

/** Synthetic instances are in the form of their attributes, originals as they were. */
class ColumnFormsTest {

  private static final String FILTERS = "io.github.counterpoise.weka.TestData#quickFilters";
  private static final DateTimeFormatter COMPACT = DateTimeFormatter.BASIC_ISO_DATE;

  /** Money, days as numbers, whole numbers, days, months, and some cells missing. */
  private static Instances data() {
    Random random = new Random(3);
    List<String> lines = new ArrayList<>();
    lines.add("@relation forms");
    lines.add("@attribute price numeric");
    lines.add("@attribute when numeric");
    lines.add("@attribute count numeric");
    lines.add("@attribute day date yyyy-MM-dd");
    lines.add("@attribute month date yyyy-MM-dd");
    lines.add("@attribute kind {a,b}");
    lines.add("@data");
    for (int i = 0; i < 80; i++) {
      LocalDate day = LocalDate.parse("2024-01-15").plusDays(random.nextInt(300));
      lines.add(
          "%d.%02d,%s,%s.0,%s,%s,%s"
              .formatted(
                  10 + random.nextInt(40),
                  random.nextInt(100),
                  COMPACT.format(day),
                  random.nextInt(30),
                  i % 9 == 4 ? "?" : day.plusDays(40),
                  day.withDayOfMonth(1),
                  i % 4 == 0 ? "b" : "a"));
    }
    return TestData.arff(lines.toArray(String[]::new));
  }

  private static Instances through(Filter filter, Instances data) throws Exception {
    filter.setInputFormat(data);
    return Filter.useFilter(data, filter);
  }

  @ParameterizedTest
  @MethodSource(FILTERS)
  void cellsAreInTheFormOfTheirAttributes(AbstractOversamplingFilter<?> filter) throws Exception {
    Instances data = data();
    assertEquals(
        List.of(
            new Column.Numeric("price", 2),
            new Column.Date("when", TimeUnit.DAY),
            new Column.Integral("count"),
            new Column.Date("day", TimeUnit.DAY),
            new Column.Date("month", TimeUnit.MONTH)),
        InstancesTable.of(data, List.of()).table().schema().columns().subList(0, 5));
    List<String> before = TestData.text(data);
    Instances balanced = through(filter, data);
    assertEquals(120, balanced.numInstances());
    assertEquals(before, TestData.text(balanced.subList(0, 80)));
    for (Instance made : balanced.subList(80, 120)) {
      assertTrue(Double.toString(made.value(0)).matches("[0-9]+[.][0-9]{1,2}"), made.toString());
      String when = Long.toString((long) made.value(1));
      assertEquals(when, COMPACT.format(LocalDate.parse(when, COMPACT)));
      assertEquals(Math.rint(made.value(2)), made.value(2));
      assertWhole(made, 3);
      assertWhole(made, 4);
      assertTrue(made.stringValue(4).endsWith("-01"), made.toString());
    }
  }

  private static void assertWhole(Instance made, int index) throws Exception {
    if (!made.isMissing(index)) {
      Attribute attribute = made.attribute(index);
      double value = made.value(index);
      assertEquals(attribute.parseDate(attribute.formatDate(value)), value, made.toString());
    }
  }

  /** What these filters make of dates is no date; it is taken all the same. */
  @ParameterizedTest
  @MethodSource(FILTERS)
  void datesWithFractionsAreTaken(AbstractOversamplingFilter<?> filter) throws Exception {
    for (Filter maker : List.of(new ReplaceMissingValues(), new Standardize(), new Normalize())) {
      Instances data = through(maker, data());
      List<String> before = TestData.text(data);
      Instances balanced = through(filter, data);
      assertEquals(before, TestData.text(balanced.subList(0, 80)));
      for (Instance made : balanced.subList(80, 120)) {
        assertWhole(made, 3);
      }
    }
  }

  @ParameterizedTest
  @MethodSource(FILTERS)
  void fullPrecisionIsAnOption(AbstractOversamplingFilter<?> filter) throws Exception {
    filter.setPrecision(Decimals.FULL);
    Instances balanced = through(filter, data());
    boolean copies = filter.method().name().equals("RandomOversampling");
    long more =
        balanced.subList(80, 120).stream()
            .filter(made -> !Double.toString(made.value(0)).matches("[0-9]+[.][0-9]{1,2}"))
            .count();
    assertTrue(copies ? more == 0 : more > 15, more + " of 40");
    for (Instance made : balanced.subList(80, 120)) {
      assertEquals(Math.rint(made.value(2)), made.value(2));
      assertWhole(made, 3);
    }
  }
}
