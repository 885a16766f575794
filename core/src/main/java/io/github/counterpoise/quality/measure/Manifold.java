package io.github.counterpoise.quality.measure;

import io.github.counterpoise.describe.Reference;
import io.github.counterpoise.encode.Points;
import io.github.counterpoise.neighbor.NearestNeighbors;
import io.github.counterpoise.neighbor.Neighbors;
import io.github.counterpoise.run.Run;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Whether synthetic rows lie where real rows are, and the other way round. Each row x has a ball
 * B(x) as wide as the distance to its k-th nearest neighbour among the rows of its own kind; with
 * real rows x of 1…N and synthetic rows y of 1…M:
 *
 * <pre>precision = share of y in any B(x)          recall   = share of x in any B(y)
 * density   = Σ over y, x of [y in B(x)] / (k·M)   coverage = share of x with any y in B(x)</pre>
 */
@Reference(
    key = "Kynkaanniemi2019",
    authors =
        "Kynkäänniemi, Tuomas and Karras, Tero and Laine, Samuli and Lehtinen, Jaakko and Aila,"
            + " Timo",
    title = "Improved Precision and Recall Metric for Assessing Generative Models",
    venue = "Advances in Neural Information Processing Systems",
    year = 2019,
    volume = "32",
    proceedings = true,
    url = "https://arxiv.org/abs/1904.06991")
@Reference(
    key = "Naeem2020",
    authors =
        "Naeem, Muhammad Ferjad and Oh, Seong Joon and Uh, Youngjung and Choi, Yunjey and Yoo,"
            + " Jaejun",
    title = "Reliable Fidelity and Diversity Metrics for Generative Models",
    venue = "International Conference on Machine Learning",
    year = 2020,
    pages = "7176-7185",
    proceedings = true,
    url = "https://arxiv.org/abs/2002.09797")
final class Manifold {

  /** The k of the balls, the papers' choice for few rows. */
  static final int NEIGHBORS = 5;

  private final Points real;
  private final Points synthetic;
  private final double[] realRadii; // squared
  private final double[] syntheticRadii;

  private Manifold(Points real, Points synthetic, Run run) {
    this.real = real;
    this.synthetic = synthetic;
    this.realRadii = radii(real, run);
    this.syntheticRadii = radii(synthetic, run);
  }

  /**
   * Measures.
   *
   * @param real points of real rows
   * @param synthetic points of synthetic rows
   * @param run gives threads and who watches
   * @return precision, recall, density and coverage
   */
  static List<Measure> of(Points real, Points synthetic, Run run) {
    if (real.size() <= NEIGHBORS || synthetic.size() <= NEIGHBORS) {
      String why =
          String.format(
              Locale.ROOT,
              "it takes more than %d real and %d synthetic rows",
              NEIGHBORS,
              NEIGHBORS);
      return Stream.of(
              MeasureKind.PRECISION, MeasureKind.RECALL, MeasureKind.DENSITY, MeasureKind.COVERAGE)
          .map(kind -> Measure.undefined(kind, why))
          .toList();
    }
    return new Manifold(real, synthetic, run).measure(run);
  }

  private static double[] radii(Points points, Run run) {
    Neighbors nearest = NearestNeighbors.of(points).ofEach(NEIGHBORS, run);
    double[] radii = new double[points.size()];
    for (int i = 0; i < radii.length; i++) {
      // Measured anew, so that equal distances compare as equal and not as their rounded roots.
      radii[i] = points.squaredDistance(i, points, nearest.index(i, NEIGHBORS - 1));
    }
    return radii;
  }

  private List<Measure> measure(Run run) {
    int n = real.size();
    int m = synthetic.size();
    boolean[] recalled = new boolean[n];
    boolean[] covered = new boolean[n];
    long precise = 0;
    long balls = 0;
    for (int y = 0; y < m; y++) {
      run.monitor().checkCancelled();
      long around = 0;
      for (int x = 0; x < n; x++) {
        double distance = real.squaredDistance(x, synthetic, y);
        if (distance <= realRadii[x]) {
          around++;
          covered[x] = true;
        }
        recalled[x] |= distance <= syntheticRadii[y];
      }
      balls += around;
      precise += around > 0 ? 1 : 0;
    }
    return List.of(
        Measure.of(MeasureKind.PRECISION, (double) precise / m),
        Measure.of(MeasureKind.RECALL, share(recalled)),
        Measure.of(MeasureKind.DENSITY, (double) balls / NEIGHBORS / m),
        Measure.of(MeasureKind.COVERAGE, share(covered)));
  }

  private static double share(boolean[] flags) {
    int count = 0;
    for (boolean flag : flags) {
      count += flag ? 1 : 0;
    }
    return (double) count / flags.length;
  }
}
