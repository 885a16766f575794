package io.github.counterpoise.simpor;

import io.github.counterpoise.encode.Points;
import java.util.Arrays;

/**
 * The rows of one class as kernel centres, in tiles of at most {@value #TILE} rows. A tile is
 * dimension-major: one array per coordinate, so that the loops of {@link Tiles} run over rows and
 * become vector instructions.
 */
final class KernelRows {

  /** Rows per tile: some dozen coordinates of it stay in a processor's second-level cache. */
  static final int TILE = 512;

  private final int size;
  private final int dimensions;
  private final double[][][] tiles; // [tile][dimension][row], 0 where missing
  private final double[][][] present; // [tile][dimension][row] 1 or 0; [tile] null where all are
  private final double[] shares; // [dimension]

  private KernelRows(int size, int dimensions, double[] shares) {
    this.size = size;
    this.dimensions = dimensions;
    this.shares = shares;
    this.tiles = new double[(size + TILE - 1) / TILE][dimensions][];
    this.present = new double[tiles.length][][];
  }

  /**
   * Packs points.
   *
   * @param points the points
   * @param selection which of them
   * @param dimensions how many of their coordinates, from the first
   */
  static KernelRows of(Points points, int[] selection, int dimensions) {
    double[] shares = new double[dimensions];
    for (int j = 0; j < dimensions; j++) {
      shares[j] = points.share(j);
    }
    KernelRows rows = new KernelRows(selection.length, dimensions, shares);
    for (int tile = 0; tile < rows.tiles.length; tile++) {
      rows.fill(tile, points, selection);
    }
    return rows;
  }

  private void fill(int tile, Points points, int[] selection) {
    int first = tile * TILE;
    int count = rows(tile);
    for (int j = 0; j < dimensions; j++) {
      double[] column = new double[count];
      for (int i = 0; i < count; i++) {
        column[i] = points.get(selection[first + i], j);
        if (Double.isNaN(column[i])) {
          column[i] = 0;
          markMissing(tile, j, i);
        }
      }
      tiles[tile][j] = column;
    }
  }

  private void markMissing(int tile, int dimension, int row) {
    if (present[tile] == null) {
      present[tile] = new double[dimensions][rows(tile)];
      for (double[] column : present[tile]) {
        Arrays.fill(column, 1);
      }
    }
    present[tile][dimension][row] = 0;
  }

  int size() {
    return size;
  }

  int dimensions() {
    return dimensions;
  }

  int tiles() {
    return tiles.length;
  }

  /** Returns the number of rows of a tile. */
  int rows(int tile) {
    return Math.min(TILE, size - tile * TILE);
  }

  /** Returns the coordinates of a tile: [dimension][row], 0 where missing. */
  double[][] coordinates(int tile) {
    return tiles[tile];
  }

  /** Returns which coordinates of a tile are present, 1 or 0, or null where all are. */
  double[][] present(int tile) {
    return present[tile];
  }

  /** Returns what each coordinate counts when a distance is rescaled for missing ones. */
  double[] shares() {
    return shares;
  }

  /** Returns one point: its coordinates, {@code NaN} where missing. */
  double[] point(int row) {
    double[] point = new double[dimensions];
    int tile = row / TILE;
    for (int j = 0; j < dimensions; j++) {
      boolean missing = present[tile] != null && present[tile][j][row % TILE] == 0;
      point[j] = missing ? Double.NaN : tiles[tile][j][row % TILE];
    }
    return point;
  }
}
