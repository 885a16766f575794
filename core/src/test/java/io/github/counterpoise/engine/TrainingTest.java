package io.github.counterpoise.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.counterpoise.run.CancelledException;
import io.github.counterpoise.run.InvalidInputException;
import io.github.counterpoise.run.Monitor;
import io.github.counterpoise.run.Seed;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nd4j.autodiff.samediff.SDVariable;

/** Learns y = x₁ x₂ on 64 points. */
class TrainingTest {
  private static final int BATCH = 16;

  private final float[][] x = new float[64][2];
  private final float[][] y = new float[64][1];
  private ParameterSet set;
  private Graph graph;
  private Plan plan;
  private Adam adam;
  private Batches batches;

  @BeforeEach
  void begin() {
    UniformRandomProvider rng = new Seed(1).stream("data");
    for (int i = 0; i < x.length; i++) {
      x[i][0] = rng.nextFloat() - 0.5f;
      x[i][1] = rng.nextFloat() - 0.5f;
      y[i][0] = 4 * x[i][0] * x[i][1];
    }
    build(new Seed(2), 0.01);
  }

  @AfterEach
  void end() {
    graph.close();
    set.close();
  }

  private void build(Seed seed, double rate) {
    set = new ParameterSet();
    Layer net =
        Layer.chain(
            new Dense(set, "a", 2, 16),
            Activation.RELU,
            new Dropout(0.05),
            new Dense(set, "b", 16, 1));
    set.initialise(seed.stream("init"));
    graph = Graph.training();
    SDVariable in = graph.input("x", BATCH, 2);
    plan =
        graph.minimise(Losses.squaredError(net.apply(graph, in), graph.input("y", BATCH, 1)), set);
    adam = new Adam(set, Schedule.constant(rate));
    batches = Batches.shuffled(64, BATCH, seed.stream("batches"));
    UniformRandomProvider masks = seed.stream("dropout");
    step =
        rows -> {
          double loss = plan.feed("x", x, rows).feed("y", y, rows).drawMasks(masks).run();
          adam.step();
          return new double[] {loss};
        };
  }

  private Training.Step step;

  private Training training() {
    return new Training(List.of("error"), set).rateOf(adam);
  }

  private double[] weights() {
    return set.parameters().stream().flatMapToDouble(p -> Arrays.stream(set.get(p))).toArray();
  }

  @Test
  void theLossFallsAndEveryEpochIsReported() {
    int[] epochs = new int[1];
    double[] progress = new double[1];
    Monitor monitor =
        new Monitor() {
          @Override
          public void epoch(int epoch, int planned, Map<String, Double> losses) {
            assertEquals(++epochs[0], epoch);
            assertEquals(100, planned);
          }

          @Override
          public void progress(double fraction) {
            assertTrue(fraction > progress[0]);
            progress[0] = fraction;
          }
        };
    LossHistory history = training().epochs(100).run(batches, step, monitor);
    assertEquals(100, history.epochs().size());
    assertEquals(100, epochs[0]);
    assertEquals(1, progress[0], 1e-9);
    assertEquals(LossHistory.Ending.EPOCHS, history.ending());
    assertTrue(history.epochs().get(99).get("error") < history.epochs().get(0).get("error") / 3);
  }

  @Test
  void equalSeedsGiveBitwiseEqualWeights() {
    training().epochs(10).run(batches, step, Monitor.silent());
    double[] first = weights();
    end();
    build(new Seed(2), 0.01);
    training().epochs(10).run(batches, step, Monitor.silent());
    assertArrayEquals(first, weights(), 0);
    end();
    build(new Seed(3), 0.01);
    training().epochs(10).run(batches, step, Monitor.silent());
    assertFalse(Arrays.equals(first, weights()));
  }

