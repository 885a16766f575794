package io.github.counterpoise.simpor;

/**
 * The ascent as it is usually written, to compare with: one point at a time, one kernel after the
 * other, two evaluations of f per dimension for a numeric gradient. The steps are those of {@link
 * SphereAscent}.
 */
final class NumericAscent {

  private static final double DELTA = 1e-6;

  private final double[][] target;
  private final double[][] other;
  private final double h;

  NumericAscent(double[][] target, double[][] other, double h) {
    this.target = target;
    this.other = other;
    this.h = h;
  }

  double log(double[] x) {
    return Toys.plainLogDensity(target, x, h) - Toys.plainLogDensity(other, x, h);
  }

  double[] gradient(double[] x) {
    double[] gradient = new double[x.length];
    for (int j = 0; j < x.length; j++) {
      double[] low = x.clone();
      double[] high = x.clone();
      low[j] -= DELTA;
      high[j] += DELTA;
      gradient[j] = (log(high) - log(low)) / (2 * DELTA);
    }
    return gradient;
  }

  /** Climbs from a start on the sphere and returns where it ends. */
  double[] climb(double[] center, double radius, double[] start, int iterations) {
    double[] u = new double[start.length];
    for (int j = 0; j < u.length; j++) {
      u[j] = (start[j] - center[j]) / radius;
    }
    double best = log(start);
    double step = 0.5;
    for (int i = 0; i < iterations; i++) {
      double[] tangent = tangent(gradient(at(center, radius, u)), u);
      double[] turned = new double[u.length];
      for (int j = 0; j < u.length; j++) {
        turned[j] = u[j] * Math.cos(step) + tangent[j] * Math.sin(step);
      }
      double value = log(at(center, radius, turned));
      if (value > best) {
        best = value;
        u = turned;
        step *= 1.3;
      } else {
        step *= 0.4;
      }
    }
    return at(center, radius, u);
  }

  private static double[] tangent(double[] g, double[] u) {
    double along = 0;
    for (int j = 0; j < u.length; j++) {
      along += g[j] * u[j];
    }
    double[] p = new double[u.length];
    for (int j = 0; j < u.length; j++) {
      p[j] = g[j] - along * u[j];
    }
    double length = Toys.length(p);
    for (int j = 0; j < u.length; j++) {
      p[j] /= length;
    }
    return p;
  }

  private static double[] at(double[] center, double radius, double[] u) {
    double[] x = new double[u.length];
    for (int j = 0; j < u.length; j++) {
      x[j] = center[j] + radius * u[j];
    }
    return x;
  }
}
