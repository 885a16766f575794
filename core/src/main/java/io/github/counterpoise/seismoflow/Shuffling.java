package io.github.counterpoise.seismoflow;

import io.github.counterpoise.engine.Graph;
import io.github.counterpoise.engine.Parameter;
import io.github.counterpoise.engine.ParameterSet;
import io.github.counterpoise.engine.Reorder;
import org.apache.commons.rng.sampling.PermutationSampler;
import org.nd4j.autodiff.samediff.SDVariable;

/**
 * A fixed random order of the channels, as in Real NVP and NICE: what stands in for a mixing where
 * its matrix would cost more than everything else.
 */
final class Shuffling implements Invertible {

  private final Parameter order;

  /**
   * Declares a layer.
   *
   * @param set where {@code name.order} lives, which is fixed
   * @param name its name
   * @param channels number of channels
   */
  Shuffling(ParameterSet set, String name, int channels) {
    order =
        set.state(
            name + ".order",
            (values, shape, rng) -> {
              int[] drawn = PermutationSampler.natural(channels);
              PermutationSampler.shuffle(rng, drawn);
              for (int i = 0; i < channels; i++) {
                values[i] = drawn[i];
              }
            },
            channels);
  }

  @Override
  public SDVariable forward(Graph g, SDVariable x, Trace trace) {
    return Reorder.of(x, g.value(order));
  }

  @Override
  public SDVariable inverse(Graph g, SDVariable y) {
    return Reorder.undo(y, g.value(order));
  }
}
