package io.github.counterpoise.engine;

/** The learning rate over the steps of a training. */
@FunctionalInterface
public interface Schedule {

  /**
   * Returns the rate of a step.
   *
   * @param step number of the step, from 1
   */
  double rate(long step);

  /**
   * Returns a rate that stays the same.
   *
   * @param rate the rate, above 0
   */
  static Schedule constant(double rate) {
    if (!(rate > 0)) {
      throw new IllegalArgumentException("learning rate must be above 0, not " + rate);
    }
    return step -> rate;
  }

  /**
   * Returns a rate that rises linearly to a peak and then falls to 0: after the warm-up, {@code
   * peak (1 − (step − warmUp) / (steps − warmUp))^power}.
   *
   * @param peak largest rate, above 0
   * @param warmUp number of steps to the peak; 0 begins there
   * @param steps number of steps until 0, more than {@code warmUp}
   * @param power 1 falls linearly
   */
  static Schedule polynomial(double peak, long warmUp, long steps, double power) {
    if (!(peak > 0) || warmUp < 0 || steps <= warmUp) {
      throw new IllegalArgumentException(
          "peak " + peak + " must be above 0, and steps " + steps + " above warm-up " + warmUp);
    }
    return step ->
        step <= warmUp
            ? peak * step / warmUp
            : peak * Math.pow(Math.max(0, 1 - (double) (step - warmUp) / (steps - warmUp)), power);
  }
}
