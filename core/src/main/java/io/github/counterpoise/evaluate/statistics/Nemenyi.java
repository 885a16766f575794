package io.github.counterpoise.evaluate.statistics;

import java.util.Optional;
import org.apache.commons.math3.analysis.UnivariateFunction;
import org.apache.commons.math3.analysis.integration.IterativeLegendreGaussIntegrator;
import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Nemenyi's test of all pairs of contenders: two differ if their mean ranks are at least the
 * critical difference apart, CD = q √(k (k + 1) / (6 N)) (Demšar's section 3.2.2).
 *
 * <p>q is the quantile of the range of k independent standard normal numbers, divided by √2. Its
 * distribution is P(range ≤ r) = k ∫ φ(z) (Φ(z) − Φ(z − r))^(k−1) dz.
 *
 * <p>The formula holds for many data sets. On few of them best and worst may reach it too often by
 * chance, or cannot reach it at all. So it is held against the exact distribution of the range of
 * mean ranks where {@link FriedmanTest} has that of its own: the larger of both is the critical
 * difference, and where none is within reach there is none.
 *
 * <p>False alarms: if all contenders are alike, some pair is called apart at the level 0.05 in at
 * most 5 % of cases where the distribution is exactly known, and in at most 6 % elsewhere.
 */
public final class Nemenyi {

  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);
  private static final double END = 8.5; // φ is below 1e-16 beyond
  private static final double LARGEST_RANGE = 30;
  private static final int POINTS = 32;
  private static final int MOST_EVALUATIONS = 100_000;
  private static final double ACCURACY = 1e-10;

  private Nemenyi() {}

  /**
   * Returns the critical difference of mean ranks; nothing where the mean ranks of so few data sets
   * cannot be that far apart, or are so by chance more often than the level says.
   *
   * @param ranks the ranks, on at least one data set
   * @param shuffles their distribution
   * @param alpha level of significance, above 0 and below 1
   */
  static Optional<Double> criticalDifference(RankTable ranks, RankShuffles shuffles, double alpha) {
    double formula = formula(ranks.contenders(), ranks.datasets(), alpha);
    double difference = Math.max(formula, shuffles.criticalDifference(alpha).orElse(formula));
    return difference > shuffles.largestDifference() ? Optional.empty() : Optional.of(difference);
  }

  /**
   * Returns the critical difference by the formula.
   *
   * @param contenders their number, k, at least 2
   * @param datasets number of data sets, N, at least 1
   * @param alpha level of significance, above 0 and below 1
   */
  static double formula(int contenders, int datasets, double alpha) {
    return quantile(contenders, alpha)
        * Math.sqrt(contenders * (contenders + 1.0) / (6.0 * datasets));
  }

  /** Returns Demšar's q_α of his table 5. */
  static double quantile(int contenders, double alpha) {
    UnivariateFunction excess = r -> rangeProbability(r, contenders) - (1 - alpha);
    return new BrentSolver(ACCURACY).solve(MOST_EVALUATIONS, excess, 0, LARGEST_RANGE)
        / Math.sqrt(2);
  }

  private static double rangeProbability(double range, int k) {
    UnivariateFunction density =
        z -> NORMAL.density(z) * Math.pow(NORMAL.probability(z - range, z), k - 1.0);
    return k
        * new IterativeLegendreGaussIntegrator(POINTS, ACCURACY, ACCURACY)
            .integrate(MOST_EVALUATIONS, density, -END, END);
  }
}
