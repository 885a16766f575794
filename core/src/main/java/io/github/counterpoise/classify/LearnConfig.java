package io.github.counterpoise.classify;

import io.github.counterpoise.describe.Content;
import io.github.counterpoise.describe.Param;
import io.github.counterpoise.describe.Parameters;
import io.github.counterpoise.run.Monitor;
import io.github.counterpoise.run.Run;
import io.github.counterpoise.run.Seed;

/**
 * The settings of a training that all classifiers share.
 *
 * @param seed seed of all randomness
 * @param threads threads to use, 0 for all processors
 */
public record LearnConfig(
    @Param(
            flag = "S",
            label = "Seed",
            help = "Seed of all randomness; the same seed and data give the same classifier.",
            value = "1",
            content = Content.SEED)
        long seed,
    @Param(
            flag = "threads",
            label = "Threads",
            help = "Number of threads, 0 for all processors. The classifier does not depend on it.",
            value = "0",
            min = 0,
            max = 100_000)
        int threads) {

  /** Checks the range. */
  public LearnConfig {
    Parameters.of(LearnConfig.class).check("threads", threads);
  }

  /**
   * Returns the run that these settings ask for.
   *
   * @param monitor hears of it, and may stop it
   */
  public Run run(Monitor monitor) {
    int all = Runtime.getRuntime().availableProcessors();
    return new Run(new Seed(seed), monitor, threads == 0 ? all : threads);
  }

  /**
   * Returns the same settings with another seed.
   *
   * @param other the seed
   */
  public LearnConfig withSeed(long other) {
    return new LearnConfig(other, threads);
  }
}
