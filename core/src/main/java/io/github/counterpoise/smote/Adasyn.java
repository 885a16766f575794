package io.github.counterpoise.smote;

import io.github.counterpoise.describe.Reference;
import io.github.counterpoise.encode.MetricSpace;
import io.github.counterpoise.oversample.ConfiguredOversampler;
import io.github.counterpoise.oversample.FittedOversampler;
import io.github.counterpoise.oversample.Synthetic;
import io.github.counterpoise.run.Run;
import io.github.counterpoise.smote.Surroundings.Around;
import io.github.counterpoise.synthesis.Allocation;
import io.github.counterpoise.synthesis.ClassRows;
import io.github.counterpoise.synthesis.PerClass;
import io.github.counterpoise.table.Table;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * ADASYN, adaptive synthetic sampling.
 *
 * <p>Row i of the class has Δᵢ rows of other classes among its K nearest; rᵢ = Δᵢ / K (Eq. 3), r̂ᵢ
 * = rᵢ / Σ r (Eq. 4), and of G new rows it is the base of gᵢ = r̂ᵢ · G (Eq. 5), rounded by largest
 * remainder so that the sum is exactly G. Each lies on the segment to one of its K nearest rows of
 * the class, drawn uniformly, at λ ~ U(0, 1). Row weights multiply rᵢ. G itself comes from the
 * target, where the paper has its β. Where no row of the class has a foreign neighbour, SMOTE makes
 * the rows and a warning says so.
 */
@Reference(
    key = "He2008",
    authors = "He, Haibo and Bai, Yang and Garcia, Edwardo A. and Li, Shutao",
    title = "ADASYN: Adaptive Synthetic Sampling Approach for Imbalanced Learning",
    venue = "IEEE International Joint Conference on Neural Networks",
    year = 2008,
    pages = "1322-1328",
    url = "https://doi.org/10.1109/IJCNN.2008.4633969",
    proceedings = true)
public final class Adasyn extends ConfiguredOversampler<AdasynConfig> {

  /** The name users know the method by. */
  public static final String NAME = "ADASYN";

  /**
   * Makes the method.
   *
   * @param config its settings
   */
  public Adasyn(AdasynConfig config) {
    super(NAME, config, 2);
  }

  @Override
  public FittedOversampler fit(Table table, Set<Integer> classes, Run run) {
    MetricSpace space = MetricSpace.fit(table, config().rawDistances(), run);
    Surroundings surroundings = new Surroundings(table, space);
    return PerClass.fit(
        this, table, classes, run, (rows, part) -> learn(rows, space, surroundings, part)::sample);
  }

  private Density learn(ClassRows rows, MetricSpace space, Surroundings surroundings, Run run) {
    Around around =
        surroundings.around(
            rows, config().neighbors(), run.withMonitor(run.monitor().slice(0, 0.7)));
    double[] r =
        IntStream.range(0, rows.size())
            .mapToDouble(i -> (double) around.foreign(i) / around.count(i))
            .toArray();
    Run rest = run.withMonitor(run.monitor().slice(0.7, 1));
    return new Density(Neighborhood.of(rows, space, config().neighbors(), NAME, rest), r);
  }

  /**
   * What is learnt of a class.
   *
   * @param neighborhood its rows and their neighbours within the class
   * @param r share of other classes among the K nearest rows of each of its rows
   */
  private record Density(Neighborhood neighborhood, double[] r) {

    Synthetic sample(int count, Run run) {
      double[] weights = neighborhood.rows().weights(run.monitor());
      double[] hardness =
          IntStream.range(0, r.length).mapToDouble(i -> r[i] * weights[i]).toArray();
      if (Arrays.stream(hardness).sum() > 0) {
        return neighborhood.fill(Allocation.largestRemainder(hardness, count), run, NAME);
      }
      run.monitor()
          .warn(
              String.format(
                  Locale.ROOT,
                  "No row of class '%s' has a row of another class among its nearest ones; SMOTE makes"
                      + " its rows instead.",
                  neighborhood.rows().label()));
      return neighborhood.smote(count, run, Smote.NAME);
    }
  }
}
