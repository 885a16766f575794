package io.github.counterpoise.train;

import io.github.counterpoise.engine.Batches;
import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;

/** Which rows come into a batch. */
public enum Batching {
  /** As many of each class, small classes again and again. */
  BALANCED,
  /** All rows in random order. */
  SHUFFLED,
  /** Random rows, the classes' shares in proportion to the square roots of their sizes. */
  ROOT;

  /**
   * Returns the batches of a training.
   *
   * @param classOf [row] class of each row, from 0
   * @param size rows of a batch
   * @param random source of all random numbers, by convention the sub-stream {@code batches}
   */
  public Batches of(int[] classOf, int size, UniformRandomProvider random) {
    return switch (this) {
      case BALANCED -> Batches.balanced(classOf, size, random);
      case SHUFFLED -> Batches.shuffled(classOf.length, size, random);
      case ROOT -> Batches.weighted(rootWeights(classOf), size, random);
    };
  }

  private static double[] rootWeights(int[] classOf) {
    int[] counts = new int[Arrays.stream(classOf).max().orElse(0) + 1];
    Arrays.stream(classOf).forEach(c -> counts[c]++);
    return Arrays.stream(classOf).mapToDouble(c -> 1 / Math.sqrt(counts[c])).toArray();
  }
}
