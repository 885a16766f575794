package io.github.counterpoise.examples.paper.simpor;

import java.util.List;

/**
 * The size of SIMPOR's tables.
 *
 * @param sets the data sets
 * @param contenders names of the contenders, see {@link SimporContender}
 * @param trials draws of the rows and of the test part, with seeds 1, 2, …
 * @param percent share of the paper's numbers of rows
 * @param epochPercent share of the paper's epochs
 * @param threads cells to work on at the same time, at least 1; results do not depend on it
 */
public record SimporProtocol(
    List<SimporSet> sets,
    List<String> contenders,
    int trials,
    double percent,
    double epochPercent,
    int threads) {

  /** Copies the lists. */
  public SimporProtocol {
    sets = List.copyOf(sets);
    contenders = List.copyOf(contenders);
  }

  /** Returns the epochs of the classifier on a set. */
  int epochs(SimporSet set) {
    return Math.max(1, (int) Math.round(set.epochs() * epochPercent / 100));
  }
}
