package io.github.counterpoise.simpor;

/** How far a new row in the informative region climbs. */
public enum Ascent {
  /** Not at all. */
  NONE,
  /** Only until log f reaches the larger of its value at the base and the margin. */
  MARGIN,
  /** As far as it gets. */
  FULL
}