  @Test
  void aCancelledRunLeavesTheParametersAsTheyWere() {
    double[] before = weights();
    int[] steps = new int[1];
    Monitor monitor =
        new Monitor() {
          @Override
          public boolean cancelled() {
            return steps[0] == 7;
          }
        };
    Training.Step counted =
        rows -> {
          steps[0]++;
          return step.run(rows);
        };
    Training training = training();
    assertThrows(CancelledException.class, () -> training.run(batches, counted, monitor));
    assertEquals(7, steps[0], "stops within one batch");
    assertArrayEquals(before, weights(), 0);
  }

  @Test
  void aDivergedRunNamesLossEpochAndRate() {
    double[] before = weights();
    Training.Step explodes = rows -> adam.steps() < 6 ? step.run(rows) : new double[] {Double.NaN};
    Training training = training();
    String message =
        assertThrows(
                DivergedException.class, () -> training.run(batches, explodes, Monitor.silent()))
            .getMessage();
    assertTrue(message.contains("\"error\" became NaN in epoch 2 at learning rate 0.01"), message);
    assertArrayEquals(before, weights(), 0);
  }

  @Test
  void aRunOutOfTimeKeepsItsBestEpoch() {
    // Every step takes a second on this clock; four make an epoch.
    LossHistory history =
        training()
            .epochs(1000)
            .budget(Duration.ofSeconds(10))
            .clock(() -> adam.steps() * 1_000_000_000L)
            .run(batches, step, Monitor.silent());
    assertEquals(LossHistory.Ending.BUDGET, history.ending());
    assertEquals(2, history.epochs().size());
    assertEquals(11, adam.steps());
    assertTrue(history.bestEpoch() >= 1);
  }

  @Test
  void aBudgetBelowOneEpochIsRefused() {
    double[] before = weights();
    Training training =
        training().budget(Duration.ofSeconds(2)).clock(() -> adam.steps() * 1_000_000_000L);
    String message =
        assertThrows(
                InvalidInputException.class, () -> training.run(batches, step, Monitor.silent()))
            .getMessage();
    assertTrue(message.contains("A time budget of 2.0 s"), message);
    assertArrayEquals(before, weights(), 0);
  }

  @Test
  void patienceEndsTheRunAndTheBestEpochIsKept() {
    double[] losses = {3, 2, 1, 4, 5, 6, 7};
    int[] epoch = new int[1];
    double[][] atBest = new double[1][];
    LossHistory history =
        training()
            .patience(3)
            .validation(
                () -> {
                  if (losses[epoch[0]] == 1) {
                    atBest[0] = weights();
                  }
                  return losses[epoch[0]++];
                })
            .run(batches, step, Monitor.silent());
    assertEquals(LossHistory.Ending.PATIENCE, history.ending());
    assertEquals(6, history.epochs().size());
    assertEquals(3, history.bestEpoch());
    assertEquals(1, history.epochs().get(2).get("validation"));
    assertArrayEquals(atBest[0], weights(), 0);
  }

  @Test
  void clippingBoundsTheGradientButNotItsDirection() {
    plan.feed("x", x, batches.next()).feed("y", y, batches.next());
    plan.drawMasks(new Seed(1).generator()).run();
    // Adam's first step is the sign of the gradient times the rate, whatever its length.
    double[] before = weights();
    new Adam(set, Schedule.constant(0.01), 0.9, 0.999, 1e-3).step();
    double[] after = weights();
    for (int i = 0; i < before.length; i++) {
      assertTrue(Math.abs(after[i] - before[i]) < 0.010001);
    }
    assertFalse(Arrays.equals(before, after));
  }

  @Test
  void memoryStaysFlatOverTenThousandSteps() {
    for (int i = 0; i < 1000; i++) {
      step.run(batches.next());
    }
    long before = Backend.offHeapBytes();
    for (int i = 0; i < 10_000; i++) {
      step.run(batches.next());
    }
    long growth = Backend.offHeapBytes() - before;
    assertTrue(before > 0, "the counter counts");
    assertTrue(growth < 100_000, growth + " bytes in 10,000 steps");
  }
}
