package io.github.counterpoise.examples.bench;

import io.github.counterpoise.balance.BalanceConfig;
import io.github.counterpoise.balance.Balancer;
import io.github.counterpoise.balance.Methods;
import io.github.counterpoise.oversample.FittedOversampler;
import io.github.counterpoise.run.Monitor;
import io.github.counterpoise.run.Run;
import io.github.counterpoise.run.Seed;
import io.github.counterpoise.simpor.Ascent;
import io.github.counterpoise.simpor.SimporConfig;
import io.github.counterpoise.table.Table;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.regression.SimpleRegression;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.UnitSphereSampler;

/**
 * SIMPOR with all its phases: tables as large as those of the paper, the same number of new rows by
 * the usual loop with a numeric gradient, growth of cost with the number of rows, and a table as
 * large as the whole credit card data.
 */
public final class SimporBench {

  private static final int COLUMNS = 30;
  private static final int ITERATIONS = 10;
  private static final int LOOPED = 12; // points that the loop climbs, to tell its seconds per row
  private static final int WHOLE_HEAP_MB = 1024;
  private static final double WARM_UP_SECONDS = 1;

  private final Scoreboard board;
  private final int threads;
  private final int scale;

  /**
   * Prepares to measure.
   *
   * @param board takes the measurements
   * @param threads threads for us; the loop has one
   * @param scale numbers of rows are divided by this; 1 for the full size
   */
  public SimporBench(Scoreboard board, int threads, int scale) {
    this.board = board;
    this.threads = threads;
    this.scale = scale;
  }

  /** Measures everything. */
  public void run() {
    board.note(
        String.format(
            Locale.ROOT,
            "%d thread%s; peer: a loop over points with a numeric gradient, on one thread",
            threads,
            threads == 1 ? "" : "s"));
    board.note(
        "all phases: rows climb until their class is likely enough (default), or only those of the"
            + " informative region climb (paper); full ascents: all rows climb to the last step");
    likeThePaper("wdbc 7:1", 350, 50);
    likeThePaper("credit card 15:1", 7_350, 490);
    growth();
    whole();
  }

  private void likeThePaper(String name, int common, int rare) {
    Table table = BenchData.gaussian(common / scale, rare / scale, COLUMNS);
    int made = (common - rare) / scale;
    String line = "SIMPOR " + name + " ";
    board.line(line + "all phases", ours(table, Map.of()), Double.NaN);
    board.line(line + "all phases (paper)", ours(table, Map.of("preset", "paper")), Double.NaN);
    double loop = loopSecondsPerRow(table) * made;
    double ascents = ascents(table, made);
    board.line(line + "full ascents", ascents, loop);
    board.note(
        String.format(
            Locale.ROOT,
            "%s: %d rows, each climbing for %d steps: %.0f rows a second, %.0f times the loop's"
                + " rate",
            name,
            made,
            ITERATIONS,
            made / ascents,
            loop / ascents));
  }

  /** Returns the seconds to place rows when each climbs for all of its iterations. */
  private double ascents(Table table, int made) {
    SimporConfig config =
        Methods.SIMPOR
            .parameters()
            .build(Map.of("ascent", Ascent.FULL, "iterations", ITERATIONS, "bandwidth", 1.0));
    Run run = new Run(new Seed(1), Monitor.silent(), threads);
    FittedOversampler fitted = Methods.SIMPOR.create(config).fit(table, Set.of(1), run);
    return warm(() -> fitted.sample(1, made, run));
  }

  private double ours(Table table, Map<String, String> settings) {
    Balancer balancer =
        new Balancer(
            Methods.SIMPOR.create(Methods.SIMPOR.parameters().parse(settings)),
            BalanceConfig.defaults().withThreads(threads));
    return warm(() -> balancer.balance(table, Monitor.silent()).balanced());
  }

  private double warm(Runnable work) {
    return Stopwatch.warm(work, scale == 1 ? WARM_UP_SECONDS : 0);
  }

  private double loopSecondsPerRow(Table table) {
    double[][] rare = rows(table, 1);
    NumericAscent ascent = new NumericAscent(rare, rows(table, 0), 1);
    UniformRandomProvider random = new Seed(7).generator();
    UnitSphereSampler directions = UnitSphereSampler.of(random, COLUMNS);
    Runnable climbs =
        () -> {
          for (int i = 0; i < LOOPED; i++) {
            double log =
                ascent.climb(rare[random.nextInt(rare.length)], 1, directions.sample(), ITERATIONS);
            if (Double.isNaN(log)) {
              throw new IllegalStateException("The loop left the numbers.");
            }
          }
        };
    return warm(climbs) / LOOPED;
  }

  private static double[][] rows(Table table, int classIndex) {
    return IntStream.of(table.rowsOf(classIndex))
        .mapToObj(
            row -> IntStream.range(0, COLUMNS).mapToDouble(c -> table.value(row, c)).toArray())
        .toArray(double[][]::new);
  }

  /** Shows cost against the number of rows, with as many kernel neighbours throughout. */
  private void growth() {
    SimpleRegression line = new SimpleRegression();
    for (int common : new int[] {25_000, 50_000, 100_000}) {
      Table table = BenchData.gaussian(common / scale, common / 10 / scale, COLUMNS);
      Balancer balancer =
          new Balancer(
              Methods.SIMPOR.create(
                  Methods.SIMPOR.parameters().parse(Map.of("kernelNeighbors", "500"))),
              BalanceConfig.defaults().withThreads(threads).withTarget("percent=10"));
      double seconds =
          Stopwatch.warm(() -> balancer.balance(table, Monitor.silent()).syntheticRows());
      board.line(
          String.format(Locale.ROOT, "SIMPOR %d+%d rows K 500", common, common / 10),
          seconds,
          Double.NaN);
      line.addData(Math.log(common), Math.log(seconds));
    }
    board.note(
        String.format(Locale.ROOT, "SIMPOR: cost grows as rows^%.2f, K fixed", line.getSlope()));
  }

  private void whole() {
    Child.Task task =
        new Child.Task(
            Methods.SIMPOR.name(), false, 283_500 / scale, 500 / scale, COLUMNS, threads);
    Child.Outcome outcome = Child.measure(task, List.of("-Xmx" + WHOLE_HEAP_MB + "m"));
    board.line(
        String.format(Locale.ROOT, "SIMPOR %d+%d rows first call", task.common(), task.rare()),
        outcome.seconds(),
        Double.NaN);
    board.note(
        String.format(
            Locale.ROOT,
            "SIMPOR %d+%d rows: at most %d MB of heap in use, %d MB allowed",
            task.common(),
            task.rare(),
            outcome.peakMb(),
            WHOLE_HEAP_MB));
  }
}
