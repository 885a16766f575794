package io.github.counterpoise.examples.files;

import io.github.counterpoise.profile.ColumnReading;
import io.github.counterpoise.profile.TextSentences;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What a column of a data file holds.
 *
 * @param name its name
 * @param kind what it was read as: numbers, whole numbers, dates, labels, class labels or ignored
 * @param form how it is written: a pattern of dates, a decimal comma, the number of decimals
 * @param different number of different values, -1 where they were not counted
 * @param missing number of missing cells
 * @param examples the first different cells as they are written
 * @param remarks what is odd about it; what keeps it from being read comes first
 */
public record ColumnProfile(
    String name,
    String kind,
    String form,
    int different,
    int missing,
    List<String> examples,
    List<String> remarks) {

  private static final int EXAMPLES = 3;
  private static final int LOOKED_AT = 1000; // rows

  /** Copies the lists. */
  public ColumnProfile {
    examples = List.copyOf(examples);
    remarks = List.copyOf(remarks);
  }

  static ColumnProfile ofCsv(
      CsvText text, int column, ColumnReading reading, double[] cells, boolean isClass) {
    List<String> examples = examples(text, column, reading);
    if (reading == null) {
      return new ColumnProfile(
          text.header().get(column), "ignored", "", -1, 0, examples, List.of());
    }
    List<String> remarks = new ArrayList<>();
    reading.problem().ifPresent(remarks::add);
    reading.remarks().forEach(remark -> remarks.add(remark + "."));
    double[] values = Arrays.copyOf(cells, text.rows());
    reading.doubt(values).ifPresent(doubt -> remarks.add(doubt + "."));
    if (!reading.missingTexts().isEmpty()) {
      List<String> words = new ArrayList<>();
      reading
          .missingTexts()
          .forEach(
              (word, n) ->
                  words.add(String.format(Locale.ROOT, "%d '%s'", n, TextSentences.shown(word))));
      remarks.add("Missing: " + String.join(", ", words) + ".");
    }
    if (reading.missing() == reading.cells()) {
      remarks.add(
          String.format(
              Locale.ROOT,
              "Column '%s' has no value in any row; remove it or list it as ignored (-ignore).",
              reading.name()));
    }
    String kind = (isClass ? "class " : "") + ReadingLines.kind(reading);
    return new ColumnProfile(
        reading.name(),
        reading.problem().isPresent() ? kind + "?" : kind,
        form(reading),
        reading.problem().isPresent() ? different(text, column, reading) : different(values),
        reading.missing(),
        examples,
        remarks);
  }

  private static String form(ColumnReading reading) {
    int decimals = reading.isWhole() ? -1 : reading.decimals();
    String count = decimals < 0 ? "" : decimals == 1 ? "1 decimal" : decimals + " decimals";
    String form = reading.form();
    return form.isEmpty() || count.isEmpty() ? form + count : form + ", " + count;
  }

  /**
   * Returns how many different values there are, missing ones left out.
   *
   * @param values the values; they are sorted
   */
  static int different(double[] values) {
    Arrays.sort(values);
    int different = 0;
    for (int i = 0; i < values.length && !Double.isNaN(values[i]); i++) {
      different += i == 0 || values[i] != values[i - 1] ? 1 : 0;
    }
    return different;
  }

  /**
   * Returns how many different texts a column has that could not be read, missing ones left out.
   */
  private static int different(CsvText text, int column, ColumnReading reading) {
    Set<String> found = new HashSet<>();
    CsvScanner scanner = text.scan();
    while (scanner.nextRow()) {
      for (int c = 0; scanner.nextCell(); c++) {
        String cell = c == column ? scanner.cell() : "";
        if (!cell.isBlank() && !reading.isMissing(cell)) {
          found.add(cell);
        }
      }
    }
    return found.size();
  }

  private static List<String> examples(CsvText text, int column, ColumnReading reading) {
    Set<String> found = new LinkedHashSet<>();
    CsvScanner scanner = text.scan();
    for (int row = 0; row < LOOKED_AT && found.size() < EXAMPLES && scanner.nextRow(); row++) {
      for (int c = 0; scanner.nextCell(); c++) {
        String cell = c == column ? scanner.cell() : "";
        if (!cell.isBlank() && (reading == null || !reading.isMissing(cell))) {
          found.add(TextSentences.shown(cell));
        }
      }
    }
    return List.copyOf(found);
  }
}
