package io.github.counterpoise.seismoflow;

import io.github.counterpoise.engine.AffineCoupling;
import io.github.counterpoise.engine.Channels;
import io.github.counterpoise.engine.Graph;
import io.github.counterpoise.engine.Layer;
import org.nd4j.autodiff.samediff.SDVariable;

/**
 * An affine coupling (Eq. 12 to 14 of the paper): the first channels stay as they are, and a
 * network of them scales and shifts the others. The scale is e to a bounded number, see {@link
 * AffineCoupling}; where the network ends in zeros, nothing is moved at first.
 *
 * @param kept how many channels stay as they are
 * @param network from the kept channels to two numbers for each of the others
 * @param bound largest logarithm of the scale
 */
record Coupling(int kept, Layer network, double bound) implements Invertible {

  @Override
  public SDVariable forward(Graph g, SDVariable x, Trace trace) {
    SDVariable[] halves = Channels.split(x, kept);
    SDVariable[] moved = AffineCoupling.of(halves[1], network.apply(g, halves[0]), bound);
    trace.add(moved[1]);
    return Channels.join(g, halves[0], moved[0]);
  }

  @Override
  public SDVariable inverse(Graph g, SDVariable y) {
    SDVariable[] halves = Channels.split(y, kept);
    SDVariable moved = AffineCoupling.undo(halves[1], network.apply(g, halves[0]), bound);
    return Channels.join(g, halves[0], moved);
  }
}
