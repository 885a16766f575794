package io.github.counterpoise.simpor;

/**
 * Where a new row starts.
 *
 * @param base its base, as an index into the class
 * @param partner the neighbour it starts towards, as an index into the class, or {@link #NONE}
 * @param free the coordinates in which it may move
 * @param radius its distance from the base
 * @param direction in which it lies from the base, along the free coordinates
 * @param climbs whether it is to climb
 */
record Placement(
    int base, int partner, int[] free, double radius, double[] direction, boolean climbs) {

  /** No neighbour to start towards. */
  static final int NONE = -1;
}
