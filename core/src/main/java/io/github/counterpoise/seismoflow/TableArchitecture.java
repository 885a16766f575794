package io.github.counterpoise.seismoflow;

import io.github.counterpoise.engine.Activation;
import io.github.counterpoise.engine.Dense;
import io.github.counterpoise.engine.Init;
import io.github.counterpoise.engine.Layer;
import io.github.counterpoise.engine.LayerNorm;
import io.github.counterpoise.engine.ParameterSet;
import java.util.ArrayList;
import java.util.List;

/**
 * Glow on vectors: the values of a row are channels of one position. A step is ActNorm, a mixing of
 * all values, and a coupling whose network is dense, ReLU, dense, ReLU, layer norm, dense beginning
 * at zero. There is one scale. Rows of more than {@value #MOST_MIXED} values are not mixed but
 * shuffled, in an order drawn for each step.
 *
 * @param values values of a row, at least 2
 * @param blocks steps, at least 1
 * @param hidden units of a hidden layer
 */
record TableArchitecture(int values, int blocks, int hidden) implements Architecture {

  /** Rows of more values are shuffled instead of mixed: the matrices' cost grows with the cube. */
  static final int MOST_MIXED = 128;

  private static final double FLOOR = 0.1;
  private static final double BOUND = 1;

  @Override
  public Invertible flow(ParameterSet set) {
    int half = values / 2;
    List<Invertible> steps = new ArrayList<>();
    for (int block = 1; block <= blocks; block++) {
      String step = "step" + block;
      ActNorm norm = new ActNorm(set, step + ".norm", values, FLOOR);
      if (values > MOST_MIXED) {
        steps.add(norm);
        steps.add(new Shuffling(set, step + ".mix", values));
      } else {
        steps.add(new AffineChain(norm, new Mixing(set, step + ".mix", values)));
      }
      steps.add(new Coupling(half, network(set, step, half, values - half), BOUND));
    }
    return new Chain(steps);
  }

  private Layer network(ParameterSet set, String name, int kept, int moved) {
    return Layer.chain(
        new Dense(set, name + ".dense1", kept, hidden),
        Activation.RELU,
        new Dense(set, name + ".dense2", hidden, hidden),
        Activation.RELU,
        new LayerNorm(set, name + ".layer", hidden),
        new Dense(set, name + ".dense3", hidden, 2 * moved, Init.zeros()));
  }

  @Override
  public long numbersPerRow() {
    return 2L * blocks * (5L * hidden + 8L * values);
  }
}
