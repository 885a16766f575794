package io.github.counterpoise.evaluate.statistics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.counterpoise.run.InvalidInputException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Expected numbers are Demšar's (2006, sections 3.1.3 and 3.2.2) or SciPy 1.17.1's. */
class RankingTest {

  private static final double NONE = Double.NaN;

  /** No ties; SciPy's Friedman and exact signed-rank tests. */
  private static final ScoreTable SMALL =
      Published.table(
          true,
          List.of("A", "B", "C"),
          new double[][] {
            {3.1, 2.2, 9.7}, {1.4, 5.6, 2.3}, {8.2, 4.9, 6.6},
            {7.7, 3.3, 1.2}, {6.2, 2.8, 4.4}, {9.6, 5.1, 8.3},
          });

  @Test
  void demsarsExampleHasHisRanksAndTests() {
    Ranking ranking = Ranking.of(Published.demsar(), 0.05);
    assertEquals(14, ranking.means().datasets());
    assertArrayEquals(new double[] {3.143, 2.000, 2.893, 1.964}, ranking.means().ranks(), 5e-4);
    FriedmanTest test = ranking.friedman().orElseThrow();
    assertEquals(9.28, test.chiSquared() * (1 - 13.0 / 140), 0.01); // his is not corrected for ties
    assertEquals(3, test.degrees());
    assertEquals(39, test.denominatorDegrees());
    assertEquals(13 * test.chiSquared() / (42 - test.chiSquared()), test.f(), 1e-12);
    assertTrue(test.exact());
    assertEquals(0.01366, test.probability(), 5e-4); // of 500,000 permutations
    assertEquals(1.25, ranking.criticalDifference().orElseThrow(), 0.005);
    assertTrue(ranking.notes().isEmpty());
    assertEquals(7, ranking.firsts(3)); // adult, ionosphere, liver, lung, lympho, rheum, mushroom
    assertEquals(3, ranking.firsts(0)); // breast cancer, iris, mushroom
  }

  @Test
  void demsarsExampleHasHisGroups() {
    assertEquals(1, Ranking.of(Published.demsar(), 0.05).alike().size());
    List<int[]> groups = Ranking.of(Published.demsar(), 0.10).alike(); // 1.12; C4.5 is 1.18 away
    assertEquals(2, groups.size());
    assertArrayEquals(new int[] {3, 1, 2}, groups.get(0));
    assertArrayEquals(new int[] {2, 0}, groups.get(1));
  }

  @ParameterizedTest
  @CsvSource({
    "2, 1.960, 1.645",
    "3, 2.343, 2.052",
    "4, 2.569, 2.291",
    "5, 2.728, 2.459",
    "6, 2.850, 2.589",
    "7, 2.949, 2.693",
    "8, 3.031, 2.780",
    "9, 3.102, 2.855",
    "10, 3.164, 2.920",
    "20, 3.5438, 3.3192",
    "30, 3.7486, 3.5335",
  })
  void quantilesAreThoseOfTheTables(int k, double five, double ten) {
    assertEquals(five, Nemenyi.quantile(k, 0.05), 1e-3); // Demšar prints some rounded down
    assertEquals(ten, Nemenyi.quantile(k, 0.10), 1e-3);
  }

  @Test
  void withoutTiesFriedmanIsSciPys() {
    FriedmanTest test = FriedmanTest.of(SMALL);
    assertEquals(3.0, test.chiSquared(), 1e-12);
    assertEquals(0.252, test.probability(), 5e-4); // Friedman's own table of exact values
  }

  @Test
  void smallPairsAreExactAndHolmKeepsTheirOrder() {
    List<PairTest> pairs = PairTest.all(SMALL);
    assertEquals(0.21875, pairs.get(0).probability(), 1e-12);
    assertEquals(0.5625, pairs.get(1).probability(), 1e-12);
    assertEquals(0.6875, pairs.get(2).probability(), 1e-12);
    assertEquals(0.65625, pairs.get(0).adjusted(), 1e-12);
    assertEquals(1, pairs.get(1).adjusted(), 1e-12);
    assertEquals(1, pairs.get(2).adjusted(), 1e-12);
    assertEquals(5, pairs.get(0).wins());
    assertEquals(1, pairs.get(0).losses());
    assertEquals((17 - 4) / 21.0, pairs.get(0).effect(), 1e-12);
  }

