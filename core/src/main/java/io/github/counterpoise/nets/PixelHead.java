package io.github.counterpoise.nets;

import io.github.counterpoise.engine.Activation;
import io.github.counterpoise.engine.Graph;
import io.github.counterpoise.engine.Losses;
import org.nd4j.autodiff.samediff.SDVariable;

/**
 * Pixels: a sigmoid with cross-entropy for codes in [0, 1], or a hyperbolic tangent with squared
 * error for codes in [−1, 1]; the mean over all pixels.
 *
 * @param logistic whether it is the former
 */
public record PixelHead(boolean logistic) implements RowHead {

  @Override
  public SDVariable loss(Graph g, SDVariable decoded, SDVariable target, SDVariable mask) {
    if (logistic) {
      // A masked logit and target of 0 cost log 2 each, whatever the weights: no gradient.
      return mask == null
          ? Losses.binaryCrossEntropy(decoded, target)
          : Losses.binaryCrossEntropy(decoded.mul(mask), target.mul(mask));
    }
    SDVariable image = Activation.TANH.apply(g, decoded);
    return mask == null
        ? Losses.squaredError(image, target)
        : Losses.squaredError(image.mul(mask), target.mul(mask));
  }

  @Override
  public void activate(float[] decoded) {
    for (int j = 0; j < decoded.length; j++) {
      double x = decoded[j];
      decoded[j] = (float) (logistic ? 1 / (1 + Math.exp(-x)) : Math.tanh(x));
    }
  }
}
