package io.github.counterpoise.smote;

import io.github.counterpoise.encode.MetricSpace;
import io.github.counterpoise.neighbor.NearestNeighbors;
import io.github.counterpoise.neighbor.Neighbors;
import io.github.counterpoise.oversample.Synthetic;
import io.github.counterpoise.run.Run;
import io.github.counterpoise.synthesis.Allocation;
import io.github.counterpoise.synthesis.ClassRows;
import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * The rows of one class and, for each, its nearest neighbours within the class: what SMOTE and its
 * kin learn.
 *
 * @param rows the class
 * @param neighbors k nearest neighbours of each of its rows, as indices into {@code rows}
 */
record Neighborhood(ClassRows rows, Neighbors neighbors) {

  /**
   * Finds the neighbours.
   *
   * @param rows the class, of at least 2 rows
   * @param space where distances are measured
   * @param k neighbours wanted; fewer, with a warning, where the class is smaller
   * @param method the name for that warning
   * @param run who watches, and threads
   */
  static Neighborhood of(ClassRows rows, MetricSpace space, int k, String method, Run run) {
    run.monitor().phase("neighbours of class " + rows.label());
    int possible = rows.clampNeighbors(k, method, run.monitor());
    return new Neighborhood(
        rows, NearestNeighbors.of(space.encode(rows.table(), rows.rows())).ofEach(possible, run));
  }

  /**
   * Makes rows as SMOTE does, at λ ~ U(0, 1).
   *
   * @param count how many rows
   * @param run source of randomness
   * @param method the name recorded as their provenance
   */
  Synthetic smote(int count, Run run, String method) {
    return smote(count, 0, run, method);
  }

  /**
   * Makes rows as SMOTE does, every row of the class being a base in proportion to its weight.
   *
   * @param count how many rows
   * @param extrapolation e of λ ~ U(−e, 1 + e)
   * @param run source of randomness
   * @param method the name recorded as their provenance
   */
  Synthetic smote(int count, double extrapolation, Run run, String method) {
    double[] weights = rows.weights(run.monitor());
    int[] allocation = Allocation.systematic(weights, count, run.stream("bases"));
    return fill(allocation, extrapolation, run, method);
  }

  /**
   * Makes rows on segments to neighbours drawn uniformly, at λ ~ U(0, 1).
   *
   * @param allocation how many rows each row of the class is the base of
   * @param run source of randomness
   * @param method the name recorded as their provenance
   */
  Synthetic fill(int[] allocation, Run run, String method) {
    return fill(allocation, 0, run, method);
  }

  /**
   * Makes rows on lines to neighbours drawn uniformly.
   *
   * @param allocation how many rows each row of the class is the base of
   * @param extrapolation e of λ ~ U(−e, 1 + e)
   * @param run source of randomness
   * @param method the name recorded as their provenance
   */
  private Synthetic fill(int[] allocation, double extrapolation, Run run, String method) {
    UniformRandomProvider random = run.stream("segments");
    Segments segments = segments(Arrays.stream(allocation).sum(), extrapolation > 0, run);
    double length = 1 + 2 * extrapolation;
    for (int base = 0; base < allocation.length; base++) {
      for (int i = 0; i < allocation[base]; i++) {
        int partner = partner(base, random);
        segments.add(base, partner, length * random.nextDouble() - extrapolation);
      }
    }
    return segments.finish(method);
  }

  /** Returns a neighbour of a base, drawn uniformly, as a row of the table. */
  int partner(int base, UniformRandomProvider random) {
    int rank = random.nextInt(neighbors.count(base));
    return rows.rows()[neighbors.index(base, rank)];
  }

  /** Starts making rows, which stay in the range of the class where they are bounded. */
  Segments segments(int count, boolean bounded, Run run) {
    return new Segments(rows, neighbors, count, bounded, run);
  }
}
