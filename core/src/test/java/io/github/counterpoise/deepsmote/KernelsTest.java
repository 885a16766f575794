package io.github.counterpoise.deepsmote;

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

/** The networks with oneDNN's kernels and with the plain ones. */
class KernelsTest {
  private static final int BATCH = 3;

  static Stream<Architecture> architectures() {
    return Stream.of(
        new ImageArchitecture(8, 8, 1, 2, 16, 6, false),
        new ImageArchitecture(8, 8, 3, 2, 16, 6, true),
        new TableArchitecture(4, new int[] {3, 2}, 16, 4));
  }

  /** The reconstruction, whose codes are fed back as a reconstruction of their own. */
  private static SDVariable loss(Architecture architecture, ParameterSet set, Graph g) {
    Layer encoder = architecture.encoder(set);
    Layer decoder = architecture.decoder(set);
    set.initialise(new Seed(1).generator());
    SDVariable x = g.input("x", BATCH, architecture.values());
    SDVariable mask = g.input("mask", BATCH, architecture.values());
    SDVariable whole = architecture.loss(g, decoder.apply(g, encoder.apply(g, x)), x, null);
    SDVariable present = architecture.loss(g, decoder.apply(g, encoder.apply(g, x)), x, mask);
    return whole.add(present.mul(0.5));
  }

  @ParameterizedTest
  @MethodSource("architectures")
  void everyOperationIsCompared(Architecture architecture) {
    for (Graph g : new Graph[] {Graph.training(), Graph.inference()}) {
      try (g;
          ParameterSet set = new ParameterSet()) {
        g.minimise(loss(architecture, set, g), set);
        Kernels.assertAllCompared(g);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("architectures")
  void lossAndGradientsAreThoseOfThePlainKernels(Architecture architecture) {
    try (ParameterSet fast = new ParameterSet();
        ParameterSet plain = new ParameterSet();
        Graph a = Graph.training();
        Graph b = Graph.training()) {
      assertEquals(
          Kernels.plain(() -> run(architecture, plain, b)), run(architecture, fast, a), 1e-4);
      Kernels.assertGradientsAgree(plain, fast);
    }
  }

  private static double run(Architecture architecture, ParameterSet set, Graph g) {
    Plan plan = g.minimise(loss(architecture, set, g), set);
    Random random = new Random(1);
    float[] x = new float[BATCH * architecture.values()];
    float[] mask = new float[x.length];
    for (int i = 0; i < x.length; i++) {
      x[i] = random.nextFloat();
      mask[i] = random.nextInt(4) == 0 ? 0 : 1;
    }
    return plan.feed("x", x).feed("mask", mask).run();
  }
}
