package io.github.counterpoise.evaluate.statistics;

import io.github.counterpoise.run.InvalidInputException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Contenders ranked by one metric over many data sets, and what can be said about their
 * differences.
 *
 * @param table the values
 * @param alpha level of significance
 * @param means mean ranks over the data sets on which all have a value
 * @param friedman whether there are differences at all; absent with fewer than two such data sets
 * @param criticalDifference from which on two mean ranks differ, after Nemenyi; absent with fewer
 *     than two such data sets, and where so few cannot show a difference
 * @param pairs every pair, by Wilcoxon's signed-rank test with Holm's correction
 * @param notes what is missing, in sentences
 */
public record Ranking(
    ScoreTable table,
    double alpha,
    MeanRanks means,
    Optional<FriedmanTest> friedman,
    Optional<Double> criticalDifference,
    List<PairTest> pairs,
    List<String> notes) {

  /** The level most papers use. */
  public static final double USUAL_ALPHA = 0.05;

  private static final double ROUNDING = 1e-9; // of mean ranks

  /** Copies the lists. */
  public Ranking {
    pairs = List.copyOf(pairs);
    notes = List.copyOf(notes);
  }

  /**
   * Ranks contenders.
   *
   * @param table their values
   * @param alpha level of significance, above 0 and below 1
   * @throws InvalidInputException if there are fewer than two contenders, or the level is none
   */
  public static Ranking of(ScoreTable table, double alpha) {
    requireUsable(table.contenders(), alpha);
    RankTable ranks = RankTable.of(table);
    Optional<RankShuffles> shuffles =
        ranks.datasets() < 2 ? Optional.empty() : Optional.of(RankShuffles.of(ranks));
    return new Ranking(
        table,
        alpha,
        ranks.means(),
        shuffles.map(s -> FriedmanTest.of(ranks, s)),
        shuffles.flatMap(s -> Nemenyi.criticalDifference(ranks, s, alpha)),
        PairTest.all(table),
        notes(table, ranks.datasets()));
  }

  /**
   * Checks what does not depend on values, so that it can be checked before they are measured.
   *
   * @param contenders names of the contenders
   * @param alpha level of significance
   * @throws InvalidInputException if there are fewer than two contenders, or the level is none
   */
  public static void requireUsable(List<String> contenders, double alpha) {
    if (!(alpha > 0 && alpha < 1)) {
      throw new InvalidInputException(
          String.format(
              Locale.ROOT,
              "The level of significance is %s; expected a number above 0 and below 1, such as 0.05.",
              alpha));
    }
    if (contenders.size() < 2) {
      throw new InvalidInputException(
          String.format(
              Locale.ROOT,
              "Ranks need at least two contenders; there is %s.",
              contenders.isEmpty() ? "none" : "only '" + contenders.get(0) + "'"));
    }
  }

  private static List<String> notes(ScoreTable table, int complete) {
    List<String> notes = new ArrayList<>();
    int missing = table.datasets().size() - complete;
    if (missing > 0) {
      String who =
          IntStream.range(0, table.contenders().size())
              .filter(c -> Arrays.stream(table.values()).anyMatch(row -> Double.isNaN(row[c])))
              .mapToObj(table.contenders()::get)
              .collect(Collectors.joining(", "));
      notes.add(
          String.format(
              Locale.ROOT,
              "%d of %d data sets %s left out of the ranks, since there is no %s of %s; pairs are tested"
                  + " on the data sets that have both.",
              missing,
              table.datasets().size(),
              missing == 1 ? "is" : "are",
              table.metric(),
              who));
    }
    if (complete < 2) {
      notes.add(
          String.format(
                  Locale.ROOT,
                  "Ranks are compared over data sets on which every contender has a value; there %s %d, and",
                  complete == 1 ? "is" : "are",
                  complete)
              + " tests need at least 2.");
    }
    return notes;
  }

  /** Returns the indices of the contenders from best to worst mean rank. */
  public int[] order() {
    return means.order();
  }

  /**
   * Returns the mean of a contender's values over the data sets that are ranked.
   *
   * @param contender its index
   */
  public double meanScore(int contender) {
    return Arrays.stream(table.complete())
        .mapToDouble(d -> table.values()[d][contender])
        .average()
        .orElse(Double.NaN);
  }

  /**
   * Returns on how many of the data sets that are ranked no contender is better than this one.
   *
   * @param contender its index
   */
  public int firsts(int contender) {
    return (int)
        Arrays.stream(table.complete())
            .filter(
                d ->
                    IntStream.range(0, table.contenders().size())
                        .allMatch(other -> table.advantage(d, contender, other) >= 0))
            .count();
  }

  /**
   * Returns the largest groups of at least two contenders whose mean ranks are less than the
   * critical difference apart, each from best to worst, as indices; none where there is no critical
   * difference.
   */
  public List<int[]> alike() {
    List<int[]> groups = new ArrayList<>();
    if (criticalDifference.isEmpty()) {
      return groups;
    }
    int[] order = order();
    int reached = 0; // end of the last group
    for (int from = 0; from < order.length; from++) {
      int to = from;
      while (to < order.length
          && means.ranks()[order[to]] - means.ranks()[order[from]]
              < criticalDifference.get() - ROUNDING) {
        to++;
      }
      if (to - from >= 2 && to > reached) {
        groups.add(Arrays.copyOfRange(order, from, to));
        reached = to;
      }
    }
    return groups;
  }
}
