package io.github.counterpoise.deepsmote;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.counterpoise.run.Monitor;
import io.github.counterpoise.run.Run;
import io.github.counterpoise.run.Seed;
import io.github.counterpoise.table.Table;
import java.io.IOException;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/** A short training on 800 handwritten digits. */
class DigitsTest {

  /**
   * Mean squared error of a held-out pixel between 0 and 1; decoding every image to the mean of all
   * would give more than twice as much.
   */
  private static final double WORST_ERROR = 0.03;

  private static final int THREE = 3;
  private static final int PIXELS = 28 * 28;

  private static final DeepSmote METHOD =
      DeepSmoteTest.method("epochs=25", "batch=64", "channels=16", "penalty=none");

  private static Table train;
  private static Table made;
  private static DeepSmoteModel model;

  @BeforeAll
  static void fit() throws IOException {
    train = Digits.load(0, 800);
    Run run = new Run(new Seed(1), Monitor.silent(), 2);
    model = (DeepSmoteModel) METHOD.fit(train, Set.of(THREE), run);
    made = model.sample(THREE, 200, run.withSeed(new Seed(2))).rows();
  }

  @Test
  void heldOutDigitsAreReconstructed(TestReporter reporter) throws IOException {
    Table test = Digits.load(5000, 200);
    int[] rows = IntStream.range(0, test.rows()).toArray();
    float[][] x =
        METHOD.codec(train, new Sizes(2, 64, 1), Monitor.silent()).encode(test, rows).values();
    float[][] y = model.network().decode(model.network().encode(x));
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      for (int j = 0; j < PIXELS; j++) {
        sum += (x[i][j] - y[i][j]) * (x[i][j] - y[i][j]);
      }
    }
    double error = sum / x.length / PIXELS;
    reporter.publishEntry("mean squared error of held-out pixels", Double.toString(error));
    assertTrue(error < WORST_ERROR, "error " + error);
  }

  @Test
  void madeDigitsAreNoCopiesAndNoStrangers(TestReporter reporter) {
    int[] real = train.rowsOf(THREE);
    double[] toReal =
        IntStream.range(0, made.rows())
            .mapToDouble(i -> Arrays.stream(real).mapToDouble(r -> distance(i, r)).min().orElse(0))
            .sorted()
            .toArray();
    reporter.publishEntry(
        "distance of made digits to the nearest real one: least, median, most",
        "%.0f, %.0f, %.0f".formatted(toReal[0], toReal[100], toReal[199]));
    assertTrue(toReal[0] > 0, "a copy");
    // Below the distance at which two unrelated digits lie.
    assertTrue(toReal[100] < 2300, "median " + toReal[100]);
  }

  private static double distance(int madeRow, int realRow) {
    double sum = 0;
    for (int j = 0; j < PIXELS; j++) {
      double d = made.value(madeRow, j) - train.value(realRow, j);
      sum += d * d;
    }
    return Math.sqrt(sum);
  }
}
