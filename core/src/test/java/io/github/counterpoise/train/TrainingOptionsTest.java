package io.github.counterpoise.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.counterpoise.engine.Batches;
import io.github.counterpoise.engine.LossHistory;
import io.github.counterpoise.run.Seed;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class TrainingOptionsTest {

  private static TrainingOptions options(int epochs) {
    return new TrainingOptions(epochs, 32, 0.001, Batching.SHUFFLED, 0, 0);
  }

  @Test
  void noEpochsSuitTheData() {
    assertEquals(15, options(0).epochs(100, 1500, 10));
    assertEquals(10, options(0).epochs(1000, 1500, 10), "never fewer than the fewest");
    assertEquals(16, options(0).epochs(100, 1501, 10), "the last batches begin another epoch");
    assertEquals(7, options(7).epochs(100, 1500, 10));
  }

  @Test
  void balancedBatchesHaveAllClassesAlike() {
    int[] classOf = {0, 0, 0, 0, 0, 0, 1, 0};
    int[] rows = Batching.BALANCED.of(classOf, 4, new Seed(1).generator()).next();
    assertEquals(2, Arrays.stream(rows).filter(row -> classOf[row] == 1).count());
    Batches shuffled = Batching.SHUFFLED.of(classOf, 4, new Seed(1).generator());
    int[] all = new int[8];
    System.arraycopy(shuffled.next(), 0, all, 0, 4);
    System.arraycopy(shuffled.next(), 0, all, 4, 4);
    assertArrayEquals(new int[] {0, 1, 2, 3, 4, 5, 6, 7}, Arrays.stream(all).sorted().toArray());
  }

  @Test
  void everyEndingHasWords() {
    for (LossHistory.Ending ending : LossHistory.Ending.values()) {
      assertTrue(TrainingWords.of(ending, 5).length() > 5);
    }
    assertEquals("no better loss for 5 epochs", TrainingWords.of(LossHistory.Ending.PATIENCE, 5));
  }

  @Test
  void softmaxesAgree() {
    float[] logits = {900, 899, -900};
    double[] expected = {1 / (1 + Math.exp(-1)), 1 / (1 + Math.exp(1)), 0};
    assertArrayEquals(expected, Softmax.of(logits), 1e-12);
    assertArrayEquals(
        new double[] {-0.3132616875, -1.3132616875, -1800.3132616875}, Softmax.logs(logits), 1e-9);
    float[] row = {5, 900, 899, -900, 6};
    Softmax.inPlace(row, 1, 4);
    assertArrayEquals(new float[] {5, 0.7310586f, 0.26894143f, 0, 6}, row, 1e-6f);
  }

  @Test
  void targetsHoldTheWeights() {
    assertArrayEquals(new float[][] {{0, 1}, {1, 0}}, OneHot.of(new int[] {1, 0}, 2));
    assertArrayEquals(
        new float[][] {{0, 0, 0.5f}, {1.5f, 0, 0}},
        OneHot.of(new int[] {2, 0}, 3, new double[] {0.5, 1.5}));
  }
}
