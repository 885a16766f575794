package io.github.counterpoise.train;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Rows with classes, as a classifier is trained on them.
 *
 * @param inputs [row][values] the rows as the network takes them
 * @param shape shape of a row, such as [values] or [height, width, channels]
 * @param classOf [row] class of each row, from 0
 * @param targets [row][class] see {@link OneHot}
 * @param rows indices of the rows to train on, at least one
 */
public record LabelledRows(
    float[][] inputs, long[] shape, int[] classOf, float[][] targets, int[] rows) {

  /**
   * Returns plain rows, all of which are trained on.
   *
   * @param inputs [row][values], at least one row
   * @param classOf [row] class of each row, from 0
   * @param targets [row][class] see {@link OneHot}
   */
  public static LabelledRows of(float[][] inputs, int[] classOf, float[][] targets) {
    int[] all = IntStream.range(0, inputs.length).toArray();
    return new LabelledRows(inputs, new long[] {inputs[0].length}, classOf, targets, all);
  }

  /**
   * Returns the same rows, of which others are trained on.
   *
   * @param chosen indices of the rows to train on, at least one
   */
  public LabelledRows only(int... chosen) {
    return new LabelledRows(inputs, shape, classOf, targets, chosen);
  }

  /** Returns the classes of the rows to train on, in their order. */
  int[] classesOfRows() {
    return Arrays.stream(rows).map(row -> classOf[row]).toArray();
  }
}
