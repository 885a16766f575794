package io.github.counterpoise.convnet;

import io.github.counterpoise.engine.Activation;
import io.github.counterpoise.engine.Conv2d;
import io.github.counterpoise.engine.Graph;
import io.github.counterpoise.engine.Init;
import io.github.counterpoise.engine.Layer;
import io.github.counterpoise.engine.ParameterSet;
import io.github.counterpoise.nets.ChannelMeans;
import io.github.counterpoise.nets.Stack;
import io.github.counterpoise.table.DataShape;
import org.nd4j.autodiff.samediff.SDVariable;

/**
 * Miniception, the classifier of seismograms (Bucker et al. 2019) that SeismoFlow was evaluated
 * with: four blocks, each followed by max pooling with window 5 and stride 2, the mean over all
 * pixels, a dense layer of 32 α units and one for the classes.
 *
 * <p>Block n = 0…3 convolves its input with kernels 3 and 5 side by side (α 2ⁿ channels each) and
 * both results with kernel 3 (α 2ⁿ⁺¹ channels), and adds a shortcut: a convolution with kernel 1
 * whose channels are weighted by squeeze and excitation (two dense layers on their means, a
 * rectifier between and a sigmoid behind them, Hu et al. 2018). Weights begin as the authors' do
 * (Glorot and Bengio 2010).
 *
 * <p>Structure and shortcut are those of the authors' code (version D). SeismoFlow's paper does not
 * say what α is; 8 gives 448,000 parameters for ten classes. Pooling reaches two pixels outside on
 * every side, where the authors' reaches less far outside images of even size.
 */
final class Miniception {

  private static final int BLOCKS = 4;
  private static final int ALPHA = 8;

  private Miniception() {}

  static Layer declare(ParameterSet set, DataShape.Image image, int classes) {
    Stack stack = new Stack(set, image.height(), image.width(), image.channels());
    for (int n = 0; n < BLOCKS; n++) {
      int outputs = ALPHA << (n + 1);
      long[] shape = stack.shape();
      Layer block = block(set, "block" + n, (int) shape[2], ALPHA << n, outputs);
      stack.add(block, shape[0], shape[1], outputs).pool(5, 2, 2);
    }
    return stack
        .means()
        .dense("hidden", 32 * ALPHA, Init.glorot())
        .then(Activation.RELU)
        .dense("classes", classes, Init.glorot());
  }

  private static Layer block(ParameterSet set, String name, int inputs, int each, int outputs) {
    Layer fine = convolution(set, name + ".fine", inputs, each, 3);
    Layer coarse = convolution(set, name + ".coarse", inputs, each, 5);
    Layer joined = convolution(set, name + ".joined", 2 * each, outputs, 3);
    Layer shortcut = convolution(set, name + ".shortcut", inputs, outputs, 1);
    Layer excitation =
        new Stack(set, outputs)
            .dense(name + ".squeeze", outputs / 2, Init.glorot())
            .then(Activation.RELU)
            .dense(name + ".excite", outputs, Init.glorot())
            .then(Activation.SIGMOID);
    return (g, x) -> {
      SDVariable both = g.expressions().concat(3, fine.apply(g, x), coarse.apply(g, x));
      return joined.apply(g, both).add(weighted(g, shortcut.apply(g, x), excitation));
    };
  }

  /** Multiplies each channel of an image by a number that depends on the means of all. */
  private static SDVariable weighted(Graph g, SDVariable x, Layer excitation) {
    SDVariable weights = excitation.apply(g, ChannelMeans.LAYER.apply(g, x)); // [batch, channels]
    long[] shape = g.shape(x);
    return x.mul(g.expressions().reshape(weights, shape[0], 1, 1, shape[3]));
  }

  private static Layer convolution(
      ParameterSet set, String name, int inputs, int outputs, int kernel) {
    return Layer.chain(
        new Conv2d(set, name, inputs, outputs, kernel, 1, kernel / 2, Init.glorot()),
        Activation.RELU);
  }
}
