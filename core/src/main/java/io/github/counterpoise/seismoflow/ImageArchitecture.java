package io.github.counterpoise.seismoflow;

import io.github.counterpoise.engine.Activation;
import io.github.counterpoise.engine.Attention;
import io.github.counterpoise.engine.Conv2d;
import io.github.counterpoise.engine.Dense;
import io.github.counterpoise.engine.Graph;
import io.github.counterpoise.engine.Init;
import io.github.counterpoise.engine.Layer;
import io.github.counterpoise.engine.LayerNorm;
import io.github.counterpoise.engine.ParameterSet;
import java.util.ArrayList;
import java.util.List;
import org.nd4j.autodiff.samediff.SDVariable;

/**
 * Glow in several scales. A step is ActNorm, an invertible 1 × 1 convolution and a coupling whose
 * network is conv 3 × 3, ReLU, conv 1 × 1, ReLU, layer norm, conv 3 × 3 beginning at zero. With
 * attention the networks of the last two scales are self-attention of 4 heads, layer norm, conv 3 ×
 * 3, ReLU, conv 3 × 3 beginning at zero; a dense layer brings the channels to their number first.
 *
 * @param height rows of an encoded image, a multiple of 2^levels
 * @param width columns of an encoded image, a multiple of 2^levels
 * @param channels values per pixel
 * @param levels scales, at least 1
 * @param blocks steps of each scale, at least 1
 * @param filters channels of the networks
 * @param attention whether the last two scales attend
 */
record ImageArchitecture(
    int height, int width, int channels, int levels, int blocks, int filters, boolean attention)
    implements Architecture {

  /** Heads of the attention; the filters must be a multiple of it. */
  static final int HEADS = 4;

  private static final double FLOOR = 0.01;
  private static final double BOUND = 1;

  /**
   * The prior of a half that is factored out may be narrower than a step can stretch it: given the
   * coarse half, the fine one of a flat region is known to within the noise.
   */
  private static final double PRIOR_BOUND = 2;

  private static final int ATTENDING = 2;

  @Override
  public int values() {
    return height * width * channels;
  }

  @Override
  public Invertible flow(ParameterSet set) {
    return new Chain(new Reshaped(height, width, channels), scale(set, 1, height, width, channels));
  }

  private Invertible scale(ParameterSet set, int level, int rows, int columns, int depth) {
    String name = "scale" + level;
    int squeezed = 4 * depth;
    int half = squeezed / 2;
    List<Invertible> steps = new ArrayList<>();
    for (int block = 1; block <= blocks; block++) {
      String step = name + ".step" + block;
      steps.add(
          new AffineChain(
              new ActNorm(set, step + ".norm", squeezed, FLOOR),
              new Mixing(set, step + ".mix", squeezed)));
      steps.add(new Coupling(half, network(set, step, level, half, squeezed - half), BOUND));
    }
    if (level == levels) {
      return new Scale(rows, columns, depth, new Chain(steps), null, null);
    }
    Layer prior = new Conv2d(set, name + ".prior", half, 2 * half, 3, 1, 1, Init.zeros());
    return new Scale(
        rows,
        columns,
        depth,
        new Chain(steps),
        new Coupling(half, prior, PRIOR_BOUND),
        scale(set, level + 1, rows / 2, columns / 2, half));
  }

  private Layer network(ParameterSet set, String name, int level, int kept, int moved) {
    Layer last = new Conv2d(set, name + ".conv3", filters, 2 * moved, 3, 1, 1, Init.zeros());
    if (attends(level)) {
      return Layer.chain(
          attending(set, name, kept),
          new LayerNorm(set, name + ".layer", filters),
          new Conv2d(set, name + ".conv2", filters, filters, 3, 1, 1),
          Activation.RELU,
          last);
    }
    return Layer.chain(
        new Conv2d(set, name + ".conv1", kept, filters, 3, 1, 1),
        Activation.RELU,
        new Conv2d(set, name + ".conv2", filters, filters, 1, 1, 0),
        Activation.RELU,
        new LayerNorm(set, name + ".layer", filters),
        last);
  }

  private boolean attends(int level) {
    return attention && level > levels - ATTENDING;
  }

  private Layer attending(ParameterSet set, String name, int kept) {
    Dense inward = new Dense(set, name + ".inward", kept, filters, Init.glorot());
    Attention heads = new Attention(set, name + ".attention", filters, HEADS);
    return (g, x) -> {
      long[] shape = g.shape(x);
      long positions = shape[1] * shape[2];
      SDVariable rows = g.expressions().reshape(x, shape[0] * positions, shape[3]);
      SDVariable wide = inward.apply(g, rows);
      SDVariable seen = heads.apply(g, together(g, wide, shape[0], positions));
      return g.expressions().reshape(seen, shape[0], shape[1], shape[2], filters);
    };
  }

  private SDVariable together(Graph g, SDVariable rows, long batch, long positions) {
    return g.expressions().reshape(rows, batch, positions, filters);
  }

  /** Forward and backward: five arrays of the network's width, eight of the channels. */
  @Override
  public long numbersPerRow() {
    long sum = 0;
    long positions = (long) height * width;
    long depth = channels;
    for (int level = 1; level <= levels; level++) {
      positions /= 4;
      depth *= 4;
      long heads = attends(level) ? 3 * HEADS * positions : 0;
      sum += 2L * blocks * positions * (5L * filters + 8 * depth + heads);
      depth /= 2;
    }
    return sum;
  }
}
