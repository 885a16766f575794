package io.github.counterpoise.evaluate.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class ScoreTest {

  private static Score of(double... values) {
    return Score.of(
        new FoldValues(5, DoubleStream.of(values).mapToObj(OptionalDouble::of).toList()));
  }

  @Test
  void intervalIsStudentsWidenedForOverlap() {
    Score score = of(0.70, 0.74, 0.69, 0.78, 0.72); // s = 0.035777
    assertEquals(0.726, score.mean(), 1e-12);
    // 2.776445 (t of 4 degrees at 0.975) × 0.035777 × √(1/5 + 1/4)
    assertEquals(0.066635, score.halfWidth(5, 0.95), 1e-6);
    assertTrue(score.halfWidth(5, 0.99) > score.halfWidth(5, 0.95));
  }

  @Test
  void repeatsNarrowTheIntervalOnlySoFar() {
    double[] many = new double[200];
    for (int i = 0; i < many.length; i++) {
      many[i] = i % 2;
    }
    double least = 1.97 * 0.5 * Math.sqrt(1.0 / 4);
    assertTrue(of(many).halfWidth(5, 0.95) > least, "the training rows are the same again");
  }

  @Test
  void oneFoldTellsNothingOfChance() {
    assertTrue(Double.isNaN(of(0.7).halfWidth(5, 0.95)));
    Score none =
        Score.of(new FoldValues(2, List.of(OptionalDouble.empty(), OptionalDouble.of(0.7))));
    assertTrue(Double.isNaN(none.halfWidth(5, 0.95)));
  }
}
