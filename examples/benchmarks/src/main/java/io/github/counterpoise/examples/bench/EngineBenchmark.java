package io.github.counterpoise.examples.bench;

import io.github.counterpoise.engine.Backend;
import io.github.counterpoise.engine.Graph;
import io.github.counterpoise.engine.ParameterSet;
import java.util.Arrays;

/**
 * One full training step (forward, backward, Adam) of three networks, beside the same networks in
 * PyTorch (the installed one, or its C++ library) with the same number of threads; and the memory
 * that training holds, which must not grow.
 *
 * <p>The two take turns. Each turn gives the median of its steps; the best turn counts, because on
 * a busy machine others can only make a step slower.
 */
public final class EngineBenchmark {
  private static final int TURNS = 3;
  private static final int STEPS = 10_000; // over which memory is watched

  private final Scoreboard board;
  private final StepPeer peer;
  private final int threads;
  private final boolean quick;
  private final double seconds;

  /**
   * Prepares the measurement.
   *
   * @param board where the lines go
   * @param peer what is timed at the same networks
   * @param threads number of threads of both sides, at least 1
   * @param quick whether one turn, a tenth of the steps and the small networks are enough
   * @param seconds how long each turn measures
   */
  EngineBenchmark(Scoreboard board, StepPeer peer, int threads, boolean quick, double seconds) {
    this.board = board;
    this.peer = peer;
    this.threads = threads;
    this.quick = quick;
    this.seconds = seconds;
  }

  /** Measures all networks, and those of ConvNet beside DeepLearning4J. */
  public void run() {
    Backend.onThreads(threads, this::measured);
  }

  private Scoreboard measured() {
    for (BenchNetwork network : BenchNetwork.values()) {
      measure(network);
    }
    board.note(
        "Seconds for one training step, forward, backward and Adam; the peer is "
            + peer.name()
            + ".");
    for (BenchNetwork network : BenchNetwork.values()) {
      memory(network);
    }
    ConvNetSteps.run(board, threads, quick, seconds);
    return board;
  }

  private void measure(BenchNetwork network) {
    double ours = Double.POSITIVE_INFINITY;
    double theirs = Double.POSITIVE_INFINITY;
    MemoryCurve.Sample before = MemoryCurve.now();
    MemoryCurve.Sample during;
    try (ParameterSet set = new ParameterSet();
        Graph g = Graph.training()) {
      Runnable step = network.step(set, g, network.batch());
      for (int turn = 0; turn < (quick ? 1 : TURNS); turn++) {
        ours = Math.min(ours, medianSeconds(step));
        theirs = Math.min(theirs, peer.secondsPerStep(network.toString(), seconds));
      }
      during = MemoryCurve.now();
    }
    board.line(
        network + " step, " + threads + (threads == 1 ? " thread" : " threads"), ours, theirs);
    board.note(network + " training holds " + during.minus(before));
  }

  /** Many steps of a smaller batch: what leaks does so whatever the size. */
  private void memory(BenchNetwork network) {
    try (ParameterSet set = new ParameterSet();
        Graph g = Graph.training()) {
      MemoryCurve curve =
          MemoryCurve.of(network.step(set, g, network.smallBatch()), quick ? STEPS / 10 : STEPS);
      board.note(network + ", batch " + network.smallBatch() + ", " + curve);
    }
  }

  private double medianSeconds(Runnable step) {
    repeat(step, seconds / 3, new double[0]);
    double[] times = new double[1 << 16];
    int n = repeat(step, seconds, times);
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
