package io.github.counterpoise.simpor;

import io.github.counterpoise.encode.MetricSpace;
import io.github.counterpoise.encode.Points;
import io.github.counterpoise.neighbor.NearestNeighbors;
import io.github.counterpoise.neighbor.Neighbors;
import io.github.counterpoise.run.InvalidInputException;
import io.github.counterpoise.run.Run;
import io.github.counterpoise.table.Table;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * What new rows climb on: the rows of all classes as points of one space, and the bandwidth, which
 * is found over all classes so that it does not depend on which are asked for. Every class climbs
 * away from the largest class, as Algorithm 2 has it, and the largest from the second largest.
 */
final class Landscape {

  private final Table table;
  private final MetricSpace space;
  private final Map<Integer, Points> points = new TreeMap<>(); // by class
  private final Map<Integer, KernelRows> kernels = new TreeMap<>(); // by class
  private final int[] counts;
  private final double bandwidth;

  /**
   * Surveys a table.
   *
   * @param table the training rows
   * @param classes the classes that rows will be asked of
   * @param config says how to find the bandwidth
   * @param run monitor, threads and randomness
   */
  Landscape(Table table, Set<Integer> classes, SimporConfig config, Run run) {
    this.table = table;
    this.space = MetricSpace.fit(table, false, run);
    this.counts = table.classCounts();
    for (int c = 0; c < counts.length; c++) {
      if (counts[c] > 0) {
        points.put(c, space.encode(table, table.rowsOf(c)));
      }
    }
    for (int c : classes) {
      kernels.computeIfAbsent(c, this::kernels);
      kernels.computeIfAbsent(opponent(c), this::kernels);
    }
    this.bandwidth = bandwidth(config, run);
  }

  private KernelRows kernels(int classIndex) {
    int[] all = IntStream.range(0, counts[classIndex]).toArray();
    return KernelRows.of(points.get(classIndex), all, space.dimensions());
  }

  private double bandwidth(SimporConfig config, Run run) {
    if (config.bandwidth() > 0) {
      return config.bandwidth();
    }
    run.monitor().phase("bandwidth");
    // Where no class has two rows that differ, nothing will move, whatever the bandwidth.
    double h =
        Bandwidth.leaveOneOut(points.values().stream().toList(), space.numericDimensions(), run)
            .orElse(1);
    run.monitor()
        .info(
            String.format(
                Locale.ROOT, "The leave-one-out bandwidth is %.4g standard deviations.", h));
    return h * config.bandwidthFactor();
  }

  /** Returns the class that rows of a class keep away from. */
  int opponent(int classIndex) {
    return IntStream.range(0, counts.length)
        .filter(c -> c != classIndex && counts[c] > 0)
        .boxed()
        .max((a, b) -> counts[a] == counts[b] ? b - a : counts[a] - counts[b])
        .orElseThrow(
            () ->
                new InvalidInputException(
                    String.format(
                        Locale.ROOT,
                        "All rows are of class '%s'; %s needs rows of another class to keep away from.",
                        table.schema().classLabels().get(classIndex),
                        Simpor.NAME)));
  }

  MetricSpace space() {
    return space;
  }

  /** Returns h, above 0. */
  double bandwidth() {
    return bandwidth;
  }

  /** Returns the rows of a class, in the table's order. */
  Points points(int classIndex) {
    return points.get(classIndex);
  }

  /** Returns the number of rows that a class and its opponent have together. */
  long rowsAround(int classIndex) {
    return (long) counts[classIndex] + counts[opponent(classIndex)];
  }

  /** Returns log f of a class against its opponent, all rows counting. */
  PosteriorRatio ratio(int classIndex) {
    int other = opponent(classIndex);
    return new PosteriorRatio(
        new Density(kernels.get(classIndex), counts[classIndex], bandwidth),
        new Density(kernels.get(other), counts[other], bandwidth));
  }

  /** Returns the ratios around some rows of a class, only the nearest rows counting. */
  Nearby nearby(int classIndex, Points around, int count, Run run) {
    return new Nearby(
        classIndex,
        NearestNeighbors.of(points(classIndex)).of(around, null, count, run),
        NearestNeighbors.of(points(opponent(classIndex))).of(around, null, count, run));
  }

  /** The rows of a class and its opponent that are nearest to some points. */
  final class Nearby {
    private final int classIndex;
    private final Neighbors own;
    private final Neighbors others;

    private Nearby(int classIndex, Neighbors own, Neighbors others) {
      this.classIndex = classIndex;
      this.own = own;
      this.others = others;
    }

    /** Returns log f for places around one of the points. */
    PosteriorRatio ratio(int point) {
      return new PosteriorRatio(
          density(classIndex, own, point), density(opponent(classIndex), others, point));
    }

    private Density density(int c, Neighbors neighbors, int point) {
      int[] nearest =
          IntStream.range(0, neighbors.count(point))
              .map(rank -> neighbors.index(point, rank))
              .sorted() // memory is read in order
              .toArray();
      return new Density(
          KernelRows.of(points(c), nearest, space.dimensions()), counts[c], bandwidth);
    }
  }
}
