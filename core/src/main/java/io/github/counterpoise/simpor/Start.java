package io.github.counterpoise.simpor;

/** In which direction from its base a new row starts. */
public enum Start {
  /** Towards one of the base's neighbours of the same class. */
  NEIGHBOR,
  /** In any direction, all alike. */
  UNIFORM
}
