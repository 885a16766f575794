package io.github.counterpoise.nets;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.counterpoise.engine.Graph;
import io.github.counterpoise.engine.Kernels;
import io.github.counterpoise.engine.Layer;
import io.github.counterpoise.engine.ParameterSet;
import io.github.counterpoise.engine.Plan;
import io.github.counterpoise.run.Seed;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.autodiff.samediff.SDVariable;

/** Encoders, decoders and heads with oneDNN's kernels and with the plain ones. */
class KernelsTest {
  private static final int BATCH = 3;

  /** Layers and what stands at their end. */
  record Network(Coder coder, RowHead head) {}

  static Stream<Network> networks() {
    return Stream.of(
        new Network(new ConvCoder(8, 8, 1, 2, 16, 6), new PixelHead(false)),
        new Network(new ConvCoder(8, 8, 3, 2, 16, 6), new PixelHead(true)),
        new Network(new DenseCoder(9, 16, 4), new ColumnHead(4, new int[] {3, 2})));
  }

  /** The reconstruction, whose codes are fed back as a reconstruction of their own. */
  private static SDVariable loss(Network network, ParameterSet set, Graph g) {
    Layer encoder = network.coder().encoder(set);
    Layer decoder = network.coder().decoder(set);
    set.initialise(new Seed(1).generator());
    SDVariable x = g.input("x", BATCH, network.coder().values());
    SDVariable mask = g.input("mask", BATCH, network.coder().values());
    SDVariable whole = network.head().loss(g, decoder.apply(g, encoder.apply(g, x)), x, null);
    SDVariable present = network.head().loss(g, decoder.apply(g, encoder.apply(g, x)), x, mask);
    return whole.add(present.mul(0.5));
  }

  @ParameterizedTest
  @MethodSource("networks")
  void everyOperationIsCompared(Network network) {
    for (Graph g : new Graph[] {Graph.training(), Graph.inference()}) {
      try (g;
          ParameterSet set = new ParameterSet()) {
        g.minimise(loss(network, set, g), set);
        Kernels.assertAllCompared(g);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("networks")
  void lossAndGradientsAreThoseOfThePlainKernels(Network network) {
    try (ParameterSet fast = new ParameterSet();
        ParameterSet plain = new ParameterSet();
        Graph a = Graph.training();
        Graph b = Graph.training()) {
      assertEquals(Kernels.plain(() -> run(network, plain, b)), run(network, fast, a), 1e-4);
      Kernels.assertGradientsAgree(plain, fast);
    }
  }

  private static double run(Network network, ParameterSet set, Graph g) {
    Plan plan = g.minimise(loss(network, set, g), set);
    Random random = new Random(1);
    float[] x = new float[BATCH * network.coder().values()];
    float[] mask = new float[x.length];
    for (int i = 0; i < x.length; i++) {
      x[i] = random.nextFloat();
      mask[i] = random.nextInt(4) == 0 ? 0 : 1;
    }
    return plan.feed("x", x).feed("mask", mask).run();
  }
}
