package io.github.counterpoise.table;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;

/**
 * One column of a {@link Table}. Whatever the kind, a cell is stored as a {@code double} and a
 * missing cell as {@code NaN}; the kind says what the number means.
 */
public sealed interface Column {

  /** Returns the name, unique within its schema. */
  String name();

  /** Returns whether cells are numbers that can be interpolated (everything but nominal). */
  default boolean isNumeric() {
    return !(this instanceof Nominal);
  }

  /**
   * Any finite number.
   *
   * @param name the column's name
   */
  record Numeric(String name) implements Column {
    /** Checks the name. */
    public Numeric {
      Objects.requireNonNull(name, "name");
    }
  }

  /**
   * Whole numbers; made-up values are rounded to whole numbers too.
   *
   * @param name the column's name
   */
  record Integral(String name) implements Column {
    /** Checks the name. */
    public Integral {
      Objects.requireNonNull(name, "name");
    }
  }

  /**
   * Points in time as milliseconds since 1970-01-01T00:00Z; made-up values are whole milliseconds.
   *
   * @param name the column's name
   */
  record Date(String name) implements Column {
    /** Checks the name. */
    public Date {
      Objects.requireNonNull(name, "name");
    }
  }

  /**
   * One of a closed list of labels; a cell is the label's index.
   *
   * @param name the column's name
   * @param labels the labels in order, all different
   */
  record Nominal(String name, List<String> labels) implements Column {
    /** Copies and checks the labels. */
    public Nominal {
      Objects.requireNonNull(name, "name");
      labels = List.copyOf(labels);
      if (new HashSet<>(labels).size() != labels.size()) {
        throw new IllegalArgumentException("Column '" + name + "' lists a label twice: " + labels);
      }
    }
  }
}
