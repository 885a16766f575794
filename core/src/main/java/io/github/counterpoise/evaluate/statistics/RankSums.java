package io.github.counterpoise.evaluate.statistics;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * The exact distribution of sums of ranks over data sets if all contenders are alike, so that on
 * each data set every order of the ranks that stand there, ties included, is equally probable.
 *
 * <p>Data set by data set, each vector of sums goes on with every order of the next ranks. Since
 * the contenders are alike, vectors that are reorderings of each other have the same probability
 * and are kept as one.
 */
final class RankSums {

  /** Additions of an order to a vector up to which the distribution is worked out. */
  static final long MOST_STEPS = 1_000_000; // a fraction of a second

  private final NavigableMap<Long, Double> squares; // probability of such a value or a larger one
  private final NavigableMap<Integer, Double> ranges;

  private RankSums(RankSumStates states, int width) {
    NavigableMap<Long, Double> bySquares = new TreeMap<>();
    NavigableMap<Integer, Double> byRange = new TreeMap<>();
    for (int state = 0; state < states.size(); state++) {
      long sum = 0;
      for (int i = 0; i < width; i++) {
        sum += (long) states.sum(state, i) * states.sum(state, i);
      }
      bySquares.merge(sum, states.probability(state), Double::sum);
      int range = states.sum(state, width - 1) - states.sum(state, 0);
      byRange.merge(range, states.probability(state), Double::sum);
    }
    squares = tails(bySquares);
    ranges = tails(byRange);
  }

  private static <K> NavigableMap<K, Double> tails(NavigableMap<K, Double> probabilities) {
    NavigableMap<K, Double> tails = new TreeMap<>(probabilities.comparator());
    double tail = 0;
    for (Map.Entry<K, Double> entry : probabilities.descendingMap().entrySet()) {
      tail += entry.getValue();
      tails.put(entry.getKey(), Math.min(1, tail));
    }
    return tails;
  }

  /**
   * Works out the distribution.
   *
   * @param rows [data set][contender], numbers in proportion to ranks less their mean
   * @return the distribution, or nothing where it takes more than {@link #MOST_STEPS}
   */
  static Optional<RankSums> of(int[][] rows) {
    List<int[]> ascending =
        Arrays.stream(rows)
            .map(RankSums::ascending)
            .filter(row -> row[0] < row[row.length - 1]) // equal ranks add nothing
            .sorted(Comparator.comparingLong(Permutations::count).reversed())
            .toList();
    int width = rows[0].length;
    RankSumStates states = new RankSumStates(width);
    // The first order can be any: only how the others stand to it matters.
    states.add(ascending.isEmpty() ? new int[width] : ascending.get(0), 1);
    long steps = 0;
    for (int i = 1; i < ascending.size(); i++) {
      long orders = Permutations.count(ascending.get(i));
      if (orders > MOST_STEPS || steps + orders * states.size() > MOST_STEPS) {
        return Optional.empty();
      }
      steps += orders * states.size();
      states = next(states, ascending.get(i), 1.0 / orders);
    }
    return Optional.of(new RankSums(states, width));
  }

  private static int[] ascending(int[] row) {
    int[] sorted = row.clone();
    Arrays.sort(sorted);
    return sorted;
  }

  private static RankSumStates next(RankSumStates states, int[] row, double share) {
    RankSumStates next = new RankSumStates(row.length);
    int[] order = row.clone();
    int[] sums = new int[row.length];
    do {
      for (int state = 0; state < states.size(); state++) {
        states.plus(state, order, sums);
        next.add(sums, share * states.probability(state));
      }
    } while (Permutations.next(order));
    return next;
  }

  /**
   * Returns the probability of such a sum of squared sums or a larger one.
   *
   * @param value the sum of the squares of the contenders' sums
   */
  double probability(long value) {
    Map.Entry<Long, Double> entry = squares.ceilingEntry(value);
    return entry == null ? 0 : entry.getValue();
  }

  /** Returns the probability of the largest sum of squared sums. */
  double least() {
    return squares.lastEntry().getValue();
  }

  /**
   * Returns the smallest difference between the largest and the smallest sum that is reached or
   * passed with at most a probability; nothing where even the largest has more.
   *
   * @param alpha the probability
   */
  OptionalInt criticalRange(double alpha) {
    return ranges.entrySet().stream()
        .filter(entry -> entry.getValue() <= alpha * (1 + 1e-12)) // sums are rounded
        .mapToInt(Map.Entry::getKey)
        .min();
  }
}
