package io.github.counterpoise.synthesis;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.counterpoise.run.Seed;
import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Both allocations give exactly the total, and each base its share up to one row. */
class AllocationPropertiesTest {

  @Provide
  Arbitrary<double[]> weights() {
    return Arbitraries.oneOf(
            Arbitraries.doubles().between(0, 1).ofScale(4),
            Arbitraries.doubles().between(0, 1e-9).ofScale(15),
            Arbitraries.of(0.0, 1.0, 1.0 / 3, 1e-300))
        .array(double[].class)
        .ofMinSize(1)
        .ofMaxSize(60)
        .filter(w -> Arrays.stream(w).sum() > 0);
  }

  @Property(tries = 2000)
  void systematicIsExact(
      @ForAll("weights") double[] weights,
      @ForAll @IntRange(max = 1_000_000) int total,
      @ForAll long seed) {
    check(weights, total, Allocation.systematic(weights, total, new Seed(seed).generator()));
  }

  @Property(tries = 2000)
  void largestRemainderIsExact(
      @ForAll("weights") double[] weights, @ForAll @IntRange(max = 1_000_000) int total) {
    int[] counts = Allocation.largestRemainder(weights, total);
    check(weights, total, counts);
    double sum = Arrays.stream(weights).sum();
    // Whoever got a row more had no smaller remainder than anybody who did not.
    double least = 1;
    double most = 0;
    for (int i = 0; i < weights.length; i++) {
      double share = total * (weights[i] / sum);
      double remainder = share - Math.floor(share);
      if (counts[i] > Math.floor(share)) {
        least = Math.min(least, remainder);
      } else {
        most = Math.max(most, remainder);
      }
    }
    assertTrue(least >= most || least > 1 - 1e-6, "remainders " + least + " and " + most);
  }

  private static void check(double[] weights, int total, int[] counts) {
    assertEquals(total, Arrays.stream(counts).asLongStream().sum());
    double sum = Arrays.stream(weights).sum();
    for (int i = 0; i < counts.length; i++) {
      double share = total * (weights[i] / sum);
      double rounding = 1e-9 * (1 + total);
      assertTrue(
          counts[i] >= Math.floor(share - rounding) && counts[i] <= Math.ceil(share + rounding),
          counts[i] + " for a share of " + share);
      assertTrue(weights[i] > 0 || counts[i] == 0, "a base of weight 0 got rows");
    }
  }

  @Example
  void tiesGoToTheLowerIndex() {
    assertArrayEquals(
        new int[] {2, 2, 1, 1}, Allocation.largestRemainder(new double[] {1, 1, 1, 1}, 6));
  }

  @Example
  void allZeroWeightsAreRefused() {
    assertEquals(
        "weights must not all be 0",
        assertThrows(
                IllegalArgumentException.class, () -> Allocation.largestRemainder(new double[2], 3))
            .getMessage());
  }
}
