package io.github.counterpoise.evaluate.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Expected probabilities are enumerated here; statistics are SciPy 1.17.1's. */
class FriedmanTestTest {

  private static ScoreTable table(double[]... values) {
    List<String> names = IntStream.range(0, values[0].length).mapToObj(c -> "c" + c).toList();
    return Published.table(true, names, values);
  }

  @Test
  void twoContendersOnTwoDataSetsFindNothing() {
    FriedmanTest test = FriedmanTest.of(table(new double[][] {{1, 2}, {1, 2}}));
    assertEquals(0.5, test.probability(), 1e-15);
    assertEquals(0.5, test.least(), 1e-15);
    assertEquals(2, test.chiSquared());
    assertEquals(Double.POSITIVE_INFINITY, test.f());
    assertTrue(test.exact());
  }

  /** Two contenders of the same order on n data sets: all heads or all tails. */
  @ParameterizedTest
  @CsvSource({"3, 0.25", "4, 0.125", "6, 0.03125", "50, 1.7763568394002505e-15"})
  void twoContendersAreCoins(int datasets, double probability) {
    double[][] values = new double[datasets][];
    Arrays.setAll(values, i -> new double[] {1, 2});
    assertEquals(probability, FriedmanTest.of(table(values)).probability(), probability * 1e-9);
  }

  @Test
  void tiesAreCorrectedForAsInSciPy() {
    double[][] tied = {{1, 1, 2}, {1, 1, 1}, {3, 2, 2}, {1, 2, 2}};
    assertEquals(0.6666666666666666, FriedmanTest.of(table(tied)).chiSquared(), 1e-12);
    double[][] four = {{1, 2, 2, 3}, {1, 1, 2, 2}, {4, 3, 2, 1}, {1, 1, 1, 2}};
    assertEquals(1.727272727272724, FriedmanTest.of(table(four)).chiSquared(), 1e-12);
    assertEquals(10.228346456692925, FriedmanTest.of(Published.demsar()).chiSquared(), 1e-12);
  }

  @Test
  void probabilitiesAreThoseOfAllOrders() {
    SplittableRandom random = new SplittableRandom(12);
    int[][] sizes = {{2, 5}, {3, 2}, {3, 3}, {3, 4}, {3, 5}, {4, 2}, {4, 3}, {5, 2}};
    for (int i = 0; i < 80; i++) {
      int[] size = sizes[i % sizes.length];
      int labels = 2 + random.nextInt(6); // few: many ties
      double[][] values = new double[size[1]][size[0]];
      for (double[] row : values) {
        Arrays.setAll(row, c -> random.nextInt(labels));
      }
      RankTable ranks = RankTable.of(table(values));
      RankShuffles shuffles = RankShuffles.of(ranks);
      long observed = ranks.squares();
      List<int[]> sums = sums(ranks);
      double squares = share(sums, s -> square(s) >= observed);
      assertEquals(squares, FriedmanTest.of(table(values)).probability(), 1e-12);
      long most = sums.stream().mapToLong(FriedmanTestTest::square).max().orElseThrow();
      assertEquals(share(sums, s -> square(s) == most), shuffles.least(), 1e-12);
      double critical = shuffles.criticalDifference(0.05).orElseThrow() * 2 * size[1];
      assertTrue(share(sums, s -> range(s) >= critical) <= 0.05);
      sums.stream()
          .mapToInt(FriedmanTestTest::range)
          .filter(r -> r < critical)
          .distinct()
          .forEach(r -> assertTrue(share(sums, s -> range(s) >= r) > 0.05));
    }
  }

  private static double share(List<int[]> sums, Predicate<int[]> which) {
    return sums.stream().filter(which).count() / (double) sums.size();
  }

  private static long square(int[] sums) {
    return IntStream.of(sums).mapToLong(s -> (long) s * s).sum();
  }

  private static int range(int[] sums) {
    return IntStream.of(sums).max().getAsInt() - IntStream.of(sums).min().getAsInt();
  }

  /** Returns the centred sums of ranks of every order of each data set but the first. */
  private static List<int[]> sums(RankTable ranks) {
    int[][] rows = ranks.centred();
    List<int[]> sums = new ArrayList<>(List.of(rows[0]));
    for (int d = 1; d < rows.length; d++) {
      List<int[]> orders = new ArrayList<>();
      reorder(rows[d], 0, orders);
      List<int[]> next = new ArrayList<>();
      for (int[] sum : sums) {
        for (int[] order : orders) {
          int[] both = sum.clone();
          Arrays.setAll(both, c -> sum[c] + order[c]);
          next.add(both);
        }
      }
      sums = next;
    }
    return sums;
  }

  /** Lists all k! orders, equal ones too. */
  private static void reorder(int[] row, int from, List<int[]> orders) {
    if (from == row.length) {
      orders.add(row.clone());
      return;
    }
    for (int i = from; i < row.length; i++) {
      int[] next = row.clone();
      next[from] = row[i];
      next[i] = row[from];
      reorder(next, from + 1, orders);
    }
  }

  @Test
  void equalOrdersAreCountedOnce() {
    assertEquals(24, Permutations.count(new int[] {1, 2, 3, 4}));
    assertEquals(6, Permutations.count(new int[] {1, 1, 4, 4}));
    assertEquals(1, Permutations.count(new int[] {3, 3, 3}));
    int[] order = {1, 1, 2, 5};
    int found = 1;
    while (Permutations.next(order)) {
      found++;
    }
    assertEquals(12, found);
  }

  /** Where both can be had, the approximation is near. */
  @Test
  void manyContendersAreApproximated() {
    SplittableRandom random = new SplittableRandom(13);
    double[][] values = new double[30][9];
    for (double[] row : values) {
      Arrays.setAll(row, c -> random.nextDouble() + 0.03 * c);
    }
    FriedmanTest test = FriedmanTest.of(table(values));
    assertFalse(test.exact());
    assertEquals(0, test.least());
    double chance = 0;
    RankTable ranks = RankTable.of(table(values));
    long observed = ranks.squares();
    for (int i = 0; i < 5_000; i++) {
      for (int[] row : ranks.doubled()) {
        for (int c = row.length - 1; c > 0; c--) {
          int other = random.nextInt(c + 1);
          int kept = row[c];
          row[c] = row[other];
          row[other] = kept;
        }
      }
      chance += ranks.squares() >= observed ? 1 / 5_000.0 : 0;
    }
    assertEquals(chance, test.probability(), 0.02);
  }

  @Test
  void everyContenderEqualEverywhereIsNoDifference() {
    FriedmanTest test = FriedmanTest.of(table(new double[][] {{1, 1, 1}, {2, 2, 2}}));
    assertEquals(0, test.chiSquared());
    assertEquals(0, test.f());
    assertEquals(1, test.probability());
    assertEquals(1, test.least());
  }

  /** Two contenders: a difference of d wins is a sign test. */
  @ParameterizedTest
  @CsvSource({"3, none", "4, none", "5, none", "6, 1", "8, 1", "9, 0.7777777777777778"})
  void nemenyiIsRaisedToWhatChanceDoesNotReach(int datasets, String expected) {
    double[][] values = new double[datasets][];
    Arrays.setAll(values, i -> new double[] {i % 2, 1 - i % 2});
    String found =
        Ranking.of(table(values), 0.05).criticalDifference().map(String::valueOf).orElse("none");
    if (expected.equals("none")) {
      assertEquals(expected, found);
    } else {
      assertEquals(Double.parseDouble(expected), Double.parseDouble(found), 1e-12);
    }
  }
}
