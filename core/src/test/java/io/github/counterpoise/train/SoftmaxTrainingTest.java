package io.github.counterpoise.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.counterpoise.engine.BatchNorm;
import io.github.counterpoise.engine.Dense;
import io.github.counterpoise.engine.Layer;
import io.github.counterpoise.engine.LossHistory;
import io.github.counterpoise.engine.ParameterSet;
import io.github.counterpoise.run.Monitor;
import io.github.counterpoise.run.Run;
import io.github.counterpoise.run.Seed;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The training of classifiers. */
class SoftmaxTrainingTest {

  private static final int ROWS = 40;
  private static final Run RUN = new Run(new Seed(1), Monitor.silent(), 1);

  private static LabelledRows rows() {
    Random random = new Random(1);
    float[][] inputs = new float[ROWS][3];
    int[] classOf = new int[ROWS];
    for (int i = 0; i < ROWS; i++) {
      classOf[i] = i % 4 == 0 ? 1 : 0;
      for (int j = 0; j < 3; j++) {
        inputs[i][j] = (float) random.nextGaussian() + (j == 0 ? 2 * classOf[i] : 5);
      }
    }
    return LabelledRows.of(inputs, classOf, OneHot.of(classOf, 2));
  }

  private static TrainingOptions options(int epochs, int batch, Batching batching) {
    return new TrainingOptions(epochs, batch, 0.01, batching, 0, 0);
  }

  private static float[][] trained(LabelledRows data, Batching batching) {
    try (ParameterSet set = new ParameterSet()) {
      Layer network = new Dense(set, "classes", 3, 2);
      new SoftmaxTraining(network, set, data).run(options(4, 8, batching), RUN);
      return NetworkArchive.values(set);
    }
  }

  @Test
  void rowsLeftOutHaveNoInfluence() {
    for (Batching batching : Batching.values()) {
      LabelledRows data = rows();
      int[] most = IntStream.range(0, 30).toArray();
      float[][] before = trained(data.only(most), batching);
      Arrays.stream(data.inputs()).skip(30).forEach(row -> Arrays.fill(row, 1000));
      assertArrayEquals(before, trained(data.only(most), batching), batching.toString());
      assertFalse(Arrays.deepEquals(before, trained(data, batching)), batching.toString());
    }
  }

  @Test
  void noNumberOfEpochsStandsForEnoughBatches() {
    try (ParameterSet set = new ParameterSet()) {
      Layer network = new Dense(set, "classes", 3, 2);
      SoftmaxTraining training = new SoftmaxTraining(network, set, rows());
      assertEquals(38, training.run(options(0, 1, Batching.SHUFFLED), RUN).epochs().size());
      assertEquals(1500, training.run(options(0, 1000, Batching.SHUFFLED), RUN).epochs().size());
    }
  }

  @Test
  void theWatchedLossDecidesWhichEpochIsKept() {
    double[] watched = {3, 1, 2, 4};
    int[] epoch = {0};
    float[][][] seen = new float[4][][];
    try (ParameterSet set = new ParameterSet()) {
      Layer network = new Dense(set, "classes", 3, 2);
      LossHistory history =
          new SoftmaxTraining(network, set, rows())
              .validation(
                  () -> {
                    seen[epoch[0]] = NetworkArchive.values(set);
                    return watched[epoch[0]++];
                  })
              .run(options(4, 8, Batching.BALANCED), RUN);
      assertEquals(2, history.bestEpoch());
      assertArrayEquals(seen[1], NetworkArchive.values(set));
      assertFalse(Arrays.deepEquals(seen[1], seen[3]));
    }
  }

  @Test
  void afterAShortTrainingRunningMeansAreThoseOfTheData() {
    try (ParameterSet set = new ParameterSet()) {
      Layer network = Layer.chain(new BatchNorm(set, "norm", 3), new Dense(set, "classes", 3, 2));
      new SoftmaxTraining(network, set, rows()).run(options(1, 40, Batching.SHUFFLED), RUN);
      double[] mean = set.get(set.parameter("norm.mean"));
      assertTrue(Math.abs(mean[1] - 5) < 0.6, "mean " + mean[1] + " after one batch and settling");
    }
  }
}
