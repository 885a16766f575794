package io.github.counterpoise.seismoflow;

import io.github.counterpoise.engine.Graph;
import java.util.List;
import org.nd4j.autodiff.samediff.SDVariable;

/**
 * Invertible functions one after the other.
 *
 * @param parts first applied first
 */
record Chain(List<Invertible> parts) implements Invertible {

  Chain(Invertible... parts) {
    this(List.of(parts));
  }

  @Override
  public SDVariable forward(Graph g, SDVariable x, Trace trace) {
    SDVariable y = x;
    for (Invertible part : parts) {
      y = part.forward(g, y, trace);
    }
    return y;
  }

  @Override
  public SDVariable inverse(Graph g, SDVariable y) {
    SDVariable x = y;
    for (int i = parts.size() - 1; i >= 0; i--) {
      x = parts.get(i).inverse(g, x);
    }
    return x;
  }
}
