package io.github.counterpoise.smote;

import io.github.counterpoise.describe.Reference;
import io.github.counterpoise.encode.ClassDomain;
import io.github.counterpoise.encode.Spread;
import io.github.counterpoise.oversample.ConfiguredOversampler;
import io.github.counterpoise.oversample.FittedOversampler;
import io.github.counterpoise.oversample.Provenance;
import io.github.counterpoise.oversample.Synthetic;
import io.github.counterpoise.run.Monitor;
import io.github.counterpoise.run.Run;
import io.github.counterpoise.synthesis.ClassRows;
import io.github.counterpoise.synthesis.ClassSteps;
import io.github.counterpoise.synthesis.MadeRows;
import io.github.counterpoise.synthesis.PerClass;
import io.github.counterpoise.table.Column;
import io.github.counterpoise.table.Kind;
import io.github.counterpoise.table.Schema;
import io.github.counterpoise.table.Table;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;

/**
 * Random oversampling: rows of the class drawn with replacement, with probabilities in proportion
 * to their weights. With {@code shrinkage} s &gt; 0 this is the smoothed bootstrap of ROSE: each
 * numeric cell moves by N(0, (s·h·σ)²), σ its deviation within the class and h = (4 / ((d + 2)
 * n))^(1/(d+4)) for n rows and d numeric columns. Values are kept in the range of the class and in
 * the form of their columns, nominal and missing cells are copied. In a series every numeric cell
 * of every step moves by itself, σ being the deviation of all steps of the class; columns that only
 * tell when a step is are copied.
 */
@Reference(
    key = "Menardi2014",
    authors = "Menardi, Giovanna and Torelli, Nicola",
    title = "Training and assessing classification rules with imbalanced data",
    venue = "Data Mining and Knowledge Discovery",
    year = 2014,
    volume = "28",
    pages = "92-122",
    url = "https://doi.org/10.1007/s10618-012-0295-5")
public final class RandomOversampling extends ConfiguredOversampler<RandomOversamplingConfig> {

  /** The name users know the method by. */
  public static final String NAME = "RandomOversampling";

  /**
   * Makes the method.
   *
   * @param config its settings
   */
  public RandomOversampling(RandomOversamplingConfig config) {
    super(NAME, config, 1);
  }

  @Override
  public Set<Kind> takes() {
    return EVERYTHING;
  }

  @Override
  public FittedOversampler fit(Table table, Set<Integer> classes, Run run) {
    return PerClass.fit(
        this, table, classes, run, (rows, part) -> new Copies(rows, part.monitor())::make);
  }

  /** The copies of one class. */
  private final class Copies {
    private final ClassRows rows;
    private final Table table;
    private final double[] noise; // [column], standard deviation of the noise
    private final Map<Integer, RunJitter> jitter = new TreeMap<>(); // [series column]
    private final ClassDomain bounds;

    Copies(ClassRows rows, Monitor monitor) {
      this.rows = rows;
      this.table = rows.table();
      this.noise = noise(monitor);
      this.bounds = ClassDomain.of(table, rows.rows());
      boolean relaxed = config().relaxRange();
      for (int column : config().shrinkage() > 0 ? table.schema().series() : new int[0]) {
        ClassSteps steps = ClassSteps.of(rows, column);
        jitter.put(column, new RunJitter(steps, config().shrinkage() * bandwidth(), relaxed));
      }
    }

    private double[] noise(Monitor monitor) {
      double[] deviations = new double[table.schema().width()];
      if (config().shrinkage() > 0) {
        double h = bandwidth();
        for (int column : numeric(table.schema())) {
          Spread spread = Spread.of(table, column, rows.rows());
          if (spread.farOff().length > 0) {
            monitor.warn(spread.remark(table, column));
          }
          deviations[column] =
              Math.min(config().shrinkage() * h * spread.deviation(), Double.MAX_VALUE);
        }
      }
      return deviations;
    }

    /** The rule of thumb for all numeric columns, those of steps among them. */
    private double bandwidth() {
      double d = numeric(table.schema()).length;
      for (int column : table.schema().series()) {
        d += numeric(table.series(column).steps().schema()).length;
      }
      return Math.pow(4 / ((d + 2) * rows.size()), 1 / (d + 4));
    }

    private static int[] numeric(Schema schema) {
      return Arrays.stream(schema.features()).filter(c -> schema.column(c).isNumeric()).toArray();
    }

    Synthetic make(int count, Run run) {
      int[] bases = draw(count, run);
      UniformRandomProvider random = run.stream("noise");
      ZigguratSampler.NormalizedGaussian gaussian = ZigguratSampler.NormalizedGaussian.of(random);
      MadeRows made = new MadeRows(table, count, run.monitor());
      for (int base : bases) {
        for (int column = 0; column < noise.length; column++) {
          if (table.schema().column(column) instanceof Column.Series) {
            continue;
          }
          double value = table.value(base, column);
          if (noise[column] > 0) {
            value = moved(column, value, noise[column] * gaussian.sample());
          }
          made.set(column, value);
        }
        made.finishRow(base, Provenance.NONE, Double.NaN);
      }
      if (jitter.isEmpty()) {
        return made.finish(NAME);
      }
      return made.finish(NAME, column -> jitter.get(column).of(bases, gaussian, run.monitor()));
    }

    private double moved(int column, double value, double step) {
      // No sum of finite numbers may become infinite.
      double moved = Math.min(Math.max(value + step, -Double.MAX_VALUE), Double.MAX_VALUE);
      Column described = table.schema().column(column);
      return config().relaxRange()
          ? described.nearest(moved)
          : bounds.nearest(column, described, moved);
    }

    /** Rows drawn with replacement, in proportion to their weights. */
    private int[] draw(int count, Run run) {
      double[] cumulative = rows.weights(run.monitor());
      // One by one: a parallel sum would round differently on another number of processors.
      for (int i = 1; i < cumulative.length; i++) {
        cumulative[i] += cumulative[i - 1];
      }
      UniformRandomProvider random = run.stream("bases");
      int[] bases = new int[count];
      for (int i = 0; i < count; i++) {
        double u = random.nextDouble() * cumulative[cumulative.length - 1];
        int at = Arrays.binarySearch(cumulative, u);
        // The first row whose cumulative weight exceeds u, so that rows of weight 0 never come.
        int index = at < 0 ? -at - 1 : at + 1;
        while (index < cumulative.length - 1 && cumulative[index] <= u) {
          index++;
        }
        bases[i] = rows.rows()[Math.min(index, cumulative.length - 1)];
      }
      return bases;
    }
  }
}
