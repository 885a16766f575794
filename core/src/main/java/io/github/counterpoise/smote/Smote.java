package io.github.counterpoise.smote;

import io.github.counterpoise.describe.Reference;
import io.github.counterpoise.encode.MetricSpace;
import io.github.counterpoise.oversample.ConfiguredOversampler;
import io.github.counterpoise.oversample.FittedOversampler;
import io.github.counterpoise.run.Run;
import io.github.counterpoise.synthesis.PerClass;
import io.github.counterpoise.table.Kind;
import io.github.counterpoise.table.Table;
import java.util.Set;

/**
 * SMOTE, the synthetic minority over-sampling technique, for mixed types.
 *
 * <p>Each of the m rows of the class is the base of ⌊n/m⌋ or ⌈n/m⌉ of n new rows (in proportion to
 * row weights where there are any). A new row lies on the segment from its base to one of the
 * base's k nearest neighbours of the class, drawn uniformly, at λ ~ U(0, 1).
 *
 * <p>On sequences the partner's run is resampled to the length of the base's, and the new run lies
 * step for step between the two ({@link RunSegments}); neighbours are those by runs resampled to 16
 * points. There λ ~ U(−0.5, 1.5) by default, within the range of the class.
 *
 * <p>Departures from the paper: distances are those of {@link MetricSpace} (standardised columns
 * and the value difference metric instead of SMOTE-NC's median penalty), and one λ serves all
 * columns of a row, so that it is a point on the segment, where the paper's pseudo-code draws one
 * per column.
 */
@Reference(
    key = "Chawla2002",
    authors =
        "Chawla, Nitesh V. and Bowyer, Kevin W. and Hall, Lawrence O. and Kegelmeyer, W. Philip",
    title = "SMOTE: Synthetic Minority Over-sampling Technique",
    venue = "Journal of Artificial Intelligence Research",
    year = 2002,
    volume = "16",
    pages = "321-357",
    url = "https://doi.org/10.1613/jair.953")
public final class Smote extends ConfiguredOversampler<SmoteConfig> {

  /** The name users know the method by. */
  public static final String NAME = "SMOTE";

  /**
   * Makes the method.
   *
   * @param config its settings
   */
  public Smote(SmoteConfig config) {
    super(NAME, config, 2);
  }

  @Override
  public Set<Kind> takes() {
    return EVERYTHING;
  }

  @Override
  public FittedOversampler fit(Table table, Set<Integer> classes, Run run) {
    double extrapolation = config().extrapolation(table.schema().kind());
    MetricSpace space = MetricSpace.fit(table, config().rawDistances(), run);
    return PerClass.fit(
        this,
        table,
        classes,
        run,
        (rows, part) -> {
          Neighborhood learnt = Neighborhood.of(rows, space, config().neighbors(), NAME, part);
          return (count, sampling) -> learnt.smote(count, extrapolation, sampling, NAME);
        });
  }
}
