package io.github.counterpoise.engine;

import java.util.ArrayList;
import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.indexing.NDArrayIndex;

/**
 * A run of cases of a batch.
 *
 * @param from the first one
 * @param to the one after the last
 */
record Part(int from, int to) {
  private static final int PARTS = 4;

  /** Multiplications from which on a batch is cut; below, a part costs less than its start. */
  private static final double PARALLEL_WORK = 1e7;

  /**
   * Returns the parts of a batch that can be worked on side by side. They depend on the sizes
   * alone, so that sums over a batch do not depend on the number of threads.
   *
   * @param batch number of cases
   * @param work number of multiplications for the whole batch
   */
  static List<Part> of(long batch, double work) {
    int cases = Math.toIntExact(batch);
    return new Part(0, cases).cut(work < PARALLEL_WORK ? 1 : Math.min(PARTS, cases));
  }

  /** Returns so many runs of nearly equal size that together are this one. */
  List<Part> cut(int number) {
    List<Part> runs = new ArrayList<>();
    long size = size();
    for (int i = 0; i < number; i++) {
      runs.add(new Part(from + (int) (i * size / number), from + (int) ((i + 1) * size / number)));
    }
    return runs;
  }

  int size() {
    return to - from;
  }

  /** Returns these cases of an array whose first dimension counts them. */
  INDArray of(INDArray batch) {
    return batch.get(NDArrayIndex.interval(from, to));
  }
}
