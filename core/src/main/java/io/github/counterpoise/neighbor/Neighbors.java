package io.github.counterpoise.neighbor;

/** Nearest neighbours of several queries. */
public final class Neighbors {
  private final int size;
  private final int count;
  private final int[] index;
  private final double[] distance;

  Neighbors(int size, int count, int[] index, double[] distance) {
    this.size = size;
    this.count = count;
    this.index = index;
    this.distance = distance;
  }

  /** Returns the number of queries. */
  public int size() {
    return size;
  }

  /**
   * Returns the number of neighbours.
   *
   * @param query the query
   */
  public int count(int query) {
    return count;
  }

  /**
   * Returns a neighbour.
   *
   * @param query the query
   * @param rank its rank
   */
  public int index(int query, int rank) {
    return index[query * count + rank];
  }

  /**
   * Returns a distance.
   *
   * @param query the query
   * @param rank its rank
   */
  public double distance(int query, int rank) {
    return distance[query * count + rank];
  }
}
