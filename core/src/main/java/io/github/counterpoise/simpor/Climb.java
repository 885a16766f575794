package io.github.counterpoise.simpor;

import io.github.counterpoise.encode.Points;
import io.github.counterpoise.run.Crew;
import io.github.counterpoise.run.Run;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Places a batch of new rows on their spheres and lets them climb, some dozen at a time so that
 * their kernel sums are worked out together. Each row's way is its own: neither the other rows nor
 * the number of threads change it.
 */
final class Climb {

  private static final int MOST = 64; // rows per task
  private static final int FEWEST = 8;
  private static final int TASKS = 8; // per thread, so that all end at about the same time

  private final Bases bases;
  private final int numeric;
  private final SimporConfig config;
  private final SphereAscent ascent;

  /**
   * Prepares to climb.
   *
   * @param bases the class
   * @param numeric how many coordinates, from the first, are numeric
   * @param config says how far
   */
  Climb(Bases bases, int numeric, SimporConfig config) {
    this.bases = bases;
    this.numeric = numeric;
    this.config = config;
    this.ascent = new SphereAscent(config.iterations(), config.step(), config.growth());
  }

  /**
   * Places rows and lets them climb.
   *
   * @param placements where each starts, those of one base in a row
   * @param centers coordinates of each one's draft
   * @param ratios log f around a base, by its index into the class
   * @param shared whether that is the same for all bases
   * @param run threads and monitor
   * @return the coordinates of each row
   */
  double[][] place(
      List<Placement> placements,
      Points centers,
      IntFunction<PosteriorRatio> ratios,
      boolean shared,
      Run run) {
    double[][] positions = new double[placements.size()][];
    List<int[]> tasks = tasks(placements, shared, run.threads());
    Crew.work(
        tasks.size(),
        run,
        () ->
            (task, pulse) -> {
              int[] members = tasks.get(task);
              PosteriorRatio f =
                  climbs(placements, members)
                      ? ratios.apply(placements.get(members[0]).base())
                      : null;
              SpherePoint[] points = points(placements, members, centers, f);
              if (f != null) {
                SpherePoint[] climbing =
                    IntStream.range(0, members.length)
                        .filter(i -> placements.get(members[i]).climbs())
                        .mapToObj(i -> points[i])
                        .toArray(SpherePoint[]::new);
                ascent.climb(f, climbing, pulse);
              }
              for (int i = 0; i < members.length; i++) {
                positions[members[i]] = points[i].position();
              }
            });
    return positions;
  }

  /** Splits the batch into tasks, each of one base where bases do not share a ratio. */
  private static List<int[]> tasks(List<Placement> placements, boolean shared, int threads) {
    int together = Math.max(FEWEST, Math.min(MOST, placements.size() / (TASKS * threads)));
    List<int[]> tasks = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= placements.size(); i++) {
      if (i == placements.size()
          || i - from == together
          || (!shared && placements.get(i).base() != placements.get(from).base())) {
        tasks.add(IntStream.range(from, i).toArray());
        from = i;
      }
    }
    return tasks;
  }

  private static boolean climbs(List<Placement> placements, int[] members) {
    return Arrays.stream(members).anyMatch(i -> placements.get(i).climbs());
  }

  private SpherePoint[] points(
      List<Placement> placements, int[] members, Points centers, PosteriorRatio f) {
    Map<Integer, Double> aims = f == null ? Map.of() : aims(placements, members, f);
    SpherePoint[] points = new SpherePoint[members.length];
    for (int i = 0; i < members.length; i++) {
      Placement placement = placements.get(members[i]);
      double[] center = new double[centers.dimensions()];
      centers.copy(members[i], center, 0);
      points[i] =
          new SpherePoint(
              center,
              numeric,
              placement.free(),
              placement.radius(),
              placement.direction(),
              aims.getOrDefault(placement.base(), Double.POSITIVE_INFINITY));
    }
    return points;
  }

  /** Returns for each base the log f above which its rows need not climb. */
  private Map<Integer, Double> aims(List<Placement> placements, int[] members, PosteriorRatio f) {
    if (config.ascent() != Ascent.MARGIN) {
      return Map.of();
    }
    int[] distinct = Arrays.stream(members).map(i -> placements.get(i).base()).distinct().toArray();
    double[][] positions = new double[distinct.length][bases.points().dimensions()];
    for (int i = 0; i < distinct.length; i++) {
      bases.points().copy(distinct[i], positions[i], 0);
    }
    double[] logs = new double[distinct.length];
    f.evaluate(positions, distinct.length, logs, null);
    Map<Integer, Double> aims = new HashMap<>();
    for (int i = 0; i < distinct.length; i++) {
      aims.put(distinct[i], Math.max(logs[i], config.margin()));
    }
    return aims;
  }
}
