package io.github.counterpoise.describe;

/**
 * A complete set of values for the parameters of a method. A configuration record whose method
 * comes from a paper may have one component of this type; every other parameter that is not set
 * then has the preset's value, and one that is set overrides it. See {@link Parameters#complete}.
 */
public enum Preset {
  /** What this project found to work best: {@link Param#value}. */
  DEFAULT,
  /** What the paper says: {@link Param#paper}, or the default where that names none. */
  PAPER,
  /** What the authors' published code does: {@link Param#authors}, or else what the paper says. */
  AUTHORS
}
