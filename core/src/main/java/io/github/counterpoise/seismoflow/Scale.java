package io.github.counterpoise.seismoflow;

import io.github.counterpoise.engine.Channels;
import io.github.counterpoise.engine.Graph;
import io.github.counterpoise.engine.Squeeze;
import org.nd4j.autodiff.samediff.SDVariable;

/**
 * One scale of the multi-scale architecture (Section 4.4 of the paper), [batch, 2h, 2w, c] →
 * [batch, 8hwc]: squeezed, sent through its steps, and then, but for the last scale, cut in two
 * along the channels. One half goes on; the other is standardised by what goes on, which is a prior
 * learnt for it (Glow's form; the paper says only "zero mean and standard deviation one").
 *
 * @param height rows of what comes in
 * @param width columns of what comes in
 * @param channels channels of what comes in
 * @param steps between squeezing and factoring out
 * @param prior standardises the second half of the channels by the first; null in the last scale
 * @param inner the further scales; null in the last one
 */
record Scale(
    int height, int width, int channels, Invertible steps, Coupling prior, Invertible inner)
    implements Invertible {

  @Override
  public SDVariable forward(Graph g, SDVariable x, Trace trace) {
    SDVariable h = steps.forward(g, Squeeze.of(x), trace);
    if (inner == null) {
      return flat(g, h);
    }
    SDVariable[] halves = Channels.split(prior.forward(g, h, trace), prior.kept());
    return Channels.join(g, inner.forward(g, halves[0], trace), flat(g, halves[1]));
  }

  private SDVariable flat(Graph g, SDVariable x) {
    return g.expressions().reshape(x, g.shape(x)[0], -1);
  }

  @Override
  public SDVariable inverse(Graph g, SDVariable y) {
    long batch = g.shape(y)[0];
    int all = height * width * channels;
    long[] squeezed = {batch, height / 2, width / 2, 4L * channels};
    SDVariable h;
    if (inner == null) {
      h = g.expressions().reshape(y, squeezed);
    } else {
      SDVariable[] parts = Channels.split(y, all / 2);
      squeezed[3] -= prior.kept();
      SDVariable out = g.expressions().reshape(parts[1], squeezed);
      h = prior.inverse(g, Channels.join(g, inner.inverse(g, parts[0]), out));
    }
    return Squeeze.undo(steps.inverse(g, h));
  }
}
