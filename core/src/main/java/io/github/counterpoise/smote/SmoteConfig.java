package io.github.counterpoise.smote;

import io.github.counterpoise.describe.Param;
import io.github.counterpoise.describe.Parameters;
import io.github.counterpoise.oversample.OversamplerConfig;
import io.github.counterpoise.run.InvalidInputException;
import io.github.counterpoise.table.Kind;
import java.util.Locale;

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
            value = AUTO,
            paper = "0")
        String extrapolation)
    implements OversamplerConfig {

  /** What suits the data: more variety where rows are sequences. */
  public static final String AUTO = "auto";

  private static final double SEQUENCES = 0.5;
  private static final double MOST = 100;

  /** Checks the ranges. */
  public SmoteConfig {
    Parameters.of(SmoteConfig.class).check("neighbors", neighbors);
    extrapolation = extrapolation.trim();
    if (!extrapolation.equals(AUTO) && !(number(extrapolation) >= 0)) {
      throw new InvalidInputException(
          String.format(
              Locale.ROOT,
              "Option -extrapolation (Extrapolation) is '%s'; expected auto or a number from 0 to %.0f.",
              extrapolation,
              MOST));
    }
  }

  /**
   * Settings under which the extrapolation is what suits the data.
   *
   * @param neighbors number of nearest neighbours k
   * @param rawDistances whether numeric columns are compared without standardising them
   */
  public SmoteConfig(int neighbors, boolean rawDistances) {
    this(neighbors, rawDistances, AUTO);
  }

  /**
   * Returns e for data of a kind.
   *
   * @param kind what the rows are
   */
  double extrapolation(Kind kind) {
    if (extrapolation.equals(AUTO)) {
      return kind == Kind.SEQUENCE ? SEQUENCES : 0;
    }
    return number(extrapolation);
  }

  /** Returns the number, or NaN where there is none in the range. */
  private static double number(String text) {
    try {
      double number = Double.parseDouble(text);
      return number >= 0 && number <= MOST ? number : Double.NaN;
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }
}
