package io.github.counterpoise.simpor;

/**
 * The logarithm of the posterior ratio f (Eq. 7–12), log p(x | target class) − log p(x | other
 * class), and its gradient. Kernel densities are normalised by their numbers of rows, and the
 * priors, which do not depend on x, are left out. Eq. 10–12 as printed lack the minus sign of the
 * Gaussian kernel.
 *
 * @param target density of the class that rows are made for
 * @param other density of the class they are to keep away from
 */
record PosteriorRatio(Density target, Density other) {

  /**
   * Evaluates log f at some points.
   *
   * @param points coordinates of each, {@code NaN} where missing
   * @param count how many of the points, from the first
   * @param logs receives log f
   * @param gradients receives its gradient along the first coordinates, as many as each array
   *     holds; null if it is not wanted
   */
  void evaluate(double[][] points, int count, double[] logs, double[][] gradients) {
    double[] otherLogs = new double[count];
    double[][] otherGradients =
        gradients == null || count == 0 ? null : new double[count][gradients[0].length];
    target.evaluate(points, count, null, logs, gradients);
    other.evaluate(points, count, null, otherLogs, otherGradients);
    for (int p = 0; p < count; p++) {
      logs[p] -= otherLogs[p];
      for (int j = 0; otherGradients != null && j < otherGradients[p].length; j++) {
        gradients[p][j] -= otherGradients[p][j];
      }
    }
  }
}
