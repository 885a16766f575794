package io.github.counterpoise.evaluate.statistics;

/** The precision to which scores and their differences are compared. */
final class Decimals {

  private static final double TWELVE = 1e12;

  private Decimals() {}

  /**
   * Rounds to twelve decimals, so that what differs by the order of additions alone is equal.
   *
   * @param value a score or a difference of scores; {@code NaN} stays
   * @return the value rounded, never -0
   */
  static double rounded(double value) {
    return Math.rint(value * TWELVE) / TWELVE + 0.0;
  }
}
