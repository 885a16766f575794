package io.github.counterpoise.examples.paper.deepsmote;

import io.github.counterpoise.run.InvalidInputException;
import io.github.counterpoise.run.Seed;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.PermutationSampler;

/** Random choices of images, class by class. */
final class Draw {

  private Draw() {}

  /**
   * Chooses images so that each class has as many as wanted.
   *
   * @param images all images
   * @param counts [class] images wanted
   * @param seed source of all randomness
   * @param name what the images are, for messages
   * @throws InvalidInputException if a class has too few
   */
  static LabelledImages longTail(LabelledImages images, int[] counts, Seed seed, String name) {
    UniformRandomProvider random = seed.stream("images");
    List<Integer> chosen = new ArrayList<>();
    for (int c = 0; c < counts.length; c++) {
      int[] ofClass = ofClass(images.classOf(), c);
      if (ofClass.length < counts[c]) {
        throw new InvalidInputException(
            String.format(
                Locale.ROOT,
                "Class '%s' of %s has %d images, but %d are needed; use the whole set, or fewer rows (--rows).",
                images.classes().get(c),
                name,
                ofClass.length,
                counts[c]));
      }
      PermutationSampler.shuffle(random, ofClass);
      Arrays.stream(ofClass, 0, counts[c]).forEach(chosen::add);
    }
    return images.select(chosen.stream().mapToInt(Integer::intValue).sorted().toArray());
  }

  /**
   * Deals images into stratified folds.
   *
   * @param classOf [image] its class
   * @param folds number of folds
   * @param seed source of all randomness
   * @return [image] its fold, from 0
   */
  static int[] folds(int[] classOf, int folds, Seed seed) {
    UniformRandomProvider random = seed.stream("folds");
    int[] foldOf = new int[classOf.length];
    int next = 0; // the deal goes on where the class before ended, so that folds are equally large
    for (int c = 0; c <= Arrays.stream(classOf).max().orElse(-1); c++) {
      int[] ofClass = ofClass(classOf, c);
      PermutationSampler.shuffle(random, ofClass);
      for (int image : ofClass) {
        foldOf[image] = next++ % folds;
      }
    }
    return foldOf;
  }

  /**
   * Returns the first images of each class, as many as the smallest class has.
   *
   * @param images all images
   */
  static LabelledImages balanced(LabelledImages images) {
    int each = Arrays.stream(images.counts()).min().orElse(0);
    int[] counts = new int[images.classes().size()];
    int[] chosen =
        IntStream.range(0, images.size())
            .filter(i -> counts[images.classOf()[i]]++ < each)
            .toArray();
    return images.select(chosen);
  }

  private static int[] ofClass(int[] classOf, int c) {
    return IntStream.range(0, classOf.length).filter(i -> classOf[i] == c).toArray();
  }
}
