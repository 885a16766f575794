package io.github.counterpoise.encode;

/**
 * Rows as a network takes them.
 *
 * @param values [row][width] the coordinates; 0 stands for the mean where a number is missing, and
 *     all indicators of a missing label are 0
 * @param present [row][width] 1 where a cell has a value and 0 where it is missing, or null where
 *     nothing is missing
 */
public record Encoded(float[][] values, float[][] present) {

  /** Returns the number of rows. */
  public int size() {
    return values.length;
  }
}
