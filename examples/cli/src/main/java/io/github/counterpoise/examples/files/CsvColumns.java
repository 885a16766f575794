package io.github.counterpoise.examples.files;

import io.github.counterpoise.profile.ColumnReading;
import io.github.counterpoise.table.Column;
import io.github.counterpoise.table.TimeUnit;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.DoubleFunction;
import weka.core.Utils;

/** How the columns of a CSV file are written, in it and in ARFF. */
final class CsvColumns {

  private static final String TIME = "yyyy-MM-dd'T'HH:mm:ss";
  private static final String FINE_TIME = TIME + ".SSS";

  private CsvColumns() {}

  /**
   * Returns a column.
   *
   * @param reading what it was taken for
   * @param column its type
   * @param inTable its index in the table
   */
  static FileColumn of(ColumnReading reading, Column column, int inTable) {
    DoubleFunction<String> own = reading::text;
    if (column instanceof Column.Date date) {
      String pattern =
          reading.datePattern().orElse(date.unit() == TimeUnit.MILLISECOND ? FINE_TIME : TIME);
      DoubleFunction<String> standard =
          reading.datePattern().isPresent() ? orMissing(reading::text) : orMissing(iso(pattern));
      String type = "date " + Utils.quote(pattern);
      return new FileColumn(reading.name(), column, inTable, type, own, standard);
    }
    DoubleFunction<String> standard = value -> CellText.of(column, value);
    boolean asIs = reading.isStandard() && reading.missingTexts().isEmpty();
    return new FileColumn(
        reading.name(),
        column,
        inTable,
        ArffLines.type(column),
        own,
        asIs && column.isNumeric() ? own : standard);
  }

  private static DoubleFunction<String> orMissing(DoubleFunction<String> text) {
    return value -> Double.isNaN(value) ? null : text.apply(value);
  }

  private static DoubleFunction<String> iso(String pattern) {
    DateTimeFormatter format =
        DateTimeFormatter.ofPattern(pattern.replace("yyyy", "uuuu"), Locale.ROOT);
    return value -> format.format(Instant.ofEpochMilli((long) value).atOffset(ZoneOffset.UTC));
  }
}
