package io.github.counterpoise.examples.jmh;

import io.github.counterpoise.encode.Points;
import io.github.counterpoise.neighbor.NearestNeighbors;
import io.github.counterpoise.neighbor.Neighbors;
import io.github.counterpoise.run.Monitor;
import io.github.counterpoise.run.Run;
import io.github.counterpoise.run.Seed;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The five nearest neighbours of every point: building the index and searching it. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class NeighborBenchmark {

  private static final int NEIGHBORS = 5;

  /** Points. */
  @Param("10000")
  public int points;

  /** Dimensions: few, where most points can be ruled out, and many, where few can. */
  @Param({"3", "10", "30", "100"})
  public int dimensions;

  /** Share of coordinates that are missing. */
  @Param({"0", "0.1"})
  public double missing;

  /** Threads. */
  @Param("1")
  public int threads;

  private Points cloud;
  private Run run;

  /** Makes Gaussian points. */
  @Setup
  public void prepare() {
    UniformRandomProvider random = new Seed(42).generator();
    ZigguratSampler.NormalizedGaussian gaussian = ZigguratSampler.NormalizedGaussian.of(random);
    double[] coordinates = new double[points * dimensions];
    for (int i = 0; i < coordinates.length; i++) {
      double value = gaussian.sample();
      coordinates[i] = random.nextDouble() < missing ? Double.NaN : value;
    }
    double[] shares = new double[dimensions];
    Arrays.fill(shares, 1);
    cloud = new Points(points, dimensions, coordinates, shares);
    run = new Run(new Seed(1), Monitor.silent(), threads);
  }

  /** Finds the neighbours. */
  @Benchmark
  public Neighbors fiveNearestOfEach() {
    return NearestNeighbors.of(cloud).ofEach(NEIGHBORS, run);
  }
}
