package io.github.counterpoise.engine;

import java.util.List;
import org.nd4j.autodiff.samediff.SDVariable;

/** Losses as scalar expressions. Targets of the cross-entropies are constants: no gradient. */
public final class Losses {
  private Losses() {}

  /**
   * Returns the mean squared error over all values.
   *
   * @param a any array
   * @param b an array of the same shape
   */
  public static SDVariable squaredError(SDVariable a, SDVariable b) {
    return new SquaredError(a, b).outputVariables()[0];
  }

  /**
   * Returns the mean over all values of −t log p − (1 − t) log(1 − p), with p the sigmoid of the
   * logits.
   *
   * @param logits any array
   * @param targets an array of the same shape, 0 to 1
   */
  public static SDVariable binaryCrossEntropy(SDVariable logits, SDVariable targets) {
    return new BinaryCrossEntropy(logits, targets).outputVariables()[0];
  }

  /**
   * Returns the mean over the batch of −Σ t log p, with p the softmax of the logits.
   *
   * @param logits [batch, classes]
   * @param targets [batch, classes], each row a distribution
   */
  public static SDVariable crossEntropy(SDVariable logits, SDVariable targets) {
    return new BlockCrossEntropy(logits, targets, null).outputVariables()[0];
  }

  /**
   * Returns the mean over the batch of the summed cross-entropies of several nominal columns, each
   * with a softmax over its own block of logits. Values outside the blocks take no part.
   *
   * @param logits [batch, width]
   * @param targets [batch, width], in each block a distribution
   * @param blocks the blocks, not overlapping, at least one
   */
  public static SDVariable crossEntropy(SDVariable logits, SDVariable targets, List<Block> blocks) {
    return new BlockCrossEntropy(logits, targets, List.copyOf(blocks)).outputVariables()[0];
  }

  /**
   * Returns the mean over the batch of the divergence KL(N(μ, e^v) ‖ N(0, I)) = ½ Σ (e^v + μ² − 1 −
   * v) (Kingma and Welling 2014, Appendix B).
   *
   * @param mean μ, [batch, latent]
   * @param logVariance v, [batch, latent]
   */
  public static SDVariable gaussianDivergence(SDVariable mean, SDVariable logVariance) {
    SDVariable variance = mean.getSameDiff().math().exp(logVariance);
    SDVariable terms = variance.add(mean.mul(mean)).sub(1).sub(logVariance);
    return terms.sum(1).mean().mul(0.5);
  }

  /**
   * A run of columns that belong together, such as the indicators of a nominal column.
   *
   * @param start its first column, from 0
   * @param width its number of columns, at least 1
   */
  public record Block(int start, int width) {}
}
