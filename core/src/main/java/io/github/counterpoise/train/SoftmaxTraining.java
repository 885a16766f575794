package io.github.counterpoise.train;

import io.github.counterpoise.engine.Adam;
import io.github.counterpoise.engine.Backend;
import io.github.counterpoise.engine.Batches;
import io.github.counterpoise.engine.Graph;
import io.github.counterpoise.engine.Layer;
import io.github.counterpoise.engine.LossHistory;
import io.github.counterpoise.engine.Losses;
import io.github.counterpoise.engine.ParameterSet;
import io.github.counterpoise.engine.Plan;
import io.github.counterpoise.run.Run;
import java.util.List;
import org.nd4j.autodiff.samediff.SDVariable;

/** Trains a network of plain inputs as a classifier: cross-entropy of a softmax, and Adam. */
public final class SoftmaxTraining {

  private static final String INPUTS = "inputs";
  private static final String TARGETS = "targets";

  private SoftmaxTraining() {}

  /**
   * Draws first weights from the sub-stream {@code init}, then trains on random batches from the
   * sub-stream {@code batches}.
   *
   * @param network [batch, values] → logits [batch, classes]
   * @param parameters the network's parameters, declared
   * @param inputs [row][values], at least one row
   * @param targets [row][class]; see {@link OneHot}
   * @param options how; batches are no larger than there are rows
   * @param run seed, monitor and threads
   * @return the cross-entropy of each epoch
   */
  public static LossHistory run(
      Layer network,
      ParameterSet parameters,
      float[][] inputs,
      float[][] targets,
      TrainingOptions options,
      Run run) {
    return Backend.onThreads(
        run.threads(), () -> train(network, parameters, inputs, targets, options, run));
  }

  private static LossHistory train(
      Layer network,
      ParameterSet parameters,
      float[][] inputs,
      float[][] targets,
      TrainingOptions options,
      Run run) {
    parameters.initialise(run.stream("init"));
    int batch = Math.min(options.batch(), inputs.length);
    try (Graph g = Graph.training()) {
      SDVariable x = g.input(INPUTS, batch, inputs[0].length);
      SDVariable t = g.input(TARGETS, batch, targets[0].length);
      Plan plan = g.minimise(Losses.crossEntropy(network.apply(g, x), t), parameters);
      Adam adam = options.adam(parameters);
      return options
          .training(List.of("cross-entropy"), options.epochs(), parameters)
          .rateOf(adam)
          .run(
              Batches.shuffled(inputs.length, batch, run.stream("batches")),
              rows -> {
                double loss = plan.feed(INPUTS, inputs, rows).feed(TARGETS, targets, rows).run();
                adam.step();
                return new double[] {loss};
              },
              run.monitor());
    }
  }
}
