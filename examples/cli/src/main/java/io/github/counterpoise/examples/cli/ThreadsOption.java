package io.github.counterpoise.examples.cli;

import io.github.counterpoise.run.InvalidInputException;
import java.util.Locale;
import picocli.CommandLine.Option;

/** How many threads a command may use. */
public final class ThreadsOption {

  @Option(
      names = {"-threads", "--threads"},
      paramLabel = "<n>",
      description = "Threads, 0 for all processors; results do not depend on it. Default: 0.")
  private int threads;

  /**
   * Returns the number of threads, at least 1.
   *
   * @throws InvalidInputException if the option is negative
   */
  public int count() {
    if (threads < 0) {
      throw new InvalidInputException(
          String.format(
              Locale.ROOT,
              "Option --threads is %d; expected a whole number of at least 0.",
              threads));
    }
    return threads > 0 ? threads : Runtime.getRuntime().availableProcessors();
  }
}
