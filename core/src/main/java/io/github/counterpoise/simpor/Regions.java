package io.github.counterpoise.simpor;

import io.github.counterpoise.encode.Points;
import io.github.counterpoise.run.Run;
import io.github.counterpoise.synthesis.ClassRows;
import io.github.counterpoise.table.Table;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Finds the informative region of each class: the rows whose new rows climb. Lines 1 to 11 of
 * Algorithm 2 balance the region against the class that rows keep away from before the rest gets
 * any.
 */
final class Regions {

  private final SimporConfig config;
  private final Landscape landscape;
  private final int[] rows; // all rows with a class
  private final int[] labels; // class of each, numbered over the classes that have rows
  private final int[] classNumbers; // [class] its number, -1 for a class without rows
  private final boolean[] informative; // [rows], null where that is decided class by class

  /**
   * Looks for informative rows.
   *
   * @param table the training rows
   * @param landscape where the rows lie
   * @param config says how
   * @param run randomness, threads and monitor
   */
  Regions(Table table, Landscape landscape, SimporConfig config, Run run) {
    this.config = config;
    this.landscape = landscape;
    this.rows = table.labelledRows();
    int[] present = IntStream.of(rows).map(table::classOf).distinct().sorted().toArray();
    this.classNumbers = new int[table.schema().classLabels().size()];
    Arrays.setAll(classNumbers, c -> Arrays.binarySearch(present, c));
    this.labels = IntStream.of(rows).map(row -> classNumbers[table.classOf(row)]).toArray();
    this.informative = amongAll(table, run);
  }

  private boolean[] amongAll(Table table, Run run) {
    return switch (config.informative()) {
      case ALL, MINORITY_TOP -> null;
      case ENTROPY -> {
        run.monitor().phase("active learning");
        yield new ActiveLearning(config.query(), config.threshold())
            .select(ranker(table), labels, run);
      }
      case TOP_FRACTION -> {
        run.monitor().phase("entropy of all rows");
        int[] all = IntStream.range(0, rows.length).toArray();
        yield top(ranker(table).entropies(all, all, run), config.topFraction());
      }
    };
  }

  /**
   * Returns the region of a class.
   *
   * @param members the class
   * @param run randomness, threads and monitor
   */
  Region of(ClassRows members, Run run) {
    return switch (config.informative()) {
      case ALL -> {
        boolean[] all = new boolean[members.size()];
        Arrays.fill(all, true);
        yield Region.of(all, 1, Integer.MAX_VALUE);
      }
      case MINORITY_TOP -> {
        run.monitor().phase("entropy of class " + members.label());
        int[] all = IntStream.range(0, rows.length).toArray();
        int[] own = where(classNumbers[members.classIndex()]);
        double[] entropies = ranker(members.table()).entropies(all, own, run);
        yield Region.of(top(entropies, config.topShare()), config.topShare(), Integer.MAX_VALUE);
      }
      case ENTROPY, TOP_FRACTION -> balancing(members, run);
    };
  }

  /** The informative rows of the class get as many new rows as their opponents have more. */
  private Region balancing(ClassRows members, Run run) {
    int[] own = where(classNumbers[members.classIndex()]);
    int[] others = where(classNumbers[landscape.opponent(members.classIndex())]);
    boolean[] inside = new boolean[own.length];
    int count = 0;
    for (int i = 0; i < own.length; i++) {
      inside[i] = informative[own[i]];
      count += inside[i] ? 1 : 0;
    }
    int opposed = (int) IntStream.of(others).filter(i -> informative[i]).count();
    run.monitor()
        .info(
            String.format(
                Locale.ROOT,
                "The informative region has %d rows of class '%s' and %d of the class opposed.",
                count,
                members.label(),
                opposed));
    if (count == 0) {
      run.monitor()
          .warn(
              String.format(
                  Locale.ROOT,
                  "The informative region has no row of class '%s', so none of its new rows climbs;"
                      + " choose another region (-informative) if they should.",
                  members.label()));
    }
    return Region.of(inside, 1, Math.max(0, opposed - count));
  }

  private EntropyRanker ranker(Table table) {
    Points points = landscape.space().encode(table, rows);
    int classes = Arrays.stream(labels).max().orElse(0) + 1;
    return switch (config.ranking()) {
      case RATIO -> new KernelRanker(points, labels, classes, landscape.bandwidth());
      case NETWORK -> new NetworkRanker(points, labels, classes);
    };
  }

  private int[] where(int classNumber) {
    return IntStream.range(0, labels.length).filter(i -> labels[i] == classNumber).toArray();
  }

  /** Marks a share of the rows, those with the highest entropy, the first among equals. */
  static boolean[] top(double[] entropies, double share) {
    boolean[] top = new boolean[entropies.length];
    IntStream.range(0, entropies.length)
        .boxed()
        .sorted((a, b) -> Double.compare(entropies[b], entropies[a]))
        .limit((long) Math.ceil(share * entropies.length))
        .forEach(i -> top[i] = true);
    return top;
  }
}
