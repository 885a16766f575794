package io.github.counterpoise.neighbor;

import io.github.counterpoise.encode.Points;
import java.util.Arrays;

/**
 * A balanced k-d tree: points cut in halves along the coordinate in which they vary most, until a
 * leaf is small enough, every node with the smallest box that holds its points. All leaves lie at
 * the same depth, so that the children of node i are nodes 2i + 1 and 2i + 2 and leaf number l is
 * node {@code leaves() − 1 + l}. (Bentley, J. L. (1975). Multidimensional binary search trees used
 * for associative searching. Communications of the ACM 18(9), 509–517.)
 *
 * <p>A coordinate that some point of a node misses is unbounded in the node's box.
 */
final class Partition {
  private static final int SAMPLE = 64; // points from which a node's widest coordinate is judged

  private final Points points;
  private final int dimensions;
  private final int leaves; // a power of 2
  private final int[] order; // [points] point numbers leaf by leaf, ascending within a leaf
  private final int[] starts; // [leaves + 1] position of each leaf's first point in order
  private final double[] lower; // [nodes × dimensions]
  private final double[] upper; // [nodes × dimensions]

  /**
   * Cuts points into leaves.
   *
   * @param points the points
   * @param leafSize the most points a leaf may hold
   */
  Partition(Points points, int leafSize) {
    this.points = points;
    this.dimensions = points.dimensions();
    int leafCount = 1;
    while (dimensions > 0 && (points.size() + leafCount - 1) / leafCount > leafSize) {
      leafCount *= 2;
    }
    this.leaves = leafCount;
    this.order = new int[points.size()];
    Arrays.setAll(order, i -> i);
    this.starts = new int[leaves + 1];
    starts[leaves] = points.size();
    this.lower = new double[(2 * leaves - 1) * dimensions];
    this.upper = new double[(2 * leaves - 1) * dimensions];
    cut(0, 0, points.size(), new double[points.size()]);
  }

  private void cut(int node, int from, int to, double[] keys) {
    if (isLeaf(node)) {
      starts[leaf(node)] = from;
      Arrays.sort(order, from, to);
      boundPoints(node, from, to);
      return;
    }
    int middle = (from + to) >>> 1;
    int dimension = widest(from, to);
    for (int i = from; i < to; i++) {
      double x = points.get(order[i], dimension);
      keys[i] = Double.isNaN(x) ? Double.POSITIVE_INFINITY : x;
    }
    Selection.select(keys, order, from, to, middle);
    cut(2 * node + 1, from, middle, keys);
    cut(2 * node + 2, middle, to, keys);
    boundChildren(node);
  }

  /** Returns the coordinate with the largest sum of squares about its mean in a sample. */
  private int widest(int from, int to) {
    double[] first = new double[dimensions];
    double[] sum = new double[dimensions];
    double[] squares = new double[dimensions];
    int[] present = new int[dimensions];
    int step = Math.max(1, (to - from) / SAMPLE);
    for (int i = from; i < to; i += step) {
      for (int j = 0; j < dimensions; j++) {
        double x = points.get(order[i], j);
        if (!Double.isNaN(x)) {
          first[j] = present[j]++ == 0 ? x : first[j];
          sum[j] += x - first[j];
          squares[j] += (x - first[j]) * (x - first[j]);
        }
      }
    }
    int best = 0;
    double most = -1;
    for (int j = 0; j < dimensions; j++) {
      double spread = squares[j] - (present[j] > 0 ? sum[j] * sum[j] / present[j] : 0);
      if (spread > most) {
        most = spread;
        best = j;
      }
    }
    return best;
  }

