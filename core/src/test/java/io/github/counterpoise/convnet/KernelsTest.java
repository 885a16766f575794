package io.github.counterpoise.convnet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.counterpoise.engine.Graph;
import io.github.counterpoise.engine.Kernels;
import io.github.counterpoise.engine.Layer;
import io.github.counterpoise.engine.Losses;
import io.github.counterpoise.engine.ParameterSet;
import io.github.counterpoise.engine.Plan;
import io.github.counterpoise.run.Seed;
import io.github.counterpoise.table.DataShape;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nd4j.autodiff.samediff.SDVariable;

/** The networks with oneDNN's kernels and with the plain ones. */
class KernelsTest {
  private static final DataShape.Image SHAPE = new DataShape.Image(10, 9, 3);
  private static final int BATCH = 3;

  private final Random random = new Random(1);
  private final float[] images = new float[BATCH * SHAPE.values()];

  private static SDVariable loss(Layer net, Graph g) {
    SDVariable x = g.input("x", BATCH, SHAPE.height(), SHAPE.width(), SHAPE.channels());
    return Losses.crossEntropy(net.apply(g, x), g.input("t", BATCH, 2));
  }

  @ParameterizedTest
  @EnumSource
  void everyOperationIsCompared(Architecture architecture) {
    try (ParameterSet set = new ParameterSet();
        Graph training = Graph.training();
        Graph inUse = Graph.inference()) {
      Layer net = architecture.declare(set, SHAPE, 2);
      set.initialise(new Seed(1).generator());
      training.minimise(loss(net, training), set);
      inUse.evaluate(loss(net, inUse));
      Kernels.assertAllCompared(training);
      Kernels.assertAllCompared(inUse);
    }
  }

  @ParameterizedTest
  @EnumSource
  void lossAndGradientsAreThoseOfThePlainKernels(Architecture architecture) {
    for (int i = 0; i < images.length; i++) {
      images[i] = (float) random.nextGaussian();
    }
    try (ParameterSet fast = new ParameterSet();
        ParameterSet plain = new ParameterSet();
        Graph a = Graph.training();
        Graph b = Graph.training()) {
      assertEquals(
          Kernels.plain(() -> run(architecture, plain, b)), run(architecture, fast, a), 1e-4);
      Kernels.assertGradientsAgree(plain, fast);
    }
  }

  private double run(Architecture architecture, ParameterSet set, Graph g) {
    Layer net = architecture.declare(set, SHAPE, 2);
    set.initialise(new Seed(1).generator());
    Plan plan = g.minimise(loss(net, g), set);
    plan.feed("x", images).feed("t", 1, 0, 0, 1, 0.5, 0.5);
    return plan.drawMasks(new Seed(2).generator()).run();
  }
}
