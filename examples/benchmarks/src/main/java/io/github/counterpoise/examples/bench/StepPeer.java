package io.github.counterpoise.examples.bench;

/** Another library that can be timed at the training steps of {@link BenchNetwork}. */
interface StepPeer {

  /** Returns its name for people. */
  String name();

  /**
   * Returns the median seconds of a step, {@code NaN} where it is not installed.
   *
   * @param network name of the network
   * @param seconds how long to measure
   */
  double secondsPerStep(String network, double seconds);
}
