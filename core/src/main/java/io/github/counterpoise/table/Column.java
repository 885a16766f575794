package io.github.counterpoise.table;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * One column of a {@link Table}. A cell is stored as a {@code double} and a missing cell as {@code
 * NaN}, and the kind of column says what the number means; only the cells of a {@link Series} are
 * no numbers but runs of steps.
 */
public sealed interface Column {

  /** Returns the name, unique within its schema. */
  String name();

  /** Returns whether cells are numbers that can be interpolated: neither labels nor runs. */
  default boolean isNumeric() {
    return !(this instanceof Nominal) && !(this instanceof Series);
  }

  /**
   * Returns the value nearest to a number that synthetic rows may have in this column: with as many
   * decimals as the column has, whole, or a whole unit of time. Every value of the real rows is its
   * own nearest value where they keep to the column's form.
   *
   * @param value any number, {@code NaN} for missing
   * @return the number itself in nominal columns and in those of no particular form
   */
  default double nearest(double value) {
    return value;
  }

  /**
   * Returns the value nearest to a number among those within a range that synthetic rows may have
   * in this column. Where the column's form has none there, the nearer bound of a number, which is
   * a real value, and the nearest date.
   *
   * @param value any number, {@code NaN} for missing
   * @param low smallest value, {@code NaN} for no limit
   * @param high largest value, {@code NaN} for no limit
   */
  default double nearest(double value, double low, double high) {
    double limited = value < low ? low : value > high ? high : value;
    double near = nearest(limited);
    if (near < low) {
      near = nearest(near + step());
    } else if (near > high) {
      near = nearest(near - step());
    }
    if (near < low || near > high) {
      return this instanceof Date ? nearest(limited) : limited - low <= high - limited ? low : high;
    }
    return near;
  }

  /**
   * Returns a real value as a synthetic row has it that takes it over: as it is, but a date in
   * whole units, since a mean that a filter put for a missing date is none.
   *
   * @param value a value of the column, {@code NaN} for missing
   */
  default double copied(double value) {
    return this instanceof Date ? nearest(value) : value;
  }

  /** Returns how far apart two neighbouring values of the column's form are at most. */
  private double step() {
    if (this instanceof Date date) {
      return date.unit().longest();
    }
    return this instanceof Numeric numeric ? Numeric.step(numeric.decimals()) : 1;
  }

  /**
   * Any finite number.
   *
   * @param name the column's name
   * @param decimals digits after the decimal point that synthetic values are rounded to, at least
   *     0; {@link #ANY} for no limit
   */
  record Numeric(String name, int decimals) implements Column {

    /** Synthetic values may have any number of decimals. */
    public static final int ANY = -1;

    /** The most decimals a column can have; beyond them a double has none to round. */
    public static final int MOST = 15;

    private static final double EXACT = 1L << 53; // up to here a double holds every whole number
    private static final double[] POWERS = powers();

    /** Checks the name and the number of decimals. */
    public Numeric {
      Objects.requireNonNull(name, "name");
      if (decimals < ANY || decimals > MOST) {
        throw new IllegalArgumentException(
            String.format(
                Locale.ROOT,
                "Column '%s' has %d decimals; expected at most %d, or %d for any number",
                name,
                decimals,
                MOST,
                ANY));
      }
    }

    /**
     * A column of numbers in no particular form.
     *
     * @param name the column's name
     */
    public Numeric(String name) {
      this(name, ANY);
    }

    /**
     * Rounds to the nearest number of so many decimals, the double that its decimal text stands
     * for; of two that are equally near, the even one.
     */
    @Override
    public double nearest(double value) {
      if (decimals == ANY || !Double.isFinite(value)) {
        return value;
      }
      double steps = Math.rint(value * POWERS[decimals]);
      if (Math.abs(steps) < EXACT) {
        return steps / POWERS[decimals] + 0.0; // both exact, so the quotient is correctly rounded
      }
      return Math.abs(value) >= EXACT
          ? value
          : BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_EVEN).doubleValue();
    }

    private static double step(int decimals) {
      return decimals == ANY ? 0 : 1 / POWERS[decimals];
    }

    private static double[] powers() {
      double[] powers = new double[MOST + 1];
      for (int i = 0; i <= MOST; i++) {
        powers[i] = BigDecimal.TEN.pow(i).doubleValue(); // exact up to 10^22
      }
      return powers;
    }
  }

  /**
   * Whole numbers; synthetic values are rounded to whole numbers too.
   *
   * @param name the column's name
   */
  record Integral(String name) implements Column {
    /** Checks the name. */
    public Integral {
      Objects.requireNonNull(name, "name");
    }

    @Override
    public double nearest(double value) {
      return Math.rint(value) + 0.0; // no minus zero
    }
  }

  /**
   * Points in time as milliseconds since 1970-01-01T00:00Z; synthetic values are whole units of
   * time in UTC.
   *
   * @param name the column's name
   * @param unit the unit that synthetic values are whole numbers of; real ones may be none, as
   *     means of dates are
   */
  record Date(String name, TimeUnit unit) implements Column {
    /** Checks the name and the unit. */
    public Date {
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(unit, "unit");
    }

    /**
     * A column of points in time to the millisecond.
     *
     * @param name the column's name
     */
    public Date(String name) {
      this(name, TimeUnit.MILLISECOND);
    }

    @Override
    public double nearest(double value) {
      return unit.nearest(value);
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

  /**
   * Runs of steps: a cell is a sequence of any length, each step of which has the same columns, in
   * the order of time. The runs of all rows stand in one {@link
   * io.github.counterpoise.table.Series}.
   *
   * @param name the column's name
   * @param steps the columns of a step, at least one; none holds series itself
   */
  record Series(String name, List<Column> steps) implements Column {
    /** Copies and checks the columns. */
    public Series {
      Objects.requireNonNull(name, "name");
      steps = List.copyOf(steps);
      if (steps.isEmpty()) {
        throw new IllegalArgumentException("Series column '" + name + "' has no columns");
      }
      Schema.requireNames(steps);
      for (Column step : steps) {
        if (step instanceof Series) {
          throw new IllegalArgumentException(
              String.format(
                  Locale.ROOT,
                  "Series column '%s' holds another, '%s'; the columns of a step must be numbers,"
                      + " dates or labels",
                  name,
                  step.name()));
        }
      }
    }

    /** Returns the schema of a table of steps: these columns, none of them the class. */
    public Schema schema() {
      return Schema.withoutClass(steps);
    }
  }
}
