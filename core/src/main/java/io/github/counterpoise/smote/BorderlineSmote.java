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
import org.apache.commons.rng.UniformRandomProvider;

/**
 * Borderline-SMOTE, kinds 1 and 2.
 *
 * <p>Of the m nearest rows of a row of the class, m' belong to other classes. The row is in DANGER
 * when m/2 ≤ m' &lt; m, and noise when m' = m. Only rows in DANGER are bases; they share the new
 * rows as SMOTE's do. Kind 1 draws the partner uniformly among the k nearest rows of the class (λ ~
 * U(0, 1)); kind 2 among these and the nearest row of another class, towards which λ ~ U(0, 0.5).
 *
 * <p>The paper lets a user choose how many partners a base of kind 2 gets from each side; here the
 * foreign row is drawn like any of the k others. Values of kind 2 are kept in the range of the
 * class unless that is relaxed. Where no row is in DANGER, SMOTE makes the rows and a warning says
 * so.
 */
@Reference(
    key = "Han2005",
    authors = "Han, Hui and Wang, Wen-Yuan and Mao, Bing-Huan",
    title = "Borderline-SMOTE: A New Over-Sampling Method in Imbalanced Data Sets Learning",
    venue = "Advances in Intelligent Computing, ICIC 2005",
    year = 2005,
    pages = "878-887",
    url = "https://doi.org/10.1007/11538059_91",
    proceedings = true)
public final class BorderlineSmote extends ConfiguredOversampler<BorderlineSmoteConfig> {

  /** The name users know the method by. */
  public static final String NAME = "BorderlineSMOTE";

  /**
   * Makes the method.
   *
   * @param config its settings
   */
  public BorderlineSmote(BorderlineSmoteConfig config) {
    super(NAME, config, 2);
  }

  @Override
  public FittedOversampler fit(Table table, Set<Integer> classes, Run run) {
    MetricSpace space = MetricSpace.fit(table, config().rawDistances(), run);
    Surroundings surroundings = new Surroundings(table, space);
    return PerClass.fit(
        this, table, classes, run, (rows, part) -> learn(rows, space, surroundings, part)::sample);
  }

  private Border learn(ClassRows rows, MetricSpace space, Surroundings surroundings, Run run) {
    Around around =
        surroundings.around(
            rows, config().dangerNeighbors(), run.withMonitor(run.monitor().slice(0, 0.7)));
    int[] danger = IntStream.range(0, rows.size()).filter(i -> inDanger(around, i)).toArray();
    int[] foreign = Arrays.stream(danger).map(around::nearestForeign).toArray();
    Run rest = run.withMonitor(run.monitor().slice(0.7, 1));
    return new Border(
        Neighborhood.of(rows, space, config().neighbors(), NAME, rest), danger, foreign);
  }

  private static boolean inDanger(Around around, int member) {
    int foreign = around.foreign(member);
    int m = around.count(member);
    return 2 * foreign >= m && foreign < m;
  }

  /** What is learnt of a class. */
  private final class Border {
    private final Neighborhood neighborhood;
    private final int[] danger; // the rows in DANGER, as indices into the class
    private final int[] foreign; // nearest row of another class of each, as a row of the table

    Border(Neighborhood neighborhood, int[] danger, int[] foreign) {
      this.neighborhood = neighborhood;
      this.danger = danger;
      this.foreign = foreign;
    }

    Synthetic sample(int count, Run run) {
      ClassRows rows = neighborhood.rows();
      if (danger.length == 0) {
        run.monitor()
            .warn(
                String.format(
                    Locale.ROOT,
                    "No row of class '%s' is in danger (at least half, but not all, of its %d nearest"
                        + " rows in other classes); SMOTE makes its rows instead.",
                    rows.label(),
                    config().dangerNeighbors()));
        return neighborhood.smote(count, run, Smote.NAME);
      }
      double[] all = rows.weights(run.monitor());
      double[] weights = Arrays.stream(danger).mapToDouble(i -> all[i]).toArray();
      if (Arrays.stream(weights).allMatch(w -> w == 0)) {
        Arrays.fill(weights, 1);
      }
      int[] shares = Allocation.systematic(weights, count, run.stream("bases"));
      return config().kind() == 1 ? kind1(shares, run) : kind2(shares, count, run);
    }

    private Synthetic kind1(int[] shares, Run run) {
      int[] allocation = new int[neighborhood.rows().size()];
      for (int i = 0; i < danger.length; i++) {
        allocation[danger[i]] = shares[i];
      }
      return neighborhood.fill(allocation, run, NAME);
    }

    private Synthetic kind2(int[] shares, int count, Run run) {
      UniformRandomProvider random = run.stream("segments");
      Segments segments = neighborhood.segments(count, !config().relaxRange(), run);
      for (int i = 0; i < danger.length; i++) {
        int base = danger[i];
        for (int j = 0; j < shares[i]; j++) {
          if (random.nextInt(neighborhood.neighbors().count(base) + 1) == 0) {
            segments.add(base, foreign[i], 0.5 * random.nextDouble());
          } else {
            segments.add(base, neighborhood.partner(base, random), random.nextDouble());
          }
        }
      }
      return segments.finish(NAME);
    }
  }
}
