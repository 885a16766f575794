package io.github.counterpoise.deepsmote;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.counterpoise.encode.Encoded;
import io.github.counterpoise.engine.DivergedException;
import io.github.counterpoise.engine.Graph;
import io.github.counterpoise.nets.ColumnHead;
import io.github.counterpoise.nets.DenseCoder;
import io.github.counterpoise.run.Monitor;
import io.github.counterpoise.run.Run;
import io.github.counterpoise.run.Seed;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * The training step: the paper's permuted penalty against the authors' program, in which the
 * permutation cancels, and a run that diverges.
 */
class TrainerTest {

  private static final int ROWS = 32;
  private static final int[] ALL = IntStream.range(0, ROWS).toArray();
  private static final int[] CLASSES = new int[ROWS]; // one class
  private static final Encoded DATA = data();

  private final Network network =
      new Network(new DenseCoder(6, 12, 4), new ColumnHead(6, new int[0]));

  private static Encoded data() {
    Random random = new Random(1);
    float[][] rows = new float[ROWS][6];
    for (float[] row : rows) {
      for (int j = 0; j < row.length; j++) {
        row[j] = (float) random.nextGaussian();
      }
    }
    return new Encoded(rows, null);
  }

  private Trainer trainer(Encoded data, String... settings) {
    Run run = new Run(new Seed(1), Monitor.silent(), 1);
    return new Trainer(DeepSmoteTest.method(settings).config(), 150, network, data, CLASSES, run);
  }

  /** Losses of the whole class as a batch, with the gradients left in the network. */
  private double[] losses(String penalty) {
    network.parameters().initialise(new Seed(2).generator());
    try (Graph g = Graph.training()) {
      String batch = "batch=" + ROWS;
      return trainer(DATA, "penalty=" + penalty, "penaltyWeight=1", batch).new Objective(g)
          .evaluate(ALL);
    }
  }

  private double[] gradient(String prefix) {
    return network.parameters().parameters().stream()
        .filter(p -> p.name().startsWith(prefix))
        .map(network.parameters()::gradient)
        .flatMapToDouble(Arrays::stream)
        .toArray();
  }

  @Test
  void alignedPenaltyIsAReconstructionPermutedIsNot() {
    double reconstruction = losses("none")[0];
    double[] aligned = losses("aligned");
    double[] permuted = losses("permuted");
    assertEquals(reconstruction, aligned[1], 1e-6);
    // The class is the batch, so the authors' penalty is the reconstruction loss once more.
    assertEquals(reconstruction, aligned[2], 1e-6);
    assertEquals(2 * reconstruction, aligned[0], 1e-6);
    assertEquals(reconstruction, permuted[1], 1e-6);
    assertTrue(Math.abs(permuted[2] - reconstruction) > 1e-3, () -> Arrays.toString(permuted));
  }

  @Test
  void alignedPenaltyTeachesTheDecoderOnly() {
    losses("none");
    double[] encoder = gradient("encoder");
    double[] decoder = gradient("decoder");
    losses("aligned");
    assertArrayEquals(encoder, gradient("encoder"), 1e-6);
    assertFalse(near(decoder, gradient("decoder")));
    losses("permuted");
    assertFalse(near(encoder, gradient("encoder")));
  }

  private static boolean near(double[] a, double[] b) {
    return IntStream.range(0, a.length).allMatch(i -> Math.abs(a[i] - b[i]) < 1e-6);
  }

  @Test
  void permutedPenaltyPullsRowsToTheMeanOfTheirClass() {
    assertTrue(spread("aligned") > 0.5, "aligned");
    assertTrue(spread("permuted") < 0.25, "permuted");
  }

  @Test
  void aDivergingRunStopsWithLossEpochAndRate() {
    float[][] huge = new float[ROWS][6];
    Arrays.stream(huge).forEach(row -> Arrays.fill(row, 1e30f));
    String message =
        assertThrows(
                DivergedException.class,
                () -> trainer(new Encoded(huge, null), "learningRate=0.25").train())
            .getMessage();
    assertTrue(message.contains("\"loss\""), message);
    assertTrue(message.contains("epoch 1"), message);
    assertTrue(message.contains("learning rate 0.25"), message);
  }

  /** Variance of the decoded rows as a share of the rows' own, after training. */
  private double spread(String penalty) {
    trainer(DATA, "penalty=" + penalty, "penaltyWeight=20", "learningRate=0.01", "patience=0")
        .train();
    return variance(network.decode(network.encode(DATA.values()))) / variance(DATA.values());
  }

  private static double variance(float[][] rows) {
    double sum = 0;
    for (int j = 0; j < rows[0].length; j++) {
      int column = j;
      double mean =
          IntStream.range(0, rows.length).mapToDouble(i -> rows[i][column]).average().orElseThrow();
      sum +=
          IntStream.range(0, rows.length)
              .mapToDouble(i -> (rows[i][column] - mean) * (rows[i][column] - mean))
              .sum();
    }
    return sum;
  }
}
