package io.github.counterpoise.seismoflow;

import io.github.counterpoise.engine.Graph;
import org.nd4j.autodiff.samediff.SDVariable;

/**
 * Rows of values as images.
 *
 * @param height rows of an image
 * @param width columns of an image
 * @param channels values of a pixel
 */
record Reshaped(int height, int width, int channels) implements Invertible {

  @Override
  public SDVariable forward(Graph g, SDVariable x, Trace trace) {
    return g.expressions().reshape(x, g.shape(x)[0], height, width, channels);
  }

  @Override
  public SDVariable inverse(Graph g, SDVariable y) {
    return g.expressions().reshape(y, g.shape(y)[0], (long) height * width * channels);
  }
}
