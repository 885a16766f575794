package io.github.counterpoise.train;

import io.github.counterpoise.engine.Adam;
import io.github.counterpoise.engine.Backend;
import io.github.counterpoise.engine.Batches;
import io.github.counterpoise.engine.Graph;
import io.github.counterpoise.engine.Layer;
import io.github.counterpoise.engine.LossHistory;
import io.github.counterpoise.engine.Losses;
import io.github.counterpoise.engine.Parameter;
import io.github.counterpoise.engine.ParameterSet;
import io.github.counterpoise.engine.Plan;
import io.github.counterpoise.engine.Training;
import io.github.counterpoise.run.Run;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleSupplier;
import java.util.stream.LongStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.nd4j.autodiff.samediff.SDVariable;

/** Trains a network as a classifier: cross-entropy of a softmax, and Adam. */
public final class SoftmaxTraining {

  /** Name of the loss in the history of a training. */
  public static final String LOSS = "cross-entropy";

  /** Batches that the default number of epochs comes to, whatever the number of rows. */
  private static final int DEFAULT_STEPS = 1500;

  private static final int FEWEST_DEFAULT_EPOCHS = 3;

  /** Batches after which of batch norm's statistics of earlier networks half a per cent is left. */
  private static final int SETTLING_STEPS = 50;

  /** Batches after which weights move so slowly that batch norm's statistics keep up. */
  private static final int LONG_TRAINING = 200;

  private static final String INPUTS = "inputs";
  private static final String TARGETS = "targets";

  private final Layer network;
  private final ParameterSet parameters;
  private final LabelledRows data;
  private DoubleSupplier validation; // null where the training loss decides

  /**
   * Prepares to train.
   *
   * @param network [batch, shape of a row] → logits [batch, classes]
   * @param parameters the network's parameters, declared
   * @param data the rows
   */
  public SoftmaxTraining(Layer network, ParameterSet parameters, LabelledRows data) {
    this.network = network;
    this.parameters = parameters;
    this.data = data;
  }

  /**
   * Lets a loss on rows that are not trained on decide which epoch is the best.
   *
   * @param loss computes it, after every epoch
   */
  public SoftmaxTraining validation(DoubleSupplier loss) {
    validation = loss;
    return this;
  }

  /**
   * Draws first weights from the sub-stream {@code init}, then trains on batches from the
   * sub-stream {@code batches}, with dropout masks from {@code dropout}.
   *
   * @param options how; batches are no larger than there are rows, and 0 epochs stands for as many
   *     as make 1,500 batches, but at least 3
   * @param run seed, monitor and threads
   * @return the cross-entropy of each epoch
   */
  public LossHistory run(TrainingOptions options, Run run) {
    return Backend.onThreads(run.threads(), () -> train(options, run));
  }

  private LossHistory train(TrainingOptions options, Run run) {
    parameters.initialise(run.stream("init"));
    int batch = Math.min(options.batch(), data.rows().length);
    Batches batches = options.batching().of(data.classesOfRows(), batch, run.stream("batches"));
    try (Graph g = Graph.training()) {
      Objective objective = new Objective(g, batch, run.stream("dropout"));
      Adam adam = options.adam(parameters);
      int epochs = options.epochs(batches.perEpoch(), DEFAULT_STEPS, FEWEST_DEFAULT_EPOCHS);
      Training training = options.training(List.of(LOSS), epochs, parameters).rateOf(adam);
      if (validation != null) {
        training.validation(validation);
      }
      Training.Step step =
          rows -> {
            double loss = objective.evaluate(rows);
            adam.step();
            return new double[] {loss};
          };
      LossHistory history = training.run(batches, step, run.monitor());
      settle(objective, batches, history, run);
      return history;
    }
  }

  /**
   * Brings batch norm's running statistics to the network that was kept, if its training was so
   * short that they still lag behind (Wu and Johnson 2021, "Rethinking Batch in BatchNorm", section
   * 3). The weights stay.
   */
  private void settle(Objective objective, Batches batches, LossHistory history, Run run) {
    if (parameters.parameters().stream().allMatch(Parameter::trained)
        || (long) history.bestEpoch() * batches.perEpoch() > LONG_TRAINING) {
      return;
    }
    Plan states = objective.states();
    for (int i = 0; i < SETTLING_STEPS; i++) {
      run.monitor().checkCancelled();
      objective.run(states, batches.next());
    }
  }

  /** The loss of a batch and its gradient, which is left in the parameters. */
  private final class Objective {
    private final Graph graph;
    private final SDVariable loss;
    private final Plan minimise;
    private final UniformRandomProvider masks;

    private Objective(Graph g, int batch, UniformRandomProvider masks) {
      this.graph = g;
      this.masks = masks;
      long[] shape = LongStream.concat(LongStream.of(batch), Arrays.stream(data.shape())).toArray();
      SDVariable x = g.input(INPUTS, shape);
      SDVariable t = g.input(TARGETS, batch, data.targets()[0].length);
      loss = Losses.crossEntropy(network.apply(g, x), t);
      minimise = g.minimise(loss, parameters);
    }

    private double evaluate(int[] rows) {
      return run(minimise, rows);
    }

    /** Returns what only brings running statistics up to date. */
    private Plan states() {
      return graph.updateStates(loss, parameters);
    }

    private double run(Plan plan, int[] rows) {
      int[] chosen = Arrays.stream(rows).map(row -> data.rows()[row]).toArray();
      return plan.feed(INPUTS, data.inputs(), chosen)
          .feed(TARGETS, data.targets(), chosen)
          .drawMasks(masks)
          .run();
    }
  }
}
