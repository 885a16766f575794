package io.github.counterpoise.convnet;

import io.github.counterpoise.engine.Activation;
import io.github.counterpoise.engine.Conv2d;
import io.github.counterpoise.engine.Dense;
import io.github.counterpoise.engine.Dropout;
import io.github.counterpoise.engine.Init;
import io.github.counterpoise.engine.Layer;
import io.github.counterpoise.engine.MaxPool2d;
import io.github.counterpoise.engine.ParameterSet;
import io.github.counterpoise.table.DataShape;
import java.util.ArrayList;
import java.util.List;

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
    List<Layer> layers = new ArrayList<>();
    layers.add(new Conv2d(set, "conv0", image.channels(), FIRST_FILTERS, 3, 1, 1));
    layers.add(Activation.RELU);
    int height = image.height();
    int width = image.width();
    int filters = FIRST_FILTERS;
    for (int level = 1; level == 1 || Math.max(height, width) > SMALLEST_SIDE; level++) {
      int more = Math.min(2 * filters, MOST_FILTERS);
      layers.add(new MaxPool2d(3, 2, 1));
      layers.add(new Conv2d(set, "conv" + level, filters, more, 3, 1, 1));
      layers.add(Activation.RELU);
      height = (height + 1) / 2;
      width = (width + 1) / 2;
      filters = more;
    }
    int values = height * width * filters;
    layers.add(Layer.reshape(values));
    layers.add(new Dense(set, "hidden", values, HIDDEN));
    layers.add(Activation.RELU);
    layers.add(new Dropout(DROPOUT));
    layers.add(new Dense(set, "classes", HIDDEN, classes, Init.glorot()));
    return Layer.chain(layers.toArray(Layer[]::new));
  }
}
