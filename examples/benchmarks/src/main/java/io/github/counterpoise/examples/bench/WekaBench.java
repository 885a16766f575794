package io.github.counterpoise.examples.bench;

import io.github.counterpoise.balance.Methods;
import io.github.counterpoise.table.Table;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * SMOTE inside Weka, {@code Filter.useFilter} from instances to instances, beside imbalanced-learn
 * from array to array; and the heap that Weka needs for it. The two take turns, and the best median
 * of each counts, because on a busy machine others can only make a call slower.
 */
public final class WekaBench {

  private static final String SMOTE = Methods.SMOTE.name();
  private static final int COMMON = 90_000;
  private static final int RARE = 10_000;
  private static final int COLUMNS = 30;
  private static final int TURNS = 3;

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
  public WekaBench(Scoreboard board, String python, int threads, int scale) {
    this.board = board;
    this.python = python;
    this.threads = threads;
    this.scale = scale;
  }

  /** Measures. */
  public void run() {
    try (Peer peer = Peer.of(python, threads)) {
      Optional<String> version = peer.version();
      board.note(peer.introduction(version));
      measure(version.isPresent() ? peer : null);
    }
    if (scale == 1) {
      heap();
    }
  }

  private void measure(Peer peer) {
    Table table = BenchData.gaussian(COMMON / scale, RARE / scale, COLUMNS);
    WekaSmote weka = new WekaSmote(table);
    double ours = Double.POSITIVE_INFINITY;
    double theirs = peer == null ? Double.NaN : Double.POSITIVE_INFINITY;
    double theirFirst = theirs;
    for (int turn = 0; turn < (scale == 1 ? TURNS : 1); turn++) {
      ours = Math.min(ours, weka.ours(threads));
      if (peer != null) {
        Peer.Seconds seconds = peer.measure(SMOTE, table);
        theirs = Math.min(theirs, seconds.warm());
        theirFirst = Math.min(theirFirst, seconds.first());
      }
    }
    String name =
        String.format(
            Locale.ROOT, "SMOTE in Weka %d+%d rows x%d", COMMON / scale, RARE / scale, COLUMNS);
    board.line(name, ours, theirs);
    board.line(name + " first call", Child.run(task(SMOTE), List.of()), theirFirst);
  }

  private void heap() {
    HeapProbe probe = new HeapProbe(task(""));
    board.note(
        String.format(
            Locale.ROOT,
            "smallest heap: %d MB for the instances alone, %d MB to balance them",
            probe.tableHeap(),
            probe.smallestHeap(task(SMOTE))));
  }

  private Child.Task task(String method) {
    return new Child.Task(method, true, true, COMMON / scale, RARE / scale, COLUMNS, threads);
  }
}
