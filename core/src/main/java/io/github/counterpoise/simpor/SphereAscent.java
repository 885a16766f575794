package io.github.counterpoise.simpor;

/**
 * Projected gradient ascent on a sphere (Algorithm 1): each point starts at x = c + r·u around its
 * base c and climbs log f by turning the unit vector u, never leaving the sphere.
 *
 * <p>One iteration projects the gradient onto the tangent plane, p = g − (g·u)u, normalises it and
 * tries u cos θ + p sin θ. A step that gains is taken and the next one is {@code growth} times as
 * wide; one that does not is undone and retried at 0.4 of its width. So f never falls. A point is
 * done when log f has reached its aim, when its steps have become a thousand times narrower, or
 * after the given number of iterations. On a line the sphere is two points, and the other one is
 * tried.
 *
 * @param iterations most steps to try
 * @param step width θ of the first step in radians
 * @param growth factor for the next step after one that gained
 */
record SphereAscent(int iterations, double step, double growth) {

  private static final double SHRINKAGE = 0.4;
  private static final double NARROWEST = 1e-3; // of the first step
  private static final double WIDEST = Math.PI / 2;
  private static final double FLAT = 1e-12; // tangent over gradient that counts as no tangent

  /**
   * Lets points climb.
   *
   * @param f what they climb
   * @param points the points, which are moved
   * @param pulse called before every step; throws where the work is to stop
   */
  void climb(PosteriorRatio f, SpherePoint[] points, Runnable pulse) {
    SpherePoint[] active = points.clone();
    evaluate(f, active, active.length);
    int count = 0;
    for (SpherePoint point : active) {
      point.accept();
      point.step = Math.min(step, WIDEST);
      count = keep(active, count, point, point.canMove());
    }
    for (int i = 0; i < iterations && count > 0; i++) {
      pulse.run();
      int moving = 0;
      for (int p = 0; p < count; p++) {
        moving = keep(active, moving, active[p], active[p].propose(FLAT));
      }
      evaluate(f, active, moving);
      count = 0;
      for (int p = 0; p < moving; p++) {
        count = keep(active, count, active[p], settle(active[p]));
      }
    }
  }

  /** Takes or undoes the step tried, and says whether to go on. */
  private boolean settle(SpherePoint point) {
    if (point.gains()) {
      point.accept();
      point.step = Math.min(point.step * growth, WIDEST);
    } else {
      point.undo();
      point.step *= SHRINKAGE;
    }
    return point.canMove() && !point.onLine() && point.step >= NARROWEST * Math.min(step, WIDEST);
  }

  private static int keep(SpherePoint[] points, int count, SpherePoint point, boolean wanted) {
    if (!wanted) {
      return count;
    }
    points[count] = point;
    return count + 1;
  }

  private static void evaluate(PosteriorRatio f, SpherePoint[] points, int count) {
    double[][] positions = new double[count][];
    double[][] gradients = new double[count][];
    for (int p = 0; p < count; p++) {
      positions[p] = points[p].position();
      gradients[p] = points[p].trialGradient();
    }
    double[] logs = new double[count];
    f.evaluate(positions, count, logs, gradients);
    for (int p = 0; p < count; p++) {
      points[p].trialLog(logs[p]);
    }
  }
}