  @Test
  void tiedPairsAreExactAfterPratt() {
    List<PairTest> pairs = PairTest.all(Published.demsar());
    PairTest first = pairs.get(0);
    assertEquals(0.0078125, first.probability(), 1e-12);
    assertEquals(6 * first.probability(), first.adjusted(), 1e-12);
    assertEquals(List.of(2, 2, 10), List.of(first.wins(), first.ties(), first.losses()));
    assertTrue(first.effect() < 0);
    assertEquals(0.865966796875, pairs.get(1).probability(), 1e-12);
    assertEquals(0.01123046875, pairs.get(2).probability(), 1e-12);
    assertEquals(0.052978515625, pairs.get(3).probability(), 1e-12);
    assertEquals(0.4501953125, pairs.get(4).probability(), 1e-12);
    assertEquals(0.033447265625, pairs.get(5).probability(), 1e-12);
  }

  @Test
  void equalContendersShareRanksAndAreNotApart() {
    Ranking ranking =
        Ranking.of(
            Published.table(
                true, List.of("A", "B"), new double[][] {{1, 1}, {2, 2}, {0.1 + 0.2, 0.3}}),
            0.05);
    assertArrayEquals(new double[] {1.5, 1.5}, ranking.means().ranks());
    assertEquals(0, ranking.friedman().orElseThrow().chiSquared());
    assertEquals(1, ranking.pairs().get(0).probability());
    assertEquals(3, ranking.pairs().get(0).ties());
    assertEquals(0, ranking.pairs().get(0).effect());
  }

  @Test
  void sameOrderEverywhereIsAsCertainAsCanBe() {
    double[][] values = new double[10][];
    Arrays.setAll(values, i -> new double[] {3, 2, 1});
    FriedmanTest test = FriedmanTest.of(Published.table(true, List.of("A", "B", "C"), values));
    assertEquals(20, test.chiSquared());
    assertEquals(Double.POSITIVE_INFINITY, test.f());
    assertEquals(Math.pow(6, -9), test.probability(), 1e-15);
    assertEquals(test.least(), test.probability());
  }

  @Test
  void ofErrorsTheSmallestIsBest() {
    ScoreTable errors =
        Published.table(false, List.of("A", "B"), new double[][] {{0.1, 0.2}, {0.1, 0.3}});
    assertArrayEquals(new double[] {1, 2}, MeanRanks.of(errors).ranks());
    assertEquals(2, PairTest.all(errors).get(0).wins());
    assertEquals(0.15, PairTest.all(errors).get(0).advantage(), 1e-12);
  }

  @Test
  void incompleteDataSetsAreLeftOutOfRanksButNotOfPairs() {
    Ranking ranking =
        Ranking.of(
            Published.table(
                true,
                List.of("A", "B", "C"),
                new double[][] {{3, 2, 1}, {3, 2, NONE}, {3, 2, 1}, {3, 2, 1}}),
            0.05);
    assertEquals(3, ranking.means().datasets());
    assertEquals(4, ranking.pairs().get(0).datasets());
    assertEquals(3, ranking.pairs().get(1).datasets());
    assertEquals(
        List.of(
            "1 of 4 data sets is left out of the ranks, since there is no AUC of C; pairs are tested"
                + " on the data sets that have both."),
        ranking.notes());
  }

  @Test
  void nothingToRankIsSaid() {
    Ranking ranking =
        Ranking.of(
            Published.table(true, List.of("A", "B"), new double[][] {{1, NONE}, {2, NONE}}), 0.05);
    assertTrue(ranking.friedman().isEmpty());
    assertTrue(ranking.criticalDifference().isEmpty());
    assertTrue(ranking.alike().isEmpty());
    assertTrue(Double.isNaN(ranking.pairs().get(0).adjusted()));
    String text = RankingText.of(ranking);
    assertTrue(text.contains("tests need at least 2"), text);
    assertTrue(text.contains("n/a"), text);
    assertFalse(text.contains("NaN"), text);
  }

