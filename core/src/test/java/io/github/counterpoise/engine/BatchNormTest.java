package io.github.counterpoise.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.counterpoise.run.Seed;
import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nd4j.autodiff.samediff.SDVariable;

/** Batch norm on arrays of sizes that meet every way of cutting them. */
class BatchNormTest {

  /** What a run leaves. */
  private record Outcome(
      double[] y, double[] byX, double[] byScale, double[] byShift, double[] mean, double[] var) {}

  private static Outcome run(Precision precision, int pixels, int channels, double offset) {
    try (ParameterSet set = new ParameterSet(precision);
        Graph g = Graph.training(precision)) {
      UniformRandomProvider rng = new Seed(1).stream("x");
      Parameter x = set.trained("x", Init.zeros(), pixels, channels);
      BatchNorm norm = new BatchNorm(set, "n", channels);
      set.initialise(rng);
      double[] values = Networks.values(x.shape(), rng);
      // Whole multiples of 1/64, so that 32 bits hold them exactly beside the offset.
      Arrays.setAll(values, i -> offset + Math.rint(values[i] * 64) / 64);
      set.set(x, values);
      set.set(set.parameter("n.scale"), Networks.values(new long[] {channels}, rng));
      set.set(set.parameter("n.shift"), Networks.values(new long[] {channels}, rng));
      SDVariable y = norm.apply(g, g.value(x));
      SDVariable target = g.input("target", pixels, channels);
      Plan plan = g.minimise(Losses.squaredError(y, target).mul(pixels), set);
      plan.feed("target", Networks.values(x.shape(), rng)).run();
      return new Outcome(
          plan.read(y),
          set.gradient(x),
          set.gradient(set.parameter("n.scale")),
          set.gradient(set.parameter("n.shift")),
          set.get(set.parameter("n.mean")),
          set.get(set.parameter("n.variance")));
    }
  }

  @ParameterizedTest
  @CsvSource({"1,5", "7,1", "4100,1", "130,3", "70,64", "3,1025", "9,9000", "2200,64", "45000,3"})
  void thirtyTwoBitsAgreeWithSixtyFour(int pixels, int channels) {
    Outcome exact = run(Precision.DOUBLE, pixels, channels, 0);
    Outcome fast = run(Precision.FLOAT, pixels, channels, 0);
    assertArrayEquals(exact.y, fast.y, 2e-6);
    assertArrayEquals(exact.byX, fast.byX, 5e-5);
    assertArrayEquals(exact.byScale, fast.byScale, 2e-5 * pixels);
    assertArrayEquals(exact.byShift, fast.byShift, 2e-5 * pixels);
    assertArrayEquals(exact.mean, fast.mean, 1e-7);
    assertArrayEquals(exact.var, fast.var, 1e-6);
  }

  @Test
  void aMeanFarFromZeroLosesNothing() {
    Outcome exact = run(Precision.DOUBLE, 5000, 3, 1e4);
    Outcome fast = run(Precision.FLOAT, 5000, 3, 1e4);
    assertArrayEquals(exact.var, fast.var, 1e-6);
    assertEquals(0.9 + 0.1 / 3, fast.var[0], 0.002); // of a uniform distribution on [−1, 1]
    // The mean is stored in 32 bits, a step of which is 0.001 there.
    assertArrayEquals(exact.y, fast.y, 2e-3);
  }

  @Test
  void resultsDoNotDependOnTheNumberOfThreads() {
    Outcome one = Backend.onThreads(1, () -> run(Precision.FLOAT, 45_000, 7, 0));
    Outcome four = Backend.onThreads(4, () -> run(Precision.FLOAT, 45_000, 7, 0));
    assertArrayEquals(one.y, four.y, 0);
    assertArrayEquals(one.byX, four.byX, 0);
    assertArrayEquals(one.byScale, four.byScale, 0);
    assertArrayEquals(one.var, four.var, 0);
  }
}
