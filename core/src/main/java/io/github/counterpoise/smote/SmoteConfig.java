package io.github.counterpoise.smote;

import io.github.counterpoise.describe.Param;
import io.github.counterpoise.describe.Parameters;
import io.github.counterpoise.oversample.Extrapolation;
import io.github.counterpoise.oversample.OversamplerConfig;
import io.github.counterpoise.table.Kind;

/**
 * Settings of {@link Smote}.
 *
 * @param neighbors number of nearest neighbours k
 * @param rawDistances whether numeric columns are compared without standardising them
 * @param extrapolation e of the interpolation weight λ ~ U(−e, 1 + e), as a number; "auto" for 0.5
 *     on sequences and 0 on everything else
 */
public record SmoteConfig(
    @Param(
            flag = "K",
            label = "Neighbours",
            help =
                "Number of nearest neighbours of the same class among which the partner of a row is"
                    + " drawn; a smaller class uses as many as it has.",
            value = "5",
            min = 1,
            max = 1_000_000,
            paper = "5")
        int neighbors,
    @Param(
            flag = "raw",
            label = "Raw distances",
            help =
                "Compares numeric columns as they are when neighbours are sought; by default each is"
                    + " standardised, so that no column counts more for its unit.",
            value = "false")
        boolean rawDistances,
    @Param(
            flag = "extrapolation",
            label = "Extrapolation",
            help =
                "How far beyond a row and its neighbour new rows may lie: 0 is the segment between"
                    + " them, 1 as far again on both sides, within the range of the class; auto is one"
                    + " half for sequences and 0 for everything else.",
            value = Extrapolation.AUTO,
            paper = "0")
        String extrapolation)
    implements OversamplerConfig {

  private static final double SEQUENCES = 0.5;

  /** Checks the ranges. */
  public SmoteConfig {
    Parameters.of(SmoteConfig.class).check("neighbors", neighbors);
    extrapolation = Extrapolation.checked(extrapolation);
  }

  /**
   * Settings under which the extrapolation is what suits the data.
   *
   * @param neighbors number of nearest neighbours k
   * @param rawDistances whether numeric columns are compared without standardising them
   */
  public SmoteConfig(int neighbors, boolean rawDistances) {
    this(neighbors, rawDistances, Extrapolation.AUTO);
  }

  /**
   * Returns e for data of a kind.
   *
   * @param kind what the rows are
   */
  double extrapolation(Kind kind) {
    return Extrapolation.of(extrapolation, kind == Kind.SEQUENCE ? SEQUENCES : 0);
  }
}
