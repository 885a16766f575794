package io.github.counterpoise.engine;

import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The weights of an up-convolution as a matrix [inputs, 4 · 4 · outputs]: what a pixel adds to each
 * of the 4 × 4 result pixels around it.
 *
 * <p>As parameters they are [2, 2, inputs, 4 outputs]: which of the 2 × 2 pixels around a corner,
 * and which of the four result pixels there.
 */
final class UpWeights {
  private final HostArray weights;
  private final HostArray matrix;
  private final INDArray array;
  private final int inputs;
  private final int outputs;

  /**
   * Prepares to convert.
   *
   * @param parameters [2, 2, inputs, 4 outputs], weights or their gradient
   */
  UpWeights(INDArray parameters) {
    inputs = (int) parameters.size(2);
    outputs = (int) parameters.size(3) / 4;
    weights = new HostArray(parameters);
    array = Tensors.zeros(Precision.FLOAT, inputs, 16L * outputs);
    matrix = new HostArray(array);
  }

  /** Returns the matrix. */
  INDArray matrix() {
    return array;
  }

  /** Fills the matrix from the parameters. */
  void load() {
    weights.load();
    copy(true);
    matrix.store();
  }

  /** Fills the parameters with a sum of matrices, added up in their order. */
  void storeSum(Iterable<HostArray> parts) {
    java.util.Arrays.fill(matrix.floats(), 0);
    for (HostArray part : parts) {
      add(part.load().floats(), matrix.floats());
    }
    copy(false);
    weights.store();
  }

  private static void add(float[] from, float[] to) {
    for (int i = 0; i < to.length; i++) {
      to[i] += from[i];
    }
  }

  private void copy(boolean toMatrix) {
    float[] w = weights.floats();
    float[] m = matrix.floats();
    int index = 0;
    for (int pixel = 0; pixel < 4; pixel++) {
      for (int input = 0; input < inputs; input++) {
        for (int place = 0; place < 4; place++) {
          // Pixel (p, q) seen from place (a, b) of the corner: row 3 − 2p − a of the patch.
          int ky = 3 - 2 * (pixel / 2) - place / 2;
          int kx = 3 - 2 * (pixel % 2) - place % 2;
          int at = (input * 16 + ky * 4 + kx) * outputs;
          if (toMatrix) {
            VectorMath.copy(w, index, m, at, outputs);
          } else {
            VectorMath.copy(m, at, w, index, outputs);
          }
          index += outputs;
        }
      }
    }
  }
}
