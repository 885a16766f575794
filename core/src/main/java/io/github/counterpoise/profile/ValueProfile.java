package io.github.counterpoise.profile;

import io.github.counterpoise.table.Column;
import io.github.counterpoise.table.Table;
import io.github.counterpoise.table.TimeUnit;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntToDoubleFunction;

/**
 * The form of a column of numbers or dates, found from its values: how many decimals nearly all of
 * them have, whether they are whole however they were written, whether they are dates written as
 * numbers. How many decimals a number has is told by the shortest decimal text that reads back as
 * it; numbers of more than {@value #MOST_DIGITS} digits count as measured in full precision and
 * have no form.
 */
public final class ValueProfile {

  /** The most decimals that a form has. */
  public static final int MOST_DECIMALS = 12;

  private static final int MOST_DIGITS = 14;
  private static final double TOO_LARGE = Math.pow(10, MOST_DIGITS);
  private static final double EXACT = 1L << 53; // up to here a double holds every whole number
  private static final int NONE = MOST_DECIMALS + 1;
  private static final double USUAL_DATES = 0.9;

  private final int rows;
  private final IntToDoubleFunction values;
  private int present;
  private boolean exact = true; // no whole number is too large to be told from its neighbours
  private final int[] cells = new int[NONE + 1]; // [decimals]
  private final Strays formless = new Strays();

  private ValueProfile(int rows, IntToDoubleFunction values) {
    this.rows = rows;
    this.values = values;
    for (int row = 0; row < rows; row++) {
      double value = values.applyAsDouble(row);
      if (!Double.isNaN(value)) {
        present++;
        int decimals = isHopeless() ? NONE : decimals(value);
        cells[decimals]++;
        exact &= Math.abs(value) <= EXACT;
        if (decimals == NONE && !isHopeless()) {
          formless.add(row, value);
        }
      }
    }
  }

  /** There is no form any more; counting goes on, but nothing else is looked at. */
  private boolean isHopeless() {
    return !formless.areAlike() && !Strays.areFew(formless.count(), rows);
  }

  /**
   * Looks at values.
   *
   * @param rows how many there are
   * @param values value of each row, {@code NaN} for missing
   */
  public static ValueProfile of(int rows, IntToDoubleFunction values) {
    return new ValueProfile(rows, values);
  }

  /**
   * Looks at a column of numbers.
   *
   * @param table the table
   * @param column index of the column
   */
  public static ValueProfile of(Table table, int column) {
    return of(table.rows(), row -> table.value(row, column));
  }

  /** Returns how many values are not missing. */
  public int present() {
    return present;
  }

  /** Returns whether every value is a whole number, and not too large to be told from the next. */
  public boolean isWhole() {
    return exact && cells[0] == present;
  }

  /**
   * Returns how many decimals synthetic values should have: none where nearly all values are whole;
   * otherwise as many as nearly all values have at most, and one more as long as any value has it,
   * so that only values of another make are passed over; {@link Column.Numeric#ANY} where there is
   * no such number.
   */
  public int decimals() {
    int tolerated = formless.areOneFiller(present) ? formless.count() : 0;
    int beyond = present - tolerated;
    int decimals = 0;
    while (decimals <= MOST_DECIMALS) {
      beyond -= cells[decimals];
      if (Strays.areFew(beyond, present)) {
        while (decimals > 0 && decimals < MOST_DECIMALS && cells[decimals + 1] > 0) {
          decimals++;
        }
        return decimals;
      }
      decimals++;
    }
    return Column.Numeric.ANY;
  }

  /**
   * Returns how the values write dates as numbers, if they do: all of them are dates, most of the
   * years 1900 to 2100, and enough of them differ.
   */
  public Optional<DateNumber> dateNumber() {
    if (!isWhole()) {
      return Optional.empty();
    }
    for (DateNumber form : DateNumber.values()) {
      if (holds(form)) {
        return Optional.of(form);
      }
    }
    return Optional.empty();
  }

  private boolean holds(DateNumber form) {
    Set<Double> different = new HashSet<>();
    int usual = 0;
    for (int row = 0; row < rows; row++) {
      double value = values.applyAsDouble(row);
      if (!Double.isNaN(value)) {
        double millis = form.millis(value);
        if (Double.isNaN(millis)) {
          return false;
        }
        usual += DateNumber.isUsual(millis) ? 1 : 0;
        if (different.size() < form.fewest()) {
          different.add(value);
        }
      }
    }
    return different.size() == form.fewest() && usual >= USUAL_DATES * present;
  }

  /**
   * Returns the column of numbers that the values make: whole numbers, or numbers of so many
   * decimals. Dates written as numbers are whole numbers here.
   *
   * @param name the column's name
   */
  public Column column(String name) {
    return isWhole() ? new Column.Integral(name) : new Column.Numeric(name, decimals());
  }

  /**
   * Returns the coarsest unit that nearly all of some dates are whole numbers of.
   *
   * @param table the table
   * @param column index of a column of dates
   * @param coarsest the coarsest unit that comes into question
   * @return that unit, and at least the one that the column has
   */
  public static TimeUnit unit(Table table, int column, TimeUnit coarsest) {
    TimeUnit finest = ((Column.Date) table.schema().column(column)).unit();
    TimeUnit found = finest;
    for (TimeUnit unit : TimeUnit.values()) { // a date that fits a unit fits all finer ones
      if (unit.compareTo(finest) > 0 && unit.compareTo(coarsest) <= 0) {
        if (!nearlyAllFit(table, column, unit)) {
          break;
        }
        found = unit;
      }
    }
    return found;
  }

  /** Of months and years three must differ: a few first days of months may be chance. */
  private static boolean nearlyAllFit(Table table, int column, TimeUnit unit) {
    Strays strays = new Strays();
    Set<Double> different = new HashSet<>();
    int present = 0;
    for (int row = 0; row < table.rows(); row++) {
      double value = table.value(row, column);
      if (Double.isNaN(value)) {
        continue;
      }
      present++;
      if (unit.fits(value)) {
        if (different.size() < 3) {
          different.add(value);
        }
      } else {
        strays.add(row, value);
        if (!strays.areAlike() && !Strays.areFew(strays.count(), table.rows())) {
          return false;
        }
      }
    }
    int wanted = unit == TimeUnit.MONTH || unit == TimeUnit.YEAR ? 3 : 1;
    return different.size() >= wanted && harmless(strays, present);
  }

  /** One value in many cells is a filler only if it is no whole millisecond, as means are. */
  private static boolean harmless(Strays strays, int present) {
    return Strays.areFew(strays.count(), present)
        || (strays.areOneFiller(present) && !TimeUnit.MILLISECOND.fits(strays.first()));
  }

  /** Returns the decimals of the shortest text, {@link #NONE} where there are too many digits. */
  private static int decimals(double value) {
    double size = Math.abs(value);
    if (size == Math.rint(size)) {
      return 0;
    }
    double power = 1;
    for (int decimals = 1; decimals <= MOST_DECIMALS; decimals++) {
      power *= 10;
      double steps = Math.rint(size * power);
      if (steps >= TOO_LARGE) {
        return NONE;
      }
      if (steps / power == size) {
        return decimals;
      }
    }
    return NONE;
  }
}
