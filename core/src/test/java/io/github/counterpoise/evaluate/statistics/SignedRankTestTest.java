package io.github.counterpoise.evaluate.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

/** Expected probabilities are enumerated here, or SciPy 1.17.1's. */
class SignedRankTestTest {

  private static double[] differences(int zeros, double... others) {
    return DoubleStream.concat(DoubleStream.generate(() -> 0).limit(zeros), Arrays.stream(others))
        .toArray();
  }

  private static double p(double... differences) {
    return SignedRankTest.of(differences).probability();
  }

  @Test
  void fiveWinsAndAnyNumberOfTiesHaveTheirExactProbability() {
    assertEquals(0.0625, p(1, 1, 1, 1, 1));
    assertEquals(0.0625, p(differences(24, 0.1, 0.2, 0.3, 0.4, 0.5)));
    assertEquals(0.0625, p(differences(39, 0.2, 0.2, 0.3, 0.3, 0.3)));
  }

  @Test
  void noDifferenceOrNoneAtAllFindsNothing() {
    SignedRankTest ties = SignedRankTest.of(new double[] {0, 0, -0.0});
    assertEquals(new SignedRankTest(0, 3, 0, 0, 1), ties);
    assertTrue(Double.isNaN(SignedRankTest.of(new double[0]).probability()));
    assertEquals(1, p(0.3));
    assertEquals(0.5, p(0.3, 0.1));
  }

  /** Small whole numbers have many ties and zeros. */
  @Test
  void probabilitiesAreThoseOfAllSigns() {
    SplittableRandom random = new SplittableRandom(11);
    for (int i = 0; i < 200; i++) {
      double[] differences = new double[1 + i % 11];
      int sizes = 1 + random.nextInt(12);
      Arrays.setAll(differences, d -> random.nextInt(2 * sizes + 1) - sizes);
      assertEquals(enumerated(differences), p(differences), 1e-12, Arrays.toString(differences));
    }
  }

  /** Gives every difference but the zeros each sign. */
  private static double enumerated(double[] differences) {
    double[] apart = Arrays.stream(differences).filter(d -> d != 0).toArray();
    int found = 0;
    double observed = Math.abs(balance(differences, differences));
    for (int signs = 0; signs < 1 << apart.length; signs++) {
      double[] signed = apart.clone();
      for (int i = 0; i < signed.length; i++) {
        signed[i] = (signs >> i & 1) == 0 ? Math.abs(signed[i]) : -Math.abs(signed[i]);
      }
      found += Math.abs(balance(signed, differences)) >= observed ? 1 : 0;
    }
    return found / (double) (1 << apart.length);
  }

  /** Returns the sum of twice the signed ranks; a rank counts who is below and who is equal. */
  private static double balance(double[] signed, double[] all) {
    double sum = 0;
    for (double d : signed) {
      double below = Arrays.stream(all).filter(o -> Math.abs(o) < Math.abs(d)).count();
      double equal = Arrays.stream(all).filter(o -> Math.abs(o) == Math.abs(d)).count();
      sum += Math.signum(d) * (2 * below + equal + 1);
    }
    return sum;
  }

  /** {@code wilcoxon(d, zero_method="pratt", method=PermutationMethod(n_resamples=10**9))}. */
  @Test
  void withTiesAndZerosProbabilitiesAreSciPysOfAllPermutations() {
    assertEquals(0.0859375, p(1, 1, -1, 2, 3, -3, 4, 5, 5, 0, 0), 1e-12);
    assertEquals(0.046875, p(1, 2, 2, 3, -1, 6, 7, 0), 1e-12);
    assertEquals(0.0546875, p(-1, 2, 2, 5, 5, -5, 8, 9, 9, 0, 0), 1e-12);
  }

  /** {@code wilcoxon(d, method="exact")}, for which SciPy takes no ties and no zeros. */
  @Test
  void withoutTiesProbabilitiesAreSciPysExactOnes() {
    assertEquals(0.017849169498845185, p(alternating(45, 4)), 1e-12);
    assertEquals(0.5382812738724851, p(alternating(45, 2)), 1e-12);
    assertEquals(0.006131180232502587, p(alternating(50, 4)), 1e-12);
    assertEquals(0.46647302992520423, p(alternating(50, 2)), 1e-12);
  }

  private static double[] alternating(int n, int winning) {
    double[] differences = new double[n];
    Arrays.setAll(differences, i -> i * i % 7 < winning ? i + 0.5 : -i - 0.5);
    return differences;
  }

  /** {@code wilcoxon(d, zero_method="pratt", method="asymptotic", correction=True)}. */
  @Test
  void aboveFiftyDifferencesTheyAreSciPysNormalOnes() {
    double[] sixty = new double[60];
    Arrays.setAll(sixty, i -> i * 37 % 101 - 40);
    double[] eighty = new double[80];
    Arrays.setAll(eighty, i -> i * 7 % 13 - 5);
    assertEquals(0.023814797880424766, p(sixty), 1e-9);
    assertEquals(0.03956543781759785, p(eighty), 1e-9);
  }
}
