package io.github.counterpoise.simpor;

import io.github.counterpoise.describe.Preset;
import io.github.counterpoise.describe.Reference;
import io.github.counterpoise.oversample.ConfiguredOversampler;
import io.github.counterpoise.oversample.FittedOversampler;
import io.github.counterpoise.run.Run;
import io.github.counterpoise.synthesis.PerClass;
import io.github.counterpoise.table.Table;
import java.util.Set;

/**
 * SIMPOR, synthetic information towards maximum posterior ratio, for mixed types.
 *
 * <p>A new row lies on a sphere around a row of the class: the radius is r ~ U(0, R), R the mean
 * distance to the k nearest rows of the class (Eq. 14). On the sphere it climbs the posterior ratio
 * f = p(x | class) / p(x | largest class), both kernel densities, by projected gradient ascent
 * (Algorithm 1). In the paper only rows of an informative region climb, found by active learning
 * and balanced first; the others stay where they start (Algorithm 2).
 *
 * <p>The default departs from that, after experiments on 38 data sets: every row of the class may
 * be a base; a new row starts towards one of the k neighbours instead of anywhere; it climbs only
 * until log f reaches the larger of its value at the base and 0, as climbing further costs recall;
 * and the bandwidth is twice the leave-one-out one. That gained about one point of F1 over SMOTE,
 * where the paper's recipe gained nothing; {@link Preset#PAPER} runs that recipe.
 *
 * <p>Departures from the paper under every preset:
 *
 * <ul>
 *   <li>Eq. 10 to 12 as printed lack the minus sign of the Gaussian kernel. The ascent works with
 *       log f, densities normalised, and its analytic gradient.
 *   <li>Steps of the ascent adapt, {@link SphereAscent} says how. The paper's rate of 10⁻⁵ turns a
 *       point by about one degree in its 300 iterations; the ascent proper by about 90 in 30
 *       dimensions. {@link Preset#AUTHORS} has the small steps.
 *   <li>Columns are standardised on the rows learnt from; the authors' code standardises before it
 *       splits off the test rows.
 *   <li>Where the network's entropy is wanted but {@link Ranking#RATIO} is set, it is that of the
 *       kernel posterior, which for two classes ranks rows by |log f| and did as well.
 *   <li>Every smaller class is balanced; the authors' code returns after the first. Their noise,
 *       N(0, R) in every dimension and so about R√d long, is an option.
 *   <li>Values stay in the range of the class unless that is relaxed.
 * </ul>
 *
 * <p>New rows move in the numeric columns that their base has. Nominal cells are voted on by the
 * base's neighbours before the ascent, which counts them in its distances. A cell that the base
 * misses is that of the neighbour it starts towards, or else missing.
 */
@Reference(
    key = "Nguyen2022",
    authors = "Nguyen, Hung and Chang, Morris",
    title =
        "Synthetic Information towards Maximum Posterior Ratio for deep learning on Imbalanced Data",
    venue = "arXiv",
    year = 2022)
public final class Simpor extends ConfiguredOversampler<SimporConfig> {

  /** The name users know the method by. */
  public static final String NAME = "SIMPOR";

  /**
   * Makes the method.
   *
   * @param config its settings
   */
  public Simpor(SimporConfig config) {
    super(NAME, config, 2);
  }

  @Override
  public FittedOversampler fit(Table table, Set<Integer> classes, Run run) {
    Run survey = run.withMonitor(run.monitor().slice(0, 0.5));
    Landscape landscape =
        new Landscape(table, classes, config(), survey.withSeed(run.seed().derive("bandwidth")));
    Run search = run.withMonitor(run.monitor().slice(0.5, 0.8));
    Regions regions =
        new Regions(table, landscape, config(), search.withSeed(run.seed().derive("informative")));
    return PerClass.fit(
        this,
        table,
        classes,
        run.withMonitor(run.monitor().slice(0.8, 1)),
        (rows, part) -> {
          Run first = part.withMonitor(part.monitor().slice(0, 0.5));
          Run second = part.withMonitor(part.monitor().slice(0.5, 1));
          Region region = regions.of(rows, first);
          return SimporModel.learn(rows, landscape, region, config(), second)::make;
        });
  }
}
