package io.github.counterpoise.simpor;

/**
 * A point on a sphere: x = c + r·u along the coordinates that are free, x = c along the others. It
 * holds where it is, a place it tries, and log f at both.
 */
final class SpherePoint {

  private final double[] center; // [dimensions] c, NaN where missing
  private final int[] free; // the coordinates that may move
  private final double radius;
  private final double aim; // no need to climb higher than this log f

  private double[] position; // [dimensions]
  private double[] unit; // [free] u
  private double[] trial; // [free] the u tried
  private double[] gradient; // [numeric dimensions] of log f at u
  private double[] trialGradient;
  private double log;
  private double trialLog;

  /** Width of the next step in radians; belongs to the ascent. */
  double step;

  /**
   * Places a point.
   *
   * @param center the base's coordinates, {@code NaN} where missing
   * @param numeric how many of them, from the first, have a gradient
   * @param free the coordinates that may move, all below {@code numeric}
   * @param radius r, at least 0
   * @param direction where to start, along the free coordinates; need not be normalised
   * @param aim the log f above which it need not climb
   */
  SpherePoint(
      double[] center, int numeric, int[] free, double radius, double[] direction, double aim) {
    this.center = center;
    this.free = free;
    this.radius = radius;
    this.aim = aim;
    this.position = center.clone();
    this.trialGradient = new double[numeric];
    this.gradient = new double[numeric];
    this.unit = direction.clone();
    this.trial = direction.clone();
    normalize(trial);
    move(trial);
  }

  /** Returns the coordinates of the place tried, or of the point where nothing is being tried. */
  double[] position() {
    return position;
  }

  /** Returns where the gradient at the place tried goes. */
  double[] trialGradient() {
    return trialGradient;
  }

  /** Says what log f is at the place tried. */
  void trialLog(double value) {
    trialLog = value;
  }

  /** Returns log f at the point. */
  double log() {
    return log;
  }

  /** Returns whether the place tried is higher; never where log f is not a number. */
  boolean gains() {
    return trialLog > log;
  }

  /** Moves the point to the place tried. */
  void accept() {
    log = trialLog;
    double[] u = unit;
    unit = trial;
    trial = u;
    double[] g = gradient;
    gradient = trialGradient;
    trialGradient = g;
  }

  /** Goes back from the place tried. */
  void undo() {
    move(unit);
  }

  /** Returns whether there is anything to gain by moving. */
  boolean canMove() {
    return radius > 0 && free.length > 0 && log < aim;
  }

  /** Returns whether the sphere is two points. */
  boolean onLine() {
    return free.length == 1;
  }

  /**
   * Tries one step up the tangent.
   *
   * @param flat the share of the gradient below which the tangent counts as none
   * @return whether there is a place to try
   */
  boolean propose(double flat) {
    if (onLine()) {
      trial[0] = -unit[0];
    } else if (!turn(flat)) {
      return false;
    }
    move(trial);
    return true;
  }

  private boolean turn(double flat) {
    double along = 0;
    double whole = 0;
    for (int j = 0; j < free.length; j++) {
      double g = gradient[free[j]];
      along += g * unit[j];
      whole += g * g;
    }
    for (int j = 0; j < free.length; j++) {
      trial[j] = gradient[free[j]] - along * unit[j]; // p = g − (g·u)u
    }
    double tangent = normalize(trial);
    if (!(tangent > flat * Math.sqrt(whole))) {
      return false;
    }
    double cosine = Math.cos(step);
    double sine = Math.sin(step);
    for (int j = 0; j < free.length; j++) {
      trial[j] = unit[j] * cosine + trial[j] * sine;
    }
    normalize(trial); // rounding does not add up over the steps
    return true;
  }

  private void move(double[] direction) {
    for (int j = 0; j < free.length; j++) {
      position[free[j]] = center[free[j]] + radius * direction[j];
    }
  }

  /** Gives a vector the length 1 and returns the length it had. */
  private static double normalize(double[] vector) {
    double sum = 0;
    for (double x : vector) {
      sum += x * x;
    }
    double length = Math.sqrt(sum);
    for (int j = 0; length > 0 && j < vector.length; j++) {
      vector[j] /= length;
    }
    return length;
  }
}
