package io.github.counterpoise.smote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.counterpoise.oversample.Oversampler;
import io.github.counterpoise.oversample.Provenance;
import io.github.counterpoise.oversample.Synthetic;
import io.github.counterpoise.run.Monitor;
import io.github.counterpoise.run.Run;
import io.github.counterpoise.run.Seed;
import io.github.counterpoise.synthesis.Allocation;
import io.github.counterpoise.table.Table;
import io.github.counterpoise.testing.Tables;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.UniformRealDistribution;
import org.apache.commons.math3.stat.descriptive.moment.StandardDeviation;
import org.apache.commons.math3.stat.inference.ChiSquareTest;
import org.apache.commons.math3.stat.inference.KolmogorovSmirnovTest;
import org.junit.jupiter.api.Test;

/**
 * The made-up rows have the distributions that the methods promise. Seeds are fixed, so a test
 * fails always or never; with another seed each would fail a right implementation once in a million
 * times (p &lt; 1e-6), or, where 5 standard deviations are the bound, 6e-7 times.
 */
class StatisticsTest {

  private static final double FALSE_ALARM = 1e-6;
  private static final int K = 5;
  private static final Table TABLE = Tables.clouds(31, 3, 200, 40);

  private static Synthetic make(Oversampler<?> method, Table table, int count, long seed) {
    Run run = new Run(new Seed(seed), Monitor.silent(), 1);
    return method.fit(table, Set.of(1), run).sample(1, count, run);
  }

  private static Oversampler<?> smote() {
    return new Smote(new SmoteConfig(K, true));
  }

