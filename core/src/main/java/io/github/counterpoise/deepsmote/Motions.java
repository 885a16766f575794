package io.github.counterpoise.deepsmote;

import io.github.counterpoise.encode.Encoded;
import io.github.counterpoise.encode.ImageCodec;
import io.github.counterpoise.encode.Points;
import io.github.counterpoise.latent.Autoencoder;
import io.github.counterpoise.latent.LatentPoints;
import io.github.counterpoise.neighbor.NearestNeighbors;
import io.github.counterpoise.neighbor.Neighbors;
import io.github.counterpoise.run.Crew;
import io.github.counterpoise.run.Run;
import io.github.counterpoise.table.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.PermutationSampler;

/**
 * How images of a class move into their neighbours: a stock of displacement fields between images
 * of all classes that lie near each other in latent space. Frequent classes give the most, so that
 * a class of a few images borrows the slant, shift and stroke that the others show. The idea of
 * taking deformations from registered pairs is that of Hauberg et al. (2016), "Dreaming More Data:
 * Class-dependent Distributions over Diffeomorphisms for Learned Data Augmentation"; here they
 * cross the borders of classes.
 */
final class Motions {

  /** Images whose motion into a neighbour is taken down. */
  private static final int MOST = 1000;

  /** Sides longer than this are shrunk before motion is looked for: it is smooth anyway. */
  private static final int LONGEST_SIDE = 32;

  /**
   * Share of the squared differences between neighbours that motion must remove for images to be
   * moved at all. It is about 0.8 for handwritten digits, which gain much by being moved, and 0.5
   * for pictures of clothing, which lose: there another shape is another class.
   */
  private static final double LEAST_EXPLAINED = 2.0 / 3;

  private final ImageCodec codec;
  private final int factor;
  private final int[][] pairs;
  private final Raster[] fields;

  private Motions(ImageCodec codec, int factor, int[][] pairs, Raster[] fields) {
    this.codec = codec;
    this.factor = factor;
    this.pairs = pairs;
    this.fields = fields;
  }

  /**
   * Draws images, finds a neighbour of each among those of its class, and the motion between them.
   *
   * @param table all training rows
   * @param codec turns rows into images
   * @param network gives the latent codes
   * @param k number of nearest neighbours among which one is drawn
   * @param run seed, monitor and threads
   */
  static Motions learn(Table table, ImageCodec codec, Autoencoder network, int k, Run run) {
    UniformRandomProvider random = run.stream("motions");
    int[] rows = table.labelledRows();
    PermutationSampler.shuffle(random, rows);
    rows = Arrays.copyOf(rows, Math.min(rows.length, MOST));
    float[][] codes = network.encode(codec.encode(table, rows).values());
    List<int[]> pairs = new ArrayList<>();
    for (int c = 0; c < table.schema().classLabels().size(); c++) {
      List<Integer> of = new ArrayList<>();
      for (int i = 0; i < rows.length; i++) {
        if (table.classOf(rows[i]) == c) {
          of.add(i);
        }
      }
      if (of.size() > 1) {
        Points points = LatentPoints.of(of.stream().map(i -> codes[i]).toArray(float[][]::new));
        Neighbors near = NearestNeighbors.of(points).ofEach(Math.min(k, of.size() - 1), run);
        for (int i = 0; i < of.size(); i++) {
          int partner = near.index(i, random.nextInt(near.count(i)));
          pairs.add(new int[] {rows[of.get(i)], rows[of.get(partner)]});
        }
      }
    }
    return between(table, codec, pairs.toArray(int[][]::new), run);
  }

  /**
   * Finds the motions between pairs of images.
   *
   * @param table all training rows
   * @param codec turns rows into images
   * @param pairs [pair][2] rows of the table
   * @param run monitor and threads
   */
  static Motions between(Table table, ImageCodec codec, int[][] pairs, Run run) {
    run.monitor().phase("motions between neighbours");
    Encoded from = codec.encode(table, Arrays.stream(pairs).mapToInt(p -> p[0]).toArray());
    Encoded to = codec.encode(table, Arrays.stream(pairs).mapToInt(p -> p[1]).toArray());
    int longest = Math.max(codec.paddedHeight(), codec.paddedWidth());
    int factor = (longest - 1) / LONGEST_SIDE + 1;
    Raster[] fields = new Raster[pairs.length];
    double[] whole = new double[pairs.length]; // squared difference of the pair
    double[] left = new double[pairs.length]; // and after the motion
    Crew.work(
        pairs.length,
        run,
        () ->
            (i, pulse) -> {
              pulse.run();
              Raster start = image(codec, from.values()[i]).shrunk(factor);
              Raster goal = image(codec, to.values()[i]).shrunk(factor);
              Raster field = Demons.motion(start, goal);
              fields[i] = field;
              whole[i] = start.difference(goal);
              left[i] = start.moved(field, 1).difference(goal);
            });
    double total = Arrays.stream(whole).sum();
    double explained = total > 0 ? Math.max(0, 1 - Arrays.stream(left).sum() / total) : 0;
    boolean moves = explained >= LEAST_EXPLAINED;
    run.monitor()
        .info(
            String.format(
                Locale.ROOT,
                "Motion explains %.0f %% of what sets neighbouring images of a class apart, so new"
                    + " images are %s.",
                100 * explained,
                moves ? "moved likewise" : "not moved"));
    return new Motions(codec, factor, pairs, moves ? fields : new Raster[0]);
  }

  private static Raster image(ImageCodec codec, float[] values) {
    return new Raster(codec.paddedHeight(), codec.paddedWidth(), codec.shape().channels(), values);
  }

  /** Returns the pairs of rows that the motions were looked for between. */
  int[][] pairs() {
    return pairs;
  }

  /**
   * Moves an image by the sum of some motions, each times a number between −1 and 1.
   *
   * @param values the encoded image
   * @param count number of motions
   * @param random which, and how far
   * @return the moved image, or the same where there are no motions
   */
  float[] move(float[] values, int count, UniformRandomProvider random) {
    if (fields.length == 0) {
      return values;
    }
    Raster sum = fields[0].still();
    for (int i = 0; i < count; i++) {
      float[] field = fields[random.nextInt(fields.length)].values();
      float share = 2 * random.nextFloat() - 1;
      for (int j = 0; j < field.length; j++) {
        sum.values()[j] += share * field[j];
      }
    }
    return image(codec, values).moved(sum, factor).values();
  }
}
