package io.github.counterpoise.oversample;

import io.github.counterpoise.run.CancelledException;
import io.github.counterpoise.run.InvalidInputException;
import io.github.counterpoise.run.Monitor;
import io.github.counterpoise.run.Run;
import io.github.counterpoise.run.Seed;
import java.nio.file.Path;

/** What an oversampler has learnt from a table: immutable, and safe to share between threads. */
public interface FittedOversampler {

  /**
   * Makes up rows of one class.
   *
   * @param classIndex index of the class, one of those given to {@code fit}
   * @param count how many rows, at least 0
   * @param run seed, monitor and threads; equal seeds give equal rows, whatever the threads
   * @return {@code count} rows of that class, or fewer and why: {@link Synthetic#shortfall}
   * @throws IllegalArgumentException if the class was not learnt or the count is below 0
   * @throws CancelledException if the user stopped the run
   */
  Synthetic sample(int classIndex, int count, Run run);

  /**
   * Saves what was learnt, so that rows can be made later without learning again. The file is
   * written under another name and moved when it is complete.
   *
   * @param file name of the model file; one that is there is replaced
   * @throws InvalidInputException if it cannot be written
   */
  void save(Path file);

  /**
   * Makes up rows of one class on all processors.
   *
   * @param classIndex index of the class
   * @param count how many rows, at least 0
   * @param seed source of randomness
   * @param monitor is told of progress, and may stop the work
   * @return {@code count} rows of that class, or fewer and why
   */
  default Synthetic sample(int classIndex, int count, Seed seed, Monitor monitor) {
    return sample(classIndex, count, new Run(seed, monitor));
  }
}
