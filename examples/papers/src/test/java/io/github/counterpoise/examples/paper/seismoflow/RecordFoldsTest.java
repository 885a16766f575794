package io.github.counterpoise.examples.paper.seismoflow;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.counterpoise.run.Seed;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RecordFoldsTest {

  private static final int IMAGES = 1000;
  private static final int RECORDS = 150;
  private static final int FOLDS = 10;

  /** Each record has six or seven images, every fiftieth image is bad. */
  private static GatherSet set() {
    Random random = new Random(3);
    Quality[] quality = new Quality[IMAGES];
    Arrays.setAll(
        quality, i -> i % 50 == 0 ? Quality.BAD : i % 3 == 0 ? Quality.MEDIUM : Quality.GOOD);
    int[] record = IntStream.range(0, IMAGES).map(i -> random.nextInt(RECORDS)).toArray();
    return new GatherSet(1, 1, new byte[IMAGES][1], quality, record);
  }

  @Test
  void noRecordIsInTwoFoldsAndFoldsAreAlike() {
    GatherSet set = set();
    int[] folds = RecordFolds.of(set, FOLDS, new Seed(1));
    int[] foldOfRecord = new int[RECORDS];
    Arrays.fill(foldOfRecord, -1);
    int[] all = new int[FOLDS];
    int[] rare = new int[FOLDS];
    for (int i = 0; i < IMAGES; i++) {
      int record = set.record()[i];
      assertTrue(
          foldOfRecord[record] == -1 || foldOfRecord[record] == folds[i], "record " + record);
      foldOfRecord[record] = folds[i];
      all[folds[i]]++;
      rare[folds[i]] += set.quality()[i] == Quality.BAD ? 1 : 0;
    }
    for (int fold = 0; fold < FOLDS; fold++) {
      assertEquals(IMAGES / FOLDS, all[fold], 5, "images of fold " + fold);
      assertEquals(2, rare[fold], 1, "rare images of fold " + fold);
    }
  }

  @Test
  void partsAreAllImagesOnce() {
    int[] folds = RecordFolds.of(set(), FOLDS, new Seed(2));
    int[] test = RecordFolds.images(folds, 8, 10);
    int[] rest = RecordFolds.images(folds, 0, 8);
    assertEquals(IMAGES, test.length + rest.length);
    int[] one = RecordFolds.images(folds, 4, 5);
    int[] others = RecordFolds.imagesBut(folds, 4);
    assertArrayEquals(
        IntStream.range(0, IMAGES).toArray(),
        IntStream.concat(IntStream.of(one), IntStream.of(others)).sorted().toArray());
  }
}
