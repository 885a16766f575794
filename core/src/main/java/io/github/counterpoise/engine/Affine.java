package io.github.counterpoise.engine;

import org.nd4j.autodiff.samediff.SDVariable;

/** One linear map of the channels of every position: x M + v over the last dimension. */
public final class Affine {

  private Affine() {}

  /**
   * Returns x M + v.
   *
   * @param g the graph
   * @param x [batch, …, inputs]
   * @param matrix M, [inputs, outputs]
   * @param vector v, [outputs]
   * @return [batch, …, outputs]
   */
  public static SDVariable of(Graph g, SDVariable x, SDVariable matrix, SDVariable vector) {
    long[] shape = g.shape(x);
    long inputs = shape[shape.length - 1];
    SDVariable rows = shape.length == 2 ? x : g.expressions().reshape(x, -1, inputs);
    SDVariable y = Product.addBias(Product.of(rows, matrix), vector);
    if (shape.length == 2) {
      return y;
    }
    shape[shape.length - 1] = g.shape(vector)[0];
    return g.expressions().reshape(y, shape);
  }

  /**
   * Returns the inverse map, (y − v) M⁻¹. No gradient flows through it.
   *
   * @param g the graph
   * @param y [batch, …, channels]
   * @param matrix M, [channels, channels], not singular
   * @param vector v, [channels]
   * @return [batch, …, channels]
   */
  public static SDVariable undo(Graph g, SDVariable y, SDVariable matrix, SDVariable vector) {
    SDVariable inverse = new MatrixInverse(matrix).outputVariable();
    SDVariable row = g.expressions().reshape(vector, 1, -1);
    SDVariable moved = g.expressions().reshape(Product.of(row, inverse), -1);
    return of(g, y, inverse, moved.neg());
  }
}
