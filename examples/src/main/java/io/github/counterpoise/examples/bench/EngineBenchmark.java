package io.github.counterpoise.examples.bench;

import io.github.counterpoise.engine.Activation;
import io.github.counterpoise.engine.Adam;
import io.github.counterpoise.engine.Backend;
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
import io.github.counterpoise.oversample.Seed;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.nd4j.autodiff.samediff.SDIndex;
import org.nd4j.autodiff.samediff.SDVariable;

/**
 * One full training step (forward, backward, Adam) of three networks, beside the same networks in
 * PyTorch with the same number of threads.
 *
 * <p>The two take turns. Each turn gives the median of its steps; the best turn counts, because on
 * a busy machine others can only make a step slower.
 */
public final class EngineBenchmark {
  private static final int TURNS = 3;
  private static final double SECONDS = 1.5; // of each turn

  private final Scoreboard board;
  private final PyTorch peer;
  private final int threads;
  private final int turns;

  /**
   * Prepares the measurement.
   *
   * @param board where the lines go
   * @param python the Python that may have PyTorch
   * @param threads number of threads of both sides, at least 1
   * @param quick whether one turn is enough
   */
  public EngineBenchmark(Scoreboard board, String python, int threads, boolean quick) {
    this.board = board;
    this.peer = new PyTorch(Path.of(python), threads);
    this.threads = threads;
    this.turns = quick ? 1 : TURNS;
  }

  /** Measures all networks. */
  public void run() {
    int before = Backend.maxThreads();
    Backend.setMaxThreads(threads);
    try {
      for (String name : List.of("mlp", "conv", "lstm")) {
        measure(name);
      }
    } finally {
      Backend.setMaxThreads(before);
    }
    board.note("Seconds for one training step, forward, backward and Adam; the peer is PyTorch.");
  }

  private void measure(String name) {
    double ours = Double.POSITIVE_INFINITY;
    double theirs = Double.POSITIVE_INFINITY;
    try (ParameterSet set = new ParameterSet();
        Graph g = Graph.training()) {
      Runnable step = step(name, set, g);
      for (int turn = 0; turn < turns; turn++) {
        ours = Math.min(ours, medianSeconds(step));
        theirs = Math.min(theirs, peer.secondsPerStep(name, SECONDS));
      }
    }
    board.line(name + " step, " + threads + (threads == 1 ? " thread" : " threads"), ours, theirs);
  }

  private static Runnable step(String name, ParameterSet set, Graph g) {
    Plan plan =
        switch (name) {
          case "mlp" -> mlp(set, g);
          case "conv" -> conv(set, g);
          default -> lstm(set, g);
        };
    Adam adam = new Adam(set, Schedule.constant(1e-3));
    return () -> {
      plan.run();
      adam.step();
    };
  }

  /** 30-100-100-100-2, batch 32. */
  private static Plan mlp(ParameterSet set, Graph g) {
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
    SDVariable y = net.apply(g, g.input("x", 32, 30));
    Plan plan = g.minimise(Losses.crossEntropy(y, g.input("y", 32, 2)), set);
    double[] labels = new double[64];
    for (int i = 0; i < 32; i++) {
      labels[2 * i + i % 2] = 1;
    }
    return plan.feed("x", uniform(32 * 30)).feed("y", labels);
  }

  /** An autoencoder of 28 × 28 images with 64 and 128 channels, batch 100. */
  private static Plan conv(ParameterSet set, Graph g) {
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
    SDVariable x = g.input("x", 100, 28, 28, 1);
    Plan plan = g.minimise(Losses.squaredError(net.apply(g, x), x), set);
    return plan.feed("x", uniform(100 * 28 * 28));
  }

  /** T 20, F 6, hidden 64, batch 256, and a linear layer on the last output. */
  private static Plan lstm(ParameterSet set, Graph g) {
    Lstm lstm = new Lstm(set, "1", 6, 64);
    Dense head = new Dense(set, "2", 64, 1);
    set.initialise(new Seed(1).stream("init"));
    SDVariable last = lstm.apply(g, g.input("x", 20, 256, 6)).get(SDIndex.point(19));
    Plan plan = g.minimise(Losses.squaredError(head.apply(g, last), g.input("y", 256, 1)), set);
    return plan.feed("x", uniform(20 * 256 * 6)).feed("y", uniform(256));
  }

  private static double[] uniform(int n) {
    UniformRandomProvider rng = new Seed(2).stream("data");
    double[] values = new double[n];
    Arrays.setAll(values, i -> rng.nextDouble());
    return values;
  }

  private static double medianSeconds(Runnable step) {
    repeat(step, SECONDS / 3, new double[0]);
    double[] times = new double[1 << 16];
    int n = repeat(step, SECONDS, times);
    Arrays.sort(times, 0, n);
    return times[n / 2];
  }

  /** Runs steps for some time; returns how many were timed. */
  private static int repeat(Runnable step, double seconds, double[] times) {
    long start = System.nanoTime();
    int n = 0;
    while (System.nanoTime() - start < seconds * 1e9) {
      long begin = System.nanoTime();
      step.run();
      if (n < times.length) {
        times[n++] = (System.nanoTime() - begin) / 1e9;
      }
    }
    return n;
  }
}
