package io.github.counterpoise.simpor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.counterpoise.run.Monitor;
import io.github.counterpoise.run.Run;
import io.github.counterpoise.run.Seed;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SphereAscentTest {

  private static final SphereAscent ASCENT = new SphereAscent(10, 0.5, 1.3);

  private final double[][] target = Toys.cloud(1, 80, 2, 0, 0);
  private final double[][] other = Toys.cloud(2, 300, 2, 1, 0);
  private final PosteriorRatio f = Toys.ratio(target, other, 2 * leaveOneOut());

  private static void goOn() {}

  private double leaveOneOut() {
    Run run = new Run(new Seed(1), Monitor.silent(), 1);
    return Bandwidth.leaveOneOut(List.of(Toys.points(target), Toys.points(other)), 2, run)
        .orElseThrow();
  }

  private static int[] all(int dimensions) {
    return IntStream.range(0, dimensions).toArray();
  }

  private static SpherePoint point(double[] center, double radius, Random random, double aim) {
    double[] direction =
        IntStream.range(0, center.length).mapToDouble(j -> random.nextGaussian()).toArray();
    return new SpherePoint(center, center.length, all(center.length), radius, direction, aim);
  }

  private static double distance(double[] a, double[] b) {
    return Math.sqrt(Toys.squaredDistance(a, b));
  }

  @Test
  void reachesNearlyAllThereIsToGainOnTheToy() {
    Random random = new Random(3);
    double gained = 0;
    double available = 0;
    for (double[] center : target) {
      double radius = meanDistance(center, 10) * random.nextDouble();
      SpherePoint point = point(center, radius, random, Double.POSITIVE_INFINITY);
      double start = Toys.log(f, point.position());
      ASCENT.climb(f, new SpherePoint[] {point}, SphereAscentTest::goOn);
      double end = Toys.log(f, point.position());
      assertTrue(end >= start);
      assertEquals(end, point.log(), 1e-12);
      gained += end - start;
      available += highest(center, radius) - start;
    }
    assertTrue(gained >= 0.95 * available, gained + " of " + available);
  }

  /** R: the mean distance to the k nearest points of the class. */
  private double meanDistance(double[] center, int k) {
    return Arrays.stream(target)
        .mapToDouble(x -> distance(x, center))
        .sorted()
        .skip(1)
        .limit(k)
        .average()
        .orElseThrow();
  }

  /** The largest log f on a circle, by looking everywhere. */
  private double highest(double[] center, double radius) {
    return IntStream.range(0, 3600)
        .mapToDouble(i -> Math.toRadians(i / 10.0))
        .map(a -> Toys.log(f, center[0] + radius * Math.cos(a), center[1] + radius * Math.sin(a)))
        .max()
        .orElseThrow();
  }

  @Test
  void staysOnTheSphereAndNeverFalls() {
    Random random = new Random(4);
    double[][] many = Toys.cloud(5, 200, 12, 0, 0);
    PosteriorRatio g = Toys.ratio(many, Toys.cloud(6, 700, 12, 0.5, 0), 0.9);
    SpherePoint[] points = new SpherePoint[50];
    double[] radii = new double[50];
    double[] starts = new double[50];
    for (int i = 0; i < 50; i++) {
      radii[i] = 3 * random.nextDouble();
      points[i] = point(many[i], radii[i], random, Double.POSITIVE_INFINITY);
      starts[i] = Toys.log(g, points[i].position());
    }
    new SphereAscent(200, 0.5, 1.3).climb(g, points, SphereAscentTest::goOn);
    for (int i = 0; i < 50; i++) {
      assertEquals(radii[i], distance(many[i], points[i].position()), 1e-6 * radii[i]);
      assertTrue(Toys.log(g, points[i].position()) >= starts[i]);
    }
  }

  @Test
  void agreesWithTheNumericLoop() {
    Random random = new Random(7);
    double[][] own = Toys.cloud(8, 60, 6, 0, 0);
    double[][] others = Toys.cloud(9, 200, 6, 0.7, 0);
    PosteriorRatio g = Toys.ratio(own, others, 0.8);
    NumericAscent loop = new NumericAscent(own, others, 0.8);
    for (int i = 0; i < 20; i++) {
      double radius = 0.2 + random.nextDouble();
      SpherePoint point = point(own[i], radius, random, Double.POSITIVE_INFINITY);
      double[] expected = loop.climb(own[i], radius, point.position().clone(), 10);
      ASCENT.climb(g, new SpherePoint[] {point}, SphereAscentTest::goOn);
      assertArrayEquals(expected, point.position(), 1e-4);
    }
  }

  @Test
  void stopsAsSoonAsItIsHighEnough() {
    Random random = new Random(10);
    for (double[] center : target) {
      SpherePoint high = point(center, 0.5, random, Double.NEGATIVE_INFINITY);
      double[] start = high.position().clone();
      ASCENT.climb(f, new SpherePoint[] {high}, SphereAscentTest::goOn);
      assertArrayEquals(start, high.position());

      SpherePoint point = point(center, 0.5, random, 0);
      double before = Toys.log(f, point.position());
      ASCENT.climb(f, new SpherePoint[] {point}, SphereAscentTest::goOn);
      assertTrue(before < 0 || before == Toys.log(f, point.position()));
    }
  }

  @Test
  void onLineTheOtherSideIsTried() {
    PosteriorRatio line = Toys.ratio(new double[][] {{0}}, new double[][] {{3}}, 1);
    SpherePoint towards = new SpherePoint(new double[] {1}, 1, all(1), 0.5, new double[] {1}, 100);
    SpherePoint away = new SpherePoint(new double[] {1}, 1, all(1), 0.5, new double[] {-1}, 100);
    ASCENT.climb(line, new SpherePoint[] {towards, away}, SphereAscentTest::goOn);
    assertEquals(0.5, towards.position()[0]);
    assertEquals(0.5, away.position()[0]);
  }

  @Test
  void coordinatesThatAreNotFreeStay() {
    double[][] own = Toys.cloud(11, 50, 4, 0, 0);
    PosteriorRatio g = Toys.ratio(own, Toys.cloud(12, 50, 4, 1, 0), 0.8);
    double[] center = {0.5, Double.NaN, 0.25, 0.5};
    SpherePoint point = new SpherePoint(center, 3, new int[] {0, 2}, 0.7, new double[] {1, 1}, 1e9);
    double start = Toys.log(g, point.position());
    ASCENT.climb(g, new SpherePoint[] {point}, SphereAscentTest::goOn);
    double[] x = point.position();
    assertTrue(Toys.log(g, x) > start);
    assertTrue(Double.isNaN(x[1]));
    assertEquals(0.5, x[3]);
    assertEquals(0.7, Math.hypot(x[0] - 0.5, x[2] - 0.25), 1e-9);
  }

  @Test
  void radiusOfZeroIsTheBase() {
    SpherePoint point = point(target[0], 0, new Random(13), 1e9);
    ASCENT.climb(f, new SpherePoint[] {point}, SphereAscentTest::goOn);
    assertArrayEquals(target[0], point.position());
  }
}
