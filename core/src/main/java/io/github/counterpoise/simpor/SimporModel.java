package io.github.counterpoise.simpor;

import io.github.counterpoise.encode.ClassDomain;
import io.github.counterpoise.encode.Points;
import io.github.counterpoise.neighbor.NearestNeighbors;
import io.github.counterpoise.oversample.Provenance;
import io.github.counterpoise.oversample.Synthetic;
import io.github.counterpoise.run.Monitor;
import io.github.counterpoise.run.Run;
import io.github.counterpoise.synthesis.Allocation;
import io.github.counterpoise.synthesis.ClassRows;
import io.github.counterpoise.synthesis.MadeRows;
import io.github.counterpoise.synthesis.NominalVote;
import io.github.counterpoise.table.Column;
import io.github.counterpoise.table.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;

/** What {@link Simpor} learns of a class, and the making of its rows, a batch at a time. */
final class SimporModel {

  private static final int BATCH = 4096; // new rows in memory as points
  private static final int BATCH_NEIGHBORS = 4_000_000; // of all its bases together, per class
  private static final long PAIRS = 2_000_000_000; // of new rows and rows that seem affordable
  private static final int FEWEST_KERNELS = 100;

  private final ClassRows rows;
  private final Landscape landscape;
  private final Region region;
  private final SimporConfig config;
  private final Bases bases;
  private final Drafts drafts;
  private final ClassDomain bounds; // null: values may leave the class's range

  private SimporModel(
      ClassRows rows, Landscape landscape, Region region, Bases bases, SimporConfig config) {
    this.rows = rows;
    this.landscape = landscape;
    this.region = region;
    this.config = config;
    this.bases = bases;
    this.drafts = new Drafts(rows, new NominalVote(rows, bases.neighbors()));
    this.bounds = config.relaxRange() ? null : ClassDomain.of(rows.table(), rows.rows());
  }

  /**
   * Learns a class.
   *
   * @param rows the class, of at least 2 rows
   * @param landscape where its rows and those of the class opposed lie
   * @param region which of its rows are informative
   * @param config settings
   * @param run who watches, and threads
   */
  static SimporModel learn(
      ClassRows rows, Landscape landscape, Region region, SimporConfig config, Run run) {
    Monitor monitor = run.monitor();
    monitor.phase("neighbours of class " + rows.label());
    Points points = landscape.points(rows.classIndex());
    int k = rows.clampNeighbors(config.neighbors(), Simpor.NAME, monitor);
    Bases bases =
        new Bases(
            points,
            landscape.space().numericDimensions(),
            NearestNeighbors.of(points).ofEach(k, run));
    if (bases.largestRadius() == 0) {
      monitor.warn(
          String.format(
              Locale.ROOT,
              "No row of class '%s' differs from its nearest ones in a numeric column, so %s copies"
                  + " rows; SMOTE or RandomOversampling do as well.",
              rows.label(),
              Simpor.NAME));
    }
    return new SimporModel(rows, landscape, region, bases, config);
  }

  /**
   * Makes rows.
   *
   * @param count how many
   * @param run seed, monitor and threads
   */
  Synthetic make(int count, Run run) {
    run.monitor().phase("placing rows of class " + rows.label());
    int quota = region.quota(count);
    int[] order =
        IntStream.concat(
                bases(region.inside(), quota, run.stream("informative bases"), run.monitor()),
                bases(region.rest(), count - quota, run.stream("other bases"), run.monitor()))
            .toArray();
    int kernels = kernels(config.ascent() == Ascent.NONE ? 0 : quota, run.monitor());
    UniformRandomProvider random = run.stream("spheres");
    UniformRandomProvider noise = run.stream("noise");
    MadeRows made = new MadeRows(rows.table(), count, run.monitor());
    for (int from = 0; from < count; ) {
      int to = batchEnd(order, from, kernels);
      List<Placement> placements = new ArrayList<>();
      for (int i = from; i < to; i++) {
        placements.add(placement(order[i], i < quota, random));
      }
      double done = (double) from / count; // finished rows alone say how far it is
      Run batch = run.withMonitor(run.monitor().slice(done, done));
      write(placements, kernels, noise, made, batch);
      from = to;
    }
    return made.finish(Simpor.NAME);
  }

  /** Shares rows out among bases in proportion to their weights; those of one base in a row. */
  private IntStream bases(int[] pool, int count, UniformRandomProvider random, Monitor monitor) {
    if (count == 0) {
      return IntStream.empty();
    }
    double[] all = rows.weights(monitor);
    double[] weights = Arrays.stream(pool).mapToDouble(i -> all[i]).toArray();
    if (Arrays.stream(weights).allMatch(w -> w == 0)) {
      Arrays.fill(weights, 1);
    }
    int[] shares = Allocation.systematic(weights, count, random);
    return IntStream.range(0, pool.length)
        .flatMap(i -> IntStream.range(0, shares[i]).map(j -> pool[i]));
  }

