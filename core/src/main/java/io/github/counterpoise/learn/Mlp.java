package io.github.counterpoise.learn;

import io.github.counterpoise.archive.ArchiveReader;
import io.github.counterpoise.archive.NetworkArchive;
import io.github.counterpoise.describe.Reference;
import io.github.counterpoise.encode.TableCodec;
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
import io.github.counterpoise.run.Seed;
import io.github.counterpoise.table.Schema;
import io.github.counterpoise.table.Table;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.nd4j.autodiff.samediff.SDVariable;

/**
 * A multilayer perceptron on the engine: rectified hidden layers, softmax, weighted cross-entropy,
 * Adam. Columns are standardised, labels become indicators.
 *
 * @param name name in results
 * @param config settings
 */
@Reference(
    key = "Kingma2015",
    authors = "Kingma, Diederik P. and Ba, Jimmy",
    title = "Adam: A Method for Stochastic Optimization",
    venue = "International Conference on Learning Representations",
    year = 2015,
    url = "https://arxiv.org/abs/1412.6980",
    proceedings = true)
public record Mlp(String name, MlpConfig config) implements StoringLearner {

  /** The name users know it by. */
  public static final String NAME = "MLP";

  @Override
  public String settings() {
    return config.toString();
  }

  @Override
  public StoredLearner fit(Table rows, Run run) {
    requireTaken(rows.schema());
    int[] all = IntStream.range(0, rows.rows()).toArray();
    TableCodec codec = TableCodec.fit(rows, all);
    int classes = rows.schema().classLabels().size();
    // Not closed: it belongs to the fitted learner, and goes with it.
    ParameterSet set = new ParameterSet();
    Layer network = network(set, codec.width(), classes);
    set.initialise(run.stream("init"));
    train(network, set, codec.encode(rows, all).values(), targets(rows, classes), run);
    return new MlpModel(network, set, codec, classes);
  }

  /**
   * Reads what a fitted one wrote.
   *
   * @param config its settings
   * @param archive where from
   * @param schema the columns learnt from
   * @throws IOException if entries are missing or damaged
   */
  public static StoredLearner read(MlpConfig config, ArchiveReader archive, Schema schema)
      throws IOException {
    TableCodec codec = SavedCodec.read(archive, schema);
    int classes = schema.classLabels().size();
    ParameterSet set = new ParameterSet();
    Layer network = new Mlp(NAME, config).network(set, codec.width(), classes);
    set.initialise(new Seed(0).generator()); // only for the memory
    NetworkArchive.read(archive, MlpModel.FOLDER, set);
    return new MlpModel(network, set, codec, classes);
  }

  private Layer network(ParameterSet set, int inputs, int classes) {
    List<Layer> layers = new ArrayList<>();
    int width = inputs;
    for (int units : config.units()) {
      layers.add(new Dense(set, "hidden" + layers.size() / 2, width, units));
      layers.add(Activation.RELU);
      width = units;
    }
    layers.add(new Dense(set, "classes", width, classes));
    return Layer.chain(layers.toArray(Layer[]::new));
  }

  /** Weights are scaled to mean 1, so that the learning rate means the same for all. */
  private static float[][] targets(Table rows, int classes) {
    Table scaled = ScaledWeights.of(rows);
    float[][] targets = new float[rows.rows()][classes];
    for (int row = 0; row < targets.length; row++) {
      targets[row][rows.classOf(row)] = (float) scaled.weight(row);
    }
    return targets;
  }

  private void train(Layer network, ParameterSet set, float[][] x, float[][] y, Run run) {
    int batch = Math.min(config.batch(), x.length);
    try (Graph graph = Graph.training()) {
      SDVariable input = graph.input("x", batch, x[0].length);
      SDVariable target = graph.input("y", batch, y[0].length);
      Plan plan = graph.minimise(Losses.crossEntropy(network.apply(graph, input), target), set);
      Adam adam = new Adam(set, Schedule.constant(config.learningRate()));
      Training training =
          new Training(List.of("cross-entropy"), set).epochs(config.epochs()).rateOf(adam);
      if (config.patience() > 0) {
        training.patience(config.patience());
      }
      training.run(
          Batches.shuffled(x.length, batch, run.stream("batches")),
          rows -> {
            double loss = plan.feed("x", x, rows).feed("y", y, rows).run();
            adam.step();
            return new double[] {loss};
          },
          run.monitor());
    }
  }
}
