package io.github.counterpoise.profile;

import io.github.counterpoise.table.Table;
import java.util.Arrays;

/**
 * How the values of a column are spread, as far as odd ones are concerned: the largest and smallest
 * different values, quartiles of a sample, and how many different values there are. One pass, and
 * little memory however many rows there are.
 */
final class Spread {

  /** At most so many of the largest and of the smallest different values are kept. */
  static final int ENDS = 8;

  private static final int SAMPLE = 4096;
  private static final int MOST_DIFFERENT = 64;

  /**
   * A value and where it stands.
   *
   * @param value the value
   * @param cells number of cells with it
   * @param firstRow row of the first of them
   */
  record Place(double value, int cells, int firstRow) {}

  private final End largest = new End(1);
  private final End smallest = new End(-1);
  private final double[] different = new double[MOST_DIFFERENT]; // ascending
  private final double[] sample; // ascending
  private int differentCount;
  private int present;
  private boolean whole = true;
  private boolean rising = true;
  private boolean falling = true;
  private double last = Double.NaN;

  Spread(Table table, int column) {
    double[] seen = new double[Math.min(table.rows(), SAMPLE)];
    int stride = 1 + (table.rows() - 1) / SAMPLE;
    int kept = 0;
    for (int row = 0; row < table.rows(); row++) {
      double value = table.value(row, column);
      if (!Double.isNaN(value)) {
        add(row, value);
        if (row % stride == 0) {
          seen[kept++] = value;
        }
      }
    }
    sample = Arrays.copyOf(seen, kept);
    Arrays.sort(sample);
  }

  private void add(int row, double value) {
    present++;
    if (!(value < largest.last && value > smallest.last)) { // as nearly all values are
      largest.add(row, value);
      smallest.add(row, value);
    }
    whole = whole && value == Math.rint(value);
    rising &= !(value <= last); // true for the first one
    falling &= !(value >= last);
    last = value;
    if (differentCount < MOST_DIFFERENT) {
      int at = Arrays.binarySearch(different, 0, differentCount, value);
      if (at < 0) {
        int place = -at - 1;
        System.arraycopy(different, place, different, place + 1, differentCount - place);
        different[place] = value;
        differentCount++;
      }
    }
  }

  /** Returns the number of values that are not missing. */
  int present() {
    return present;
  }

  boolean isWhole() {
    return whole;
  }

  /** Returns whether every value is larger, or every one smaller, than the one before it. */
  boolean isMonotone() {
    return rising || falling;
  }

  /** Returns whether there are more different values than {@link #different} has. */
  boolean hasMany() {
    return differentCount == MOST_DIFFERENT;
  }

  /** Returns the different values in ascending order, or some of them where there are many. */
  double[] different() {
    return Arrays.copyOf(different, differentCount);
  }

  /** Returns the largest different values, the largest first. */
  Place[] largest() {
    return largest.places();
  }

  /** Returns the smallest different values, the smallest first. */
  Place[] smallest() {
    return smallest.places();
  }

  /**
   * Returns a value of the sample, which must not be empty.
   *
   * @param share share of the sample below it, 0 to 1
   */
  double quantile(double share) {
    return sample[(int) Math.min(sample.length - 1.0, share * sample.length)];
  }

  boolean hasSample() {
    return sample.length > 0;
  }

  /** The outermost different values on one side. */
  private static final class End {
    private final double[] values = new double[ENDS]; // outermost first
    private final int[] cells = new int[ENDS];
    private final int[] rows = new int[ENDS];
    private final int sign;
    private int size;
    private double last; // the innermost, once there are enough, else what no value is within

    End(int sign) {
      this.sign = sign;
      this.last = sign * Double.NEGATIVE_INFINITY;
    }

    void add(int row, double value) {
      double key = sign * value;
      if (size == ENDS && key < sign * values[size - 1]) {
        return;
      }
      int at = 0;
      while (at < size && sign * values[at] > key) {
        at++;
      }
      if (at < size && values[at] == value) {
        cells[at]++;
        return;
      }
      if (at == ENDS) {
        return;
      }
      size = Math.min(size + 1, ENDS);
      for (int i = size - 1; i > at; i--) {
        values[i] = values[i - 1];
        cells[i] = cells[i - 1];
        rows[i] = rows[i - 1];
      }
      values[at] = value;
      cells[at] = 1;
      rows[at] = row;
      last = size == ENDS ? values[size - 1] : last;
    }

    Place[] places() {
      Place[] places = new Place[size];
      for (int i = 0; i < size; i++) {
        places[i] = new Place(values[i], cells[i], rows[i]);
      }
      return places;
    }
  }
}
