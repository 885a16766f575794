package io.github.counterpoise.weka;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.counterpoise.table.Table;
import io.github.counterpoise.table.TimeUnit;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import weka.core.Attribute;
import weka.core.Instances;
import weka.filters.Filter;
import weka.filters.supervised.instance.counterpoise.SMOTE;

class WekaDatesTest {

  private static final List<String> ZONES =
      List.of("UTC", "Europe/Berlin", "America/New_York", "Asia/Tokyo", "America/Sao_Paulo");

  private final TimeZone before = TimeZone.getDefault();

  @AfterEach
  void restoreZone() {
    TimeZone.setDefault(before);
  }

  private static double local(String time) {
    return LocalDateTime.parse(time).toInstant(ZoneOffset.UTC).toEpochMilli();
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTC", "Europe/Berlin", "America/New_York", "Asia/Kolkata"})
  void timesThatExistGoThereAndBack(String zone) throws Exception {
    TimeZone.setDefault(TimeZone.getTimeZone(zone));
    Attribute attribute = new Attribute("t", "yyyy-MM-dd HH:mm");
    for (String text :
        List.of("2024-03-31 03:30", "2024-10-27 02:30", "2024-11-03 01:30", "1965-07-01 00:00")) {
      double instant = attribute.parseDate(text);
      assertEquals(local(text.replace(' ', 'T')), WekaDates.local(instant), text);
      assertEquals(instant, WekaDates.instant(WekaDates.local(instant)), text);
      assertEquals(instant + 0.25, WekaDates.instant(WekaDates.local(instant) + 0.25), text);
    }
    assertTrue(Double.isNaN(WekaDates.local(Double.NaN)));
    assertTrue(Double.isNaN(WekaDates.instant(Double.NaN)));
  }

  @ParameterizedTest
  @CsvSource({
    "Europe/Berlin, 2024-03-31T02:30, 2024-03-31 03:30",
    "America/New_York, 2024-03-10T02:00, 2024-03-10 03:00",
    "America/Sao_Paulo, 2018-11-04T00:00, 2018-11-04 01:00"
  })
  void skippedTimesAreMovedOn(String zone, String time, String shown) {
    TimeZone.setDefault(TimeZone.getTimeZone(zone));
    Attribute attribute = new Attribute("t", "yyyy-MM-dd HH:mm");
    assertEquals(shown, attribute.formatDate(WekaDates.instant(local(time))));
  }

  @ParameterizedTest
  @CsvSource({
    "yyyy-MM-dd, DAY",
    "yyyy, YEAR",
    "MM/yyyy, MONTH",
    "dd.MM.yy HH:mm, MINUTE",
    "yyyy-MM-dd'T'HH:mm:ss, SECOND",
    "yyyy-MM-dd'T'HH:mm:ss.SSS, MILLISECOND",
    "h a 'Mon' z, HOUR"
  })
  void theFormatTellsTheUnit(String pattern, TimeUnit unit) {
    assertEquals(unit, WekaDates.unit(new Attribute("t", pattern)));
  }

  /** One file, one seed: the same table, and the same text of the rows made, everywhere. */
  @Test
  void rowsAreTheSameInEveryTimeZone() throws Exception {
    List<String> lines = new ArrayList<>();
    lines.add("@relation t");
    lines.add("@attribute t date 'yyyy-MM-dd HH:mm'");
    lines.add("@attribute d date 'yyyy-MM-dd'");
    lines.add("@attribute kind {a,b}");
    lines.add("@data");
    for (int i = 0; i < 40; i++) {
      String day = "2024-%s-%02d".formatted(i % 2 == 0 ? "03" : "11", 1 + (7 * i) % 30);
      lines.add("'%s %02d:30',%s,%s".formatted(day, 3 + i % 20, day, i % 4 == 0 ? "b" : "a"));
    }
    Table table = null;
    List<String> rows = null;
    for (String zone : ZONES) {
      TimeZone.setDefault(TimeZone.getTimeZone(zone));
      Instances data = TestData.arff(lines.toArray(String[]::new));
      Table read = InstancesTable.of(data, List.of()).table();
      SMOTE filter = new SMOTE();
      filter.setInputFormat(data);
      List<String> made = TestData.text(Filter.useFilter(data, filter));
      table = table == null ? read : table;
      rows = rows == null ? made : rows;
      assertEquals(table, read, zone);
      assertEquals(rows, made, zone);
    }
    assertEquals(60, rows.size());
  }
}
