package io.github.counterpoise.evaluate.statistics;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.counterpoise.evaluate.compare.FoldValues;
import io.github.counterpoise.evaluate.compare.Score;
import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * How often each test calls contenders different that are alike, in 10,000 simulations. Where the
 * rate is at most 0.05 by proof, counts may pass it by what chance does to 10,000 of them; where a
 * probability is approximate or its conditions are, the stated bound is 0.06.
 */
class FalseAlarmsTest {

  private static final int SIMULATIONS = 10_000;
  private static final double ALPHA = 0.05;
  private static final double PROVEN = 0.05 + 3 * Math.sqrt(0.05 * 0.95 / SIMULATIONS);
  private static final double STATED = 0.06;
  private static final int[] DATASETS = {2, 3, 5, 10, 20, 50};

  /** Returns values of contenders that are alike: 0 with the probability of a tie, else any. */
  private static ScoreTable alike(
      SplittableRandom random, int contenders, int datasets, double ties) {
    double[][] values = new double[datasets][contenders];
    for (double[] row : values) {
      Arrays.setAll(row, c -> random.nextDouble() < ties ? 0 : random.nextDouble() - 0.5);
    }
    return Published.table(
        true, IntStream.range(0, contenders).mapToObj(c -> "c" + c).toList(), values);
  }

  /** Works out each distribution of signed ranks once. */
  private static final class Flips {
    private final Map<IntBuffer, SignFlips> known = new HashMap<>();

    SignedRankTest test(double[] differences) {
      SignedRankTest.Ranked ranked = SignedRankTest.Ranked.of(differences);
      int[] sorted = ranked.doubled().clone();
      Arrays.sort(sorted);
      IntBuffer key = IntBuffer.wrap(sorted);
      return ranked.tested(known.computeIfAbsent(key, k -> SignFlips.of(sorted)));
    }
  }

  @ParameterizedTest
  @CsvSource({"0", "0.5", "0.8", "0.95"})
  void signedRanks(double ties) {
    SplittableRandom random = new SplittableRandom(1);
    Flips flips = new Flips();
    for (int datasets : DATASETS) {
      int alarms = 0;
      for (int i = 0; i < SIMULATIONS; i++) {
        double[] differences = new double[datasets];
        Arrays.setAll(differences, d -> random.nextDouble() < ties ? 0 : random.nextDouble() - 0.5);
        alarms += flips.test(differences).probability() < ALPHA ? 1 : 0;
      }
      assertHolds(PROVEN, alarms, "signed ranks, %d data sets".formatted(datasets));
    }
  }

  /** Few different sizes of differences, so that ranks are tied. */
  @ParameterizedTest
  @CsvSource({"2", "5", "9"})
  void signedRanksWithEqualDifferences(int sizes) {
    SplittableRandom random = new SplittableRandom(2);
    Flips flips = new Flips();
    for (int datasets : new int[] {2, 4, 5, 6, 10}) {
      int alarms = 0;
      for (int i = 0; i < SIMULATIONS; i++) {
        double[] differences = new double[datasets];
        Arrays.setAll(differences, d -> random.nextInt(2 * sizes + 1) - sizes);
        alarms += flips.test(differences).probability() < ALPHA ? 1 : 0;
      }
      assertHolds(PROVEN, alarms, "tied signed ranks, %d data sets".formatted(datasets));
    }
  }

  @ParameterizedTest
  @CsvSource({"0", "0.4"})
  void signedRanksOfManyDataSets(double ties) {
    SplittableRandom random = new SplittableRandom(3);
    int alarms = 0;
    Flips flips = new Flips();
    for (int i = 0; i < SIMULATIONS; i++) {
      double[] differences = new double[150];
      Arrays.setAll(differences, d -> random.nextDouble() < ties ? 0 : random.nextDouble() - 0.5);
      alarms += flips.test(differences).probability() < ALPHA ? 1 : 0;
    }
    assertHolds(0.055, alarms, "signed ranks, normal");
  }

  /** Any of all pairs; on fewer data sets than these no pair can differ. */
  @ParameterizedTest
  @CsvSource({"3, 7, 0", "3, 20, 0.8", "5, 10, 0", "5, 50, 0.95", "9, 12, 0", "9, 50, 0.95"})
  void pairs(int contenders, int datasets, double ties) {
    SplittableRandom random = new SplittableRandom(4);
    Flips flips = new Flips();
    int alarms = 0;
    for (int i = 0; i < SIMULATIONS; i++) {
      ScoreTable table = alike(random, contenders, datasets, ties);
      double[] probabilities = new double[contenders * (contenders - 1) / 2];
      int next = 0;
      for (int second = 1; second < contenders; second++) {
        for (int first = 0; first < second; first++) {
          double[] differences = new double[datasets];
          for (int d = 0; d < datasets; d++) {
            differences[d] = table.advantage(d, first, second);
          }
          probabilities[next++] = flips.test(differences).probability();
        }
      }
      double[] adjusted = Holm.adjusted(probabilities);
      alarms += Arrays.stream(adjusted).anyMatch(p -> p < ALPHA) ? 1 : 0;
    }
    assertHolds(PROVEN, alarms, "pairs");
  }

