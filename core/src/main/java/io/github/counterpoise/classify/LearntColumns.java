package io.github.counterpoise.classify;

import io.github.counterpoise.run.InvalidInputException;
import io.github.counterpoise.run.Monitor;
import io.github.counterpoise.run.Suggestion;
import io.github.counterpoise.table.Column;
import io.github.counterpoise.table.DataShape;
import io.github.counterpoise.table.Schema;
import io.github.counterpoise.table.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The columns that a classifier learnt from, under which it reads new rows: columns are found by
 * name wherever they stand, labels by their text, and what is beside them is left out. A label that
 * was not there when it learnt counts as missing, and that is said. The class may be missing.
 *
 * @param schema the columns learnt from
 */
record LearntColumns(Schema schema) {

  private static final int NONE = -1; // no column, so that all cells are missing
  private static final int MOST_NAMES = 5; // written out in a message

  /**
   * Brings rows under the columns learnt.
   *
   * @param rows the rows, with at least the columns learnt but the class
   * @param monitor hears of labels that were not learnt
   * @return as many rows, with the columns learnt; numbers keep the form they have
   * @throws InvalidInputException if a column is missing or of another type
   */
  Table align(Table rows, Monitor monitor) {
    if (rows.schema().equals(schema)) {
      return rows;
    }
    int[] sources = isSameImage(rows.schema()) ? places(rows.schema()) : sources(rows);
    Table.Builder aligned = new Table.Builder(columns(rows.schema(), sources), rows.rows());
    for (int column = 0; column < sources.length; column++) {
      if (sources[column] >= 0) {
        copy(rows, sources[column], aligned, column, monitor);
      }
    }
    for (int row = 0; row < rows.rows(); row++) {
      aligned.weight(row, rows.weight(row));
    }
    return aligned.build();
  }

  /**
   * Returns whether rows are images of the size learnt: pixels have places, whatever their names.
   */
  private boolean isSameImage(Schema given) {
    return schema.shape() instanceof DataShape.Image learnt
        && given.shape() instanceof DataShape.Image other
        && learnt.isOfExtents(other);
  }

  private int[] places(Schema given) {
    int[] sources = new int[schema.width()];
    Arrays.fill(sources, NONE);
    int[] to = schema.inputs();
    int[] from = given.inputs();
    for (int i = 0; i < to.length; i++) {
      sources[to[i]] = from[i];
    }
    return sources;
  }

  /** Returns for each column learnt which one of the rows it is, -1 for a class they have not. */
  private int[] sources(Table rows) {
    Schema given = rows.schema();
    Map<String, Integer> byName = new HashMap<>();
    for (int column = 0; column < given.width(); column++) {
      byName.put(given.column(column).name(), column);
    }
    int[] sources =
        schema.columns().stream().mapToInt(c -> byName.getOrDefault(c.name(), NONE)).toArray();
    int classIndex = schema.classIndex();
    if (sources[classIndex] >= 0
        && !(given.column(sources[classIndex]) instanceof Column.Nominal)) {
      sources[classIndex] = NONE; // it is not looked at
    }
    requireAll(sources, given);
    for (int column : schema.inputs()) {
      if (isEmpty(rows, sources[column])) {
        sources[column] = NONE; // of whichever type
      } else {
        requireType(schema.column(column), given.column(sources[column]));
      }
    }
    return sources;
  }

  private static boolean isEmpty(Table rows, int column) {
    return IntStream.range(0, rows.rows()).allMatch(row -> rows.isMissing(row, column));
  }

  private void requireAll(int[] sources, Schema given) {
    List<String> missing =
        IntStream.of(schema.inputs())
            .filter(c -> sources[c] < 0)
            .mapToObj(c -> schema.column(c).name())
            .toList();
    if (missing.isEmpty()) {
      return;
    }
    Set<String> learnt = schema.columns().stream().map(Column::name).collect(Collectors.toSet());
    List<String> others =
        given.columns().stream().map(Column::name).filter(n -> !learnt.contains(n)).toList();
    boolean one = missing.size() == 1;
    throw new InvalidInputException(
        String.format(
            Locale.ROOT,
            "%s %s, which the classifier learnt from, %s not in the data%s; add %s, or train the"
                + " classifier on these columns.",
            one ? "Column" : "Columns",
            quoted(missing),
            one ? "is" : "are",
            one ? Suggestion.aside(missing.get(0), others) : "",
            one ? "it" : "them"));
  }

  private static String quoted(List<String> names) {
    String first =
        names.stream().limit(MOST_NAMES).map(n -> "'" + n + "'").collect(Collectors.joining(", "));
    return names.size() <= MOST_NAMES
        ? first
        : String.format(Locale.ROOT, "%s and %d more", first, names.size() - MOST_NAMES);
  }

  private static void requireType(Column learnt, Column given) {
    if (!type(learnt).equals(type(given))) {
      throw new InvalidInputException(
          String.format(
              Locale.ROOT,
              "Column '%s' holds %s, but the classifier learnt %s there; give it the same type as in"
                  + " the training data.",
              given.name(),
              type(given),
              type(learnt)));
    }
  }

  private static String type(Column column) {
    if (column instanceof Column.Nominal) {
      return "labels";
    }
    return column instanceof Column.Date ? "dates" : "numbers";
  }

  /** Returns the columns learnt, but numbers in the form that the rows have them in. */
  private Schema columns(Schema given, int[] sources) {
    List<Column> columns = new ArrayList<>(schema.columns());
    for (int column : schema.inputs()) {
      if (sources[column] >= 0 && !(schema.column(column) instanceof Column.Nominal)) {
        columns.set(column, given.column(sources[column]));
      }
    }
    return new Schema(columns, schema.classIndex(), schema.shape());
  }

  private void copy(Table rows, int from, Table.Builder aligned, int column, Monitor monitor) {
    if (!(schema.column(column) instanceof Column.Nominal learnt)) {
      for (int row = 0; row < rows.rows(); row++) {
        aligned.set(row, column, rows.value(row, from));
      }
      return;
    }
    Column.Nominal given = (Column.Nominal) rows.schema().column(from);
    Map<String, Integer> byLabel = new HashMap<>();
    learnt.labels().forEach(label -> byLabel.put(label, byLabel.size()));
    int[] codes = given.labels().stream().mapToInt(l -> byLabel.getOrDefault(l, -1)).toArray();
    int[] unknown = new int[codes.length];
    for (int row = 0; row < rows.rows(); row++) {
      if (!rows.isMissing(row, from)) {
        int label = (int) rows.value(row, from);
        if (codes[label] >= 0) {
          aligned.set(row, column, codes[label]);
        } else {
          unknown[label]++;
        }
      }
    }
    sayUnknown(given, unknown, monitor);
  }

  private static void sayUnknown(Column.Nominal column, int[] counts, Monitor monitor) {
    Map<String, Integer> unknown = new TreeMap<>();
    IntStream.range(0, counts.length)
        .filter(label -> counts[label] > 0)
        .forEach(label -> unknown.put(column.labels().get(label), counts[label]));
    if (!unknown.isEmpty()) {
      int rows = Arrays.stream(counts).sum();
      monitor.warn(
          String.format(
              Locale.ROOT,
              "Column '%s' has %s in %d row%s, which the classifier has not learnt; such cells count as missing.",
              column.name(),
              (unknown.size() == 1 ? "label " : "labels ") + quoted(List.copyOf(unknown.keySet())),
              rows,
              rows == 1 ? "" : "s"));
    }
  }
}
