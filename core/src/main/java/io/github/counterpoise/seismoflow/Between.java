package io.github.counterpoise.seismoflow;

/** Where the codes between two codes lie. */
public enum Between {
  /** On the line for images, on the arc for tables. */
  SUITED,
  /** On the straight line. */
  LINEAR,
  /** On the arc around the origin. */
  SPHERICAL
}