  /** The K nearest rows of the class, found the plain way. */
  private static int[] nearest(Table table, int row) {
    return Arrays.stream(table.rowsOf(table.classOf(row)))
        .filter(other -> other != row)
        .boxed()
        .sorted(Comparator.comparingDouble(other -> distance(table, row, other)))
        .limit(K)
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private static double distance(Table table, int a, int b) {
    return Arrays.stream(table.schema().features())
        .mapToDouble(c -> Math.pow(table.value(a, c) - table.value(b, c), 2))
        .sum();
  }

  @Test
  void smotePointsLieOnSegmentsToTrueNeighboursDrawnUniformly() {
    Synthetic made = make(smote(), TABLE, 8000, 1);
    long[] ranks = new long[K];
    for (int i = 0; i < 8000; i++) {
      int base = made.provenance().base(i);
      int partner = made.provenance().partner(i);
      int rank = IntStream.of(nearest(TABLE, base)).boxed().toList().indexOf(partner);
      assertTrue(rank >= 0, "row " + partner + " is no neighbour of " + base);
      ranks[rank]++;
      for (int c : TABLE.schema().features()) {
        double a = TABLE.value(base, c);
        double expected = a + made.provenance().weight(i) * (TABLE.value(partner, c) - a);
        assertEquals(expected, made.rows().value(i, c), 1e-12);
      }
    }
    assertUniform(ranks);
  }

  @Test
  void interpolationWeightIsUniform() {
    Oversampler<?>[] methods = {
      smote(),
      new Adasyn(new AdasynConfig(K, false)),
      new BorderlineSmote(new BorderlineSmoteConfig(K, 10, 1, false, false))
    };
    for (Oversampler<?> method : methods) {
      Provenance made = make(method, TABLE, 5000, 2).provenance();
      assertUniform(IntStream.range(0, 5000).mapToDouble(made::weight).toArray(), 1);
    }
  }

  @Test
  void weightTowardsForeignRowsIsUniformUpToOneHalf() {
    Provenance made =
        make(
                new BorderlineSmote(new BorderlineSmoteConfig(K, 10, 2, false, false)),
                TABLE,
                12_000,
                3)
            .provenance();
    int[] foreign =
        IntStream.range(0, made.size()).filter(i -> TABLE.classOf(made.partner(i)) == 0).toArray();
    assertUniform(Arrays.stream(foreign).mapToDouble(made::weight).toArray(), 0.5);
    // One of K + 1 partners is foreign.
    double deviation = Math.sqrt(12_000 / 6.0 * 5 / 6);
    assertEquals(2000, foreign.length, 5 * deviation);
  }

  @Test
  void everyRowIsBaseEquallyOften() {
    Provenance made = make(smote(), TABLE, 1234, 4).provenance(); // 1234 = 40 · 30.85
    for (long count : bases(made)) {
      assertTrue(count == 30 || count == 31, "base of " + count);
    }
  }

  @Test
  void heavyRowsAreBaseInProportion() {
    double[] weights = weights();
    double sum = Arrays.stream(weights).skip(200).sum();
    Provenance made = make(smote(), Tables.weigh(TABLE, weights), 1000, 5).provenance();
    long[] counts = bases(made);
    for (int i = 0; i < 40; i++) {
      double share = 1000 * weights[200 + i] / sum;
      assertTrue(counts[i] >= Math.floor(share) && counts[i] <= Math.ceil(share));
    }
  }

  @Test
  void systematicAllocationIsUnbiased() {
    double[] weights = {0.3, 2, 0, 1, 5.5, 0.01};
    double sum = Arrays.stream(weights).sum();
    int repetitions = 20_000;
    long[] counts = new long[weights.length];
    for (int seed = 0; seed < repetitions; seed++) {
      int[] one = Allocation.systematic(weights, 7, new Seed(seed).generator());
      IntStream.range(0, one.length).forEach(i -> counts[i] += one[i]);
    }
    for (int i = 0; i < weights.length; i++) {
      double share = 7 * weights[i] / sum;
      double part = share - Math.floor(share); // whether the row more is given
      double deviation = Math.sqrt(part * (1 - part) / repetitions);
      assertEquals(share, (double) counts[i] / repetitions, 5 * deviation + 1e-12);
    }
  }

  @Test
  void copiesAreDrawnUniformly() {
    assertUniform(bases(make(copies(0), TABLE, 20_000, 6).provenance()));
  }

  @Test
  void copiesAreDrawnByWeight() {
    double[] weights = weights();
    Table table = Tables.weigh(TABLE, weights);
    long[] counts = bases(make(copies(0), table, 20_000, 7).provenance());
    int[] heavy = IntStream.range(0, 40).filter(i -> weights[200 + i] > 0).toArray();
    double[] expected = Arrays.stream(heavy).mapToDouble(i -> weights[200 + i]).toArray();
    long[] observed = Arrays.stream(heavy).mapToLong(i -> counts[i]).toArray();
    assertEquals(20_000, Arrays.stream(observed).sum(), "a row of weight 0 was drawn");
    assertTrue(new ChiSquareTest().chiSquareTest(expected, observed) > FALSE_ALARM);
  }

  /** Noise of deviation s·h·σ with h = (4 / ((d + 2) n))^(1/(d+4)), here d = 3 and n = 40. */
  @Test
  void shrinkageNoiseHasTheStatedDeviation() {
    double shrinkage = 0.7;
    Synthetic made = make(copies(shrinkage), TABLE, 20_000, 8);
    double h = Math.pow(4.0 / (5 * 40), 1.0 / 7);
    for (int c : TABLE.schema().features()) {
      double[] own = Arrays.stream(TABLE.rowsOf(1)).mapToDouble(r -> TABLE.value(r, c)).toArray();
      double expected = shrinkage * h * new StandardDeviation(false).evaluate(own);
      double[] noise =
          IntStream.range(0, 20_000)
              .mapToDouble(i -> made.rows().value(i, c) - TABLE.value(made.provenance().base(i), c))
              .toArray();
      // A deviation of n normal numbers has itself the deviation σ/√(2n), their mean σ/√n.
      assertEquals(expected, new StandardDeviation().evaluate(noise), 5 * expected / 200);
      assertEquals(0, Arrays.stream(noise).average().orElseThrow(), 5 * expected / 141);
    }
  }

  private static Oversampler<?> copies(double shrinkage) {
    return new RandomOversampling(new RandomOversamplingConfig(shrinkage, true));
  }

  /** Of the 240 rows of the table; every fifth weighs nothing. */
  private static double[] weights() {
    Random random = new Random(9);
    return IntStream.range(0, 240)
        .mapToDouble(i -> i % 5 == 0 ? 0 : 0.2 + random.nextDouble())
        .toArray();
  }

  private static long[] bases(Provenance made) {
    long[] counts = new long[40];
    for (int i = 0; i < made.size(); i++) {
      counts[made.base(i) - 200]++;
    }
    return counts;
  }

  private static void assertUniform(long[] counts) {
    double[] equal = new double[counts.length];
    Arrays.fill(equal, 1);
    double p = new ChiSquareTest().chiSquareTest(equal, counts);
    assertTrue(p > FALSE_ALARM, () -> "p = " + p + " for " + Arrays.toString(counts));
  }

  private static void assertUniform(double[] values, double high) {
    double p =
        new KolmogorovSmirnovTest()
            .kolmogorovSmirnovTest(new UniformRealDistribution(0, high), values);
    assertTrue(p > FALSE_ALARM, () -> "p = " + p);
  }
}
