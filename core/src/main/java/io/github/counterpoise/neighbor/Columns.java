package io.github.counterpoise.neighbor;

import io.github.counterpoise.encode.Points;

/**
 * Which coordinates no point misses, and which some point may miss, among references and queries
 * together. The first take one term of the blocked product, the others three.
 */
final class Columns {
  private final boolean[] incomplete;
  private final double[] shares;
  private final int terms;
  private final double completeShare;
  private final double allShare;

  private Columns(boolean[] incomplete, Points points) {
    this.incomplete = incomplete;
    this.shares = new double[incomplete.length];
    int products = 0;
    double complete = 0;
    double all = 0;
    for (int j = 0; j < incomplete.length; j++) {
      shares[j] = points.share(j);
      products += incomplete[j] ? 3 : 1;
      complete += incomplete[j] ? 0 : shares[j];
      all += shares[j];
    }
    this.terms = products;
    this.completeShare = complete;
    this.allShare = all;
  }

  /** Looks through points for missing coordinates. */
  static Columns of(Points points) {
    boolean[] incomplete = new boolean[points.dimensions()];
    for (int i = 0; points.anyMissing() && i < points.size(); i++) {
      for (int j = 0; j < incomplete.length; j++) {
        incomplete[j] |= Double.isNaN(points.get(i, j));
      }
    }
    return new Columns(incomplete, points);
  }

  /** Returns the columns in which a coordinate counts as incomplete if either says so. */
  Columns with(Columns other, Points points) {
    boolean[] either = incomplete.clone();
    for (int j = 0; j < either.length; j++) {
      either[j] |= other.incomplete[j];
    }
    return new Columns(either, points);
  }

  /** Returns whether every coordinate that is incomplete in another is incomplete here too. */
  boolean covers(Columns other) {
    for (int j = 0; j < incomplete.length; j++) {
      if (other.incomplete[j] && !incomplete[j]) {
        return false;
      }
    }
    return true;
  }

  int dimensions() {
    return incomplete.length;
  }

  boolean incomplete(int dimension) {
    return incomplete[dimension];
  }

  double share(int dimension) {
    return shares[dimension];
  }

  boolean allComplete() {
    return terms == incomplete.length;
  }

  /** Returns the number of terms of the blocked product. */
  int terms() {
    return terms;
  }

  /** Returns the sum of the shares of the complete coordinates. */
  double completeShare() {
    return completeShare;
  }

  /** Returns the sum of the shares of all coordinates. */
  double allShare() {
    return allShare;
  }
}
