package io.github.counterpoise.nets;

import io.github.counterpoise.engine.Graph;
import io.github.counterpoise.engine.Layer;
import org.nd4j.autodiff.samediff.SDVariable;

/** The mean of each channel over an image: [batch, height, width, channels] → [batch, channels]. */
public enum ChannelMeans implements Layer {
  /** The layer, which has no parameters. */
  LAYER;

  @Override
  public SDVariable apply(Graph g, SDVariable x) {
    long[] shape = g.shape(x);
    return g.expressions().reshape(x, shape[0], shape[1] * shape[2], shape[3]).mean(1);
  }
}
