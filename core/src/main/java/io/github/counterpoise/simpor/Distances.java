package io.github.counterpoise.simpor;

import java.util.Arrays;

/**
 * Squared distances of a point to all rows of a tile. A coordinate missing in the point or a row is
 * left out and the distance rescaled by (all shares) / (shares compared), as {@link
 * io.github.counterpoise.encode.Points} does. One thread's arrays; make one per thread.
 */
final class Distances {

  /** Stands for no row. */
  static final int NONE = -1;

  /** Squared distance of a row left out and of rows that have no coordinate in common. */
  static final double FAR = 1e100;

  private final KernelRows rows;
  private final double allShares;
  private final double[] squares = new double[KernelRows.TILE];
  private final double[] factors = new double[KernelRows.TILE];
  private final double[] ones = new double[KernelRows.TILE];

  Distances(KernelRows rows) {
    this.rows = rows;
    this.allShares = Arrays.stream(rows.shares()).sum();
    Arrays.fill(ones, 1);
  }

  /** Returns whether a point has all its coordinates. */
  static boolean isComplete(double[] point) {
    for (double x : point) {
      if (Double.isNaN(x)) {
        return false;
      }
    }
    return true;
  }

  /**
   * Measures the distances to a tile.
   *
   * @param tile index of the tile
   * @param x the point
   * @param complete whether it has all its coordinates
   * @param leftOut index of a row that is to be far away, or {@link #NONE}
   */
  void measure(int tile, double[] x, boolean complete, int leftOut) {
    Arrays.fill(squares, 0);
    if (complete && rows.present(tile) == null) {
      measureComplete(tile, x);
    } else {
      measureRescaled(tile, x);
    }
    if (leftOut >= 0 && leftOut / KernelRows.TILE == tile) {
      squares[leftOut % KernelRows.TILE] = FAR;
    }
  }

  private void measureComplete(int tile, double[] x) {
    double[][] y = rows.coordinates(tile);
    int count = rows.rows(tile);
    int j = 0;
    for (; j + 1 < x.length; j += 2) {
      Tiles.addSquares(y[j], y[j + 1], x[j], x[j + 1], squares, count);
    }
    if (j < x.length) {
      Tiles.addSquares(y[j], x[j], squares, count);
    }
  }

  private void measureRescaled(int tile, double[] x) {
    int count = rows.rows(tile);
    Arrays.fill(factors, 0);
    for (int j = 0; j < x.length; j++) {
      if (!Double.isNaN(x[j])) {
        double[] mask = present(tile, j);
        Tiles.addMaskedSquares(rows.coordinates(tile)[j], mask, x[j], squares, count);
        Tiles.addScaled(mask, rows.shares()[j], factors, count);
      }
    }
    for (int i = 0; i < count; i++) {
      boolean compared = factors[i] > 0;
      factors[i] = compared ? allShares / factors[i] : 0;
      squares[i] = compared ? squares[i] * factors[i] : FAR;
    }
  }

  /** Returns which rows of a tile have a coordinate, 1 or 0. */
  double[] present(int tile, int dimension) {
    return rows.present(tile) == null ? ones : rows.present(tile)[dimension];
  }

  /** Returns the squared distances last measured, of as many rows as the tile has. */
  double[] squares() {
    return squares;
  }

  /** Returns what each was multiplied by; meaningless where point and tile are complete. */
  double[] factors() {
    return factors;
  }
}
