package io.github.counterpoise.convnet;

import io.github.counterpoise.engine.Activation;
import io.github.counterpoise.engine.Dropout;
import io.github.counterpoise.engine.Init;
import io.github.counterpoise.engine.Layer;
import io.github.counterpoise.engine.ParameterSet;
import io.github.counterpoise.nets.Stack;
import io.github.counterpoise.table.DataShape;

/**
 * A plain network: convolutions with kernel 3 (16 channels, then 32, then 64), between them max
 * pooling with window 3 and stride 2 until the longer side is at most 8 pixels, a dense layer of 64
 * units with dropout, and one for the classes. For 28×28 images it has three convolutions and
 * 225,000 parameters.
 */
final class SmallNetwork {

  private static final int FIRST_FILTERS = 16;
  private static final int MOST_FILTERS = 64;
  private static final int SMALLEST_SIDE = 8;
  private static final int HIDDEN = 64;
  private static final double DROPOUT = 0.3;

  private SmallNetwork() {}

  static Layer declare(ParameterSet set, DataShape.Image image, int classes) {
    Stack stack =
        new Stack(set, image.height(), image.width(), image.channels())
            .conv("conv0", FIRST_FILTERS, 3, 1, 1)
            .then(Activation.RELU);
    int filters = FIRST_FILTERS;
    for (int level = 1; level == 1 || longerSide(stack) > SMALLEST_SIDE; level++) {
      filters = Math.min(2 * filters, MOST_FILTERS);
      stack.pool(3, 2, 1).conv("conv" + level, filters, 3, 1, 1).then(Activation.RELU);
    }
    return stack
        .dense("hidden", HIDDEN)
        .then(Activation.RELU)
        .then(new Dropout(DROPOUT))
        .dense("classes", classes, Init.glorot());
  }

  private static long longerSide(Stack stack) {
    return Math.max(stack.shape()[0], stack.shape()[1]);
  }
}
