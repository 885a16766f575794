package io.github.counterpoise.convnet;

/** Which images come into a batch. */
public enum Batching {
  /** All images in random order, again and again. */
  SHUFFLED,
  /** As many of each class. */
  BALANCED
}
