package io.github.counterpoise.quality;

import io.github.counterpoise.quality.Block.Cell;
import io.github.counterpoise.quality.Block.Facts;
import io.github.counterpoise.quality.Block.Grid;
import io.github.counterpoise.quality.Block.Group;
import io.github.counterpoise.quality.Block.Paragraph;
import io.github.counterpoise.table.CellText;
import io.github.counterpoise.table.Column;
import io.github.counterpoise.table.Schema;
import io.github.counterpoise.table.Series;
import io.github.counterpoise.table.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What the data was taken for: what the host said of its reading, the class column, the rows left
 * out, and per column its kind, its values and its missing cells. A wrong guess shows here first.
 */
final class ReadingSection {

  /** Columns listed; of more, the first ones. */
  static final int MAX_COLUMNS = 100;

  private static final int LABELS_NAMED = 4;

  private ReadingSection() {}

  /**
   * Makes the section.
   *
   * @param table the real rows
   * @param lines what the host took while it read them, a sentence each
   */
  static Section of(Table table, List<String> lines) {
    List<Block> blocks = new ArrayList<>();
    lines.forEach(line -> blocks.add(new Paragraph(line)));
    blocks.add(new Facts(facts(table)));
    blocks.add(columns(table));
    return new Section("Data as read", blocks);
  }

  private static Map<String, String> facts(Table table) {
    Schema schema = table.schema();
    Map<String, String> facts = new LinkedHashMap<>();
    Column.Nominal classColumn = schema.classColumn();
    facts.put("Class column", classColumn.name() + ", with " + labels(classColumn, table));
    facts.put("Real rows", count(table.rows()));
    int without = table.rows() - table.labelledRows().length;
    if (without > 0) {
      facts.put(
          "Rows without a class",
          String.format(
              Locale.ROOT,
              "%s, which are not learnt from: no synthetic row comes from them",
              count(without)));
    }
    return facts;
  }

  private static String labels(Column.Nominal column, Table table) {
    int[] counts = table.classCounts();
    String shown =
        IntStream.range(0, counts.length)
            .limit(2 * LABELS_NAMED)
            .mapToObj(c -> column.labels().get(c) + " (" + count(counts[c]) + ")")
            .collect(Collectors.joining(", "));
    return String.format(
        Locale.ROOT,
        "%d classes: %s%s",
        counts.length,
        shown,
        counts.length > 2 * LABELS_NAMED ? ", …" : "");
  }

  private static Grid columns(Table table) {
    int[] features = table.schema().features();
    List<List<Cell>> rows =
        Arrays.stream(features).limit(MAX_COLUMNS).mapToObj(column -> row(table, column)).toList();
    String left =
        features.length > MAX_COLUMNS
            ? String.format(
                Locale.ROOT, " The first %d of %d columns.", MAX_COLUMNS, features.length)
            : "";
    return new Grid(
        "What each column was taken for, over all real rows." + left,
        List.of(
            "Column",
            "Read as",
            "Different values",
            "Missing cells",
            "Smallest to largest, or labels"),
        List.of(new Group("", rows)));
  }

  private static List<Cell> row(Table table, int index) {
    Column column = table.schema().column(index);
    if (column instanceof Column.Series) {
      return runs(table, index);
    }
    double[] present =
        IntStream.range(0, table.rows())
            .mapToDouble(row -> table.value(row, index))
            .filter(value -> !Double.isNaN(value))
            .sorted()
            .toArray();
    double[] different = Arrays.stream(present).distinct().toArray();
    int missing = table.rows() - present.length;
    return List.of(
        Cell.text(Canvas.label(column.name())),
        Cell.text(kind(column)),
        Cell.number(count(different.length)),
        Cell.number(missing == 0 ? "none" : count(missing) + share(missing, table.rows())),
        Cell.text(range(column, different)));
  }

  private static List<Cell> runs(Table table, int index) {
    Series series = table.series(index);
    int[] lengths =
        IntStream.range(0, table.rows())
            .filter(row -> !series.isMissing(row))
            .map(series::length)
            .toArray();
    int missing = table.rows() - lengths.length;
    return List.of(
        Cell.text(Canvas.label(table.schema().column(index).name())),
        Cell.text(kind(table.schema().column(index))),
        Cell.text("–"),
        Cell.number(missing == 0 ? "none" : count(missing) + share(missing, table.rows())),
        Cell.text(
            lengths.length == 0
                ? "–"
                : String.format(
                    Locale.ROOT,
                    "%d to %d steps",
                    Arrays.stream(lengths).min().orElse(0),
                    Arrays.stream(lengths).max().orElse(0))));
  }

  /**
   * Returns what a column was taken for.
   *
   * @param column the column
   */
  static String kind(Column column) {
    if (column instanceof Column.Nominal nominal) {
      return String.format(Locale.ROOT, "labels (%d)", nominal.labels().size());
    } else if (column instanceof Column.Series series) {
      int width = series.steps().size();
      return String.format(Locale.ROOT, "series of %d column%s", width, width == 1 ? "" : "s");
    } else if (column instanceof Column.Integral) {
      return "whole numbers";
    } else if (column instanceof Column.Date date) {
      return "dates by " + date.unit().name().toLowerCase(Locale.ROOT);
    }
    int decimals = ((Column.Numeric) column).decimals();
    return switch (decimals) {
      case Column.Numeric.ANY -> "numbers";
      case 0 -> "numbers without decimals";
      case 1 -> "numbers with 1 decimal";
      default -> String.format(Locale.ROOT, "numbers with %d decimals", decimals);
    };
  }

  private static String range(Column column, double[] different) {
    if (different.length == 0) {
      return "–";
    }
    if (column instanceof Column.Nominal) {
      String shown =
          Arrays.stream(different)
              .limit(LABELS_NAMED)
              .mapToObj(value -> Canvas.label(CellText.of(column, value)))
              .collect(Collectors.joining(", "));
      return different.length > LABELS_NAMED ? shown + ", …" : shown;
    }
    String low = CellText.of(column, different[0]);
    String high = CellText.of(column, different[different.length - 1]);
    return low.equals(high) ? low : low + " to " + high;
  }

  private static String share(int part, int whole) {
    double percent = 100.0 * part / whole;
    return percent < 0.1
        ? " (< 0.1 %)"
        : String.format(Locale.ENGLISH, percent < 10 ? " (%.1f %%)" : " (%.0f %%)", percent);
  }

  private static String count(int rows) {
    return String.format(Locale.ENGLISH, "%,d", rows);
  }
}
