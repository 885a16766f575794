package io.github.counterpoise.encode;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SelectionTest {

  @Test
  void findsWhatSortingPutsThere() {
    Random random = new Random(3);
    for (int round = 0; round < 500; round++) {
      int n = 1 + random.nextInt(40);
      double[] values = random.doubles(n).map(v -> Math.rint(v * 10)).toArray(); // many are equal
      double[] sorted = values.clone();
      Arrays.sort(sorted);
      int index = random.nextInt(n);
      assertEquals(sorted[index], Selection.at(values, index));
    }
  }

  @Test
  void findsItAmongEqualAndOrderedValues() {
    assertEquals(4, Selection.at(new double[] {4, 4, 4, 4}, 2));
    assertEquals(3, Selection.at(new double[] {1, 2, 3, 4, 5}, 2));
    assertEquals(5, Selection.at(new double[] {5, 4, 3, 2, 1}, 4));
    assertEquals(7, Selection.at(new double[] {7}, 0));
  }
}
