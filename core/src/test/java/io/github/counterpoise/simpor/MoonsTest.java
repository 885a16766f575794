package io.github.counterpoise.simpor;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.counterpoise.describe.Parameters;
import io.github.counterpoise.encode.MetricSpace;
import io.github.counterpoise.neighbor.NearestNeighbors;
import io.github.counterpoise.neighbor.Neighbors;
import io.github.counterpoise.oversample.Oversampler;
import io.github.counterpoise.run.Monitor;
import io.github.counterpoise.run.Run;
import io.github.counterpoise.run.Seed;
import io.github.counterpoise.smote.Smote;
import io.github.counterpoise.smote.SmoteConfig;
import io.github.counterpoise.table.Table;
import io.github.counterpoise.testing.Tables;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * The paper's moons (section 6.2), 1200 to 400 rows to learn from, judged by nearest neighbours.
 */
class MoonsTest {

  private static final int SEEDS = 5;
  private static final int JUDGES = 5; // neighbours that vote

  @Test
  void defaultBeatsSmote() {
    double simpor = 0;
    double smote = 0;
    for (int seed = 0; seed < SEEDS; seed++) {
      simpor += f1(new Simpor(Parameters.of(SimporConfig.class).defaults()), seed) / SEEDS;
      smote += f1(new Smote(Parameters.of(SmoteConfig.class).defaults()), seed) / SEEDS;
    }
    assertTrue(simpor > smote, "F1 of SIMPOR %.4f, of SMOTE %.4f".formatted(simpor, smote));
  }

  /** F1 of the smaller class after balancing. */
  private static double f1(Oversampler<?> method, int seed) {
    Table train = moons(2 * seed, 1200, 400);
    Table test = moons(2 * seed + 1, 3000, 1000);
    Run run = new Run(new Seed(seed), Monitor.silent(), 2);
    Table made = method.fit(train, Set.of(1), run).sample(1, 800, run).rows();
    Table balanced = train.concat(made);
    MetricSpace space = MetricSpace.fit(train, false);
    Neighbors nearest =
        NearestNeighbors.of(space.encode(balanced, all(balanced)))
            .of(space.encode(test, all(test)), null, JUDGES, run);
    int hits = 0;
    int claims = 0;
    for (int i = 0; i < test.rows(); i++) {
      int query = i;
      long votes =
          IntStream.range(0, JUDGES)
              .filter(rank -> balanced.classOf(nearest.index(query, rank)) == 1)
              .count();
      if (2 * votes > JUDGES) {
        claims++;
        hits += test.classOf(i);
      }
    }
    return 2.0 * hits / (claims + test.classCounts()[1]);
  }

  private static int[] all(Table table) {
    return IntStream.range(0, table.rows()).toArray();
  }

  /** Two interleaved half circles of radius 1 with noise N(0, 0.33²), as the authors draw them. */
  private static Table moons(int seed, int... counts) {
    Random random = new Random(seed);
    int rows = counts[0] + counts[1];
    double[][] x = new double[rows][];
    int[] y = new int[rows];
    for (int i = 0; i < rows; i++) {
      y[i] = i < counts[0] ? 0 : 1;
      double angle = Math.PI * random.nextDouble();
      double side = y[i] == 0 ? 1 : -1;
      x[i] =
          new double[] {
            y[i] + side * Math.cos(angle) + 0.33 * random.nextGaussian(),
            y[i] * 0.5 + side * Math.sin(angle) + 0.33 * random.nextGaussian()
          };
    }
    return Tables.numeric(x, y);
  }
}
