package io.github.counterpoise.examples.files;

import io.github.counterpoise.balance.ProvenanceColumns;
import io.github.counterpoise.profile.ColumnReading;
import io.github.counterpoise.profile.LabelDoubts;
import io.github.counterpoise.profile.StepNotes;
import io.github.counterpoise.profile.TextSentences;
import io.github.counterpoise.table.Column;
import io.github.counterpoise.table.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What a run says about the file that it read: a few lines, and where to see the rest. */
final class ReadingLines {

  private static final int MOST_REMARKS = 8;
  private static final int MOST_NAMED = 6;
  private static final int MANY_LABELS = 10;

  private ReadingLines() {}

  /**
   * Says what was taken for what in a CSV file.
   *
   * @param text the file
   * @param classColumn its class column
   * @param readings what each column was taken for, null where it is ignored
   * @param cells the values, by column and row
   */
  static List<String> ofCsv(
      CsvText text, ClassColumn classColumn, List<ColumnReading> readings, double[][] cells) {
    List<String> lines = new ArrayList<>();
    text.remark().ifPresent(remark -> lines.add(remark + "."));
    if (!classColumn.isNone()) {
      lines.add(classColumn.why() + ".");
      addClass(lines, readings.get(classColumn.index()), cells[classColumn.index()], text.rows());
    }
    lines.add(kinds(readings));
    missing(readings, classColumn.index()).ifPresent(lines::add);
    List<String> remarks = new ArrayList<>();
    for (int c = 0; c < readings.size(); c++) {
      if (readings.get(c) != null) {
        remarks.addAll(readings.get(c).remarks());
        readings.get(c).codes(Arrays.copyOf(cells[c], text.rows())).ifPresent(remarks::add);
      }
    }
    remarks.stream().limit(MOST_REMARKS).forEach(remark -> lines.add(remark + "."));
    if (remarks.size() > MOST_REMARKS) {
      lines.add(
          String.format(
              Locale.ROOT,
              "%d more remarks: see counterpoise columns %s.",
              remarks.size() - MOST_REMARKS,
              text.file()));
    }
    return List.copyOf(lines);
  }

  private static void addClass(List<String> lines, ColumnReading labels, double[] cells, int rows) {
    int[] counts = new int[labels.labels().size()];
    for (int row = 0; row < rows; row++) {
      if (!Double.isNaN(cells[row]) && cells[row] < counts.length) {
        counts[(int) cells[row]]++;
      }
    }
    addClass(lines, labels.name(), counts, rows, words(labels));
  }

  /**
   * Says what was taken for what in a file whose columns have declared types.
   *
   * @param classColumn its class column
   * @param table its rows
   */
  static List<String> ofTable(ClassColumn classColumn, Table table) {
    List<String> lines = new ArrayList<>(List.of(classColumn.why() + "."));
    String name = table.schema().classColumn().name();
    addClass(lines, name, table.classCounts(), table.rows(), "?");
    int missing = 0;
    List<String> columns = new ArrayList<>();
    for (int c : table.schema().features()) {
      int absent = 0;
      for (int row = 0; row < table.rows(); row++) {
        absent += table.isMissing(row, c) ? 1 : 0;
      }
      boolean own = !saysWhereFrom(table, c);
      missing += own ? absent : 0;
      if (own && absent > 0) {
        columns.add(table.schema().column(c).name() + " (" + absent + ")");
      }
    }
    if (missing > 0) {
      lines.add(
          String.format(
              Locale.ROOT,
              "Missing: %d %s, in %s.",
              missing,
              missing == 1 ? "cell" : "cells",
              first(columns)));
    }
    lines.addAll(StepNotes.of(table));
    for (Column column : table.schema().columns()) {
      if (column instanceof Column.Nominal labels) {
        LabelDoubts.of(labels.name(), labels.labels()).stream()
            .limit(MOST_REMARKS)
            .forEach(doubt -> lines.add(doubt + "."));
      }
    }
    return List.copyOf(lines);
  }

  /** Returns whether a column is one of those that provenance adds, all of which are there. */
  private static boolean saysWhereFrom(Table table, int column) {
    List<String> added = ProvenanceColumns.columns().stream().map(Column::name).toList();
    List<String> names = table.schema().columns().stream().map(Column::name).toList();
    return names.containsAll(added) && added.contains(names.get(column));
  }

