package io.github.counterpoise.engine;

import java.util.List;
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The inverse of a small matrix, in 64-bit arithmetic: elimination with the largest pivot of each
 * column. So the way back undoes the very numbers that the way there multiplies by. No gradient
 * flows through it; ND4J's own is wrong.
 */
final class MatrixInverse extends EngineOp {

  MatrixInverse(SDVariable matrix) {
    super(matrix.getSameDiff(), 1, matrix);
  }

  @Override
  long[][] shapes(long[][] in) {
    return new long[][] {in[0]};
  }

  @Override
  Runnable prepare(INDArray[] in, INDArray[] out) {
    int n = Math.toIntExact(in[0].size(0));
    HostArray matrix = new HostArray(in[0]);
    HostArray inverse = new HostArray(out[0]);
    return () -> {
      matrix.load();
      double[][] both = new double[n][2 * n];
      for (int i = 0; i < n; i++) {
        for (int j = 0; j < n; j++) {
          both[i][j] = matrix.get(i * n + j);
        }
        both[i][n + i] = 1;
      }
      eliminate(both);
      for (int i = 0; i < n; i++) {
        for (int j = 0; j < n; j++) {
          inverse.set(i * n + j, both[i][n + j]);
        }
      }
      inverse.store();
    };
  }

  /** Brings the left half to the identity; a singular one ends in numbers that are not finite. */
  private static void eliminate(double[][] rows) {
    int n = rows.length;
    for (int column = 0; column < n; column++) {
      int pivot = column;
      for (int i = column + 1; i < n; i++) {
        if (Math.abs(rows[i][column]) > Math.abs(rows[pivot][column])) {
          pivot = i;
        }
      }
      double[] lead = rows[pivot];
      rows[pivot] = rows[column];
      rows[column] = lead;
      double factor = 1 / lead[column];
      for (int j = column; j < 2 * n; j++) {
        lead[j] *= factor;
      }
      for (int i = 0; i < n; i++) {
        if (i != column) {
          subtract(rows[i], rows[i][column], lead, column);
        }
      }
    }
  }

  private static void subtract(double[] row, double times, double[] lead, int from) {
    for (int j = from; j < row.length; j++) {
      row[j] -= times * lead[j];
    }
  }

  @Override
  public List<SDVariable> doDiff(List<SDVariable> g) {
    throw new UnsupportedOperationException("no gradient flows through the inverse of a matrix");
  }
}
