package io.github.counterpoise.engine;

import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.bytedeco.javacpp.FloatPointer;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Walks native arrays of 32-bit numbers piece by piece: a piece is copied into the Java heap, where
 * loops compile to vector code, and results are copied back while they are still in the core's
 * cache. Long arrays are cut into parts that run side by side; parts and pieces depend on the
 * length alone, so that results do not depend on the number of threads.
 *
 * <p>For arrays in the memory of the processor only.
 */
final class Sweep {
  /** Values of a piece, 32 KB: a few pieces fit into the cache of a core. */
  private static final int PIECE = 1 << 13;

  private static final int PARTS = 4;

  /** Length from which on there are parts; below, a part costs less than its start. */
  private static final int PARALLEL = 1 << 17;

  private static final ThreadLocal<float[][]> BUFFERS =
      ThreadLocal.withInitial(() -> new float[0][]);

  private final int items;
  private final int unit;
  private final int width;
  private final int parts;

  private Sweep(long items, int unit, long width) {
    this.items = Math.toIntExact(items);
    this.unit = unit;
    this.width = Math.toIntExact(width);
    this.parts = items * width < PARALLEL ? 1 : (int) Math.min(PARTS, items);
  }

  /**
   * Prepares walks over arrays of one length, of which the items are the values.
   *
   * @param length number of values
   * @param unit parts and pieces begin at multiples of it, at least 1
   */
  static Sweep ofValues(long length, int unit) {
    return new Sweep(length, unit, 1);
  }

  /**
   * Prepares walks over batches, of which the items are the cases.
   *
   * @param a a batch
   * @param b another batch of as many cases, whose number of values may differ
   */
  static Sweep ofCases(INDArray a, INDArray b) {
    return new Sweep(a.size(0), 1, Math.max(a.length(), b.length()) / a.size(0));
  }

  /** Returns whether an array is of 32-bit numbers in the memory of the processor. */
  static boolean reaches(INDArray array) {
    return array.dataType() == DataType.FLOAT && Backend.onProcessor();
  }

  /** What is done with a piece. */
  @FunctionalInterface
  interface Loop {
    /**
     * Computes results from arguments.
     *
     * @param part which part the piece belongs to, from 0; pieces of one part come in order
     * @param arrays pieces of the arguments, then pieces of the results to fill; longer than n
     * @param n number of items, a multiple of the unit except at the end of the arrays
     */
    void run(int part, float[][] arrays, int n);
  }

  /** Returns the number of parts. */
  int parts() {
    return parts;
  }

  /**
   * Returns the call that walks some arrays.
   *
   * @param in arguments, each with the same number of values for every item
   * @param out results, each with the same number of values for every item
   * @param loop what is done with each piece
   */
  Runnable over(INDArray[] in, INDArray[] out, Loop loop) {
    FloatBuffer[] from = Arrays.stream(in).map(Sweep::floats).toArray(FloatBuffer[]::new);
    FloatBuffer[] to = Arrays.stream(out).map(Sweep::floats).toArray(FloatBuffer[]::new);
    List<Runnable> calls =
        IntStream.range(0, parts)
            .<Runnable>mapToObj(part -> () -> walk(part, from, to, loop))
            .toList();
    return parts == 1 ? calls.get(0) : () -> Backend.parallel(calls);
  }

  private void walk(int part, FloatBuffer[] in, FloatBuffer[] out, Loop loop) {
    int piece = Math.max(1, PIECE / (unit * width)) * unit;
    float[][] arrays = buffers(in.length + out.length, piece * width);
    int end = bound(part + 1);
    for (int from = bound(part); from < end; from += piece) {
      int n = Math.min(piece, end - from);
      for (int k = 0; k < in.length; k++) {
        int w = in[k].capacity() / items;
        in[k].get(from * w, arrays[k], 0, n * w);
      }
      loop.run(part, arrays, n);
      for (int k = 0; k < out.length; k++) {
        int w = out[k].capacity() / items;
        out[k].put(from * w, arrays[in.length + k], 0, n * w);
      }
    }
  }

  /** Returns the first item of a part. */
  private int bound(int part) {
    return part == parts ? items : (int) ((long) (items / unit) * part / parts) * unit;
  }

  private static float[][] buffers(int count, int size) {
    float[][] present = BUFFERS.get();
    if (present.length < count || present[0].length < size) {
      int larger = present.length == 0 ? size : Math.max(size, present[0].length);
      present = new float[Math.max(count, present.length)][larger];
      BUFFERS.set(present);
    }
    return present;
  }

  /** Returns the memory of a contiguous array of 32-bit numbers. */
  static FloatBuffer floats(INDArray array) {
    if (!Steps.contiguous(array)) {
      throw new IllegalArgumentException("not contiguous: " + array.shapeInfoToString());
    }
    return new FloatPointer(array.data().addressPointer()).capacity(array.length()).asBuffer();
  }
}
