package io.github.counterpoise.evaluate.statistics;

import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * How a sum of ranks is distributed if each rank belongs to a win or to a loss with the same
 * probability, whatever the ranks are: with ties they are midranks, and with zero differences the
 * low ones are absent.
 *
 * <p>Up to {@value #MOST_EXACT} ranks the distribution is exact: rank by rank, each sum goes on
 * half as it is and half with the rank added. Beyond, it is normal with the mean Σr / 2 and the
 * variance Σr² / 4 of these very ranks and a correction for continuity of half a step of the sum,
 * at least ½.
 */
final class SignFlips {

  /** Ranks up to which the distribution is exact. */
  static final int MOST_EXACT = 50;

  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

  private final int count;
  private final long total; // of twice the ranks
  private final int step; // divides twice the ranks
  private final double[] atLeast; // [sum / step], probability of a sum so large; empty if normal
  private final double deviation;

  private SignFlips(int[] doubled) {
    count = doubled.length;
    total = IntStream.of(doubled).asLongStream().sum();
    step = IntStream.of(doubled).reduce(0, SignFlips::commonDivisor);
    atLeast = count <= MOST_EXACT ? tails(doubled) : new double[0];
    deviation = Math.sqrt(IntStream.of(doubled).mapToDouble(r -> (double) r * r / 4).sum());
  }

  /**
   * Returns the distribution for ranks.
   *
   * @param doubled twice the ranks of the non-zero differences
   */
  static SignFlips of(int[] doubled) {
    return new SignFlips(doubled);
  }

  private double[] tails(int[] doubled) {
    double[] probability = new double[count == 0 ? 1 : (int) (total / step) + 1];
    probability[0] = 1;
    int reached = 0;
    for (int rank : doubled) {
      int r = rank / step;
      reached += r;
      for (int s = reached; s >= 0; s--) {
        probability[s] = (probability[s] + (s >= r ? probability[s - r] : 0)) / 2;
      }
    }
    for (int s = probability.length - 2; s >= 0; s--) {
      probability[s] += probability[s + 1];
    }
    return probability;
  }

  private static int commonDivisor(int a, int b) {
    return b == 0 ? a : commonDivisor(b, a % b);
  }

  /** Returns whether probabilities are exact. */
  boolean isExact() {
    return count <= MOST_EXACT;
  }

  /**
   * Returns the probability of a sum that is at least as far from its mean.
   *
   * @param doubledSum twice the sum of the ranks of wins
   */
  double probability(long doubledSum) {
    long larger = Math.max(doubledSum, total - doubledSum);
    if (count == 0 || 2 * larger == total) {
      return 1;
    }
    if (isExact()) {
      return Math.min(1, 2 * atLeast[(int) (larger / step)]);
    }
    double continuity = Math.max(1, step / 2.0);
    double distance = Math.max(0, larger - total / 2.0 - continuity);
    return Math.min(1, 2 * NORMAL.survivalProbability(distance / deviation));
  }

  /**
   * Returns the least probability that any outcome has: that of all ranks on one side.
   *
   * @param count number of ranks
   */
  static double least(int count) {
    return count == 0 ? 1 : Math.scalb(1.0, 1 - count);
  }
}
