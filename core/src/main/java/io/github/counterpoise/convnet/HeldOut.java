package io.github.counterpoise.convnet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.PermutationSampler;

/**
 * The images to train on and those held out, the same share of every class.
 *
 * @param training indices of the former, at least one of every class that has images
 * @param validation indices of the latter
 */
record HeldOut(int[] training, int[] validation) {

  /**
   * Draws which images are held out.
   *
   * @param classOf [image] its class
   * @param percent share of each class to hold out, rounded down
   * @param random source of all random numbers
   */
  static HeldOut draw(int[] classOf, double percent, UniformRandomProvider random) {
    List<Integer> training = new ArrayList<>();
    List<Integer> validation = new ArrayList<>();
    int classes = Arrays.stream(classOf).max().orElse(-1) + 1;
    for (int c = 0; c < classes; c++) {
      int label = c;
      int[] images = IntStream.range(0, classOf.length).filter(i -> classOf[i] == label).toArray();
      PermutationSampler.shuffle(random, images);
      int out = (int) (images.length * percent / 100);
      for (int i = 0; i < images.length; i++) {
        (i < out ? validation : training).add(images[i]);
      }
    }
    return new HeldOut(sorted(training), sorted(validation));
  }

  private static int[] sorted(List<Integer> indices) {
    return indices.stream().mapToInt(Integer::intValue).sorted().toArray();
  }
}
