package io.github.counterpoise.simpor;

import io.github.counterpoise.encode.Points;
import io.github.counterpoise.run.Crew;
import io.github.counterpoise.run.Run;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.commons.rng.sampling.PermutationSampler;

/**
 * The bandwidth h, one for all classes, under which each row is most likely given the other rows of
 * its class: Σ log p₋ᵢ(xᵢ) is largest (leave-one-out likelihood) over a geometric grid.
 *
 * <p>Rows that repeat another count once; left in, they make every row likely at h = 0. The grid
 * runs from where the likelihood must still rise with h to where it must fall: its derivative by
 * log h is Σᵢ (E[d²]/h² − D) with E a mean of squared distances that favours near rows, so the
 * maximum lies between the root mean square distance to the nearest row and that to all rows, over
 * √D.
 *
 * <p>A missing coordinate counts as the mean, 0, here. Rescaled distances of rows that share few
 * coordinates are often next to nothing and would draw h down with them.
 *
 * <p>Large classes are judged at a random part of their rows, each given all the others.
 */
final class Bandwidth {

  private static final double RATIO = Math.pow(2, 0.25); // between neighbours on the grid
  private static final int LONGEST_GRID = 80; // a factor of 2²⁰ between its ends
  private static final long PAIRS = 20_000_000; // of rows compared, per class
  private static final int FEWEST_QUERIES = 200;
  private static final int BLOCK = 16; // queries per task

  private final List<Sample> classes;
  private final int dimensions;
  private final Run run;

  private Bandwidth(List<Sample> classes, int dimensions, Run run) {
    this.classes = classes;
    this.dimensions = dimensions;
    this.run = run;
  }

  /**
   * Finds the bandwidth.
   *
   * @param classes the rows of each class
   * @param dimensions how many of their coordinates, from the first
   * @param run monitor, threads, and randomness for large classes
   * @return h above 0, or nothing where no class has two rows that differ
   */
  static OptionalDouble leaveOneOut(List<Points> classes, int dimensions, Run run) {
    List<Sample> samples = new ArrayList<>();
    for (int c = 0; c < classes.size() && dimensions > 0; c++) {
      Points points = filled(classes.get(c), dimensions);
      int[] rows = distinct(points);
      if (rows.length > 1) {
        KernelRows kernels = KernelRows.of(points, rows, dimensions);
        samples.add(new Sample(kernels, queries(rows.length, run, c)));
      }
    }
    return new Bandwidth(samples, dimensions, run).search();
  }

  /** Returns the first coordinates of points, 0 where they are missing. */
  private static Points filled(Points points, int dimensions) {
    double[] coordinates = new double[points.size() * dimensions];
    double[] shares = new double[dimensions];
    for (int j = 0; j < dimensions; j++) {
      shares[j] = points.share(j);
      for (int i = 0; i < points.size(); i++) {
        double x = points.get(i, j);
        coordinates[i * dimensions + j] = Double.isNaN(x) ? 0 : x;
      }
    }
    return new Points(points.size(), dimensions, coordinates, shares);
  }

  /** Returns the first of each set of points that are equal. */
  static int[] distinct(Points points) {
    Set<Row> seen = new HashSet<>();
    return IntStream.range(0, points.size()).filter(i -> seen.add(new Row(points, i))).toArray();
  }

