package io.github.counterpoise.host;

/** The steps of one sequence in a host's table, in their order. */
public interface HostSteps {

  /** Returns the number of steps. */
  int length();

  /**
   * Returns what one step holds of a feature: a number as {@link CellKind} defines it, the index of
   * a label, or {@code NaN} where it is missing.
   *
   * @param step number of the step, from 0
   * @param feature number of the feature, from 0
   */
  double value(int step, int feature);

  /**
   * Returns a list of numbers as steps of one feature.
   *
   * @param list the numbers, {@code null} for a missing list
   * @return the steps, {@code null} for a missing list
   */
  static HostSteps of(double[] list) {
    return list == null
        ? null
        : new HostSteps() {
          @Override
          public int length() {
            return list.length;
          }

          @Override
          public double value(int step, int feature) {
            return list[step];
          }
        };
  }
}
