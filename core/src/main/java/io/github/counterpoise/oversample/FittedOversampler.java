package io.github.counterpoise.oversample;

/** What an oversampler has learnt from a table: immutable, and safe to share between threads. */
public interface FittedOversampler {

  /**
   * Makes up rows of one class.
   *
   * @param classIndex index of the class, one of those given to {@code fit}
   * @param count how many rows, at least 0
   * @param run seed, monitor and threads; equal seeds give equal rows, whatever the threads
   * @return exactly {@code count} rows of that class
   * @throws CancelledException if the user stopped the run
   */
  Synthetic sample(int classIndex, int count, Run run);

  /**
   * Makes up rows of one class on all processors.
   *
   * @param classIndex index of the class
   * @param count how many rows, at least 0
   * @param seed source of randomness
   * @param monitor who watches
   * @return exactly {@code count} rows of that class
   */
  default Synthetic sample(int classIndex, int count, Seed seed, Monitor monitor) {
    return sample(classIndex, count, new Run(seed, monitor));
  }
}
