package io.github.counterpoise.neighbor;

import java.util.Arrays;
import java.util.Locale;

/**
 * The k nearest references seen so far of every query. Each query's places are a binary heap with
 * the worst candidate on top; candidates are compared by squared distance, then by index, so that
 * what is kept does not depend on the order in which they come. An empty place holds a candidate
 * worse than every real one. Different queries may be worked on by different threads.
 */
final class NearestList {
  private static final int NOBODY = Integer.MAX_VALUE;

  private final int queries;
  private final int k;
  private final int[] indices; // [queries × k]
  private final double[] squares; // [queries × k]

  NearestList(int queries, int k) {
    if ((long) queries * k > Integer.MAX_VALUE - 8) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "%d neighbours of each of %d points are more than an array can hold; ask for fewer",
              k,
              queries));
    }
    this.queries = queries;
    this.k = k;
    this.indices = new int[queries * k];
    this.squares = new double[queries * k];
    Arrays.fill(indices, NOBODY);
    Arrays.fill(squares, Double.POSITIVE_INFINITY);
  }

  /** Returns how many references a query's list has room for. */
  int k() {
    return k;
  }

  /** Returns the largest squared distance with which a reference could still enter the list. */
  double limit(int query) {
    return squares[query * k];
  }

  /** Returns whether a reference that lies exactly at the limit would enter the list. */
  boolean admitsAtLimit(int query, int index) {
    return index < indices[query * k];
  }

  /** Offers a reference. */
  void offer(int query, int index, double square) {
    int top = query * k;
    double worst = squares[top];
    if (square < worst || (square == worst && index < indices[top])) {
      siftDown(top, k, index, square);
    }
  }

  /** Puts a candidate in the place of the top of a heap and restores the heap's order. */
  private void siftDown(int top, int length, int index, double square) {
    int at = 0;
    for (int child = 1; child < length; child = 2 * at + 1) {
      if (child + 1 < length
          && worse(top + child + 1, squares[top + child], indices[top + child])) {
        child++;
      }
      if (!worse(top + child, square, index)) {
        break;
      }
      squares[top + at] = squares[top + child];
      indices[top + at] = indices[top + child];
      at = child;
    }
    squares[top + at] = square;
    indices[top + at] = index;
  }

  private boolean worse(int place, double square, int index) {
    return squares[place] > square || (squares[place] == square && indices[place] > index);
  }

  /** Turns a query's heap into the ascending list; nothing may be offered to it afterwards. */
  void sort(int query) {
    int top = query * k;
    for (int last = k - 1; last > 0; last--) {
      int index = indices[top + last];
      double square = squares[top + last];
      indices[top + last] = indices[top];
      squares[top + last] = squares[top];
      siftDown(top, last, index, square);
    }
  }

  /** Returns the sorted lists. */
  Neighbors toNeighbors() {
    int[] counts = new int[queries];
    boolean allFull = true;
    for (int query = 0; query < queries; query++) {
      int count = k;
      while (count > 0 && indices[query * k + count - 1] == NOBODY) {
        count--;
      }
      counts[query] = count;
      allFull &= count == k;
    }
    return new Neighbors(queries, k, allFull ? null : counts, indices, squares);
  }
}
