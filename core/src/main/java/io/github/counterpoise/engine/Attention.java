package io.github.counterpoise.engine;

import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.autodiff.samediff.SameDiff;

/**
 * Multi-head self-attention (Vaswani et al. 2017, Section 3.2), [batch, positions, features] → the
 * same shape: softmax(q kᵀ / √d) v in every head, and a linear layer over the heads.
 */
public final class Attention implements Layer {
  private final int heads;
  private final int features;
  private final Dense query;
  private final Dense key;
  private final Dense value;
  private final Dense output;

  /**
   * Declares a layer.
   *
   * @param set where its parameters live
   * @param name its name
   * @param features number of features, a multiple of the number of heads
   * @param heads number of heads
   */
  public Attention(ParameterSet set, String name, int features, int heads) {
    if (features % heads != 0) {
      throw new IllegalArgumentException(features + " features do not split into " + heads);
    }
    this.heads = heads;
    this.features = features;
    query = new Dense(set, name + ".query", features, features, Init.glorot());
    key = new Dense(set, name + ".key", features, features, Init.glorot());
    value = new Dense(set, name + ".value", features, features, Init.glorot());
    output = new Dense(set, name + ".output", features, features, Init.glorot());
  }

  @Override
  public SDVariable apply(Graph g, SDVariable x) {
    SameDiff sd = g.expressions();
    long[] shape = g.shape(x);
    SDVariable rows = sd.reshape(x, shape[0] * shape[1], features);
    SDVariable q = split(sd, query.apply(g, rows), shape);
    SDVariable k = split(sd, key.apply(g, rows), shape);
    SDVariable v = split(sd, value.apply(g, rows), shape);
    double scale = 1 / Math.sqrt((double) features / heads);
    SDVariable scores = sd.mmul(q, k, false, true, false).mul(scale);
    SDVariable mixed = sd.mmul(sd.nn().softmax(scores, -1), v);
    return sd.reshape(output.apply(g, join(sd, mixed, shape)), shape);
  }

  /** [batch · positions, features] → [batch · heads, positions, features / heads]. */
  private SDVariable split(SameDiff sd, SDVariable rows, long[] shape) {
    long size = features / heads;
    SDVariable apart = sd.reshape(rows, shape[0], shape[1], heads, size);
    return sd.reshape(sd.permute(apart, 0, 2, 1, 3), shape[0] * heads, shape[1], size);
  }

  /** [batch · heads, positions, features / heads] → [batch · positions, features]. */
  private SDVariable join(SameDiff sd, SDVariable mixed, long[] shape) {
    SDVariable apart = sd.reshape(mixed, shape[0], heads, shape[1], features / heads);
    return sd.reshape(sd.permute(apart, 0, 2, 1, 3), shape[0] * shape[1], features);
  }
}
