package io.github.counterpoise.convnet;

import io.github.counterpoise.engine.Activation;
import io.github.counterpoise.engine.Init;
import io.github.counterpoise.engine.Layer;
import io.github.counterpoise.engine.ParameterSet;
import io.github.counterpoise.nets.Stack;
import io.github.counterpoise.table.DataShape;
import java.util.Arrays;
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
    Stack stack = new Stack(set, image.height(), image.width(), image.channels());
    stack.conv("stem", FILTERS[0], 3, 1, 1).norm("stem.norm").then(Activation.RELU);
    for (int stage = 0; stage < FILTERS.length; stage++) {
      for (int block = 0; block < BLOCKS; block++) {
        String name = String.format(Locale.ROOT, "stage%d.block%d", stage + 1, block + 1);
        addBlock(set, stack, name, FILTERS[stage], stage > 0 && block == 0 ? 2 : 1);
      }
    }
    return stack.means().dense("classes", classes, Init.glorot());
  }

  /** Adds y = ReLU(F(x) + shortcut(x)), their Eq. 1 and 2. */
  private static void addBlock(
      ParameterSet set, Stack stack, String name, int outputs, int stride) {
    Stack residual =
        new Stack(set, stack.shape())
            .conv(name + ".a", outputs, 3, stride, 1)
            .norm(name + ".a.norm")
            .then(Activation.RELU)
            .conv(name + ".b", outputs, 3, 1, 1)
            .norm(name + ".b.norm");
    Layer shortcut =
        Arrays.equals(residual.shape(), stack.shape())
            ? (g, x) -> x
            : new Stack(set, stack.shape())
                .conv(name + ".shortcut", outputs, 1, stride, 0)
                .norm(name + ".shortcut.norm");
    stack.add(
        (g, x) -> Activation.RELU.apply(g, residual.apply(g, x).add(shortcut.apply(g, x))),
        residual.shape());
  }
}
