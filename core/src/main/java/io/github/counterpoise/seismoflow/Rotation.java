package io.github.counterpoise.seismoflow;

import io.github.counterpoise.engine.Init;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * A random rotation, as the product P L U of a permutation, a lower and an upper triangular matrix:
 * the first values of {@link Mixing}.
 */
final class Rotation {

  private final double[][] permutation; // so that P L U is the rotation
  private final double[][] factors; // L below the diagonal, U on and above it

  /**
   * Draws a rotation: the orthogonal factor of a matrix of normal numbers.
   *
   * @param n number of rows
   * @param rng source of all random numbers
   */
  Rotation(int n, UniformRandomProvider rng) {
    double[] values = new double[n * n];
    Init.normal(1).fill(values, new long[] {n, n}, rng);
    double[][] rows = new double[n][n];
    for (int i = 0; i < n; i++) {
      System.arraycopy(values, i * n, rows[i], 0, n);
      // Twice, since once leaves rounding errors that grow with n.
      orthogonalise(rows, i);
      orthogonalise(rows, i);
    }
    permutation = new double[n][n];
    factors = rows;
    factorise();
  }

  private static void orthogonalise(double[][] rows, int i) {
    for (int k = 0; k < i; k++) {
      double along = dot(rows[i], rows[k]);
      for (int j = 0; j < rows.length; j++) {
        rows[i][j] -= along * rows[k][j];
      }
    }
    double length = Math.sqrt(dot(rows[i], rows[i]));
    for (int j = 0; j < rows.length; j++) {
      rows[i][j] /= length;
    }
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int j = 0; j < a.length; j++) {
      sum += a[j] * b[j];
    }
    return sum;
  }

  /** Elimination in place, the largest pivot of each column first. */
  private void factorise() {
    int n = factors.length;
    int[] from = new int[n];
    java.util.Arrays.setAll(from, i -> i);
    for (int column = 0; column < n; column++) {
      int pivot = column;
      for (int i = column + 1; i < n; i++) {
        if (Math.abs(factors[i][column]) > Math.abs(factors[pivot][column])) {
          pivot = i;
        }
      }
      double[] row = factors[pivot];
      factors[pivot] = factors[column];
      factors[column] = row;
      int source = from[pivot];
      from[pivot] = from[column];
      from[column] = source;
      for (int i = column + 1; i < n; i++) {
        factors[i][column] /= row[column];
        for (int j = column + 1; j < n; j++) {
          factors[i][j] -= factors[i][column] * row[j];
        }
      }
    }
    for (int i = 0; i < n; i++) {
      permutation[from[i]][i] = 1;
    }
  }

  /** Returns P, row-major. */
  void permutation(double[] target) {
    fill(target, permutation);
  }

  /** Fills in L below the diagonal and U above it; what else there is counts for nothing. */
  void triangles(double[] target) {
    fill(target, factors);
  }

  /** Fills in the signs of U's diagonal. */
  void signs(double[] target) {
    java.util.Arrays.setAll(target, i -> Math.signum(factors[i][i]));
  }

  /** Fills in the logarithms of U's diagonal without its signs. */
  void logarithms(double[] target) {
    java.util.Arrays.setAll(target, i -> Math.log(Math.abs(factors[i][i])));
  }

  private static void fill(double[] target, double[][] matrix) {
    for (int i = 0; i < matrix.length; i++) {
      System.arraycopy(matrix[i], 0, target, i * matrix.length, matrix.length);
    }
  }
}