  private static void addClass(
      List<String> lines, String name, int[] counts, int rows, String words) {
    int labelled = Arrays.stream(counts).sum();
    if (labelled < rows && labelled > 0) {
      lines.add(
          String.format(
              Locale.ROOT,
              "%d of %d rows have no class (%s in %s); they are kept in files, and left out of everything else.",
              rows - labelled,
              rows,
              words,
              name));
    }
    int[] present = Arrays.stream(counts).filter(n -> n > 0).toArray();
    int least = Arrays.stream(present).min().orElse(0);
    int most = Arrays.stream(present).max().orElse(0);
    if (present.length > 1 && present.length == labelled) {
      lines.add(
          String.format(
              Locale.ROOT, "%s has another label in every row: is it the class? (-c)", name));
    } else if (present.length >= MANY_LABELS && most <= 1.5 * least) {
      lines.add(
          String.format(
              Locale.ROOT,
              "%s has %d labels with %s rows each: is it the class? (-c)",
              name,
              present.length,
              least == most ? "" + least : least + " to " + most));
    }
  }

  private static String words(ColumnReading column) {
    List<String> words = new ArrayList<>();
    if (column.empty() > 0) {
      words.add("empty");
    }
    column.missingTexts().forEach((word, n) -> words.add("'" + TextSentences.shown(word) + "'"));
    return String.join(", ", words);
  }

  private static String kinds(List<ColumnReading> readings) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    List<String> forms = new ArrayList<>();
    int ignored = 0;
    for (ColumnReading reading : readings) {
      if (reading == null) {
        ignored++;
        continue;
      }
      counts.merge(kind(reading), 1, Integer::sum);
      if (!reading.form().isEmpty()) {
        forms.add(
            String.format(
                Locale.ROOT, "%s as %s (%s)", reading.name(), kind(reading), reading.form()));
      }
    }
    List<String> parts = new ArrayList<>();
    counts.forEach((kind, count) -> parts.add(count + " of " + kind));
    if (ignored > 0) {
      parts.add(ignored + " ignored");
    }
    String columns = readings.size() == 1 ? "1 column" : readings.size() + " columns";
    return String.format(
        Locale.ROOT,
        "Read: %s, %s%s.",
        columns,
        String.join(", ", parts),
        forms.isEmpty() ? "" : "; " + first(forms));
  }

  /**
   * Returns what a column was taken for, in words.
   *
   * @param reading the column
   */
  static String kind(ColumnReading reading) {
    return switch (reading.kind()) {
      case LABELS -> "labels";
      case DATES -> "dates";
      case NUMBERS -> reading.isWhole() ? "whole numbers" : "numbers";
    };
  }

  /**
   * Returns what a column holds, in words.
   *
   * @param column the column
   */
  static String kind(Column column) {
    if (column instanceof Column.Nominal) {
      return "labels";
    } else if (column instanceof Column.Date) {
      return "dates";
    } else if (column instanceof Column.Series) {
      return "sequences";
    }
    return column instanceof Column.Integral ? "whole numbers" : "numbers";
  }

  private static Optional<String> missing(List<ColumnReading> readings, int classIndex) {
    int cells = 0;
    List<String> columns = new ArrayList<>();
    for (int c = 0; c < readings.size(); c++) {
      ColumnReading reading = readings.get(c);
      if (reading != null && c != classIndex && reading.missing() > 0) {
        cells += reading.missing();
        columns.add(String.format(Locale.ROOT, "%s (%s)", reading.name(), counted(reading)));
      }
    }
    return cells == 0
        ? Optional.empty()
        : Optional.of(
            String.format(
                Locale.ROOT,
                "Missing: %d %s, in %s.",
                cells,
                cells == 1 ? "cell" : "cells",
                first(columns)));
  }

  private static String counted(ColumnReading reading) {
    List<String> parts = new ArrayList<>();
    if (reading.empty() > 0) {
      parts.add(reading.empty() + " empty");
    }
    reading
        .missingTexts()
        .forEach((word, count) -> parts.add(count + " '" + TextSentences.shown(word) + "'"));
    return String.join(", ", parts);
  }

  private static String first(List<String> parts) {
    String shown = String.join(", ", parts.subList(0, Math.min(MOST_NAMED, parts.size())));
    return parts.size() <= MOST_NAMED
        ? shown
        : shown + String.format(Locale.ROOT, " and %d more", parts.size() - MOST_NAMED);
  }
}
