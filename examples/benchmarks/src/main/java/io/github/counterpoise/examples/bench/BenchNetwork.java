package io.github.counterpoise.examples.bench;

import io.github.counterpoise.engine.Activation;
import io.github.counterpoise.engine.Adam;
import io.github.counterpoise.engine.Conv2d;
import io.github.counterpoise.engine.Dense;
import io.github.counterpoise.engine.Graph;
import io.github.counterpoise.engine.Layer;
import io.github.counterpoise.engine.Losses;
import io.github.counterpoise.engine.Lstm;
import io.github.counterpoise.engine.ParameterSet;
import io.github.counterpoise.engine.Plan;
import io.github.counterpoise.engine.Schedule;
import io.github.counterpoise.engine.UpConv2d;
import io.github.counterpoise.run.Seed;
import java.util.Arrays;
import java.util.Locale;
import org.apache.commons.rng.UniformRandomProvider;
import org.nd4j.autodiff.samediff.SDVariable;

/** The networks whose training steps are measured; {@code pytorch_steps.py} has the same. */
enum BenchNetwork {
  /** Dense layers 30-100-100-100-2. */
  MLP(32, 32) {
    @Override
    Plan plan(ParameterSet set, Graph g, int batch) {
      Layer net =
          Layer.chain(
              new Dense(set, "1", 30, 100),
              Activation.RELU,
              new Dense(set, "2", 100, 100),
              Activation.RELU,
              new Dense(set, "3", 100, 100),
              Activation.RELU,
              new Dense(set, "4", 100, 2));
      set.initialise(new Seed(1).stream("init"));
      SDVariable y = net.apply(g, g.input("x", batch, 30));
      Plan plan = g.minimise(Losses.crossEntropy(y, g.input("y", batch, 2)), set);
      double[] labels = new double[2 * batch];
      for (int i = 0; i < batch; i++) {
        labels[2 * i + i % 2] = 1;
      }
      return plan.feed("x", uniform(batch * 30)).feed("y", labels);
    }
  },

  /** An autoencoder of 28 × 28 images with 64 and 128 channels. */
  CONV(100, 2) {
    @Override
    Plan plan(ParameterSet set, Graph g, int batch) {
      Layer net =
          Layer.chain(
              new Conv2d(set, "1", 1, 64, 4, 2, 1),
              Activation.RELU,
              new Conv2d(set, "2", 64, 128, 4, 2, 1),
              Activation.RELU,
              new UpConv2d(set, "3", 128, 64),
              Activation.RELU,
              new UpConv2d(set, "4", 64, 1));
      set.initialise(new Seed(1).stream("init"));
      SDVariable x = g.input("x", batch, 28, 28, 1);
      Plan plan = g.minimise(Losses.squaredError(net.apply(g, x), x), set);
      return plan.feed("x", uniform(batch * 28 * 28));
    }
  },

  /** T 20, F 6, hidden 64, and a linear layer on the last output. */
  LSTM(256, 8) {
    @Override
    Plan plan(ParameterSet set, Graph g, int batch) {
      Lstm lstm = new Lstm(set, "1", 6, 64);
      Dense head = new Dense(set, "2", 64, 1);
      set.initialise(new Seed(1).stream("init"));
      SDVariable last = Lstm.step(g, lstm.apply(g, g.input("x", 20, batch, 6)), 19);
      SDVariable y = g.input("y", batch, 1);
      Plan plan = g.minimise(Losses.squaredError(head.apply(g, last), y), set);
      return plan.feed("x", uniform(20 * batch * 6)).feed("y", uniform(batch));
    }
  };

  private final int batch;
  private final int smallBatch;

  BenchNetwork(int batch, int smallBatch) {
    this.batch = batch;
    this.smallBatch = smallBatch;
  }

  /** Returns the cases of a batch that is timed. */
  int batch() {
    return batch;
  }

  /** Returns the cases of a batch with which thousands of steps take seconds. */
  int smallBatch() {
    return smallBatch;
  }

  abstract Plan plan(ParameterSet set, Graph g, int batch);

  /** Returns a full training step on one batch that stays the same. */
  Runnable step(ParameterSet set, Graph g, int batch) {
    Plan plan = plan(set, g, batch);
    Adam adam = new Adam(set, Schedule.constant(1e-3));
    return () -> {
      plan.run();
      adam.step();
    };
  }

  private static double[] uniform(int n) {
    UniformRandomProvider rng = new Seed(2).stream("data");
    double[] values = new double[n];
    Arrays.setAll(values, i -> rng.nextDouble());
    return values;
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
