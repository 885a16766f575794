package io.github.counterpoise.nets;

import io.github.counterpoise.engine.Activation;
import io.github.counterpoise.engine.Layer;
import io.github.counterpoise.engine.ParameterSet;

/** Classifiers of plain numbers. */
public final class DenseNet {

  private DenseNet() {}

  /**
   * Declares rectified hidden layers, numbered hidden0 and so on, and a last layer {@code classes}:
   * [batch, inputs] → logits [batch, classes].
   *
   * @param set where the parameters live
   * @param inputs numbers in a row
   * @param hidden units of each hidden layer
   * @param classes number of classes
   */
  public static Layer classifier(ParameterSet set, int inputs, int[] hidden, int classes) {
    Stack stack = new Stack(set, inputs);
    for (int i = 0; i < hidden.length; i++) {
      stack.dense("hidden" + i, hidden[i]).then(Activation.RELU);
    }
    return stack.dense("classes", classes);
  }
}
