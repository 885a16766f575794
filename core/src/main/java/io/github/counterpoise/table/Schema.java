package io.github.counterpoise.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The columns of a table, which of them is the class, which are further labels, and how the others
 * belong together.
 *
 * @param columns all columns in order, the class included; names are unique
 * @param classIndex index of the class column, which must be nominal; {@link #NO_CLASS} for the
 *     steps of a series, which have none
 * @param labels indices of the label columns besides the class, ascending; usually empty. They are
 *     nominal, no method learns from them, and a synthetic row has those of its base
 * @param shape how the feature columns belong together; an image needs exactly as many numeric
 *     columns besides class and labels as it has values
 */
public record Schema(List<Column> columns, int classIndex, List<Integer> labels, DataShape shape) {

  /** The class index of columns none of which is the class. */
  public static final int NO_CLASS = -1;

  /** Checks names, class, labels and shape. */
  public Schema {
    columns = List.copyOf(columns);
    labels = List.copyOf(labels);
    requireNames(columns);
    if (classIndex != NO_CLASS) {
      requireNominal(columns, classIndex, "Class");
    }
    int last = -1;
    for (int label : labels) {
      requireNominal(columns, label, "Label");
      if (label <= last || label == classIndex) {
        throw new IllegalArgumentException(
            String.format(
                Locale.ROOT,
                "Label column '%s' is the class, or not listed once and in order",
                columns.get(label).name()));
      }
      last = label;
    }
    if (shape instanceof DataShape.Image image) {
      requireImage(columns, classIndex, labels, image);
    }
  }

  /**
   * Makes a schema without further labels.
   *
   * @param columns all columns in order, the class included
   * @param classIndex index of the class column
   * @param shape how the feature columns belong together
   */
  public Schema(List<Column> columns, int classIndex, DataShape shape) {
    this(columns, classIndex, List.of(), shape);
  }

  /**
   * Makes a schema of independent columns.
   *
   * @param columns all columns in order, the class included
   * @param classIndex index of the class column
   */
  public Schema(List<Column> columns, int classIndex) {
    this(columns, classIndex, DataShape.TABULAR);
  }

  /**
   * Makes a schema of independent columns none of which is the class, as the steps of a series have
   * it.
   *
   * @param columns all columns in order
   */
  public static Schema withoutClass(List<Column> columns) {
    return new Schema(columns, NO_CLASS);
  }

  /** Returns what a row of these columns is. */
  public Kind kind() {
    if (columns.stream().anyMatch(Column.Series.class::isInstance)) {
      return Kind.SEQUENCE;
    }
    return shape instanceof DataShape.Image ? Kind.IMAGE : Kind.TABULAR;
  }

  /** Returns the number of columns, the class included. */
  public int width() {
    return columns.size();
  }

  /**
   * Returns one column.
   *
   * @param index its index
   */
  public Column column(int index) {
    return columns.get(index);
  }

  /** Returns the class column. */
  public Column.Nominal classColumn() {
    return (Column.Nominal) columns.get(classIndex);
  }

  /** Returns the class labels in order; a class index is an index into this list. */
  public List<String> classLabels() {
    return classColumn().labels();
  }

  /** Returns the indices of all columns but the class, in order. */
  public int[] features() {
    return IntStream.range(0, width()).filter(c -> c != classIndex).toArray();
  }

  /** Returns the indices of the columns that may be learnt from: all but class and labels. */
  public int[] inputs() {
    return labels.isEmpty()
        ? features()
        : IntStream.of(features()).filter(c -> !labels.contains(c)).toArray();
  }

  /** Returns the indices of the columns that hold series, in order. */
  public int[] series() {
    return IntStream.range(0, width())
        .filter(c -> columns.get(c) instanceof Column.Series)
        .toArray();
  }

  /**
   * Returns a schema of other columns in the same roles: class, labels and shape stay.
   *
   * @param others as many columns
   */
  public Schema withColumns(List<Column> others) {
    return new Schema(others, classIndex, labels, shape);
  }

  /**
   * Returns a schema of some of the columns, in the roles they have.
   *
   * @param kept indices of the columns, ascending, the class among them where there is one; all
   *     columns of an image
   */
  public Schema select(int... kept) {
    List<Column> chosen = new ArrayList<>();
    List<Integer> marks = new ArrayList<>();
    int target = NO_CLASS;
    for (int i = 0; i < kept.length; i++) {
      chosen.add(columns.get(kept[i]));
      if (kept[i] == classIndex) {
        target = i;
      } else if (labels.contains(kept[i])) {
        marks.add(i);
      }
    }
    return new Schema(chosen, target, marks, shape);
  }

  /** Checks that no name comes twice. */
  static void requireNames(List<Column> columns) {
    Set<String> names = new HashSet<>();
    for (Column column : columns) {
      if (!names.add(column.name())) {
        throw new IllegalArgumentException("Two columns are named '" + column.name() + "'");
      }
    }
  }

  private static void requireNominal(List<Column> columns, int index, String role) {
    Column column = columns.get(index);
    if (!(column instanceof Column.Nominal)) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              column instanceof Column.Series
                  ? "%s column '%s' holds series; expected a nominal column"
                  : "%s column '%s' is not nominal",
              role,
              column.name()));
    }
  }

  private static void requireImage(
      List<Column> columns, int classIndex, List<Integer> labels, DataShape.Image image) {
    int pixels = columns.size() - labels.size() - (classIndex == NO_CLASS ? 0 : 1);
    if (image.values() != pixels) {
      throw new IllegalArgumentException(
          image + " needs " + image.values() + " feature columns, found " + pixels);
    }
    for (int c = 0; c < columns.size(); c++) {
      Column column = columns.get(c);
      if (c != classIndex && !labels.contains(c) && !column.isNumeric()) {
        throw new IllegalArgumentException(
            String.format(
                Locale.ROOT,
                "%s needs numeric feature columns, but '%s' %s",
                image,
                column.name(),
                column instanceof Column.Series ? "holds series" : "is nominal"));
      }
    }
  }
}
