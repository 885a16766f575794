package io.github.counterpoise.nets;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.counterpoise.engine.Graph;
import io.github.counterpoise.engine.InputGradient;
import io.github.counterpoise.engine.ParameterSet;
import io.github.counterpoise.engine.Plan;
import io.github.counterpoise.engine.Precision;
import io.github.counterpoise.run.Seed;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.nd4j.autodiff.samediff.SDVariable;

/** LSTM layers on top of each other, over sequences of various lengths. */
class LstmStackTest {

  private static final int TIME = 4;
  private static final int BATCH = 2;
  private static final int FEATURES = 3;
  private static final double[] MASK = {1, 1, 1, 1, 1, 0, 1, 0}; // the second lasts two steps

  private static double[] sequences() {
    Random random = new Random(1);
    return random.doubles((long) TIME * BATCH * FEATURES, -1, 1).toArray();
  }

  private static double[] last(int time, double[] x, double[] mask) {
    try (ParameterSet set = new ParameterSet();
        Graph g = Graph.inference()) {
      LstmStack stack = new LstmStack(set, "lstm", FEATURES, 5, 4);
      set.initialise(new Seed(2).generator());
      SDVariable in = g.input("x", time, BATCH, FEATURES);
      SDVariable m = mask == null ? null : g.input("m", time, BATCH);
      SDVariable end = LstmStack.last(g, stack.apply(g, in, m));
      Plan plan = g.evaluate(end).feed("x", x);
      if (mask != null) {
        plan.feed("m", mask);
      }
      plan.run();
      return plan.read(end);
    }
  }

  @Test
  void aSequenceEndsWhereItsMaskDoes() {
    double[] x = sequences();
    double[] masked = last(TIME, x, MASK);
    assertArrayEquals(
        Arrays.copyOf(last(TIME, x, null), 4), Arrays.copyOf(masked, 4), 1e-6, "a whole one");
    double[] shorter = last(2, Arrays.copyOf(x, 2 * BATCH * FEATURES), null);
    assertArrayEquals(
        Arrays.copyOfRange(shorter, 4, 8), Arrays.copyOfRange(masked, 4, 8), 1e-6, "a short one");
  }

  @Test
  void theGradientByTheInputIsThatOfFiniteDifferences() {
    try (ParameterSet set = new ParameterSet(Precision.DOUBLE);
        Graph g = Graph.training(Precision.DOUBLE)) {
      LstmStack stack = new LstmStack(set, "lstm", FEATURES, 5, 4);
      set.initialise(new Seed(2).generator());
      SDVariable in = g.input("x", TIME, BATCH, FEATURES);
      SDVariable mask = g.input("m", TIME, BATCH);
      InputGradient critic = stack.follow(InputGradient.of(g, in), mask);
      SDVariable gradient = critic.gradient();
      SDVariable sum = stack.apply(g, in, mask).sum();
      Plan plan = g.evaluate(gradient, sum).feed("m", MASK);
      double[] x = sequences();
      plan.feed("x", x).run();
      double[] found = plan.read(gradient);
      for (int j = 0; j < x.length; j++) {
        double high = at(plan, sum, x, j, 1e-5);
        double low = at(plan, sum, x, j, -1e-5);
        assertEquals((high - low) / 2e-5, found[j], 1e-8, "input " + j);
      }
      assertTrue(Math.abs(found[0]) > 1e-3, "a gradient of 0 would not tell");
    }
  }

  private static double at(Plan plan, SDVariable sum, double[] x, int j, double by) {
    double[] moved = x.clone();
    moved[j] += by;
    plan.feed("x", moved).run();
    return plan.read(sum)[0];
  }

  @Test
  void aStackHasLayers() {
    try (ParameterSet set = new ParameterSet()) {
      assertThrows(IllegalArgumentException.class, () -> new LstmStack(set, "lstm", 3));
      new LstmStack(set, "lstm", 3, 5, 4);
      assertArrayEquals(new long[] {20, 9}, set.parameters().iterator().next().shape());
      assertEquals(2, set.parameters().size());
    }
  }
}
