package io.github.counterpoise.neighbor;

import java.util.Objects;

/**
 * The nearest neighbours of a number of queries, each list in ascending order of distance, equal
 * distances in ascending order of the reference. Takes 12 bytes per query and neighbour.
 */
public final class Neighbors {
  private final int size;
  private final int width; // places per query
  private final int[] counts; // [size] places filled; null where all are
  private final int[] indices; // [size × width]
  private final double[] squares; // [size × width] squared distances

  Neighbors(int size, int width, int[] counts, int[] indices, double[] squares) {
    this.size = size;
    this.width = width;
    this.counts = counts;
    this.indices = indices;
    this.squares = squares;
  }

  /** Returns the number of queries. */
  public int size() {
    return size;
  }

  /**
   * Returns how many neighbours a query has: as many as were asked for, or all candidates where
   * there are fewer.
   *
   * @param query index of the query
   */
  public int count(int query) {
    Objects.checkIndex(query, size);
    return counts == null ? width : counts[query];
  }

  /**
   * Returns the index of a neighbour among the references.
   *
   * @param query index of the query
   * @param rank 0 for the nearest, below {@link #count}
   */
  public int index(int query, int rank) {
    return indices[place(query, rank)];
  }

  /**
   * Returns the Euclidean distance of a neighbour; infinite where no coordinate is present in both.
   *
   * @param query index of the query
   * @param rank 0 for the nearest, below {@link #count}
   */
  public double distance(int query, int rank) {
    return Math.sqrt(squares[place(query, rank)]);
  }

  private int place(int query, int rank) {
    return query * width + Objects.checkIndex(rank, count(query));
  }
}
