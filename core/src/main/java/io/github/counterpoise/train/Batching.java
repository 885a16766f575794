package io.github.counterpoise.train;

import io.github.counterpoise.engine.Batches;
import org.apache.commons.rng.UniformRandomProvider;

/** Which rows come into a batch. */
public enum Batching {
  /** As many of each class, small classes again and again. */
  BALANCED,
  /** All rows in random order. */
  SHUFFLED;

  /**
   * Returns the batches of a training.
   *
   * @param classOf [row] class of each row, from 0
   * @param size rows of a batch
   * @param random source of all random numbers, by convention the sub-stream {@code batches}
   */
  public Batches of(int[] classOf, int size, UniformRandomProvider random) {
    return this == BALANCED
        ? Batches.balanced(classOf, size, random)
        : Batches.shuffled(classOf.length, size, random);
  }
}