  /** Returns how many rows of each class the sums run over around a base, 0 for all. */
  private int kernels(int climbing, Monitor monitor) {
    long around = landscape.rowsAround(rows.classIndex());
    if (config.kernelNeighbors() > 0) {
      return config.kernelNeighbors() < around ? config.kernelNeighbors() : 0;
    }
    if (climbing * around <= PAIRS) {
      return 0;
    }
    int affordable = (int) Math.max(FEWEST_KERNELS, PAIRS / climbing / 2);
    monitor.info(
        String.format(
            Locale.ROOT,
            "%d new rows of class '%s' climb among %d rows; the kernel sums run over the %d nearest of"
                + " each class (-kernel).",
            climbing,
            rows.label(),
            around,
            affordable));
    return affordable;
  }

  /** Ends a batch before it or the neighbours of its bases take too much memory. */
  private static int batchEnd(int[] order, int from, int kernels) {
    int most = kernels == 0 ? BATCH : Math.max(1, BATCH_NEIGHBORS / kernels);
    int bases = 1;
    int to = from + 1;
    while (to < order.length && to - from < BATCH) {
      bases += order[to] == order[to - 1] ? 0 : 1;
      if (bases > most) {
        break;
      }
      to++;
    }
    return to;
  }

  private Placement placement(int base, boolean informative, UniformRandomProvider random) {
    int[] free = bases.free(base);
    boolean climbs = informative && config.ascent() != Ascent.NONE;
    if (config.start() == Start.NEIGHBOR) {
      int partner = bases.partner(base, random);
      double radius = bases.radius(base) * random.nextDouble();
      double[] direction = bases.direction(base, partner, free);
      return new Placement(base, partner, free, radius, direction, climbs);
    }
    double radius = bases.radius(base) * random.nextDouble();
    ZigguratSampler.NormalizedGaussian gaussian = ZigguratSampler.NormalizedGaussian.of(random);
    double[] direction = Arrays.stream(free).mapToDouble(j -> gaussian.sample()).toArray();
    return new Placement(base, Placement.NONE, free, radius, direction, climbs);
  }

  private void write(
      List<Placement> placements,
      int kernels,
      UniformRandomProvider noise,
      MadeRows made,
      Run run) {
    Table draft = drafts.of(placements);
    Points centers = landscape.space().encode(draft, IntStream.range(0, draft.rows()).toArray());
    double[][] positions =
        new Climb(bases, landscape.space().numericDimensions(), config)
            .place(placements, centers, ratios(placements, kernels, run), kernels == 0, run);
    ZigguratSampler.NormalizedGaussian gaussian = ZigguratSampler.NormalizedGaussian.of(noise);
    for (int i = 0; i < placements.size(); i++) {
      for (int column = 0; column < rows.table().schema().width(); column++) {
        made.set(column, draft.value(i, column));
      }
      Placement placement = placements.get(i);
      for (int j : placement.free()) {
        double moved = positions[i][j] - centers.get(i, j);
        if (config.noise() > 0) {
          moved += config.noise() * bases.radius(placement.base()) * gaussian.sample();
        }
        int column = landscape.space().column(j);
        made.set(column, cell(draft.value(i, column), moved * landscape.space().scale(j), column));
      }
      made.finishRow(rows.rows()[placement.base()], Provenance.NONE, Double.NaN);
    }
  }

  private IntFunction<PosteriorRatio> ratios(List<Placement> placements, int kernels, Run run) {
    if (kernels == 0) {
      PosteriorRatio all = landscape.ratio(rows.classIndex());
      return base -> all;
    }
    int[] distinct = placements.stream().mapToInt(Placement::base).distinct().toArray();
    Landscape.Nearby nearby =
        landscape.nearby(
            rows.classIndex(),
            landscape
                .space()
                .encode(rows.table(), Arrays.stream(distinct).map(i -> rows.rows()[i]).toArray()),
            kernels,
            run);
    Map<Integer, Integer> places = new HashMap<>();
    for (int i = 0; i < distinct.length; i++) {
      places.put(distinct[i], i);
    }
    return base -> nearby.ratio(places.get(base));
  }

  private double cell(double from, double step, int column) {
    if (step == 0) {
      return from;
    }
    double value = Math.min(Math.max(from + step, -Double.MAX_VALUE), Double.MAX_VALUE);
    Column described = rows.table().schema().column(column);
    return bounds == null ? described.nearest(value) : bounds.nearest(column, described, value);
  }
}
