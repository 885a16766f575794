package io.github.counterpoise.table;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The columns of a table, which of them is the class, and how the others belong together.
 *
 * @param columns all columns in order, the class included; names are unique
 * @param classIndex index of the class column, which must be nominal
 * @param shape how the feature columns belong together; an image or sequence needs exactly as many
 *     numeric feature columns as it has values
 */
public record Schema(List<Column> columns, int classIndex, DataShape shape) {

  /** Checks names, class and shape. */
  public Schema {
    columns = List.copyOf(columns);
    Objects.checkIndex(classIndex, columns.size());
    Set<String> names = new HashSet<>();
    for (Column column : columns) {
      if (!names.add(column.name())) {
        throw new IllegalArgumentException("Two columns are named '" + column.name() + "'");
      }
    }
    if (!(columns.get(classIndex) instanceof Column.Nominal)) {
      throw new IllegalArgumentException(
          "Class column '" + columns.get(classIndex).name() + "' is not nominal");
    }
    requireShape(columns, classIndex, shape);
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

  /** Returns what the rows are. */
  public Kind kind() {
    if (shape instanceof DataShape.Image) {
      return Kind.IMAGE;
    }
    return shape instanceof DataShape.Sequence ? Kind.SEQUENCE : Kind.TABLE;
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

  private static void requireShape(List<Column> columns, int classIndex, DataShape shape) {
    if (shape.values() < 0) {
      return;
    }
    if (shape.values() != columns.size() - 1) {
      throw new IllegalArgumentException(
          shape + " needs " + shape.values() + " feature columns, found " + (columns.size() - 1));
    }
    for (int c = 0; c < columns.size(); c++) {
      if (c != classIndex && !columns.get(c).isNumeric()) {
        throw new IllegalArgumentException(
            shape
                + " needs numeric feature columns, but '"
                + columns.get(c).name()
                + "' is nominal");
      }
    }
  }
}
