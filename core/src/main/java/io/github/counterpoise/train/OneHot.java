package io.github.counterpoise.train;

import java.util.Arrays;

/** Classes as targets of a softmax: 0 everywhere but at the row's class. */
public final class OneHot {

  private OneHot() {}

  /**
   * Returns targets of rows that count alike.
   *
   * @param classOf [row] class of each row, from 0
   * @param classes number of classes
   * @return [row][class] 1 at the row's class
   */
  public static float[][] of(int[] classOf, int classes) {
    double[] weights = new double[classOf.length];
    Arrays.fill(weights, 1);
    return of(classOf, classes, weights);
  }

  /**
   * Returns weighted targets: a cross-entropy with them counts a row as often as its weight says.
   * Bring weights to mean 1 before, so that the learning rate means the same for all.
   *
   * @param classOf [row] class of each row, from 0
   * @param classes number of classes
   * @param weights [row] weight of each row
   * @return [row][class] the weight at the row's class
   */
  public static float[][] of(int[] classOf, int classes, double[] weights) {
    float[][] targets = new float[classOf.length][classes];
    for (int row = 0; row < targets.length; row++) {
      targets[row][classOf[row]] = (float) weights[row];
    }
    return targets;
  }
}
