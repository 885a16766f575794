package io.github.counterpoise.simpor;

import io.github.counterpoise.encode.Points;
import io.github.counterpoise.engine.Activation;
import io.github.counterpoise.engine.Adam;
import io.github.counterpoise.engine.Batches;
import io.github.counterpoise.engine.Dense;
import io.github.counterpoise.engine.Graph;
import io.github.counterpoise.engine.Layer;
import io.github.counterpoise.engine.Losses;
import io.github.counterpoise.engine.ParameterSet;
import io.github.counterpoise.engine.Plan;
import io.github.counterpoise.engine.Schedule;
import io.github.counterpoise.engine.Training;
import io.github.counterpoise.run.Run;
import java.util.Arrays;
import java.util.List;
import org.nd4j.autodiff.samediff.SDVariable;

/**
 * Ranks rows by the entropy of a neural network's prediction, as the paper does (section 6.1):
 * three hidden layers of 100 rectified units, softmax, at most 300 epochs, early stop. It learns
 * anew from every set of rows. The paper leaves open the optimiser (Adam at 0.001), the batch (32)
 * and the patience (10 epochs).
 */
final class NetworkRanker implements EntropyRanker {

  private static final int HIDDEN = 100;
  private static final int EPOCHS = 300;
  private static final int PATIENCE = 10;
  private static final int BATCH = 32;
  private static final double RATE = 1e-3;
  private static final int QUERIES = 256; // rows that go through the network together

  private final float[][] inputs; // [row][coordinate], the mean where missing
  private final float[][] targets; // [row][class]

  /**
   * Prepares to rank points.
   *
   * @param points the rows, numbered from 0
   * @param labels class of each, from 0
   * @param classes number of classes that have rows
   */
  NetworkRanker(Points points, int[] labels, int classes) {
    inputs = new float[points.size()][points.dimensions()];
    targets = new float[points.size()][classes];
    for (int i = 0; i < inputs.length; i++) {
      for (int j = 0; j < inputs[i].length; j++) {
        double x = points.get(i, j);
        inputs[i][j] = Double.isNaN(x) ? 0 : (float) x;
      }
      targets[i][labels[i]] = 1;
    }
  }

  @Override
  public double[] entropies(int[] learnt, int[] queried, Run run) {
    if (queried.length == 0 || inputs[0].length == 0) {
      return new double[queried.length];
    }
    try (ParameterSet set = new ParameterSet()) {
      Layer network = network(set);
      set.initialise(run.stream("init"));
      train(network, set, learnt, run);
      return predict(network, queried);
    }
  }

  private Layer network(ParameterSet set) {
    return Layer.chain(
        new Dense(set, "first", inputs[0].length, HIDDEN),
        Activation.RELU,
        new Dense(set, "second", HIDDEN, HIDDEN),
        Activation.RELU,
        new Dense(set, "third", HIDDEN, HIDDEN),
        Activation.RELU,
        new Dense(set, "classes", HIDDEN, targets[0].length));
  }

  private void train(Layer network, ParameterSet set, int[] learnt, Run run) {
    int batch = Math.min(BATCH, learnt.length);
    try (Graph graph = Graph.training()) {
      SDVariable x = graph.input("x", batch, inputs[0].length);
      SDVariable y = graph.input("y", batch, targets[0].length);
      Plan plan = graph.minimise(Losses.crossEntropy(network.apply(graph, x), y), set);
      Adam adam = new Adam(set, Schedule.constant(RATE));
      new Training(List.of("cross-entropy"), set)
          .epochs(EPOCHS)
          .patience(PATIENCE)
          .rateOf(adam)
          .run(
              Batches.shuffled(learnt.length, batch, run.stream("batches")),
              drawn -> {
                int[] rows = Arrays.stream(drawn).map(i -> learnt[i]).toArray();
                double loss = plan.feed("x", inputs, rows).feed("y", targets, rows).run();
                adam.step();
                return new double[] {loss};
              },
              run.monitor());
    }
  }

  private double[] predict(Layer network, int[] queried) {
    int classes = targets[0].length;
    double[] entropies = new double[queried.length];
    try (Graph graph = Graph.inference()) {
      SDVariable logits = network.apply(graph, graph.input("x", QUERIES, inputs[0].length));
      Plan plan = graph.evaluate(logits);
      for (int from = 0; from < queried.length; from += QUERIES) {
        int[] rows = new int[QUERIES]; // the last block is filled up with row 0
        int count = Math.min(QUERIES, queried.length - from);
        System.arraycopy(queried, from, rows, 0, count);
        plan.feed("x", inputs, rows).run();
        double[] values = plan.read(logits);
        for (int i = 0; i < count; i++) {
          double[] own = Arrays.copyOfRange(values, i * classes, (i + 1) * classes);
          entropies[from + i] = EntropyRanker.entropy(own, classes);
        }
      }
    }
    return entropies;
  }
}