  @Test
  void textNamesRanksTestsAndGroups() {
    String text = RankingText.of(Ranking.of(Published.demsar(), 0.05));
    assertTrue(text.contains("C4.5+m+cf       1.96"), text);
    assertTrue(text.contains("chi-squared 10.23 with 3 degrees of freedom, corrected"), text);
    assertTrue(text.contains("F 4.19 with 3 and 39; exact p = 0.01"), text);
    assertTrue(text.contains("the contenders differ"), text);
    assertTrue(text.contains("Not apart by it: C4.5+m+cf, C4.5+m, C4.5+cf, C4.5."), text);
    assertTrue(text.contains("critical difference of mean ranks at the level 0.05 is 1.25."), text);
    assertTrue(text.contains("finds at the level 0.05: C4.5+m above C4.5 (10 wins"), text);
  }

  @Test
  void soFewDataSetsCannotShowADifference() {
    double[][] values = {{1, 2}, {1, 2}};
    String text =
        RankingText.of(Ranking.of(Published.table(true, List.of("A", "B"), values), 0.05));
    assertTrue(text.contains("F infinite with 1 and 1; exact p = 0.500: so few data sets"), text);
    assertTrue(text.contains("the clearest order there can be has p = 0.500."), text);
    assertTrue(text.contains("has no critical difference of mean ranks at the level 0.05"), text);
    assertTrue(text.contains("even the clearest outcome has p = 0.500."), text);
    assertFalse(text.contains("differ at"), text);
    assertFalse(text.contains("By it all"), text);
  }

  @Test
  void aFormulaThatIsTooSmallIsSaid() {
    double[][] values = new double[9][];
    Arrays.setAll(values, i -> new double[] {1, 2});
    String text =
        RankingText.of(Ranking.of(Published.table(true, List.of("A", "B"), values), 0.05));
    assertTrue(text.contains("is 0.78 (its formula's 0.65 is too small"), text);
    assertTrue(text.contains("By it all contenders differ."), text);
  }

  @Test
  void pairsThatDifferAreNamedWithTheBetterFirst() {
    double[][] values = new double[20][];
    Arrays.setAll(values, i -> new double[] {0.5 + 0.01 * i, 0.6 + 0.011 * i});
    String text =
        RankingText.of(Ranking.of(Published.table(true, List.of("A", "B"), values), 0.05));
    assertTrue(text.contains("B above A (20 wins, 0 ties, 0 losses, p < 0.001)"), text);
  }

  @Test
  void filesHaveOneHeaderAndALineEach() {
    Ranking ranking = Ranking.of(Published.demsar(), 0.05);
    List<String> ranks = RankingText.ranksCsv(List.of(ranking, ranking)).lines().toList();
    assertEquals(9, ranks.size());
    assertEquals("metric,classifier,contender,datasets,mean_rank,mean_score", ranks.get(0));
    assertTrue(ranks.get(1).startsWith("AUC,C4.5,C4.5+m+cf,14,1.96"), ranks.get(1));
    List<String> pairs = RankingText.pairsCsv(List.of(ranking)).lines().toList();
    assertEquals(7, pairs.size());
    assertTrue(pairs.get(1).startsWith("AUC,C4.5,C4.5,C4.5+m,2,2,10,-0.0"), pairs.get(1));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 1, -1, Double.NaN})
  void noLevelIsRefused(double alpha) {
    assertThrows(InvalidInputException.class, () -> Ranking.of(SMALL, alpha));
  }

  @Test
  void oneContenderIsRefused() {
    ScoreTable one = Published.table(true, List.of("A"), new double[][] {{1}});
    InvalidInputException refusal =
        assertThrows(InvalidInputException.class, () -> Ranking.of(one, 0.05));
    assertEquals("Ranks need at least two contenders; there is only 'A'.", refusal.getMessage());
  }
}
