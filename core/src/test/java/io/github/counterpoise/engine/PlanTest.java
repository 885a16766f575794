package io.github.counterpoise.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.counterpoise.run.Seed;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.autodiff.samediff.SameDiff;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class PlanTest {

  private static ParameterSet initialised(ParameterSet set) {
    set.initialise(new Seed(5).stream("init"));
    return set;
  }

  @Test
  void gradientsEqualThoseOfSameDiff() {
    ParameterSet set = new ParameterSet(Precision.DOUBLE);
    Layer net =
        Layer.chain(
            new Dense(set, "a", 7, 9),
            Activation.TANH,
            new Dense(set, "b", 9, 5),
            Activation.SIGMOID,
            new Dense(set, "c", 5, 3));
    initialised(set);
    UniformRandomProvider rng = new Seed(6).stream("x");
    double[] x = Networks.values(new long[] {8, 7}, rng);
    double[] y = Networks.values(new long[] {8, 3}, rng);
    try (Graph g = Graph.training(Precision.DOUBLE)) {
      SDVariable out = net.apply(g, g.input("x", 8, 7));
      Plan plan = g.minimise(Losses.squaredError(out, g.input("y", 8, 3)), set);
      plan.feed("x", x).feed("y", y).run();
      Map<String, INDArray> theirs = sameDiffGradients(set, x, y);
      for (Parameter p : set.parameters()) {
        double[] expected = theirs.get(p.name().replace('.', '_')).dup('c').data().asDouble();
        assertArrayEquals(expected, set.gradient(p), 1e-12, p.name());
      }
    }
  }

  private static Map<String, INDArray> sameDiffGradients(ParameterSet set, double[] x, double[] y) {
    SameDiff sd = SameDiff.create();
    Map<String, SDVariable> v = new HashMap<>();
    for (Parameter p : set.parameters()) {
      String name = p.name().replace('.', '_');
      v.put(name, sd.var(name, Nd4j.create(set.get(p), p.shape(), DataType.DOUBLE)));
    }
    SDVariable in = sd.placeHolder("x", DataType.DOUBLE, 8, 7);
    SDVariable target = sd.placeHolder("y", DataType.DOUBLE, 8, 3);
    SDVariable h = sd.math().tanh(in.mmul(v.get("a_w")).add(v.get("a_b")));
    h = sd.nn().sigmoid(h.mmul(v.get("b_w")).add(v.get("b_b")));
    SDVariable d = h.mmul(v.get("c_w")).add(v.get("c_b")).sub(target);
    d.mul(d).mean().markAsLoss();
    return sd.calculateGradients(
        Map.of(
            "x", Nd4j.create(x, new long[] {8, 7}, DataType.DOUBLE),
            "y", Nd4j.create(y, new long[] {8, 3}, DataType.DOUBLE)),
        v.keySet().toArray(String[]::new));
  }

  @Test
  void eachPlayerGetsItsOwnGradientsOnly() {
    ParameterSet generator = new ParameterSet();
    ParameterSet critic = new ParameterSet();
    Layer make = new Dense(generator, "g", 2, 3);
    Layer judge = new Dense(critic, "c", 3, 1);
    initialised(generator);
    initialised(critic);
    try (Graph g = Graph.training()) {
      SDVariable score = judge.apply(g, make.apply(g, g.input("z", 4, 2)));
      Plan ofGenerator = g.minimise(score.mean().neg(), generator);
      Plan ofCritic = g.minimise(score.mean(), critic);
      ofGenerator.feed("z", Networks.values(new long[] {4, 2}, new Seed(1).stream("z"))).run();
      assertEquals(0, sumOfGradients(critic));
      double left = sumOfGradients(generator);
      assertNotEquals(0, left);
      ofCritic.run();
      assertEquals(left, sumOfGradients(generator));
      assertNotEquals(0, sumOfGradients(critic));
    }
  }

  private static double sumOfGradients(ParameterSet set) {
    return set.parameters().stream()
        .flatMapToDouble(p -> Arrays.stream(set.gradient(p)))
        .map(Math::abs)
        .sum();
  }

  @Test
  void aParameterOutsideTheLossHasGradientZero() {
    ParameterSet set = new ParameterSet();
    Layer used = new Dense(set, "used", 2, 1);
    Layer other = new Dense(set, "other", 2, 1);
    initialised(set);
    try (Graph g = Graph.training()) {
      SDVariable x = g.input("x", 3, 2);
      Plan both = g.minimise(used.apply(g, x).add(other.apply(g, x)).mean(), set);
      Plan one = g.minimise(used.apply(g, x).mean(), set);
      both.feed("x", 1, 2, 3, 4, 5, 6).run();
      assertNotEquals(0, set.gradient(set.parameter("other.w"))[0]);
      one.run();
      assertArrayEquals(new double[2], set.gradient(set.parameter("other.w")));
      assertNotEquals(0, set.gradient(set.parameter("used.w"))[0]);
    }
  }

  @Test
  void parametersAreSharedBetweenGraphs() {
    ParameterSet set = new ParameterSet();
    Layer net = new Dense(set, "a", 1, 1);
    initialised(set);
    try (Graph g = Graph.inference()) {
      SDVariable y = net.apply(g, g.input("x", 2, 1));
      Plan plan = g.evaluate(y).feed("x", 1, 2);
      set.set(set.parameter("a.w"), new double[] {3});
      set.set(set.parameter("a.b"), new double[] {0.5});
      plan.run();
      assertArrayEquals(new double[] {3.5, 6.5}, plan.read(y));
    }
  }

  @Test
  void rowsOfATableFeedABatch() {
    try (Graph g = Graph.inference()) {
      SDVariable x = g.input("x", 2, 2);
      Plan plan = g.evaluate(x.mul(2));
      plan.feed("x", new float[][] {{1, 2}, {3, 4}, {5, 6}}, new int[] {2, 0});
      assertArrayEquals(new double[] {5, 6, 1, 2}, plan.read(x));
      assertThrows(IllegalArgumentException.class, () -> plan.feed("x", 1, 2, 3));
      assertThrows(IllegalArgumentException.class, () -> plan.feed("z", 1, 2, 3));
    }
  }

  @Test
  void dropoutKeepsTheExpectationAndIsOffInUse() {
    try (Graph g = Graph.training();
        Graph use = Graph.inference()) {
      SDVariable y = new Dropout(0.25).apply(g, g.input("x", 100, 100));
      Plan plan = g.evaluate(y);
      double[] ones = new double[10_000];
      Arrays.fill(ones, 1);
      plan.feed("x", ones).drawMasks(new Seed(1).stream("dropout")).run();
      double[] values = plan.read(y);
      // Mean 1, standard deviation of the mean 0.006.
      assertEquals(1, Arrays.stream(values).average().orElseThrow(), 0.03);
      assertTrue(Arrays.stream(values).allMatch(v -> v == 0 || Math.abs(v - 4.0 / 3) < 1e-6));
      SDVariable x = use.input("x", 1, 1);
      assertEquals(x, new Dropout(0.25).apply(use, x));
    }
  }

  @Test
  void batchNormLearnsTheRunningStatisticsAndUsesThem() {
    ParameterSet set = new ParameterSet();
    BatchNorm norm = new BatchNorm(set, "n", 1);
    initialised(set);
    double[] batch = {1, 3, 5, 7}; // mean 4, unbiased variance 20 / 3
    try (Graph g = Graph.training();
        Graph use = Graph.inference()) {
      Plan plan = g.minimise(norm.apply(g, g.input("x", 4, 1)).mean(), set);
      plan.feed("x", batch);
      for (int i = 0; i < 200; i++) {
        plan.run();
      }
      assertEquals(4, set.get(set.parameter("n.mean"))[0], 1e-4);
      assertEquals(20.0 / 3, set.get(set.parameter("n.variance"))[0], 1e-4);
      SDVariable y = norm.apply(use, use.input("x", 4, 1));
      Plan inUse = use.evaluate(y).feed("x", batch);
      inUse.run();
      assertEquals((7 - 4) / Math.sqrt(20.0 / 3), inUse.read(y)[3], 1e-4);
    }
  }

  @Test
  void statesAreUpdatedWithoutAGradient() {
    ParameterSet set = new ParameterSet();
    BatchNorm norm = new BatchNorm(set, "n", 1);
    initialised(set);
    try (Graph g = Graph.training()) {
      SDVariable loss = norm.apply(g, g.input("x", 4, 1)).mean();
      Plan minimise = g.minimise(loss, set);
      minimise.feed("x", 1, 3, 5, 7).run();
      double gradient = set.gradient(set.parameter("n.shift"))[0];
      assertEquals(0.4, set.get(set.parameter("n.mean"))[0], 1e-6);
      g.updateStates(loss, set).feed("x", 11, 13, 15, 17).run();
      assertEquals(0.9 * 0.4 + 0.1 * 14, set.get(set.parameter("n.mean"))[0], 1e-6);
      assertEquals(gradient, set.gradient(set.parameter("n.shift"))[0], 0);
      assertEquals(0, set.get(set.parameter("n.shift"))[0], 0);
    }
  }

  @Test
  void aBatchOfOneHasAGradient() {
    ParameterSet set = new ParameterSet();
    Dense layer = new Dense(set, "a", 2, 1);
    initialised(set);
    try (Graph g = Graph.training()) {
      Plan plan = g.minimise(layer.apply(g, g.input("x", 1, 2)).mean(), set);
      plan.feed("x", 3, 4).run();
      assertArrayEquals(new double[] {3, 4}, set.gradient(set.parameter("a.w")), 0);
      assertArrayEquals(new double[] {1}, set.gradient(set.parameter("a.b")), 0);
    }
  }

  @Test
  void poolingTakesTheLargestInsideTheImage() {
    double[] x = {-9, -2, -3, -4, -5, -6, -7, -8, -1}; // 3×3: outside counts for nothing
    try (Graph g = Graph.inference()) {
      SDVariable y = new MaxPool2d(3, 2, 1).apply(g, g.input("x", 1, 3, 3, 1));
      Plan plan = g.evaluate(y).feed("x", x);
      plan.run();
      assertArrayEquals(new double[] {-2, -2, -4, -1}, plan.read(y), 0);
    }
    assertThrows(IllegalArgumentException.class, () -> new MaxPool2d(2, 2, 2));
  }

  @Test
  void aClosedGraphHoldsNoMemory() {
    long before = Backend.offHeapBytes();
    long during;
    try (ParameterSet set = new ParameterSet();
        Graph g = Graph.training()) {
      Layer net =
          Layer.chain(
              new Conv2d(set, "a", 8, 16, 4, 2, 1),
              new UpConv2d(set, "b", 16, 8),
              Layer.reshape(16, 128),
              (graph, x) -> graph.expressions().permute(x, 1, 0, 2),
              new Lstm(set, "c", 128, 16));
      initialised(set);
      SDVariable y = net.apply(g, g.input("x", 32, 16, 16, 8));
      g.minimise(y.mul(y).mean(), set).run();
      during = Backend.offHeapBytes();
    }
    long after = Backend.offHeapBytes();
    // Arrays of earlier tests may be freed at any moment, which helps both.
    assertTrue(during - after > 1_000_000, during + " in use, " + after + " at the end");
    assertTrue(after - before < 200_000, before + " at the beginning, " + after + " at the end");
  }

  @Test
  void upConvolutionIsTheTransposedConvolution() {
    ParameterSet set = new ParameterSet(Precision.DOUBLE);
    UpConv2d layer = new UpConv2d(set, "u", 1, 1);
    initialised(set);
    double[] w = set.get(set.parameter("u.w")); // [2, 2, 1, 4]
    double[] x = Networks.values(new long[] {1, 3, 4, 1}, new Seed(8).stream("x"));
    try (Graph g = Graph.inference(Precision.DOUBLE)) {
      SDVariable y = layer.apply(g, g.input("x", 1, 3, 4, 1));
      Plan plan = g.evaluate(y).feed("x", x);
      plan.run();
      assertArrayEquals(new long[] {1, 6, 8, 1}, g.shape(y));
      assertArrayEquals(transposed(x, 3, 4, w), plan.read(y), 1e-12);
    }
  }

  /** Each input pixel adds a 4 × 4 kernel at stride 2, of which one row and column are cut off. */
  private static double[] transposed(double[] x, int height, int width, double[] w) {
    double[] y = new double[4 * height * width];
    for (int row = 0; row < height; row++) {
      for (int column = 0; column < width; column++) {
        for (int ky = 0; ky < 4; ky++) {
          for (int kx = 0; kx < 4; kx++) {
            int r = 2 * row - 1 + ky;
            int c = 2 * column - 1 + kx;
            if (r >= 0 && r < 2 * height && c >= 0 && c < 2 * width) {
              // The corner that owns pixel (r, c), and this input's place in its 2 × 2 patch.
              int py = row - ((r + 1) / 2 - 1);
              int px = column - ((c + 1) / 2 - 1);
              int phase = (r % 2) * 2 + c % 2;
              y[r * 2 * width + c] += x[row * width + column] * w[(py * 2 + px) * 4 + phase];
            }
          }
        }
      }
    }
    return y;
  }
}
