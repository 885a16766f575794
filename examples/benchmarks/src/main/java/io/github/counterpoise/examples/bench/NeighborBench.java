package io.github.counterpoise.examples.bench;

import io.github.counterpoise.balance.BalanceConfig;
import io.github.counterpoise.balance.Balancer;
import io.github.counterpoise.balance.Methods;
import io.github.counterpoise.run.Monitor;
import io.github.counterpoise.table.Table;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.math3.stat.regression.SimpleRegression;

/**
 * The methods that work with neighbours, beside imbalanced-learn and Weka's own SMOTE: seconds to
 * balance a table, growth of cost with the number of rows, and heap needed.
 */
public final class NeighborBench {

  private static final String SMOTE = Methods.SMOTE.name();
  private static final String BORDERLINE = Methods.BORDERLINE_SMOTE.name();
  private static final String ADASYN = Methods.ADASYN.name();

  private final Scoreboard board;
  private final String python;
  private final int threads;
  private final int scale;

  /**
   * Prepares to measure.
   *
   * @param board takes the measurements
   * @param python the Python that has the peer, if any
   * @param threads threads for us and for the peer
   * @param scale numbers of rows are divided by this; 1 for the full size, with heap
   */
  public NeighborBench(Scoreboard board, String python, int threads, int scale) {
    this.board = board;
    this.python = python;
    this.threads = threads;
    this.scale = scale;
  }

  /** Measures everything. */
  public void run() {
    try (Peer peer = Peer.of(python, threads)) {
      Optional<String> version = peer.version();
      board.note(peer.introduction(version));
      sideBySide(version.isPresent() ? peer : null);
    }
    insideWeka();
    growth();
    if (scale == 1) {
      heap();
    }
  }

  private void sideBySide(Peer peer) {
    for (String method : List.of(SMOTE, BORDERLINE, ADASYN)) {
      gaussian(peer, method, 90_000, 10_000, 30);
    }
    gaussian(peer, SMOTE, 180_000, 20_000, 10);
    gaussian(peer, SMOTE, 8_000, 4_000, 20);
    Table credit = BenchData.creditLike(50_000 / scale);
    String name =
        String.format(Locale.ROOT, "%s %s credit-like rows x7+13", SMOTE, thousands(50_000));
    compare(peer, SMOTE, name, credit);
  }

  private void gaussian(Peer peer, String method, int common, int rare, int columns) {
    Table table = BenchData.gaussian(common / scale, rare / scale, columns);
    String name =
        String.format(
            Locale.ROOT, "%s %s+%s rows x%d", method, thousands(common), thousands(rare), columns);
    Peer.Seconds theirs = compare(peer, method, name, table);
    double first =
        Child.run(
            new Child.Task(method, true, common / scale, rare / scale, columns, threads),
            List.of());
    board.line(name + " first call", first, theirs.first());
  }

  private Peer.Seconds compare(Peer peer, String method, String name, Table table) {
    double ours = ours(method, table);
    Peer.Seconds theirs =
        peer == null ? new Peer.Seconds(Double.NaN, Double.NaN) : peer.measure(method, table);
    board.line(name, ours, theirs.warm());
    return theirs;
  }

  private double ours(String method, Table table) {
    Balancer balancer =
        new Balancer(
            Methods.byName(method).createDefault(), BalanceConfig.defaults().withThreads(threads));
    // As fit_resample does, the work ends with all rows in one table.
    return Stopwatch.warm(() -> balancer.balance(table, Monitor.silent()).balanced());
  }

  private void insideWeka() {
    WekaSmote weka = new WekaSmote(BenchData.gaussian(8_000 / scale, 4_000 / scale, 20));
    board.line("SMOTE 8k+4k rows x20 inside Weka", weka.ours(threads), weka.peer());
  }

  private void growth() {
    for (String method : List.of(SMOTE, BORDERLINE, ADASYN)) {
      SimpleRegression line = new SimpleRegression();
      for (int rows : new int[] {25_000, 50_000, 100_000}) {
        Table table = BenchData.gaussian(rows * 9 / 10 / scale, rows / 10 / scale, 30);
        double seconds = ours(method, table);
        board.line(
            String.format(Locale.ROOT, "%s %s rows x30", method, thousands(rows)),
            seconds,
            Double.NaN);
        line.addData(Math.log(rows), Math.log(seconds));
      }
      board.note(
          String.format(
              Locale.ROOT, "%s: cost grows as rows^%.2f at 30 columns", method, line.getSlope()));
    }
  }

  private void heap() {
    HeapProbe probe = new HeapProbe(new Child.Task("", false, 90_000, 10_000, 30, threads));
    for (String method : List.of(SMOTE, BORDERLINE, ADASYN)) {
      Child.Task task = new Child.Task(method, false, 90_000, 10_000, 30, threads);
      Child.Task joined = new Child.Task(method, true, 90_000, 10_000, 30, threads);
      board.note(
          String.format(
              Locale.ROOT,
              "%s: heap beyond the table %.2f times the table (synthetic rows included, 0.8),"
                  + " %.2f with all rows joined into one more table (1.8)",
              method,
              probe.beyondTable(task),
              probe.beyondTable(joined)));
    }
  }

  /** Returns a number of rows in words, scaled. */
  private String thousands(int rows) {
    int scaled = rows / scale;
    return scaled % 1000 == 0 ? scaled / 1000 + "k" : Integer.toString(scaled);
  }
}
