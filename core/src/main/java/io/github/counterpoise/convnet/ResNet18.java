package io.github.counterpoise.convnet;

import io.github.counterpoise.engine.Activation;
import io.github.counterpoise.engine.BatchNorm;
import io.github.counterpoise.engine.Conv2d;
import io.github.counterpoise.engine.Dense;
import io.github.counterpoise.engine.Init;
import io.github.counterpoise.engine.Layer;
import io.github.counterpoise.engine.ParameterSet;
import io.github.counterpoise.table.DataShape;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * ResNet-18 (He et al. 2016) as it is used for small images: the first convolution has kernel 3 and
 * stride 1 and no pooling follows it; then four stages of two blocks with 64, 128, 256 and 512
 * channels, from the second on halving height and width; the mean over all pixels; a dense layer.
 * Where a block changes the shape, its shortcut is a convolution with kernel 1 (their option B).
 */
final class ResNet18 {

  private static final int[] FILTERS = {64, 128, 256, 512};
  private static final int BLOCKS = 2;

  private ResNet18() {}

  static Layer declare(ParameterSet set, DataShape.Image image, int classes) {
    List<Layer> layers = new ArrayList<>();
    layers.add(convolution(set, "stem", image.channels(), FILTERS[0], 3, 1));
    layers.add(Activation.RELU);
    int inputs = FILTERS[0];
    for (int stage = 0; stage < FILTERS.length; stage++) {
      for (int block = 0; block < BLOCKS; block++) {
        String name = String.format(Locale.ROOT, "stage%d.block%d", stage + 1, block + 1);
        layers.add(block(set, name, inputs, FILTERS[stage], stage > 0 && block == 0 ? 2 : 1));
        inputs = FILTERS[stage];
      }
    }
    layers.add(Pooling::mean);
    layers.add(new Dense(set, "classes", inputs, classes, Init.glorot()));
    return Layer.chain(layers.toArray(Layer[]::new));
  }

  /** Returns y = ReLU(F(x) + shortcut(x)), their Eq. 1 and 2. */
  private static Layer block(ParameterSet set, String name, int inputs, int outputs, int stride) {
    Layer residual =
        Layer.chain(
            convolution(set, name + ".a", inputs, outputs, 3, stride),
            Activation.RELU,
            convolution(set, name + ".b", outputs, outputs, 3, 1));
    Layer shortcut =
        stride == 1 && inputs == outputs
            ? (g, x) -> x
            : convolution(set, name + ".shortcut", inputs, outputs, 1, stride);
    return (g, x) -> Activation.RELU.apply(g, residual.apply(g, x).add(shortcut.apply(g, x)));
  }

  private static Layer convolution(
      ParameterSet set, String name, int inputs, int outputs, int kernel, int stride) {
    return Layer.chain(
        new Conv2d(set, name, inputs, outputs, kernel, stride, kernel / 2),
        new BatchNorm(set, name + ".norm", outputs));
  }
}
