package io.github.counterpoise.balance;

import io.github.counterpoise.run.InvalidInputException;
import io.github.counterpoise.run.Suggestion;
import io.github.counterpoise.table.Column;
import io.github.counterpoise.table.Kind;
import io.github.counterpoise.table.Schema;
import io.github.counterpoise.table.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Label columns that make the class of a row together, as the settings name them.
 *
 * @param names their names, in the order in which a class has their labels; empty where the class
 *     column is the class
 * @param rule how they make it
 */
public record LabelColumns(List<String> names, LabelRule rule) {

  /** Copies the list. */
  public LabelColumns {
    names = List.copyOf(names);
  }

  /** Returns whether the class column is the class. */
  public boolean isEmpty() {
    return names.isEmpty();
  }

  /** Returns the name of the class that they make. */
  public String className() {
    return String.join(",", names);
  }

  /**
   * Checks that there are such columns and that they hold labels, which a host can do before it
   * reads a row.
   *
   * @param columns names of all columns
   * @param ignored names of those that are left out
   * @param otherwise name of a column → what it is instead of labels, such as "numeric"; empty
   *     where it holds labels
   * @throws InvalidInputException if one is none of them
   */
  public void requireAmong(
      Collection<String> columns, Collection<String> ignored, UnaryOperator<String> otherwise) {
    for (String name : names) {
      if (!columns.contains(name)) {
        throw refused(
            "There is no label column '%s' (-labels); the columns are %s%s.",
            name, quoted(columns), Suggestion.aside(name, columns));
      }
      if (ignored.contains(name)) {
        throw refused(
            "Column '%s' is a label column (-labels) and to be left out (-ignore); take it off one"
                + " of the two lists.",
            name);
      }
      String kind = otherwise.apply(name);
      if (!kind.isEmpty()) {
        throw refused(
            "Label column '%s' (-labels) is %s; expected a column of labels, so turn it into one or"
                + " take it off the list.",
            name, kind);
      }
    }
  }

  /**
   * Returns a sentence on what the classes are; none where the class column is the class.
   *
   * @param classColumn name of the class column, empty where none is chosen
   */
  public Optional<String> remark(String classColumn) {
    if (isEmpty()) {
      return Optional.empty();
    }
    String classes =
        String.format(
            Locale.ROOT,
            rule == LabelRule.JOINT
                ? "The classes are the combinations of labels in %s"
                : "The classes are the most frequent combination of labels in %s, and all others",
            quoted(names));
    return Optional.of(
        classColumn.isEmpty() || names.contains(classColumn)
            ? classes + "."
            : String.format(
                Locale.ROOT,
                "%s; the class column '%s' is not among them, takes no part, and comes from the row"
                    + " that a synthetic row was made from.",
                classes,
                classColumn));
  }

  /**
   * Returns the same rows, the label columns marked: they are no features, and what makes rows
   * takes them from the base. The class stays what it is.
   *
   * @param table any rows
   * @throws InvalidInputException if they have no such columns
   */
  public Table marked(Table table) {
    return isEmpty() ? table : marked(table, table.schema().classIndex());
  }

  /**
   * Returns the same rows with one more column behind the others, the class that the labels make.
   * Label columns are marked, and so is the column that was the class.
   *
   * @param table any rows
   * @throws InvalidInputException if they have no such columns, no row has all its labels, nothing
   *     but labels is there, or the rows are images
   */
  public Table derived(Table table) {
    if (isEmpty()) {
      return table;
    }
    if (table.schema().kind() == Kind.IMAGE) {
      throw images();
    }
    Schema schema = marked(table, Schema.NO_CLASS).schema();
    if (schema.inputs().length == 0) {
      throw refused(
          "Besides the label columns (%s) there is no column to make rows from; add one, or take one"
              + " off the list (-labels).",
          quoted(names));
    }
    int[] indices = indices(schema);
    double[][] cells = new double[indices.length][table.rows()];
    List<Column.Nominal> labels = new ArrayList<>();
    for (int i = 0; i < indices.length; i++) {
      labels.add((Column.Nominal) schema.column(indices[i]));
      for (int row = 0; row < table.rows(); row++) {
        cells[i][row] = table.value(row, indices[i]);
      }
      if (Arrays.stream(cells[i]).allMatch(Double::isNaN)) {
        throw refused(
            "Label column '%s' (-labels) has no value in any row; take it off the list.",
            labels.get(i).name());
      }
    }
    LabelRule.Derived made = rule.derive(freeName(schema), labels, cells);
    List<Column> columns = new ArrayList<>(schema.columns());
    columns.add(made.column());
    Schema wider = new Schema(columns, schema.width(), schema.labels(), schema.shape());
    Table.Builder rows = new Table.Builder(wider, table.rows());
    for (int column : schema.series()) {
      rows.series(column, table.series(column));
    }
    int[] plain =
        IntStream.range(0, schema.width())
            .filter(c -> !(schema.column(c) instanceof Column.Series))
            .toArray();
    for (int row = 0; row < table.rows(); row++) {
      for (int column : plain) {
        rows.set(row, column, table.value(row, column));
      }
      rows.set(row, schema.width(), made.cells()[row]).weight(row, table.weight(row));
    }
    return rows.build();
  }

  /**
   * Returns rows of {@link #derived} as they were before: without the class that the labels made.
   *
   * @param table rows of the wider schema
   * @param schema the columns they had before
   */
  public Table restored(Table table, Schema schema) {
    return isEmpty()
        ? table
        : table.withColumns(IntStream.range(0, schema.width()).toArray()).withSchema(schema);
  }

  /** Says that rows that are images have one class. */
  static InvalidInputException images() {
    return refused(
        "Label columns (-labels) are for tables and sequences, but the rows are images; leave"
            + " -labels out and choose one class column.");
  }

  private Table marked(Table table, int classIndex) {
    Schema schema = table.schema();
    requireAmong(
        schema.columns().stream().map(Column::name).toList(),
        List.of(),
        name -> kind(schema, name));
    TreeSet<Integer> labels = new TreeSet<>(schema.labels());
    IntStream.of(indices(schema)).forEach(labels::add);
    if (schema.classIndex() != Schema.NO_CLASS) {
      labels.add(schema.classIndex());
    }
    labels.remove(classIndex);
    return table.withSchema(
        new Schema(schema.columns(), classIndex, List.copyOf(labels), schema.shape()));
  }

  private int[] indices(Schema schema) {
    List<String> all = schema.columns().stream().map(Column::name).toList();
    return names.stream().mapToInt(all::indexOf).toArray();
  }

  private static String kind(Schema schema, String name) {
    Column column =
        schema.columns().stream().filter(c -> c.name().equals(name)).findFirst().orElseThrow();
    if (column instanceof Column.Nominal) {
      return "";
    } else if (column instanceof Column.Series) {
      return "a sequence";
    }
    return column instanceof Column.Date ? "a date" : "numeric";
  }

  private String freeName(Schema schema) {
    String name = className();
    for (boolean taken = true; taken; ) {
      String candidate = name;
      taken = schema.columns().stream().anyMatch(column -> column.name().equals(candidate));
      name = taken ? name + "'" : name;
    }
    return name;
  }

  private static String quoted(Collection<String> names) {
    return names.stream().map(name -> "'" + name + "'").collect(Collectors.joining(", "));
  }

  private static InvalidInputException refused(String sentence, Object... words) {
    return new InvalidInputException(String.format(Locale.ROOT, sentence, words));
  }
}
