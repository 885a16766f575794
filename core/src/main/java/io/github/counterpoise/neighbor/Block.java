package io.github.counterpoise.neighbor;

import io.github.counterpoise.encode.Points;
import java.util.Arrays;

/**
 * The references of one leaf in single precision, one array per term of the product, ready for
 * {@link Product}. Coordinates are taken relative to the block's centre, which keeps the rounding
 * error proportional to the block and not to the data's offset, and scaled by a power of 2 so that
 * the block's radius is about 1.
 *
 * <p>A complete coordinate b gives the term b, and b² to the norm; an incomplete one gives the
 * three terms b, b² and 1, all 0 where it is missing.
 */
final class Block {
  private static final int GREATEST_EXPONENT =
      450; // squares of scales stay far inside double range

  private final int size;
  private final double[] center; // [dimensions]
  private final double scale; // a power of 2
  private final double radius; // largest scaled distance from the centre, over present coordinates
  private final float[][] terms; // [terms, made even by a row of zeros][size]
  private final float[] norms; // [size] sums of squares over the complete coordinates
  private final boolean finite;

  /** Copies the references of a leaf. */
  Block(Partition references, int leaf, Columns columns) {
    this.size = references.end(leaf) - references.start(leaf);
    this.center = center(references, references.node(leaf), columns);
    double[] offsets = offsets(references, leaf);
    double greatest = greatest(offsets);
    this.finite = greatest <= Double.MAX_VALUE;
    int exponent = finite && greatest > 0 ? -Math.getExponent(greatest) : 0;
    this.scale =
        Math.scalb(1.0, Math.max(-GREATEST_EXPONENT, Math.min(GREATEST_EXPONENT, exponent)));
    for (int i = 0; i < offsets.length; i++) {
      offsets[i] *= scale;
    }
    this.radius = radius(offsets, center.length);
    this.terms = new float[Math.max(2, (columns.terms() + 1) / 2 * 2)][size];
    this.norms = new float[size];
    int row = 0;
    for (int j = 0; j < columns.dimensions(); j++) {
      if (columns.incomplete(j)) {
        fillIncomplete(offsets, j, row);
        row += 3;
      } else {
        fillComplete(offsets, j, row++);
      }
    }
  }

  private static double[] center(Partition references, int node, Columns columns) {
    double[] center = new double[columns.dimensions()];
    for (int j = 0; j < center.length; j++) {
      double low = references.lower(node, j);
      double high = references.upper(node, j);
      if (low >= -Double.MAX_VALUE && high <= Double.MAX_VALUE) {
        center[j] = low / 2 + high / 2;
      } else {
        center[j] = firstPresent(references, node, j);
      }
    }
    return center;
  }

  private static double firstPresent(Partition references, int node, int dimension) {
    int leaf = references.leaf(node);
    for (int i = references.start(leaf); i < references.end(leaf); i++) {
      double x = references.points().get(references.point(i), dimension);
      if (!Double.isNaN(x)) {
        return x;
      }
    }
    return 0;
  }

  private double[] offsets(Partition references, int leaf) {
    Points points = references.points();
    int dimensions = center.length;
    double[] offsets = new double[size * dimensions];
    for (int i = 0; i < size; i++) {
      points.copy(references.point(references.start(leaf) + i), offsets, i * dimensions);
      for (int j = 0; j < dimensions; j++) {
        offsets[i * dimensions + j] -= center[j];
      }
    }
    return offsets;
  }

  private static double greatest(double[] offsets) {
    double greatest = 0;
    for (double x : offsets) {
      double size = Math.abs(x);
      greatest = size > greatest ? size : greatest; // passes over missing ones
    }
    return greatest;
  }

  private static double radius(double[] offsets, int dimensions) {
    double greatest = 0;
    for (int i = 0; i < offsets.length; i += dimensions) {
      double norm = 0;
      for (int j = i; j < i + dimensions; j++) {
        double x = offsets[j];
        norm += Double.isNaN(x) ? 0 : x * x;
      }
      greatest = Math.max(greatest, norm);
    }
    return Math.sqrt(greatest);
  }

  private void fillComplete(double[] offsets, int dimension, int row) {
    float[] values = terms[row];
    for (int i = 0; i < size; i++) {
      float x = (float) offsets[i * center.length + dimension];
      values[i] = x;
      norms[i] += x * x;
    }
  }

  private void fillIncomplete(double[] offsets, int dimension, int row) {
    Arrays.fill(terms[row + 2], 1);
    for (int i = 0; i < size; i++) {
      float x = (float) offsets[i * center.length + dimension];
      if (Float.isNaN(x)) {
        terms[row + 2][i] = 0;
      } else {
        terms[row][i] = x;
        terms[row + 1][i] = x * x;
      }
    }
  }

  int size() {
    return size;
  }

  double[] center() {
    return center;
  }

  double scale() {
    return scale;
  }

  double radius() {
    return radius;
  }

  float[][] terms() {
    return terms;
  }

  float[] norms() {
    return norms;
  }

  /** Returns whether the block's coordinates are such that the product means anything. */
  boolean finite() {
    return finite;
  }
}
