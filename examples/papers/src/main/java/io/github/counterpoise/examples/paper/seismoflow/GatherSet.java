package io.github.counterpoise.examples.paper.seismoflow;

import io.github.counterpoise.run.Seed;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * A set of images like the paper's, with its shares of classes.
 *
 * @param height height of the images
 * @param width width of the images
 * @param pixels [image][value] greys, row by row
 * @param quality [image] its class
 * @param record [image] index of the record that it was made from: images of one record are kept on
 *     one side of every split
 */
record GatherSet(int height, int width, byte[][] pixels, Quality[] quality, int[] record) {

  /**
   * Draws images, as many of each record as possible.
   *
   * @param records the records
   * @param images number of images
   * @param height height of the images
   * @param width width of the images
   * @param seed source of all randomness
   */
  static GatherSet draw(List<SeismicRecord> records, int images, int height, int width, Seed seed) {
    List<Quality> classes = new ArrayList<>();
    for (Quality quality : Quality.values()) {
      classes.addAll(Collections.nCopies(quality.count(images), quality));
    }
    UniformRandomProvider random = seed.generator();
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < classes.size(); i++) {
      order.add(i % records.size());
    }
    Collections.shuffle(order, new Random(random.nextLong()));
    byte[][] pixels = new byte[classes.size()][];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = ShotGather.draw(records.get(order.get(i)), classes.get(i), height, width, random);
    }
    return new GatherSet(
        height,
        width,
        pixels,
        classes.toArray(Quality[]::new),
        order.stream().mapToInt(Integer::intValue).toArray());
  }

  /** Returns the number of images. */
  int size() {
    return pixels.length;
  }
}
