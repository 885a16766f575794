package io.github.counterpoise.examples.bench;

import java.util.Arrays;

/**
 * SIMPOR's ascent as it is usually written, to compare with: one point at a time, one kernel after
 * the other, and a numeric gradient, which takes two evaluations of log f per column. Steps and
 * their widths are those of our own ascent, so both do the same iterations.
 */
final class NumericAscent {

  private static final double DELTA = 1e-6;
  private static final double FIRST_STEP = 0.5; // radians
  private static final double GROWTH = 1.3;
  private static final double SHRINKAGE = 0.4;

  private final double[][] target;
  private final double[][] other;
  private final double bandwidth;

  /**
   * Prepares to climb.
   *
   * @param target rows of the class that points are made for, coordinates of each
   * @param other rows of the class they keep away from
   * @param bandwidth width h of the Gaussian kernels
   */
  NumericAscent(double[][] target, double[][] other, double bandwidth) {
    this.target = target;
    this.other = other;
    this.bandwidth = bandwidth;
  }

  /**
   * Climbs on a sphere.
   *
   * @param center its centre
   * @param radius its radius
   * @param direction unit vector from the centre to the start; receives that to the end
   * @param iterations number of steps to try
   * @return log f at the end
   */
  double climb(double[] center, double radius, double[] direction, int iterations) {
    double[] u = direction;
    double best = log(at(center, radius, u));
    double step = FIRST_STEP;
    for (int i = 0; i < iterations; i++) {
      double[] tangent = tangent(gradient(at(center, radius, u)), u);
      double[] turned = new double[u.length];
      for (int j = 0; j < u.length; j++) {
        turned[j] = u[j] * Math.cos(step) + tangent[j] * Math.sin(step);
      }
      double value = log(at(center, radius, turned));
      if (value > best) {
        best = value;
        System.arraycopy(turned, 0, u, 0, u.length);
        step *= GROWTH;
      } else {
        step *= SHRINKAGE;
      }
    }
    return best;
  }

  /** Returns log f up to a constant. */
  private double log(double[] x) {
    return logSum(target, x) - logSum(other, x);
  }

  private double[] gradient(double[] x) {
    double[] gradient = new double[x.length];
    double[] moved = x.clone();
    for (int j = 0; j < x.length; j++) {
      moved[j] = x[j] + DELTA;
      double high = log(moved);
      moved[j] = x[j] - DELTA;
      gradient[j] = (high - log(moved)) / (2 * DELTA);
      moved[j] = x[j];
    }
    return gradient;
  }

  private double logSum(double[][] rows, double[] x) {
    double[] exponents = new double[rows.length];
    for (int i = 0; i < rows.length; i++) {
      double squares = 0;
      for (int j = 0; j < x.length; j++) {
        double difference = x[j] - rows[i][j];
        squares += difference * difference;
      }
      exponents[i] = -squares / (2 * bandwidth * bandwidth);
    }
    double most = Arrays.stream(exponents).max().orElseThrow();
    double sum = 0;
    for (double exponent : exponents) {
      sum += Math.exp(exponent - most);
    }
    return most + Math.log(sum);
  }

  private static double[] tangent(double[] gradient, double[] u) {
    double along = 0;
    for (int j = 0; j < u.length; j++) {
      along += gradient[j] * u[j];
    }
    double[] tangent = new double[u.length];
    double squares = 0;
    for (int j = 0; j < u.length; j++) {
      tangent[j] = gradient[j] - along * u[j];
      squares += tangent[j] * tangent[j];
    }
    for (int j = 0; j < u.length; j++) {
      tangent[j] /= Math.sqrt(squares);
    }
    return tangent;
  }

  private static double[] at(double[] center, double radius, double[] u) {
    double[] x = new double[u.length];
    for (int j = 0; j < u.length; j++) {
      x[j] = center[j] + radius * u[j];
    }
    return x;
  }
}
