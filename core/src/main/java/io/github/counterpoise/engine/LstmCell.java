package io.github.counterpoise.engine;

/**
 * The gates of an LSTM on plain arrays, forward and backward, for one time step of a whole batch.
 *
 * <p>All arrays are feature-major, [hidden, batch]; the four gates follow each other: input i,
 * forget f, output o, candidate g. A mask keeps the state of sequences that have ended.
 */
final class LstmCell {
  final float[] gates;
  final float[] memory;
  final float[] squashed;
  final float[] output;
  private final int n;

  LstmCell(int hidden, int batch) {
    n = hidden * batch;
    gates = new float[4 * n];
    memory = new float[n];
    squashed = new float[n];
    output = new float[n];
  }

  /** Computes c' = f c + i g and h' = o tanh(c') from the gates' arguments. */
  void forward(float[] z, float[] memoryBefore) {
    VectorMath.sigmoid(z, gates, 0, 3 * n);
    VectorMath.tanh(z, gates, 3 * n, 4 * n);
    remember(gates, memoryBefore, memory, n);
    VectorMath.tanh(memory, squashed, 0, n);
    emit(gates, squashed, output, n);
  }

  private static void remember(float[] a, float[] before, float[] after, int n) {
    for (int k = 0; k < n; k++) {
      after[k] = a[n + k] * before[k] + a[k] * a[3 * n + k];
    }
  }

  private static void emit(float[] a, float[] squashed, float[] h, int n) {
    for (int k = 0; k < n; k++) {
      h[k] = a[2 * n + k] * squashed[k];
    }
  }

  /** Keeps output and memory where the mask of the sequence is 0. */
  void keep(float[] mask, int from, int batch, float[] outputBefore, float[] memoryBefore) {
    for (int k = 0; k < n; k++) {
      float m = mask[from + k % batch];
      output[k] = m * output[k] + (1 - m) * outputBefore[k];
      memory[k] = m * memory[k] + (1 - m) * memoryBefore[k];
    }
  }

  /**
   * Computes the gradient by the gates' arguments, and turns that by c' into that by c.
   *
   * @param dh gradient by h'
   * @param dc gradient by c' on entry, by c on return
   * @param memoryBefore c
   * @param dz where to store the gradient by the gates' arguments
   */
  void backward(float[] dh, float[] dc, float[] memoryBefore, float[] dz) {
    float[] a = gates;
    float[] tc = squashed;
    for (int k = 0; k < n; k++) {
      float o = a[2 * n + k];
      dz[2 * n + k] = dh[k] * tc[k] * o * (1 - o);
    }
    for (int k = 0; k < n; k++) {
      dc[k] += dh[k] * a[2 * n + k] * (1 - tc[k] * tc[k]);
    }
    for (int k = 0; k < n; k++) {
      float i = a[k];
      dz[k] = dc[k] * a[3 * n + k] * i * (1 - i);
    }
    for (int k = 0; k < n; k++) {
      float g = a[3 * n + k];
      dz[3 * n + k] = dc[k] * a[k] * (1 - g * g);
    }
    for (int k = 0; k < n; k++) {
      float f = a[n + k];
      dz[n + k] = dc[k] * memoryBefore[k] * f * (1 - f);
    }
    for (int k = 0; k < n; k++) {
      dc[k] *= a[n + k];
    }
  }
}
