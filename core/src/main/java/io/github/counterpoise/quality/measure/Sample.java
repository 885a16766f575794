package io.github.counterpoise.quality.measure;

import io.github.counterpoise.run.Seed;
import java.util.Arrays;
import org.apache.commons.rng.sampling.CombinationSampler;

/** Draws rows for a picture or a measure, the same ones every time. */
public final class Sample {

  private Sample() {}

  /**
   * Returns some of the rows given, in their order; all of them where there are few enough.
   *
   * @param rows row indices
   * @param most how many at most
   * @param purpose name of the random stream
   */
  public static int[] of(int[] rows, int most, String purpose) {
    if (rows.length <= most) {
      return rows;
    }
    int[] chosen = new CombinationSampler(new Seed(1).stream(purpose), rows.length, most).sample();
    return Arrays.stream(chosen).sorted().map(i -> rows[i]).toArray();
  }
}