  /**
   * Friedman's test and Nemenyi's, given ties: every order of a data set's ranks is as probable.
   */
  @ParameterizedTest
  @CsvSource({
    "2, 0", "2, 0.5", "2, 0.8", "2, 0.95",
    "3, 0", "3, 0.5", "3, 0.8", "3, 0.95",
    "5, 0", "5, 0.5", "5, 0.8", "5, 0.95",
    "9, 0", "9, 0.5", "9, 0.8", "9, 0.95",
  })
  void ranks(int contenders, double ties) {
    SplittableRandom random = new SplittableRandom(5);
    int tables = ties == 0 ? 1 : 4; // without ties all are the same
    for (int datasets : DATASETS) {
      int alarms = 0;
      int apart = 0;
      boolean exact = true;
      for (int t = 0; t < tables; t++) {
        RankTable ranks = RankTable.of(alike(random, contenders, datasets, ties));
        RankShuffles shuffles = RankShuffles.of(ranks);
        double difference =
            Nemenyi.criticalDifference(ranks, shuffles, ALPHA).orElse(Double.POSITIVE_INFINITY);
        exact &= shuffles.isExact();
        for (int i = 0; i < SIMULATIONS / tables; i++) {
          Arrays.stream(ranks.doubled()).forEach(row -> shuffle(row, random));
          alarms += FriedmanTest.of(ranks, shuffles).probability() < ALPHA ? 1 : 0;
          apart += range(ranks) >= difference - 1e-9 ? 1 : 0;
        }
      }
      String words = "%d contenders, %d data sets".formatted(contenders, datasets);
      assertHolds(exact ? PROVEN : STATED, alarms, "Friedman, " + words);
      assertHolds(exact ? PROVEN : STATED, apart, "Nemenyi, " + words);
    }
  }

  private static void shuffle(int[] row, SplittableRandom random) {
    for (int i = row.length - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      int kept = row[i];
      row[i] = row[j];
      row[j] = kept;
    }
  }

  private static double range(RankTable ranks) {
    int[] sums = ranks.sums();
    int range = Arrays.stream(sums).max().getAsInt() - Arrays.stream(sums).min().getAsInt();
    return range / (2.0 * ranks.datasets());
  }

  /**
   * Folds whose values correlate by the share of the test part; with ties, contenders have the
   * baseline's value in so many folds.
   */
  @ParameterizedTest
  @CsvSource({
    "2, 10, 1, 0", "3, 10, 1, 0.5", "5, 10, 1, 0.8", "9, 10, 1, 0", "9, 10, 1, 0.95",
    "2, 2, 1, 0", "3, 2, 1, 0.5", "9, 2, 1, 0", "2, 5, 1, 0", "9, 5, 1, 0.5",
    "2, 3, 1, 0.8", "5, 5, 2, 0", "3, 10, 10, 0", "3, 10, 10, 0.8",
  })
  void foldsOfOneDataSet(int contenders, int folds, int repeats, double ties) {
    SplittableRandom random = new SplittableRandom(6);
    int alarms = 0;
    int single = 0;
    for (int i = 0; i < SIMULATIONS; i++) {
      double[] baseline = folds(random, folds, repeats);
      List<FoldTest> tests = new ArrayList<>();
      for (int c = 1; c < contenders; c++) {
        double[] differences = folds(random, folds, repeats);
        Arrays.setAll(
            differences, f -> random.nextDouble() < ties ? 0 : differences[f] - baseline[f]);
        tests.add(FoldTest.of(differences, folds));
      }
      single += tests.get(0).probability() < ALPHA ? 1 : 0;
      alarms += FoldTests.adjusted(tests).stream().anyMatch(p -> p < ALPHA) ? 1 : 0;
    }
    assertHolds(STATED, single, "t-test");
    assertHolds(STATED, alarms, "t-tests of all");
  }

  @ParameterizedTest
  @CsvSource({"2, 1", "5, 1", "10, 1", "10, 10"})
  void intervals(int folds, int repeats) {
    SplittableRandom random = new SplittableRandom(7);
    int missed = 0;
    for (int i = 0; i < SIMULATIONS; i++) {
      List<OptionalDouble> values =
          Arrays.stream(folds(random, folds, repeats)).mapToObj(OptionalDouble::of).toList();
      Score score = Score.of(new FoldValues(folds, values));
      missed += Math.abs(score.mean()) > score.halfWidth(folds, 0.95) ? 1 : 0;
    }
    assertHolds(STATED, missed, "intervals");
  }

  private static double[] folds(SplittableRandom random, int folds, int repeats) {
    double share = 1.0 / folds;
    double common = Math.sqrt(share) * random.nextGaussian();
    double[] values = new double[folds * repeats];
    Arrays.setAll(values, f -> common + Math.sqrt(1 - share) * random.nextGaussian());
    return values;
  }

  private static void assertHolds(double bound, int alarms, String words) {
    double rate = alarms / (double) SIMULATIONS;
    assertTrue(rate <= bound, () -> "%s: %s of alarms, bound %s".formatted(words, rate, bound));
  }
}
