package io.github.counterpoise.deepsmote;

/** Which rows come into a batch. */
public enum Batching {
  /** As many of each class, small classes again and again. */
  BALANCED,
  /** All rows in random order. */
  SHUFFLED
}
