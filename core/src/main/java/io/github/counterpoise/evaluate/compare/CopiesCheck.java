package io.github.counterpoise.evaluate.compare;

import io.github.counterpoise.encode.Flattened;
import io.github.counterpoise.run.Monitor;
import io.github.counterpoise.table.Column;
import io.github.counterpoise.table.Table;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Looks for the trace that copying the rows of a class leaves, since copies of training rows would
 * then stand among the test rows.
 *
 * <p>Equal rows alone prove nothing: a machine at rest, or a survey of few questions, repeats
 * itself. What oversampling leaves is a class that is not the largest, with many copies while other
 * classes have few, spread over its rows as a random choice spreads them rather than heaped on a
 * few, and equal in all columns although its rows hardly ever agree by chance.
 */
final class CopiesCheck {

  /** A class with fewer copies than this share of its rows is passed over. */
  private static final double SUSPICIOUS = 0.2;

  /** With fewer different rows nobody can tell copies from a habit. */
  private static final int FEWEST_ROWS = 5;

  /** Repeated rows, as a share of those that a random choice of rows to copy would repeat. */
  private static final double SPREAD = 0.5;

  /** Pairs of equal rows by chance, as a share of those found, that explain them. */
  private static final double CHANCE = 0.25;

  private static final double NEARLY_ALL = 0.9;
  private static final double ROOM = 5; // possible values per value found

  private CopiesCheck() {}

  /** Warns of classes that look oversampled, and says where equal rows are of two classes. */
  static void warn(String name, Table rows, Monitor monitor) {
    Table table = Flattened.of(rows);
    int[] counts = table.classCounts();
    int classes = counts.length;
    List<Map<List<Double>, Integer>> repeats = new ArrayList<>(); // [class] row → how often
    for (int c = 0; c < classes; c++) {
      repeats.add(counted(table, c));
    }
    sayConflicts(name, table.schema().classLabels(), repeats, monitor);
    int[] copies =
        IntStream.range(0, classes).map(c -> counts[c] - repeats.get(c).size()).toArray();
    int all = IntStream.of(copies).sum();
    for (int c = 0; c < classes; c++) {
      double share = counts[c] == 0 ? 0 : (double) copies[c] / counts[c];
      double others = (double) (all - copies[c]) / Math.max(1, table.rows() - counts[c]);
      if (share > SUSPICIOUS
          && share > 2 * others
          && !isLargest(counts, c)
          && isSpread(repeats.get(c), copies[c])
          && isNoChance(table, repeats.get(c))) {
        monitor.warn(
            String.format(
                Locale.ROOT,
                "%d of the %d rows of class '%s' of '%s' are exact copies of others, and they are"
                    + " spread over the class as oversampling before the comparison spreads them;"
                    + " copies of training rows then stand among test rows and all results are too"
                    + " good.",
                copies[c],
                counts[c],
                table.schema().classLabels().get(c),
                name));
      }
    }
  }

  /** No classifier can tell rows with the same cells apart. */
  private static void sayConflicts(
      String name, List<String> labels, List<Map<List<Double>, Integer>> repeats, Monitor monitor) {
    Map<List<Double>, Integer> first = new HashMap<>(); // row → class
    Map<List<Double>, Integer> second = new LinkedHashMap<>();
    for (int c = 0; c < repeats.size(); c++) {
      for (List<Double> row : repeats.get(c).keySet()) {
        Integer other = first.putIfAbsent(row, c);
        if (other != null) {
          second.putIfAbsent(row, c);
        }
      }
    }
    if (second.isEmpty()) {
      return;
    }
    int rows =
        second.keySet().stream()
            .mapToInt(row -> repeats.stream().mapToInt(r -> r.getOrDefault(row, 0)).sum())
            .sum();
    Map.Entry<List<Double>, Integer> example = second.entrySet().iterator().next();
    monitor.info(
        String.format(
            Locale.ROOT,
            "%d rows of '%s' have the same cells as rows of another class, for instance of '%s' and"
                + " '%s'; no classifier can tell them apart.",
            rows,
            name,
            labels.get(first.get(example.getKey())),
            labels.get(example.getValue())));
  }

  private static Map<List<Double>, Integer> counted(Table table, int c) {
    Map<List<Double>, Integer> counted = new LinkedHashMap<>();
    int[] features = table.schema().features();
    for (int row : table.rowsOf(c)) {
      List<Double> cells = new ArrayList<>(features.length);
      for (int column : features) {
        cells.add(table.value(row, column));
      }
      counted.merge(cells, 1, Integer::sum);
    }
    return counted;
  }

  /** Oversampling does not enlarge the largest class; it may make others as large. */
  private static boolean isLargest(int[] counts, int c) {
    return IntStream.range(0, counts.length).allMatch(o -> o == c || counts[o] < counts[c]);
  }

  /** m copies, drawn at random from d rows, repeat about d (1 − exp(−m / d)) of them. */
  private static boolean isSpread(Map<List<Double>, Integer> repeats, int copies) {
    double rows = repeats.size();
    long repeated = repeats.values().stream().filter(n -> n > 1).count();
    return repeated >= SPREAD * rows * -Math.expm1(-copies / rows);
  }

  private static boolean isNoChance(Table table, Map<List<Double>, Integer> repeats) {
    if (repeats.size() < FEWEST_ROWS) {
      return false;
    }
    int[] features = table.schema().features();
    double rows = repeats.values().stream().mapToInt(n -> n).sum();
    double found = repeats.values().stream().mapToDouble(n -> n * (n - 1.0) / 2).sum();
    double chance = rows * (rows - 1) / 2; // of pairs equal, were columns independent
    for (int i = 0; i < features.length; i++) {
      int index = i;
      double[] values = repeats.keySet().stream().mapToDouble(r -> r.get(index)).toArray();
      if (table.schema().column(features[i]) instanceof Column.Numeric && isFine(values)) {
        return true;
      }
      chance *= agreement(values);
    }
    return chance <= CHANCE * found;
  }

  /** Returns the share of pairs of rows, each with itself included, with the same value. */
  private static double agreement(double[] values) {
    Map<Double, Integer> counted = new HashMap<>();
    Arrays.stream(values).forEach(v -> counted.merge(v, 1, Integer::sum));
    double n = values.length;
    return counted.values().stream().mapToDouble(k -> k * (double) k).sum() / (n * n);
  }

  /** Nearly every row has a value of its own, and there was room for many others. */
  private static boolean isFine(double[] values) {
    double[] known = Arrays.stream(values).filter(v -> !Double.isNaN(v)).distinct().toArray();
    if (known.length < NEARLY_ALL * values.length) {
      return false;
    }
    int decimals =
        Arrays.stream(known)
            .mapToInt(v -> BigDecimal.valueOf(v).stripTrailingZeros().scale())
            .max()
            .orElse(0);
    double range = Arrays.stream(known).max().orElse(0) - Arrays.stream(known).min().orElse(0);
    return range * Math.pow(10, decimals) >= ROOM * known.length;
  }
}
