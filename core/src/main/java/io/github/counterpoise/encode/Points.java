package io.github.counterpoise.encode;

import java.util.Locale;
import java.util.Objects;

/**
 * Points in a metric space, row-major: the encoded form of table rows in which distance is
 * Euclidean. A missing coordinate is {@code NaN}.
 *
 * <p>The squared distance of two points that miss nothing is the plain sum of squared coordinate
 * differences. Where either misses a coordinate, the coordinate is left out and the sum rescaled:
 *
 * <pre>d² = (Σ over all j of share[j]) / (Σ over j present in both of share[j])
 *      × Σ over j present in both of (a[j] − b[j])²</pre>
 *
 * and it is infinite where no coordinate is present in both. A column of the table that takes c
 * coordinates gives each of them the share 1/c, so that the factor is "columns / columns compared".
 */
public final class Points {
  private final int size;
  private final int dimensions;
  private final double[] coordinates; // [size × dimensions]
  private final double[] shares; // [dimensions]
  private final boolean anyMissing;

  /**
   * Wraps coordinates; the arrays are not copied and must not be changed afterwards.
   *
   * @param size number of points
   * @param dimensions coordinates per point
   * @param coordinates all coordinates, point after point, {@code NaN} where missing
   * @param shares what each coordinate counts when a distance is rescaled, above 0
   */
  public Points(int size, int dimensions, double[] coordinates, double[] shares) {
    if (coordinates.length != (long) size * dimensions || shares.length != dimensions) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "%d points of %d dimensions need %d coordinates and %d shares, found %d and %d",
              size,
              dimensions,
              (long) size * dimensions,
              dimensions,
              coordinates.length,
              shares.length));
    }
    this.size = size;
    this.dimensions = dimensions;
    this.coordinates = coordinates;
    this.shares = shares;
    boolean missing = false;
    for (double x : coordinates) {
      missing |= Double.isNaN(x);
    }
    this.anyMissing = missing;
  }

  /** Returns the number of points. */
  public int size() {
    return size;
  }

  /** Returns the number of coordinates of a point. */
  public int dimensions() {
    return dimensions;
  }

  /** Returns whether any coordinate of any point is missing. */
  public boolean anyMissing() {
    return anyMissing;
  }

  /**
   * Returns one coordinate, {@code NaN} where it is missing.
   *
   * @param point index of the point
   * @param dimension index of the coordinate
   */
  public double get(int point, int dimension) {
    return coordinates[point * dimensions + Objects.checkIndex(dimension, dimensions)];
  }

  /**
   * Returns what a coordinate counts when a distance is rescaled for missing ones.
   *
   * @param dimension index of the coordinate
   */
  public double share(int dimension) {
    return shares[dimension];
  }

  /**
   * Copies the coordinates of one point.
   *
   * @param point index of the point
   * @param target receives the coordinates
   * @param offset where in {@code target} they start
   */
  public void copy(int point, double[] target, int offset) {
    System.arraycopy(coordinates, point * dimensions, target, offset, dimensions);
  }

  /**
   * Returns the squared distance between a point of this set and a point of another, as described
   * above.
   *
   * @param point index of the point here
   * @param other the other set, of the same space
   * @param otherPoint index of the point there
   */
  public double squaredDistance(int point, Points other, int otherPoint) {
    int a = point * dimensions;
    int b = otherPoint * dimensions;
    double sum = 0;
    if (!anyMissing && !other.anyMissing) {
      for (int j = 0; j < dimensions; j++) {
        double difference = coordinates[a + j] - other.coordinates[b + j];
        sum += difference * difference;
      }
      return sum;
    }
    double all = 0;
    double compared = 0;
    for (int j = 0; j < dimensions; j++) {
      double difference = coordinates[a + j] - other.coordinates[b + j];
      all += shares[j];
      if (!Double.isNaN(difference)) {
        compared += shares[j];
        sum += difference * difference;
      }
    }
    return compared > 0 ? sum * (all / compared) : Double.POSITIVE_INFINITY;
  }
}
