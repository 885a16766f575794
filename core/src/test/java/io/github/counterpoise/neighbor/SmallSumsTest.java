package io.github.counterpoise.neighbor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SmallSumsTest {

  @Test
  void atLeastSoManySumsAreAtMostTheNumberAndItIsAmongTheSmallOnes() {
    Random random = new Random(3);
    for (int i = 0; i < 500; i++) {
      int size = 64 + random.nextInt(1000);
      int wanted = 1 + random.nextInt(16);
      float[] sums = new float[size + random.nextInt(5)];
      for (int j = 0; j < sums.length; j++) {
        sums[j] = i % 3 == 0 ? random.nextInt(4) : (float) random.nextGaussian();
      }
      float number = new SmallSums().atMost(sums, size, wanted);
      long atMost = IntStream.range(0, size).filter(j -> sums[j] <= number).count();
      long below = IntStream.range(0, size).filter(j -> sums[j] < number).count();
      assertTrue(atMost >= wanted, "run " + i);
      assertTrue(below < 8 * wanted + 64, below + " in run " + i);
    }
  }

  @Test
  void thereIsNoNumberWhereTooManyAreWantedOrASumIsNone() {
    float[] sums = new float[200];
    assertEquals(0, new SmallSums().atMost(sums, 200, 16));
    assertEquals(Float.POSITIVE_INFINITY, new SmallSums().atMost(sums, 200, 17));
    assertEquals(Float.POSITIVE_INFINITY, new SmallSums().atMost(sums, 63, 1));
    Arrays.fill(sums, Float.NaN);
    assertEquals(Float.POSITIVE_INFINITY, new SmallSums().atMost(sums, 200, 2));
  }
}
