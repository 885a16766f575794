package io.github.counterpoise.examples.paper.seismoflow;

import io.github.counterpoise.run.Seed;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Parts of a set of images, none of which shares a record with another: an image of the same
 * earthquake in training and in test would be a leak. (The paper splits by image, §5.3 and §5.4.)
 */
final class RecordFolds {

  private RecordFolds() {}

  /**
   * Divides the records among folds, so that each fold has about as many images of the rarest
   * class, and then of all classes.
   *
   * @param set the images
   * @param folds number of folds, at least 2
   * @param seed decides among records that are alike
   * @return [image] its fold
   */
  static int[] of(GatherSet set, int folds, Seed seed) {
    int records = 1 + IntStream.of(set.record()).max().orElse(0);
    int[] rare = new int[records];
    int[] all = new int[records];
    for (int i = 0; i < set.size(); i++) {
      all[set.record()[i]]++;
      rare[set.record()[i]] += set.quality()[i] == Quality.BAD ? 1 : 0;
    }
    List<Integer> order = new ArrayList<>(IntStream.range(0, records).boxed().toList());
    Collections.shuffle(order, new Random(seed.generator().nextLong()));
    order.sort(
        Comparator.comparing((Integer record) -> -rare[record])
            .thenComparing(record -> -all[record]));
    int[] rareOf = new int[folds];
    int[] allOf = new int[folds];
    int[] foldOf = new int[records];
    for (int record : order) {
      int fold =
          IntStream.range(0, folds)
              .boxed()
              .min(
                  Comparator.comparing((Integer f) -> rare[record] > 0 ? rareOf[f] : 0)
                      .thenComparing(f -> allOf[f]))
              .orElseThrow();
      foldOf[record] = fold;
      rareOf[fold] += rare[record];
      allOf[fold] += all[record];
    }
    return IntStream.of(set.record()).map(record -> foldOf[record]).toArray();
  }

  /** Returns the images of some folds, in order. */
  static int[] images(int[] foldOf, int first, int end) {
    return IntStream.range(0, foldOf.length)
        .filter(image -> foldOf[image] >= first && foldOf[image] < end)
        .toArray();
  }

  /** Returns the images of all other folds, in order. */
  static int[] imagesBut(int[] foldOf, int fold) {
    return IntStream.range(0, foldOf.length).filter(image -> foldOf[image] != fold).toArray();
  }
}
