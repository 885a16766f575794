package io.github.counterpoise.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.counterpoise.run.Seed;
import java.util.Arrays;
import java.util.function.BiFunction;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nd4j.autodiff.samediff.SDVariable;

/** Gradients by the input as expressions, and losses that hold them. */
class InputGradientTest {

  private static final int TIME = 4;
  private static final int BATCH = 3;
  private static final int FEATURES = 2;
  private static final double[] MASK = {1, 1, 1, 1, 1, 1, 1, 0, 1, 1, 0, 0}; // [time, batch]

  /** Critics, each a number for every row of a batch. */
  enum Critic {
    LEAKY(false, false),
    SMOOTH(false, false),
    LSTM(true, false),
    MASKED_LSTM(true, true);

    private final boolean sequence;
    private final boolean masked;

    Critic(boolean sequence, boolean masked) {
      this.sequence = sequence;
      this.masked = masked;
    }

    int size() {
      return sequence ? TIME * BATCH * FEATURES : BATCH * FEATURES;
    }

    long[] shape() {
      return sequence ? new long[] {TIME, BATCH, FEATURES} : new long[] {BATCH, FEATURES};
    }

    /** Declares the layers, initialises them, and returns what applies them to an input. */
    BiFunction<Graph, SDVariable, InputGradient> in(ParameterSet set) {
      BiFunction<Graph, SDVariable, InputGradient> network = sequence ? lstm(set) : dense(set);
      set.initialise(new Seed(3).stream("init"));
      return network;
    }

    private BiFunction<Graph, SDVariable, InputGradient> dense(ParameterSet set) {
      Activation first = this == LEAKY ? Activation.LEAKY_RELU : Activation.TANH;
      Activation second = this == LEAKY ? Activation.RELU : Activation.SIGMOID;
      Dense a = new Dense(set, "a", FEATURES, 5);
      Dense b = new Dense(set, "b", 5, 4);
      Dense c = new Dense(set, "c", 4, 1);
      return (g, x) ->
          InputGradient.of(g, x).dense(a).activation(first).dense(b).activation(second).dense(c);
    }

    private BiFunction<Graph, SDVariable, InputGradient> lstm(ParameterSet set) {
      Lstm layer = new Lstm(set, "lstm", FEATURES, 4);
      Dense head = new Dense(set, "head", 4, 1);
      return (g, x) ->
          InputGradient.of(g, x)
              .lstm(layer, masked ? g.constant(MASK, TIME, BATCH) : null)
              .then(h -> h.sum(0), (h, d) -> g.expressions().stack(0, d, d, d, d))
              .dense(head);
    }

    /** Returns the gradient with a row for each case. */
    SDVariable rows(Graph g, SDVariable gradient) {
      return sequence
          ? g.expressions()
              .reshape(g.expressions().permute(gradient, 1, 0, 2), BATCH, (long) TIME * FEATURES)
          : gradient;
    }
  }

  private static double[] input(Critic critic) {
    UniformRandomProvider rng = new Seed(5).stream("input");
    double[] x = new double[critic.size()];
    Arrays.setAll(x, i -> 2 * rng.nextDouble() - 1);
    return x;
  }

  @ParameterizedTest
  @EnumSource(Critic.class)
  void isWhatAutomaticDifferentiationGives(Critic critic) {
    for (Precision precision : Precision.values()) {
      double tolerance = precision == Precision.DOUBLE ? 1e-12 : 1e-5;
      try (ParameterSet weights = new ParameterSet(precision);
          ParameterSet inputs = new ParameterSet(precision);
          Graph g = Graph.training(precision)) {
        Parameter x = inputs.trained("x", Init.zeros(), critic.shape());
        inputs.initialise(new Seed(3).stream("none"));
        InputGradient network = critic.in(weights).apply(g, g.value(x));
        SDVariable gradient = network.gradient();
        inputs.set(x, input(critic));
        Plan byHand = g.evaluate(gradient);
        Plan automatic = g.minimise(network.value().sum(), inputs);
        byHand.run();
        automatic.run();
        assertArrayEquals(inputs.gradient(x), byHand.read(gradient), tolerance);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Critic.class)
  void penaltysGradientByTheWeightsIsItsSlope(Critic critic) {
    try (ParameterSet weights = new ParameterSet(Precision.DOUBLE);
        Graph g = Graph.training(Precision.DOUBLE)) {
      InputGradient network = critic.in(weights).apply(g, g.input("x", critic.shape()));
      SDVariable penalty =
          InputGradient.penalty(g, critic.rows(g, network.gradient())).add(network.value().mean());
      Plan plan = g.minimise(penalty, weights);
      plan.feed("x", input(critic));
      double step = 1e-5;
      for (Parameter p : weights.parameters()) {
        plan.run();
        double[] gradient = weights.gradient(p);
        double[] values = weights.get(p);
        for (int i = 0; i < values.length; i++) {
          double slope =
              (at(plan, weights, p, values, i, step) - at(plan, weights, p, values, i, -step))
                  / (2 * step);
          assertEquals(slope, gradient[i], 1e-6, p + " at " + i);
        }
        weights.set(p, values);
      }
    }
  }

  private static double at(
      Plan plan, ParameterSet set, Parameter p, double[] values, int i, double step) {
    double[] moved = values.clone();
    moved[i] += step;
    set.set(p, moved);
    return plan.run();
  }

  @ParameterizedTest
  @EnumSource(Precision.class)
  void whatIsMaskedHasNoInfluenceAndNoGradient(Precision precision) {
    try (ParameterSet weights = new ParameterSet(precision);
        Graph g = Graph.training(precision)) {
      Critic critic = Critic.MASKED_LSTM;
      InputGradient network = critic.in(weights).apply(g, g.input("x", critic.shape()));
      SDVariable gradient = network.gradient();
      SDVariable loss = InputGradient.penalty(g, critic.rows(g, gradient));
      Plan plan = g.minimise(loss, weights);
      double[] x = input(critic);
      double before = plan.feed("x", x).run();
      double[] byWeights = weights.gradient(weights.parameter("lstm.w"));
      double[] byInput = plan.read(gradient);
      for (int i = 0; i < x.length; i++) {
        if (MASK[i / FEATURES] == 0) {
          x[i] = 100;
          assertEquals(0, byInput[i], 0);
        } else {
          assertTrue(byInput[i] != 0);
        }
      }
      assertEquals(before, plan.feed("x", x).run(), 0);
      assertArrayEquals(byWeights, weights.gradient(weights.parameter("lstm.w")), 0);
    }
  }

  @ParameterizedTest
  @EnumSource(Precision.class)
  void tracedLstmIsTheLstm(Precision precision) {
    try (ParameterSet weights = new ParameterSet(precision);
        Graph g = Graph.training(precision)) {
      Critic critic = Critic.MASKED_LSTM;
      Lstm layer = new Lstm(weights, "lstm", FEATURES, 4);
      weights.initialise(new Seed(3).stream("init"));
      SDVariable x = g.input("x", critic.shape());
      SDVariable mask = g.constant(MASK, TIME, BATCH);
      SDVariable traced = InputGradient.of(g, x).lstm(layer, mask).value();
      SDVariable run = layer.run(g, x, null, null, mask).outputs();
      Plan plan = g.evaluate(traced, run);
      plan.feed("x", input(critic)).run();
      double tolerance = precision == Precision.DOUBLE ? 1e-14 : 1e-6;
      assertArrayEquals(plan.read(run), plan.read(traced), tolerance);
    }
  }
}
