package io.github.counterpoise.convnet;

import io.github.counterpoise.engine.Graph;
import org.nd4j.autodiff.samediff.SDVariable;

/** Means over all pixels. */
final class Pooling {

  private Pooling() {}

  /**
   * Returns the mean of each channel over an image: [batch, height, width, channels] → [batch,
   * channels].
   */
  static SDVariable mean(Graph g, SDVariable x) {
    long[] shape = g.shape(x);
    return g.expressions().reshape(x, shape[0], shape[1] * shape[2], shape[3]).mean(1);
  }
}