  /** A point that equals another where their coordinates are equal. */
  private record Row(Points points, int index) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Row that
          && IntStream.range(0, points.dimensions())
              .allMatch(j -> points.get(index, j) == that.points.get(that.index, j));
    }

    @Override
    public int hashCode() {
      int hash = 0;
      for (int j = 0; j < points.dimensions(); j++) {
        hash = 31 * hash + Double.hashCode(points.get(index, j) + 0.0); // -0.0 equals 0.0
      }
      return hash;
    }
  }

  private static int[] queries(int size, Run run, int index) {
    int count = (int) Math.min(size, Math.max(FEWEST_QUERIES, PAIRS / size));
    if (count == size) {
      return IntStream.range(0, size).toArray();
    }
    return new PermutationSampler(run.seed().derive(index).stream("queries"), size, count).sample();
  }

  private OptionalDouble search() {
    double nearest = 0; // Σ squared distance to the nearest row
    double all = 0; // Σ mean squared distance to all rows
    double rows = 0;
    double[][] nearestOfEach = new double[classes.size()][];
    for (int c = 0; c < classes.size(); c++) {
      Sample sample = classes.get(c);
      double[][] spreads =
          sample.each(pass(c), (distances, query) -> sample.spread(distances, query));
      nearestOfEach[c] = Arrays.stream(spreads).mapToDouble(s -> s[0]).toArray();
      nearest += sample.total(Arrays.stream(nearestOfEach[c]).sum());
      all += sample.total(Arrays.stream(spreads).mapToDouble(s -> s[1]).sum());
      rows += sample.rows.size();
    }
    if (!(all > 0)) {
      return OptionalDouble.empty();
    }
    double[] grid =
        grid(Math.sqrt(nearest / rows / dimensions), Math.sqrt(all / rows / dimensions));
    return OptionalDouble.of(best(grid, nearestOfEach, rows));
  }

  /** The run of one pass over one class, of two over each. */
  private Run pass(int index) {
    double passes = 2.0 * classes.size();
    return run.withMonitor(run.monitor().slice(index / passes, (index + 1) / passes));
  }

  private static double[] grid(double from, double to) {
    double steps = from > 0 ? Math.ceil(Math.log(to / from) / Math.log(RATIO)) : LONGEST_GRID;
    int length = (int) Math.min(Math.max(steps, 0), LONGEST_GRID) + 1;
    return IntStream.range(0, length).mapToDouble(g -> to / Math.pow(RATIO, g)).toArray();
  }

  private double best(double[] grid, double[][] nearest, double rows) {
    double[] likelihood = new double[grid.length];
    for (int g = 0; g < grid.length; g++) {
      likelihood[g] = -rows * dimensions * Math.log(grid[g]);
    }
    for (int c = 0; c < classes.size(); c++) {
      Sample sample = classes.get(c);
      double[] least = nearest[c];
      double[][] logs =
          sample.each(
              pass(classes.size() + c),
              (distances, query) -> sample.logs(distances, query, least, grid));
      for (int g = 0; g < grid.length; g++) {
        int at = g;
        likelihood[g] += sample.total(Arrays.stream(logs).mapToDouble(l -> l[at]).sum());
      }
    }
    int best = 0;
    for (int g = 1; g < grid.length; g++) {
      if (likelihood[g] > likelihood[best]) {
        best = g;
      }
    }
    return grid[best];
  }

  /** What is worked out for one query. */
  private interface Query {
    double[] answer(Distances distances, int query);
  }

  /**
   * One class.
   *
   * @param rows its distinct rows, at least 2
   * @param queries those of them that are judged
   */
  private record Sample(KernelRows rows, int[] queries) {

    /** Scales a sum over the queries up to all rows. */
    double total(double sum) {
      return sum * rows.size() / queries.length;
    }

    double[][] each(Run run, Query work) {
      double[][] answers = new double[queries.length][];
      int tasks = (queries.length + BLOCK - 1) / BLOCK;
      Crew.work(
          tasks,
          run,
          () -> {
            Distances distances = new Distances(rows);
            return (task, pulse) -> {
              int end = Math.min(queries.length, (task + 1) * BLOCK);
              for (int q = task * BLOCK; q < end; q++) {
                pulse.run();
                answers[q] = work.answer(distances, q);
              }
            };
          });
      return answers;
    }

    /** Squared distance to the nearest other row, and its mean over all other rows. */
    double[] spread(Distances distances, int query) {
      double[] x = rows.point(queries[query]);
      double least = Distances.FAR;
      double sum = 0;
      for (int tile = 0; tile < rows.tiles(); tile++) {
        distances.measure(tile, x, true, queries[query]);
        for (int i = 0; i < rows.rows(tile); i++) {
          double square = distances.squares()[i];
          if (square < Distances.FAR) {
            least = Math.min(least, square);
            sum += square;
          }
        }
      }
      return new double[] {least, sum / (rows.size() - 1)};
    }

    /** log Σ exp(−d²/2h²) over all other rows, for each h. */
    double[] logs(Distances distances, int query, double[] nearest, double[] grid) {
      double[] x = rows.point(queries[query]);
      double[] sums = new double[grid.length];
      double[] weights = new double[KernelRows.TILE];
      double[] scratch = new double[KernelRows.TILE];
      for (int tile = 0; tile < rows.tiles(); tile++) {
        distances.measure(tile, x, true, queries[query]);
        int count = rows.rows(tile);
        for (int g = 0; g < grid.length; g++) {
          double scale = 0.5 / (grid[g] * grid[g]);
          Tiles.exponentials(distances.squares(), nearest[query], scale, weights, scratch, count);
          sums[g] += Tiles.sum(weights, count);
        }
      }
      for (int g = 0; g < grid.length; g++) {
        sums[g] = Math.log(sums[g]) - 0.5 * nearest[query] / (grid[g] * grid[g]);
      }
      return sums;
    }
  }
}
