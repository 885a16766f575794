package io.github.counterpoise.quality.measure;

import io.github.counterpoise.table.Column;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What two cells of a row have to do with each other. */
sealed interface Relation {

  /**
   * Returns whether the relation says anything of two cells; as a rule, where neither is missing.
   */
  default boolean applies(double first, double second) {
    return !Double.isNaN(first) && !Double.isNaN(second);
  }

  /** Returns whether two cells that it applies to keep to it. */
  boolean holds(double first, double second);

  /** Returns what rows do that keep to it, given the quoted names of the two columns. */
  String sentence(String first, String second);

  /** Both miss their value, or neither does. */
  record MissingTogether() implements Relation {
    @Override
    public boolean applies(double first, double second) {
      return true;
    }

    @Override
    public boolean holds(double first, double second) {
      return Double.isNaN(first) == Double.isNaN(second);
    }

    @Override
    public String sentence(String first, String second) {
      return String.format(Locale.ROOT, "%s and %s are missing together", first, second);
    }
  }

  /** Two points in time of one day, in UTC. */
  record SameDay() implements Relation {
    private static final double DAY = 86_400_000;

    @Override
    public boolean holds(double first, double second) {
      return Math.floor(first / DAY) == Math.floor(second / DAY);
    }

    @Override
    public String sentence(String first, String second) {
      return String.format(Locale.ROOT, "%s and %s are of the same day", first, second);
    }
  }

  /**
   * The first is never greater, or later, than the second.
   *
   * @param dates whether both are points in time
   */
  record Order(boolean dates) implements Relation {
    @Override
    public boolean holds(double first, double second) {
      return first <= second;
    }

    @Override
    public String sentence(String first, String second) {
      return String.format(
          Locale.ROOT, "%s is never %s than %s", first, dates ? "later" : "greater", second);
    }
  }

  /** second = offset + slope · first, save for a tolerance. */
  record Line(double slope, double offset, double tolerance) implements Relation {

    /** A tolerance above this share of the second column's range says nothing. */
    private static final double LOOSE = 0.02;

    @Override
    public boolean holds(double first, double second) {
      return Math.abs(offset + slope * first - second) <= tolerance;
    }

    @Override
    public String sentence(String first, String second) {
      return isEquality()
          ? String.format(Locale.ROOT, "%s and %s are equal", first, second)
          : String.format(Locale.ROOT, "%s follows from %s along a straight line", second, first);
    }

    boolean isEquality() {
      return slope == 1 && offset == 0;
    }

    /** Returns the line through the rows with the least and the greatest first cell. */
    static Optional<Relation> through(Column first, Column second, double[] a, double[] b) {
      int low = -1;
      int high = -1;
      double least = Double.POSITIVE_INFINITY;
      double greatest = Double.NEGATIVE_INFINITY;
      for (int i = 0; i < a.length; i++) {
        if (!Double.isNaN(a[i]) && !Double.isNaN(b[i])) {
          low = low < 0 || a[i] < a[low] ? i : low;
          high = high < 0 || a[i] > a[high] ? i : high;
          least = Math.min(least, b[i]);
          greatest = Math.max(greatest, b[i]);
        }
      }
      if (low < 0 || a[high] == a[low] || b[high] == b[low]) {
        return Optional.empty();
      }
      double rounding = 1e-9 * Math.max(Math.abs(least), Math.abs(greatest));
      if (a[low] == b[low] && a[high] == b[high]) {
        return Optional.of(new Line(1, 0, rounding));
      }
      double slope = (b[high] - b[low]) / (a[high] - a[low]);
      double tolerance = rounding + unit(second) + Math.abs(slope) * unit(first);
      return tolerance < LOOSE * (greatest - least)
          ? Optional.of(new Line(slope, b[low] - slope * a[low], tolerance))
          : Optional.empty();
    }

    /** Returns by how much rounding to its form may change a value of a column. */
    private static double unit(Column column) {
      if (column instanceof Column.Integral) {
        return 1;
      } else if (column instanceof Column.Date date) {
        return switch (date.unit()) {
          case MILLISECOND -> 1;
          case SECOND -> 1e3;
          case MINUTE -> 60e3;
          case HOUR -> 3600e3;
          case DAY -> 86400e3;
          case MONTH -> 31 * 86400e3;
          case YEAR -> 366 * 86400e3;
        };
      }
      int decimals = ((Column.Numeric) column).decimals();
      return decimals == Column.Numeric.ANY ? 0 : Math.pow(10, -decimals);
    }
  }

  /**
   * Each value of the first column comes with one value of the second.
   *
   * @param map that value by the first one; nothing is said of others
   */
  record Determines(Map<Double, Double> map) implements Relation {
    @Override
    public boolean applies(double first, double second) {
      return Relation.super.applies(first, second) && map.containsKey(first + 0.0);
    }

    @Override
    public boolean holds(double first, double second) {
      return map.get(first + 0.0) == second;
    }

    @Override
    public String sentence(String first, String second) {
      return String.format(
          Locale.ROOT, "each value of %s comes with one value of %s", first, second);
    }

    /** Returns the relation where no value of the first comes with two of the second. */
    static Optional<Relation> of(double[] a, double[] b) {
      Map<Double, Double> map = new HashMap<>();
      for (int i = 0; i < a.length; i++) {
        if (!Double.isNaN(a[i]) && !Double.isNaN(b[i])) {
          Double known = map.putIfAbsent(a[i] + 0.0, b[i]); // minus zero is zero
          if (known != null && known != b[i]) {
            return Optional.empty();
          }
        }
      }
      return Optional.of(new Determines(map));
    }
  }
}
