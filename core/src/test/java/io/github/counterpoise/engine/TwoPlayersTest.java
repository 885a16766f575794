package io.github.counterpoise.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.github.counterpoise.run.Monitor;
import io.github.counterpoise.run.Seed;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nd4j.autodiff.samediff.SDVariable;

/**
 * A game on points of the plane: a critic with a gradient penalty against a generator, which learns
 * the mean and the spread of the real points.
 */
class TwoPlayersTest {

  private static final int BATCH = 64;
  private static final int ROWS = 256;
  private static final int EPOCHS = 300;
  private static final int STEPS = EPOCHS * ROWS / BATCH;
  private static final int CRITIC_STEPS = 3; // for each of the generator's
  private static final double[] MEAN = {3, -2};
  private static final double[] SPREAD = {0.5, 1.5};

  private final ParameterSet criticSet = new ParameterSet();
  private final ParameterSet generatorSet = new ParameterSet();
  private final Graph graph = Graph.training();
  private final UniformRandomProvider rng = new Seed(8).stream("noise");
  private final ZigguratSampler.NormalizedGaussian normal =
      ZigguratSampler.NormalizedGaussian.of(rng);
  private final float[][] real = new float[ROWS][2];
  private Adam criticAdam;
  private Adam generatorAdam;
  private SDVariable synthetic;
  private Plan criticPlan;
  private Plan generatorPlan;

  @BeforeEach
  void build() {
    for (float[] row : real) {
      for (int i = 0; i < 2; i++) {
        row[i] = (float) (MEAN[i] + SPREAD[i] * normal.sample());
      }
    }
    Dense first = new Dense(criticSet, "a", 2, 24);
    Dense second = new Dense(criticSet, "b", 24, 24);
    Dense last = new Dense(criticSet, "c", 24, 1);
    Layer generator =
        Layer.chain(
            new Dense(generatorSet, "a", 2, 16),
            Activation.RELU,
            new Dense(generatorSet, "b", 16, 2));
    criticSet.initialise(new Seed(9).stream("critic"));
    generatorSet.initialise(new Seed(9).stream("generator"));
    SDVariable data = graph.input("real", BATCH, 2);
    synthetic = generator.apply(graph, graph.input("noise", BATCH, 2));
    SDVariable share = graph.input("share", BATCH, 1);
    SDVariable between = share.mul(data).add(share.rsub(1).mul(synthetic));
    SDVariable onReal = critic(data, first, second, last).value().mean();
    SDVariable onSynthetic = critic(synthetic, first, second, last).value().mean();
    SDVariable penalty =
        InputGradient.penalty(graph, critic(between, first, second, last).gradient());
    criticPlan = graph.minimise(onSynthetic.sub(onReal).add(penalty.mul(10)), criticSet);
    generatorPlan = graph.minimise(onSynthetic.neg(), generatorSet);
    criticAdam = adam(criticSet, 0.01, CRITIC_STEPS * STEPS);
    generatorAdam = adam(generatorSet, 0.02, STEPS);
  }

  /** Rates fall to 0, so that the players come to rest. */
  private static Adam adam(ParameterSet set, double rate, long steps) {
    Schedule falling = Schedule.polynomial(rate, 0, steps, 1);
    return new Adam(set, falling, 0.5, 0.9, Double.POSITIVE_INFINITY);
  }

  private InputGradient critic(SDVariable x, Dense first, Dense second, Dense last) {
    return InputGradient.of(graph, x)
        .dense(first)
        .activation(Activation.LEAKY_RELU)
        .dense(second)
        .activation(Activation.LEAKY_RELU)
        .dense(last);
  }

  @AfterEach
  void end() {
    graph.close();
    criticSet.close();
    generatorSet.close();
  }

  private double[] step(int[] rows) {
    double critic = 0;
    for (int i = 0; i < CRITIC_STEPS; i++) {
      critic =
          criticPlan.feed("real", real, rows).feed("noise", noise(2)).feed("share", share()).run();
      criticAdam.step();
    }
    double generator = generatorPlan.feed("noise", noise(2)).run();
    generatorAdam.step();
    return new double[] {critic, generator};
  }

  private float[] noise(int width) {
    float[] values = new float[BATCH * width];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) normal.sample();
    }
    return values;
  }

  private float[] share() {
    float[] values = new float[BATCH];
    for (int i = 0; i < values.length; i++) {
      values[i] = rng.nextFloat();
    }
    return values;
  }

  @Test
  void eachPlayersStepMovesItsOwnWeightsOnly() {
    int[] rows = IntStream.range(0, BATCH).toArray();
    double[] generator = all(generatorSet);
    double[] critic = all(criticSet);
    criticPlan.feed("real", real, rows).feed("noise", noise(2)).feed("share", share()).run();
    criticAdam.step();
    assertArrayEquals(generator, all(generatorSet), 0);
    assertFalse(Arrays.equals(critic, all(criticSet)));
    critic = all(criticSet);
    generatorPlan.feed("noise", noise(2)).run();
    generatorAdam.step();
    assertArrayEquals(critic, all(criticSet), 0);
    assertFalse(Arrays.equals(generator, all(generatorSet)));
  }

  private static double[] all(ParameterSet set) {
    return set.parameters().stream().flatMapToDouble(p -> Arrays.stream(set.get(p))).toArray();
  }

  @Test
  void theGeneratorLearnsTheRealPointsAndTheLastWeightsAreKept() {
    double[][] atEnd = new double[1][];
    Batches batches = Batches.shuffled(ROWS, BATCH, new Seed(4).stream("batches"));
    LossHistory history =
        new Training(List.of("critic", "generator"), criticSet, generatorSet)
            .epochs(EPOCHS)
            .keepLast()
            .run(
                batches,
                rows -> {
                  double[] losses = step(rows);
                  atEnd[0] = all(generatorSet);
                  return losses;
                },
                Monitor.silent());
    assertEquals(EPOCHS, history.epochs().size());
    assertArrayEquals(atEnd[0], all(generatorSet), 0, "the last weights, not the best loss's");
    double[] sum = new double[2];
    double[] squares = new double[2];
    int draws = 40 * BATCH;
    for (int i = 0; i < 40; i++) {
      generatorPlan.feed("noise", noise(2)).run();
      double[] rows = generatorPlan.read(synthetic);
      for (int j = 0; j < rows.length; j++) {
        sum[j % 2] += rows[j] / draws;
        squares[j % 2] += rows[j] * rows[j] / draws;
      }
    }
    for (int j = 0; j < 2; j++) {
      assertEquals(MEAN[j], sum[j], 0.35, "mean of axis " + j);
      double spread = Math.sqrt(squares[j] - sum[j] * sum[j]);
      assertEquals(SPREAD[j], spread, 0.4, "spread of axis " + j);
    }
  }
}
