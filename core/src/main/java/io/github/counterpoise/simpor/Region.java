package io.github.counterpoise.simpor;

import java.util.stream.IntStream;

/**
 * Which rows of a class are bases in the informative region, whose new rows climb, and how many new
 * rows that region gets; the rest of the class gets the others.
 *
 * @param inside rows of the class in the informative region, as indices into the class
 * @param outside its other rows
 * @param share share of the new rows that the region gets
 * @param limit most new rows that the region gets
 */
record Region(int[] inside, int[] outside, double share, int limit) {

  /**
   * Makes a region.
   *
   * @param informative for each row of the class whether it is inside
   * @param share share of the new rows that the region gets
   * @param limit most new rows that the region gets
   */
  static Region of(boolean[] informative, double share, int limit) {
    return new Region(
        IntStream.range(0, informative.length).filter(i -> informative[i]).toArray(),
        IntStream.range(0, informative.length).filter(i -> !informative[i]).toArray(),
        share,
        limit);
  }

  /**
   * Returns how many of some new rows belong inside.
   *
   * @param count number of new rows
   */
  int quota(int count) {
    return inside.length == 0 ? 0 : (int) Math.min(limit, Math.round(share * count));
  }

  /** Returns the bases of the rows that do not climb: those outside, or all where none are. */
  int[] rest() {
    return outside.length == 0 ? inside : outside;
  }
}
