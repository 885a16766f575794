package io.github.counterpoise.examples.bench;

import java.util.Arrays;

/** Times work the way a user meets it: after some calls to warm up, the median of several more. */
final class Stopwatch {

  private static final int WARM_UPS = 3;
  private static final double WARM_UP_SECONDS = 3; // enough of them, however few
  private static final int RUNS = 7;
  private static final double SECONDS = 10;
  private static final int FEWEST_RUNS = 2;

  private Stopwatch() {}

  /**
   * Returns the median seconds of a call, once warm.
   *
   * @param work the call
   */
  static double warm(Runnable work) {
    return warm(work, 0);
  }

  /**
   * Returns the median seconds of a call, once warm; calls of a few milliseconds need to be warmed
   * up for longer until all their loops are compiled.
   *
   * @param work the call
   * @param least seconds of warming up at least
   */
  static double warm(Runnable work, double least) {
    double spent = 0;
    for (int i = 0; spent < least || (i < WARM_UPS && spent < WARM_UP_SECONDS); i++) {
      spent += once(work);
    }
    double[] seconds = new double[RUNS];
    int runs = 0;
    for (double sum = 0; runs < RUNS && (runs < FEWEST_RUNS || sum < SECONDS); runs++) {
      seconds[runs] = once(work);
      sum += seconds[runs];
    }
    return median(Arrays.copyOf(seconds, runs));
  }

  /**
   * Returns the seconds of one call.
   *
   * @param work the call
   */
  static double once(Runnable work) {
    long start = System.nanoTime();
    work.run();
    return (System.nanoTime() - start) / 1e9;
  }

  private static double median(double[] values) {
    Arrays.sort(values);
    int middle = values.length / 2;
    return values.length % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
  }
}
