package io.github.counterpoise.run;

import java.util.Objects;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * The circumstances of one call: where its randomness comes from, who watches, and how many threads
 * it may use. The rows made never depend on the number of threads.
 *
 * @param seed source of all randomness
 * @param monitor who watches
 * @param threads threads to use, at least 1
 */
public record Run(Seed seed, Monitor monitor, int threads) {

  private static final long CELLS_PER_THREAD = 100_000; // fewer are not worth another thread

  /** Checks the arguments. */
  public Run {
    Objects.requireNonNull(seed, "seed");
    Objects.requireNonNull(monitor, "monitor");
    if (threads < 1) {
      throw new IllegalArgumentException("threads must be at least 1, found " + threads);
    }
  }

  /**
   * Makes a run that may use every processor.
   *
   * @param seed source of all randomness
   * @param monitor who watches
   */
  public Run(Seed seed, Monitor monitor) {
    this(seed, monitor, Runtime.getRuntime().availableProcessors());
  }

  /**
   * Returns a fresh generator at the start of a named sub-stream of the seed.
   *
   * @param name the sub-stream's name
   */
  public UniformRandomProvider stream(String name) {
    return seed.stream(name);
  }

  /**
   * Returns the same run with no more threads than some work on cells is worth.
   *
   * @param cells number of cells that the work goes through, at least 0
   */
  public Run forCells(long cells) {
    return new Run(seed, monitor, (int) Math.min(threads, 1 + cells / CELLS_PER_THREAD));
  }

  /** Returns the same run for work that is too short to tell its progress. */
  public Run unreported() {
    return withMonitor(monitor.slice(0, 0));
  }

  /**
   * Returns the same run with another seed.
   *
   * @param other the seed to use
   */
  public Run withSeed(Seed other) {
    return new Run(other, monitor, threads);
  }

  /**
   * Returns the same run with another monitor.
   *
   * @param other who watches
   */
  public Run withMonitor(Monitor other) {
    return new Run(seed, other, threads);
  }
}
