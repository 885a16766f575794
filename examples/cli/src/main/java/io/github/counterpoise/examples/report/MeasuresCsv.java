package io.github.counterpoise.examples.report;

import io.github.counterpoise.quality.measure.ClassQuality;
import io.github.counterpoise.quality.measure.ColumnMeasures;
import io.github.counterpoise.quality.measure.Measure;
import io.github.counterpoise.quality.measure.MeasureKind;
import io.github.counterpoise.quality.measure.SyntheticQuality;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Measures as comma-separated values, one per line: class, column, measure, value, range, best
 * value, remark. The class is empty for means over classes, the column for measures of all columns,
 * the value where it is not defined; the remark says why.
 */
public final class MeasuresCsv {

  private MeasuresCsv() {}

  /**
   * Writes measures.
   *
   * @param quality the measures
   * @return the text, with a header line
   */
  public static String of(SyntheticQuality quality) {
    StringWriter text = new StringWriter();
    CSVFormat format =
        CSVFormat.DEFAULT
            .builder()
            .setRecordSeparator('\n')
            .setHeader("class", "column", "measure", "value", "low", "high", "best", "remark")
            .get();
    try (CSVPrinter out = new CSVPrinter(text, format)) {
      for (ClassQuality one : quality.classes()) {
        String label = one.part().label();
        for (Measure measure : one.measures()) {
          print(out, label, "", measure);
        }
        for (ColumnMeasures column : one.columns()) {
          for (Measure measure :
              List.of(column.distance(), column.coverage(), column.adherence(), column.missing())) {
            print(out, label, column.column().name(), measure);
          }
        }
      }
      for (MeasureKind kind : MeasureKind.values()) {
        print(out, "", "", quality.overall(kind));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private static void print(CSVPrinter out, String label, String column, Measure measure)
      throws IOException {
    MeasureKind kind = measure.kind();
    out.printRecord(
        label,
        column,
        kind.name().toLowerCase(Locale.ROOT),
        measure.isDefined() ? Double.toString(measure.value()) : "",
        kind.low(),
        kind.high(),
        kind.best(),
        measure.remark());
  }
}
