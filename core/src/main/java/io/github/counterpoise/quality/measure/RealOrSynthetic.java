package io.github.counterpoise.quality.measure;

import io.github.counterpoise.encode.Points;
import io.github.counterpoise.neighbor.NearestNeighbors;
import io.github.counterpoise.neighbor.Neighbors;
import io.github.counterpoise.run.Run;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.ranking.NaturalRanking;
import org.apache.commons.rng.sampling.PermutationSampler;

/**
 * Whether a classifier can tell real from synthetic rows: the area under the ROC curve of nearest
 * neighbours, cross-validated on equally many of both. The score of a row is the share of synthetic
 * rows among its nearest neighbours in the other folds.
 */
final class RealOrSynthetic {

  private static final int FOLDS = 5;
  private static final int MOST_NEIGHBORS = 10;
  private static final int FEWEST_ROWS = 10;

  private RealOrSynthetic() {}

  /**
   * Measures.
   *
   * @param real points of real rows
   * @param synthetic points of synthetic rows, as many
   * @param run gives seed, threads and who watches
   */
  static Measure of(Points real, Points synthetic, Run run) {
    int n = real.size();
    if (n < FEWEST_ROWS) {
      return Measure.undefined(
          MeasureKind.REAL_OR_SYNTHETIC,
          String.format(
              Locale.ROOT,
              "it takes at least %d real and %d synthetic rows",
              FEWEST_ROWS,
              FEWEST_ROWS));
    }
    int[] folds = new int[2 * n]; // real rows first
    for (int side = 0; side < 2; side++) {
      int[] order = PermutationSampler.natural(n);
      PermutationSampler.shuffle(run.stream("folds " + side), order);
      for (int i = 0; i < n; i++) {
        folds[side * n + order[i]] = i % FOLDS;
      }
    }
    Points all = Subset.join(real, synthetic);
    double[] scores = new double[2 * n];
    for (int fold = 0; fold < FOLDS; fold++) {
      score(all, folds, fold, scores, run);
    }
    return Measure.of(MeasureKind.REAL_OR_SYNTHETIC, auc(scores, n));
  }

  private static void score(Points all, int[] folds, int fold, double[] scores, Run run) {
    int n = folds.length / 2;
    int[] tested = indices(folds, fold, true);
    int[] learnt = indices(folds, fold, false);
    int k = Math.min(MOST_NEIGHBORS, Math.max(1, learnt.length / 4));
    Neighbors nearest =
        NearestNeighbors.of(Subset.of(all, learnt)).of(Subset.of(all, tested), null, k, run);
    for (int i = 0; i < tested.length; i++) {
      for (int rank = 0; rank < nearest.count(i); rank++) {
        scores[tested[i]] += learnt[nearest.index(i, rank)] >= n ? 1 : 0;
      }
    }
  }

  private static int[] indices(int[] folds, int fold, boolean inside) {
    return IntStream.range(0, folds.length).filter(i -> (folds[i] == fold) == inside).toArray();
  }

  /**
   * Returns the area under the ROC curve, by ranks.
   *
   * @param scores the scores, those of the negatives first
   * @param negatives how many negatives there are
   */
  static double auc(double[] scores, int negatives) {
    double[] ranks = new NaturalRanking().rank(scores);
    int positives = scores.length - negatives;
    double sum = Arrays.stream(ranks, negatives, ranks.length).sum();
    return (sum - positives * (positives + 1.0) / 2) / ((double) positives * negatives);
  }
}
