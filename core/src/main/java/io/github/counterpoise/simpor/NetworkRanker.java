package io.github.counterpoise.simpor;

import io.github.counterpoise.encode.Points;
import io.github.counterpoise.engine.Backend;
import io.github.counterpoise.engine.Layer;
import io.github.counterpoise.engine.ParameterSet;
import io.github.counterpoise.nets.DenseNet;
import io.github.counterpoise.run.Run;
import io.github.counterpoise.train.Batching;
import io.github.counterpoise.train.Inference;
import io.github.counterpoise.train.LabelledRows;
import io.github.counterpoise.train.OneHot;
import io.github.counterpoise.train.Softmax;
import io.github.counterpoise.train.SoftmaxTraining;
import io.github.counterpoise.train.TrainingOptions;
import java.util.Arrays;

/**
 * Ranks rows by the entropy of a neural network's prediction, as the paper does (section 6.1):
 * three hidden layers of 100 rectified units, softmax, at most 300 epochs, early stop. It learns
 * anew from every set of rows. The paper leaves open the optimiser (Adam at 0.001), the batch (32)
 * and the patience (10 epochs).
 */
final class NetworkRanker implements EntropyRanker {

  private static final int[] HIDDEN = {100, 100, 100};
  private static final TrainingOptions TRAINING =
      new TrainingOptions(300, 32, 1e-3, Batching.SHUFFLED, 10, 0);
  private static final int QUERIES = 256; // rows that go through the network together

  private final float[][] inputs; // [row][coordinate], the mean where missing
  private final LabelledRows rows;
  private final int classes;

  /**
   * Prepares to rank points.
   *
   * @param points the rows, numbered from 0
   * @param labels class of each, from 0
   * @param classes number of classes that have rows
   */
  NetworkRanker(Points points, int[] labels, int classes) {
    inputs = new float[points.size()][points.dimensions()];
    for (int i = 0; i < inputs.length; i++) {
      for (int j = 0; j < inputs[i].length; j++) {
        double x = points.get(i, j);
        inputs[i][j] = Double.isNaN(x) ? 0 : (float) x;
      }
    }
    this.classes = classes;
    rows = LabelledRows.of(inputs, labels, OneHot.of(labels, classes));
  }

  @Override
  public double[] entropies(int[] learnt, int[] queried, Run run) {
    if (queried.length == 0 || inputs[0].length == 0) {
      return new double[queried.length];
    }
    try (ParameterSet set = new ParameterSet()) {
      Layer network = network(set);
      new SoftmaxTraining(network, set, rows.only(learnt)).run(TRAINING, run);
      try (Inference inference = new Inference(network, QUERIES, inputs[0].length)) {
        return Arrays.stream(
                Backend.onThreads(run.threads(), () -> inference.apply(inputs, queried)))
            .mapToDouble(logits -> EntropyRanker.entropyOf(Softmax.of(logits), classes))
            .toArray();
      }
    }
  }

  private Layer network(ParameterSet set) {
    return DenseNet.classifier(set, inputs[0].length, HIDDEN, classes);
  }
}
