package io.github.counterpoise.engine;

import org.nd4j.autodiff.samediff.SDVariable;

/**
 * Dropout (Srivastava et al. 2014): in training graphs every value is 0 with some probability, and
 * the others are scaled so that the expectation stays. The masks are inputs, drawn by {@link
 * Plan#drawMasks}, so that forward and backward pass share them; before the first draw all are 0.
 *
 * @param rate share of values set to 0, 0 (inclusive) to 1 (exclusive)
 */
public record Dropout(double rate) implements Layer {

  /** Checks the rate. */
  public Dropout {
    if (!(rate >= 0 && rate < 1)) {
      throw new IllegalArgumentException("dropout rate must be in [0, 1), not " + rate);
    }
  }

  @Override
  public SDVariable apply(Graph g, SDVariable x) {
    return g.isTraining() ? x.mul(g.mask(rate, g.shape(x))) : x;
  }
}
