package io.github.counterpoise.simpor;

/**
 * The Gaussian kernel density of one class, p(x) = 1/n Σᵢ exp(−‖x − xᵢ‖² / 2h²), as its logarithm
 * and the gradient of that. The constant (2πh²)^(−d/2), which cancels in a ratio, is left out.
 *
 * <p>Many points are evaluated at once: tile by tile of the rows, squared distances to all rows of
 * the tile, their exponentials relative to the nearest row seen so far, and the weighted sums of
 * the rows. No exponent is ever above 0, and the nearest row's is 0, so nothing overflows or
 * vanishes however small h is. A point's result does not depend on the points evaluated with it.
 */
final class Density {

  private final KernelRows rows;
  private final double logPopulation;
  private final double scale; // 1 / 2h²

  /**
   * Prepares a density.
   *
   * @param rows the rows summed over
   * @param population number of rows of the class, which may be more than are summed over
   * @param bandwidth h, above 0
   */
  Density(KernelRows rows, int population, double bandwidth) {
    this.rows = rows;
    this.logPopulation = Math.log(population);
    this.scale = 0.5 / (bandwidth * bandwidth);
  }

  /**
   * Evaluates the density at some points.
   *
   * @param points coordinates of each, {@code NaN} where missing
   * @param count how many of the points, from the first
   * @param leftOut for each point a row that does not count, or {@link Distances#NONE}; null to
   *     count all
   * @param logs receives log p
   * @param gradients receives the gradient of log p along the first coordinates, as many as each
   *     array holds; null if it is not wanted
   */
  void evaluate(double[][] points, int count, int[] leftOut, double[] logs, double[][] gradients) {
    Sums[] sums = new Sums[count];
    for (int p = 0; p < count; p++) {
      sums[p] = new Sums(points[p], gradients == null ? 0 : gradients[p].length);
    }
    Work work = new Work();
    for (int tile = 0; tile < rows.tiles(); tile++) {
      for (int p = 0; p < count; p++) {
        work.add(tile, sums[p], leftOut == null ? Distances.NONE : leftOut[p]);
      }
    }
    for (int p = 0; p < count; p++) {
      logs[p] = Math.log(sums[p].weight) - sums[p].least * scale - logPopulation;
      for (int j = 0; j < sums[p].pull.length; j++) {
        gradients[p][j] = 2 * scale * sums[p].pull[j] / sums[p].weight; // Σ wᵢ(xᵢ − x) / h² Σ wᵢ
      }
    }
  }

  /** What has been added up for one point, relative to the nearest row so far. */
  private static final class Sums {
    final double[] point;
    final boolean complete;
    final double[] pull; // Σ wᵢ (xᵢ − x)
    double weight; // Σ wᵢ
    double least = Double.POSITIVE_INFINITY; // squared distance of the nearest row

    Sums(double[] point, int gradient) {
      this.point = point;
      this.pull = new double[gradient];
      this.complete = Distances.isComplete(point);
    }

    /** Makes a nearer row the one that weights are relative to. */
    void approach(double squared, double scale) {
      double factor = Math.exp((squared - least) * scale);
      least = squared;
      weight *= factor;
      for (int j = 0; j < pull.length; j++) {
        pull[j] *= factor;
      }
    }
  }

  /** One thread's arrays. */
  private final class Work {
    private final Distances distances = new Distances(rows);
    private final double[] weights = new double[KernelRows.TILE];
    private final double[] scratch = new double[KernelRows.TILE];
    private final double[] dots = new double[rows.dimensions()];

    void add(int tile, Sums sums, int leftOut) {
      int count = rows.rows(tile);
      distances.measure(tile, sums.point, sums.complete, leftOut);
      double least = Tiles.least(distances.squares(), count);
      if (least < sums.least) {
        sums.approach(least, scale);
      }
      Tiles.exponentials(distances.squares(), sums.least, scale, weights, scratch, count);
      double weight = Tiles.sum(weights, count);
      sums.weight += weight;
      if (sums.pull.length > 0) {
        if (sums.complete && rows.present(tile) == null) {
          pull(tile, weight, sums);
        } else {
          rescaledPull(tile, sums);
        }
      }
    }

    private void pull(int tile, double weight, Sums sums) {
      double[][] y = rows.coordinates(tile);
      int count = rows.rows(tile);
      int last = sums.pull.length;
      int j = 0;
      for (; j + 3 < last; j += 4) {
        Tiles.dots(weights, y[j], y[j + 1], y[j + 2], y[j + 3], dots, j, count);
      }
      for (; j < last; j++) {
        dots[j] = Tiles.dot(weights, y[j], count);
      }
      for (j = 0; j < last; j++) {
        sums.pull[j] += dots[j] - sums.point[j] * weight;
      }
    }

    private void rescaledPull(int tile, Sums sums) {
      int count = rows.rows(tile);
      double[] factors = distances.factors();
      for (int i = 0; i < count; i++) {
        weights[i] *= factors[i];
      }
      for (int j = 0; j < sums.pull.length; j++) {
        if (!Double.isNaN(sums.point[j])) {
          double toRows = Tiles.dot(weights, rows.coordinates(tile)[j], count); // 0 where missing
          double weight = Tiles.dot(weights, distances.present(tile, j), count);
          sums.pull[j] += toRows - sums.point[j] * weight;
        }
      }
    }
  }
}
