package io.github.counterpoise.neighbor;

/**
 * One query as a block of references sees it: the coefficients of the blocked product, and what a
 * reference's product may be at most if the reference is to enter the query's list. The package
 * documentation derives both.
 */
final class Aim {
  private static final double UNIT = 0x1p-23; // twice the unit roundoff of float
  private static final double UNDERFLOW = 0x1p-140; // above what underflow loses, per term
  private static final double SLACK = 1e-9; // far above the rounding of sums of doubles
  private static final double GREATEST_NORM = 0x1p80;
  private static final double GREATEST_SQUARE = 1e300;
  private static final double GREATEST_RATE = 0x1p60;

  private final Columns columns;
  private final float[] coefficients;

  private Block block;
  private double norm; // squared length of the query's present coordinates
  private double completeNorm; // of its complete coordinates
  private double rate; // what the product takes off per share compared
  private double error; // bound of the product's error

  Aim(Columns columns) {
    this.columns = columns;
    this.coefficients = new float[Math.max(2, (columns.terms() + 1) / 2 * 2)];
  }

  /**
   * Points a query at a block.
   *
   * @param query coordinates, {@code NaN} where missing
   * @param offset where they start
   * @param target the block
   * @param limit the query's present limit, a squared distance
   * @return false if no reference of the block can be as near as the limit
   */
  boolean at(double[] query, int offset, Block target, double limit) {
    block = target;
    double scaledLimit = scaled(limit);
    rate =
        columns.allComplete() || scaledLimit > GREATEST_RATE ? 0 : scaledLimit / columns.allShare();
    if (columns.allComplete()) {
      aimComplete(query, offset);
    } else {
      aimIncomplete(query, offset);
    }
    double lengths = 2 * (norm + target.radius() * target.radius());
    double magnitude = lengths + rate * columns.allShare();
    error = (coefficients.length + 16) * (UNIT * magnitude + UNDERFLOW);
    return !columns.allComplete() || mayReach(scaledLimit);
  }

  /** Tells by the ball about the block; the square root is only taken where it decides. */
  private boolean mayReach(double scaledLimit) {
    if (norm <= scaledLimit) {
      return true;
    }
    double gap = Math.sqrt(norm) * (1 - SLACK) - block.radius() * (1 + SLACK);
    return !(gap > 0 && gap * gap > scaledLimit * (1 + SLACK) + UNDERFLOW);
  }

  private void aimComplete(double[] query, int offset) {
    double scale = block.scale();
    double[] center = block.center();
    double sum = 0;
    for (int j = 0; j < center.length; j++) {
      double x = (query[offset + j] - center[j]) * scale;
      coefficients[j] = (float) (-2 * x);
      sum += x * x;
    }
    norm = sum;
    completeNorm = sum;
  }

  private void aimIncomplete(double[] query, int offset) {
    norm = 0;
    completeNorm = 0;
    int term = 0;
    for (int j = 0; j < columns.dimensions(); j++) {
      double x = (query[offset + j] - block.center()[j]) * block.scale();
      if (!columns.incomplete(j)) {
        coefficients[term++] = (float) (-2 * x);
        completeNorm += x * x;
        norm += x * x;
      } else {
        boolean missing = Double.isNaN(x);
        coefficients[term++] = missing ? 0 : (float) (-2 * x);
        coefficients[term++] = missing ? 0 : 1;
        coefficients[term++] = missing ? 0 : (float) (x * x - rate * columns.share(j));
        norm += missing ? 0 : x * x;
      }
    }
  }

  private double scaled(double square) {
    return square * block.scale() * block.scale();
  }

  /** Returns whether the product can be computed; if not, every reference must be looked at. */
  boolean computable() {
    return block.finite() && norm < GREATEST_NORM;
  }

  /** Returns the coefficients of the block's terms. */
  float[] coefficients() {
    return coefficients;
  }

  /**
   * Returns what the product of each of the k nearest references is below, if at least k references
   * other than the query have products of at most a number: those are no further than the number
   * and the error say, and what is nearer has a product of at most that and the error once more.
   * Only where every coordinate is complete. Infinity where squared distances come near the largest
   * number, beyond which they would all be equal.
   *
   * @param product the number
   */
  float thresholdAbove(float product) {
    double square = (product + norm + error) / (block.scale() * block.scale());
    if (!(square < GREATEST_SQUARE)) {
      return Float.POSITIVE_INFINITY;
    }
    return Math.nextUp(Math.nextUp((float) (product + 2 * error)));
  }

  /**
   * Returns what the product is below if a reference's squared distance is within a limit.
   *
   * @param limit a squared distance
   */
  float threshold(double limit) {
    double scaledLimit = scaled(limit);
    if (scaledLimit == Double.POSITIVE_INFINITY) {
      return Float.POSITIVE_INFINITY;
    }
    double allowed = scaledLimit;
    if (!columns.allComplete()) {
      double liveRate = scaledLimit / columns.allShare();
      double uncertainShare = columns.allShare() - columns.completeShare();
      allowed = liveRate * columns.completeShare() + Math.max(0, liveRate - rate) * uncertainShare;
    }
    return Math.nextUp(Math.nextUp((float) (error + allowed - completeNorm)));
  }
}
