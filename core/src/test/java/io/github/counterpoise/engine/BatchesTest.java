package io.github.counterpoise.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.counterpoise.run.Seed;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class BatchesTest {
  private static final int[] CLASSES = {0, 0, 0, 0, 0, 0, 0, 2, 2, 2};

  private static int[] counts(Batches batches, int draws, int rows) {
    int[] counts = new int[rows];
    for (int i = 0; i < draws; i++) {
      for (int row : batches.next()) {
        counts[row]++;
      }
    }
    return counts;
  }

  @Test
  void shuffledBatchesShowEveryRowEquallyOften() {
    Batches batches = Batches.shuffled(10, 4, new Seed(1).generator());
    assertEquals(2, batches.perEpoch());
    int[] fourEach = new int[10];
    Arrays.fill(fourEach, 4);
    assertArrayEquals(fourEach, counts(batches, 10, 10));
  }

  @Test
  void fewerRowsThanABatchRepeat() {
    assertArrayEquals(
        new int[] {2, 2, 2}, counts(Batches.shuffled(3, 6, new Seed(1).generator()), 1, 3));
  }

  @Test
  void balancedBatchesShareAmongTheClassesThatHaveRows() {
    Batches batches = Batches.balanced(CLASSES, 6, new Seed(1).generator());
    for (int i = 0; i < 20; i++) {
      assertEquals(3, Arrays.stream(batches.next()).filter(row -> CLASSES[row] == 2).count());
    }
  }

  @Test
  void perClassBatchesHaveOneClassAndDrawAllClassesAlike() {
    Batches batches = Batches.perClass(CLASSES, 4, new Seed(1).generator());
    int rare = 0;
    for (int i = 0; i < 400; i++) {
      int[] classes = Arrays.stream(batches.next()).map(row -> CLASSES[row]).distinct().toArray();
      assertEquals(1, classes.length);
      rare += classes[0] == 2 ? 1 : 0;
    }
    // B(400, 1/2): outside 150 to 250 once in two million.
    assertEquals(200, rare, 50);
  }

  @Test
  void equalSeedsDrawEqualBatches() {
    Batches a = Batches.shuffled(100, 7, new Seed(4).generator());
    Batches b = Batches.shuffled(100, 7, new Seed(4).generator());
    for (int i = 0; i < 30; i++) {
      assertArrayEquals(a.next(), b.next());
    }
  }

  @Test
  void emptyDataAndBatchesAreRefused() {
    assertThrows(
        IllegalArgumentException.class, () -> Batches.shuffled(0, 4, new Seed(1).generator()));
    assertThrows(
        IllegalArgumentException.class, () -> Batches.shuffled(4, 0, new Seed(1).generator()));
  }
}
