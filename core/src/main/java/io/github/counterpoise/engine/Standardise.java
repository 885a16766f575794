package io.github.counterpoise.engine;

import java.util.List;
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.autodiff.samediff.SameDiff;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Gives groups of values mean 0 and deviation 1: (x − m) / √(v + ε), with the group's own mean m
 * and variance v (dividing by its size). A group is a row (layer norm) or a column (batch norm) of
 * the array seen as a matrix [all other dimensions, last dimension].
 *
 * <p>Results: the standardised array, m and v.
 */
final class Standardise extends EngineOp {
  /** Keeps constant groups finite; the value that both papers' implementations use. */
  static final double EPSILON = 1e-5;

  private final boolean rows;

  Standardise(SDVariable x, boolean rows) {
    super(x.getSameDiff(), 3, x);
    this.rows = rows;
  }

  @Override
  long[][] shapes(long[][] in) {
    long groups = Matrix.of(in[0], rows).groups();
    return new long[][] {in[0], {groups}, {groups}};
  }

  @Override
  Runnable prepare(INDArray[] in, INDArray[] out) {
    Matrix matrix = Matrix.of(in[0].shape(), rows);
    HostArray x = new HostArray(in[0]);
    HostArray y = new HostArray(out[0]);
    HostArray means = new HostArray(out[1]);
    HostArray variances = new HostArray(out[2]);
    return () -> {
      x.load();
      double[] mean = matrix.means(x::get);
      double[] variance =
          matrix.means(
              (i, group) -> {
                double d = x.get(i) - mean[group];
                return d * d;
              });
      double[] inverse = inverseDeviations(variance);
      matrix.forEach((i, group) -> y.set(i, (x.get(i) - mean[group]) * inverse[group]));
      y.store();
      store(mean, means);
      store(variance, variances);
    };
  }

  private static void store(double[] values, HostArray to) {
    for (int i = 0; i < values.length; i++) {
      to.set(i, values[i]);
    }
    to.store();
  }

  static double[] inverseDeviations(double[] variance) {
    double[] inverse = new double[variance.length];
    java.util.Arrays.setAll(inverse, i -> 1 / Math.sqrt(variance[i] + EPSILON));
    return inverse;
  }

  @Override
  public List<SDVariable> doDiff(List<SDVariable> g) {
    // Mean and variance are statistics to keep, not to differentiate.
    SDVariable[] y = outputVariables();
    return List.of(new Gradient(sameDiff, y[0], y[2], g.get(0), rows).outputVariable());
  }

  /** The gradient by x: (g − mean(g) − y mean(g y)) / √(v + ε). */
  private static final class Gradient extends EngineOp {
    private final boolean rows;

    private Gradient(SameDiff sd, SDVariable y, SDVariable variance, SDVariable g, boolean rows) {
      super(sd, 1, y, variance, g);
      this.rows = rows;
    }

    @Override
    long[][] shapes(long[][] in) {
      return new long[][] {in[0]};
    }

    @Override
    Runnable prepare(INDArray[] in, INDArray[] out) {
      Matrix matrix = Matrix.of(in[0].shape(), rows);
      HostArray y = new HostArray(in[0]);
      HostArray variances = new HostArray(in[1]);
      HostArray g = new HostArray(in[2]);
      HostArray dx = new HostArray(out[0]);
      return () -> {
        y.load();
        g.load();
        variances.load();
        double[] variance = new double[variances.length()];
        java.util.Arrays.setAll(variance, variances::get);
        double[] inverse = inverseDeviations(variance);
        double[] mean = matrix.means(g::get);
        double[] along = matrix.means((i, group) -> g.get(i) * y.get(i));
        matrix.forEach(
            (i, group) ->
                dx.set(i, inverse[group] * (g.get(i) - mean[group] - y.get(i) * along[group])));
        dx.store();
      };
    }
  }

  /** An array seen as a matrix whose rows or columns are groups. */
  private record Matrix(int height, int width, boolean rows) {

    static Matrix of(long[] shape, boolean rows) {
      int width = (int) shape[shape.length - 1];
      long length = java.util.Arrays.stream(shape).reduce(1, Math::multiplyExact);
      return new Matrix(Math.toIntExact(length / width), width, rows);
    }

    int groups() {
      return rows ? height : width;
    }

    void forEach(Element element) {
      for (int row = 0; row < height; row++) {
        for (int column = 0; column < width; column++) {
          element.visit(row * width + column, rows ? row : column);
        }
      }
    }

    double[] means(java.util.function.IntToDoubleFunction value) {
      return means((i, group) -> value.applyAsDouble(i));
    }

    double[] means(Value value) {
      double[] sum = new double[groups()];
      forEach((i, group) -> sum[group] += value.of(i, group));
      int size = rows ? width : height;
      java.util.Arrays.setAll(sum, group -> sum[group] / size);
      return sum;
    }
  }

  /** What is done at one place of the matrix. */
  private interface Element {
    void visit(int index, int group);
  }

  /** What is averaged at one place of the matrix. */
  private interface Value {
    double of(int index, int group);
  }
}
