package io.github.counterpoise.learn;

import io.github.counterpoise.archive.ArchiveReader;
import io.github.counterpoise.describe.Reference;
import io.github.counterpoise.encode.TableCodec;
import io.github.counterpoise.engine.Layer;
import io.github.counterpoise.engine.ParameterSet;
import io.github.counterpoise.nets.DenseNet;
import io.github.counterpoise.run.Run;
import io.github.counterpoise.table.Schema;
import io.github.counterpoise.table.Table;
import io.github.counterpoise.train.LabelledRows;
import io.github.counterpoise.train.NetworkArchive;
import io.github.counterpoise.train.OneHot;
import io.github.counterpoise.train.SoftmaxTraining;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.IntStream;

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
    float[][] inputs = codec.encode(rows, all).values();
    int[] classOf = Arrays.stream(all).map(rows::classOf).toArray();
    LabelledRows data = LabelledRows.of(inputs, classOf, targets(rows, classOf, classes));
    new SoftmaxTraining(network, set, data).run(config.training(), run);
    return MlpModel.of(network, set, codec, classes);
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
    NetworkArchive.read(archive, MlpModel.FOLDER, set);
    return MlpModel.of(network, set, codec, classes);
  }

  private Layer network(ParameterSet set, int inputs, int classes) {
    return DenseNet.classifier(set, inputs, config.units(), classes);
  }

  /** Weights are scaled to mean 1, so that the learning rate means the same for all. */
  private static float[][] targets(Table rows, int[] classOf, int classes) {
    Table scaled = ScaledWeights.of(rows);
    double[] weights = IntStream.range(0, rows.rows()).mapToDouble(scaled::weight).toArray();
    return OneHot.of(classOf, classes, weights);
  }
}
