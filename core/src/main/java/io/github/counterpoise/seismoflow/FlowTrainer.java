package io.github.counterpoise.seismoflow;

import io.github.counterpoise.encode.Encoded;
import io.github.counterpoise.engine.Adam;
import io.github.counterpoise.engine.Batches;
import io.github.counterpoise.engine.Graph;
import io.github.counterpoise.engine.LossHistory;
import io.github.counterpoise.engine.Plan;
import io.github.counterpoise.engine.Schedule;
import io.github.counterpoise.engine.Training;
import io.github.counterpoise.run.Run;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.commons.rng.UniformRandomProvider;
import org.nd4j.autodiff.samediff.SDVariable;

/** Trains one flow by the likelihood of noisy rows (Eq. 2 of the paper). */
final class FlowTrainer {

  private static final String ROWS = "rows";

  /** Largest norm of a gradient. */
  private static final double CLIP = 1;

  /** Rows of the first batch, by which ActNorm is set, where training batches have fewer. */
  private static final int FIRST = 64;

  /** Numbers of a first batch that is larger than those of training. */
  private static final int FIRST_NUMBERS = 1 << 24;

  private final SeismoFlowConfig config;
  private final Sizes sizes;
  private final FlowNetwork network;
  private final Noise noise;
  private final Encoded data;
  private final int[] classOf;
  private final float[][] held;
  private final Run run;

  /**
   * Prepares to train.
   *
   * @param config batches, learning rate
   * @param sizes number of epochs
   * @param network the flow, without values
   * @param noise what is added to rows
   * @param data the rows learnt from
   * @param classOf [row] class of each of them
   * @param held encoded rows held back, by whose likelihood the best epoch is chosen; none where
   *     the training loss decides
   * @param run seed and monitor
   */
  FlowTrainer(
      SeismoFlowConfig config,
      Sizes sizes,
      FlowNetwork network,
      Noise noise,
      Encoded data,
      int[] classOf,
      float[][] held,
      Run run) {
    this.config = config;
    this.sizes = sizes;
    this.network = network;
    this.noise = noise;
    this.data = data;
    this.classOf = classOf;
    this.held = held;
    this.run = run;
  }

  /** Trains the flow and returns the losses of its epochs, in bits per value. */
  LossHistory train() {
    run.monitor().phase("training");
    network.parameters().initialise(run.stream("init"));
    int batch = config.training().batch();
    Batches batches = config.training().batching().of(classOf, batch, run.stream("batches"));
    UniformRandomProvider random = run.stream("noise");
    start(first(batch), random);
    Adam adam = adam(batches.perEpoch());
    try (Graph g = Graph.training()) {
      int values = network.architecture().values();
      SDVariable x = g.input(ROWS, batch, values);
      Trace trace = new Trace();
      SDVariable z = network.flow().forward(g, x, trace);
      SDVariable density = FlowNetwork.logDensity(g, z, trace).mean();
      // In bits per value but for the constant of the bins, which has no gradient.
      Plan step = g.minimise(density.mul(-1 / (values * Math.log(2))), network.parameters());
      double bins = noise.bitsPerValue(0, values);
      Training training =
          config
              .training()
              .training(List.of("bits per dimension"), sizes.epochs(), network.parameters())
              .rateOf(adam);
      if (held.length > 0) {
        training.validation(this::bitsOfHeldRows);
      }
      return training.run(
          batches,
          rows -> {
            double loss = step.feed(ROWS, noise.add(data, rows, random)).run();
            adam.step();
            return new double[] {loss + bins};
          },
          run.monitor());
    }
  }

  private double bitsOfHeldRows() {
    return Arrays.stream(network.look(held).logDensities())
        .map(d -> noise.bitsPerValue(d, network.architecture().values()))
        .average()
        .orElseThrow();
  }

  private Adam adam(int perEpoch) {
    long steps = Math.max(1, (long) sizes.epochs() * perEpoch);
    long warmUp = Math.min(config.warmUp(), steps / 5);
    // The rate reaches 0 one step after the last.
    Schedule schedule = Schedule.polynomial(config.training().learningRate(), warmUp, steps + 1, 1);
    return new Adam(network.parameters(), schedule, 0.9, 0.999, CLIP);
  }

  private int[] first(int batch) {
    long perRow = Math.max(1, network.architecture().numbersPerRow());
    int rows = (int) Math.max(batch, Math.min(FIRST, FIRST_NUMBERS / perRow));
    Batches drawn = config.training().batching().of(classOf, rows, run.stream("first"));
    return drawn.next();
  }

  /** Sets every ActNorm from what comes into it in the first batch, one after the other. */
  private void start(int[] rows, UniformRandomProvider random) {
    start(network, noise.add(data, rows, random), rows.length, run);
  }

  /**
   * Sets every ActNorm of a flow from what comes into it.
   *
   * @param network the flow, with first values
   * @param x the first batch, row after row
   * @param batch its number of rows
   * @param run monitor
   */
  static void start(FlowNetwork network, float[] x, int batch, Run run) {
    try (Graph g = Graph.inference()) {
      Trace trace = new Trace();
      SDVariable input = g.input(ROWS, batch, network.architecture().values());
      network.flow().forward(g, input, trace);
      for (Map.Entry<ActNorm, SDVariable> norm : trace.inputs().entrySet()) {
        run.monitor().checkCancelled();
        Plan before = g.evaluate(norm.getValue());
        before.feed(ROWS, x).run();
        norm.getKey().start(before.read(norm.getValue()));
      }
    }
  }
}
