package io.github.counterpoise.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import io.github.counterpoise.run.Seed;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nd4j.autodiff.samediff.SDVariable;

/**
 * Up-convolutions of sizes that meet every way of cutting them, beside the corners' convolution.
 */
class UpConv2dTest {

  /** Returns the result, and the gradients by image, weights and bias. */
  private static List<double[]> run(Precision precision, int[] sizes) {
    try (ParameterSet set = new ParameterSet(precision);
        Graph g = Graph.training(precision)) {
      UniformRandomProvider rng = new Seed(1).stream("x");
      Parameter x = set.trained("x", Init.uniform(1), sizes[0], sizes[1], sizes[2], sizes[3]);
      UpConv2d layer = new UpConv2d(set, "u", sizes[3], sizes[4]);
      set.initialise(rng);
      Parameter bias = set.parameter("u.b");
      set.set(bias, Networks.values(bias.shape(), rng));
      SDVariable y = layer.apply(g, g.value(x));
      SDVariable target = g.input("target", g.shape(y));
      Plan plan = g.minimise(Losses.squaredError(y, target).mul(100), set);
      plan.feed("target", Networks.values(g.shape(y), rng)).run();
      List<double[]> outcome = new ArrayList<>(List.of(plan.read(y)));
      set.parameters().forEach(p -> outcome.add(set.gradient(p)));
      return outcome;
    }
  }

  @ParameterizedTest
  @CsvSource({
    "1,1,1,1,1",
    "1,1,4,2,3",
    "3,4,1,2,1",
    "2,3,5,4,1",
    "1,20,20,3,64",
    "5,14,14,16,32",
    "41,7,7,24,16",
    "70,2,2,64,40",
    "7,16,13,8,3"
  })
  void thirtyTwoBitsAgreeWithSixtyFour(int batch, int height, int width, int inputs, int outputs) {
    int[] sizes = {batch, height, width, inputs, outputs};
    List<double[]> exact = run(Precision.DOUBLE, sizes);
    List<double[]> fast = run(Precision.FLOAT, sizes);
    for (int i = 0; i < exact.size(); i++) {
      assertArrayEquals(exact.get(i), fast.get(i), 2e-4, "result " + i);
    }
  }

  @Test
  void resultsDoNotDependOnTheNumberOfThreads() {
    int[] sizes = {41, 7, 7, 24, 16};
    List<double[]> one = Backend.onThreads(1, () -> run(Precision.FLOAT, sizes));
    List<double[]> four = Backend.onThreads(4, () -> run(Precision.FLOAT, sizes));
    for (int i = 0; i < one.size(); i++) {
      assertArrayEquals(one.get(i), four.get(i), 0);
    }
  }
}
