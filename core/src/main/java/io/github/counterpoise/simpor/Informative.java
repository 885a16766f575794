package io.github.counterpoise.simpor;

/** Which rows make up the informative region, around which new rows climb. */
public enum Informative {
  /** All rows of the class: every new row climbs. */
  ALL,
  /** The rows of the class with the highest entropy get a fixed share of the new rows. */
  MINORITY_TOP,
  /** The rows that active learning asks for; the region is balanced first (the paper). */
  ENTROPY,
  /** The part of all rows with the highest entropy; the region is balanced first (the authors). */
  TOP_FRACTION
}