  private void boundPoints(int node, int from, int to) {
    int box = node * dimensions;
    Arrays.fill(lower, box, box + dimensions, Double.POSITIVE_INFINITY);
    Arrays.fill(upper, box, box + dimensions, Double.NEGATIVE_INFINITY);
    double[] point = new double[dimensions];
    for (int i = from; i < to; i++) {
      points.copy(order[i], point, 0);
      for (int j = 0; j < dimensions; j++) {
        boolean missing = Double.isNaN(point[j]);
        double least = missing ? Double.NEGATIVE_INFINITY : point[j];
        double greatest = missing ? Double.POSITIVE_INFINITY : point[j];
        lower[box + j] = least < lower[box + j] ? least : lower[box + j];
        upper[box + j] = greatest > upper[box + j] ? greatest : upper[box + j];
      }
    }
  }

  private void boundChildren(int node) {
    int box = node * dimensions;
    int left = (2 * node + 1) * dimensions;
    int right = (2 * node + 2) * dimensions;
    for (int j = 0; j < dimensions; j++) {
      lower[box + j] = Math.min(lower[left + j], lower[right + j]);
      upper[box + j] = Math.max(upper[left + j], upper[right + j]);
    }
  }

  Points points() {
    return points;
  }

  int leaves() {
    return leaves;
  }

  boolean isLeaf(int node) {
    return node >= leaves - 1;
  }

  /** Returns the number of the leaf that a node is. */
  int leaf(int node) {
    return node - (leaves - 1);
  }

  /** Returns the node that a leaf is. */
  int node(int leaf) {
    return leaf + leaves - 1;
  }

  /** Returns the position of the first point of a leaf. */
  int start(int leaf) {
    return starts[leaf];
  }

  /** Returns the position after the last point of a leaf. */
  int end(int leaf) {
    return starts[leaf + 1];
  }

  /** Returns the number of points of the largest leaf. */
  int largestLeaf() {
    return (points.size() + leaves - 1) / leaves;
  }

  /** Returns the number of the point at a position. */
  int point(int position) {
    return order[position];
  }

  double lower(int node, int dimension) {
    return lower[node * dimensions + dimension];
  }

  double upper(int node, int dimension) {
    return upper[node * dimensions + dimension];
  }

  /**
   * Returns a lower bound of the squared distance between any point of a node here and any point of
   * a node of another partition. It is summed like {@link Points#squaredDistance}, coordinate after
   * coordinate, each term no larger than the true one; as rounding is monotone the bound holds for
   * the computed distance too, to the last bit, and no slack is needed where the two are compared.
   */
  double squaredGap(int node, Partition other, int otherNode) {
    int a = node * dimensions;
    int b = otherNode * dimensions;
    double sum = 0;
    for (int j = 0; j < dimensions; j++) {
      double gap = Math.max(lower[a + j] - other.upper[b + j], other.lower[b + j] - upper[a + j]);
      if (gap > 0) {
        sum += gap * gap;
      }
    }
    return sum;
  }

  /**
   * Returns a lower bound of the squared distance between any point of a node and one other point,
   * as exact as {@link #squaredGap(int, Partition, int)}.
   *
   * @param point coordinates, {@code NaN} where missing
   * @param offset where they start
   * @param limit where the bound exceeds this, any larger value may be returned
   */
  double squaredGap(int node, double[] point, int offset, double limit) {
    int box = node * dimensions;
    double sum = 0;
    for (int j = 0; j < dimensions && sum <= limit; j++) {
      double x = point[offset + j];
      double gap = x < lower[box + j] ? lower[box + j] - x : x - upper[box + j];
      if (gap > 0) {
        sum += gap * gap;
      }
    }
    return sum;
  }

  /**
   * Returns the squared distance between the centre of a node's box here and that of a node's box
   * of another partition, over the coordinates in which both are bounded.
   */
  double centerDistance(int node, Partition other, int otherNode) {
    int a = node * dimensions;
    int b = otherNode * dimensions;
    double sum = 0;
    for (int j = 0; j < dimensions; j++) {
      double here = lower[a + j] / 2 + upper[a + j] / 2;
      double there = other.lower[b + j] / 2 + other.upper[b + j] / 2;
      double square = (here - there) * (here - there);
      sum += square <= Double.MAX_VALUE ? square : 0;
    }
    return sum;
  }
}
