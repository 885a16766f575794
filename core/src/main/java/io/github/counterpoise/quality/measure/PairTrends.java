package io.github.counterpoise.quality.measure;

import io.github.counterpoise.encode.Spread;
import io.github.counterpoise.run.Seed;
import io.github.counterpoise.table.Column;
import io.github.counterpoise.table.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.apache.commons.rng.sampling.CombinationSampler;

/**
 * How two columns hang together in real and in synthetic rows of a class.
 *
 * <ul>
 *   <li>Two numbers: |r − r'| with Pearson's correlation r.
 *   <li>Two labels: total variation of the tables of counts, ½ Σ |p(u, v) − p'(u, v)|.
 *   <li>A number and a label: |η − η'| with the correlation ratio η, the root of the share of the
 *       number's variance that lies between labels.
 * </ul>
 *
 * <p>A cell far off, which alone would make a correlation, counts as {@link Spread} says. Rows in
 * which either cell is missing are left out. A pair of which a column has one value only on either
 * side has no correlation and is left out.
 */
final class PairTrends {

  /** Columns of which all pairs are looked at; of more, a sample. */
  static final int MAX_COLUMNS = 30;

  private final ClassPart part;
  private final int[] real;
  private final int[] synthetic;
  private final Map<Integer, Spread> spreads = new HashMap<>(); // by column of numbers
  private final Map<MeasureKind, List<Double>> found = new HashMap<>();
  private final Set<MeasureKind> possible = new HashSet<>();

  private PairTrends(ClassPart part, int[] real, int[] synthetic) {
    this.part = part;
    this.real = real;
    this.synthetic = synthetic;
  }

  /**
   * Measures all pairs of columns.
   *
   * @param part the class
   * @param real the rows of its real table to look at
   * @param synthetic the rows of its synthetic table to look at
   * @return the means over pairs of numbers, of labels, and of one of each
   */
  static List<Measure> of(ClassPart part, int[] real, int[] synthetic) {
    PairTrends trends = new PairTrends(part, real, synthetic);
    int[] columns = columns(part.real().schema().features());
    for (int i = 0; i < columns.length; i++) {
      for (int j = i + 1; j < columns.length; j++) {
        trends.add(columns[i], columns[j]);
      }
    }
    return List.of(
        trends.mean(MeasureKind.CORRELATION_DIFFERENCE, "two numeric columns"),
        trends.mean(MeasureKind.CONTINGENCY_DIFFERENCE, "two nominal columns"),
        trends.mean(MeasureKind.RATIO_DIFFERENCE, "a numeric and a nominal column"));
  }

  private static int[] columns(int[] features) {
    if (features.length <= MAX_COLUMNS) {
      return features;
    }
    int[] chosen =
        new CombinationSampler(new Seed(1).stream("pairs"), features.length, MAX_COLUMNS).sample();
    return Arrays.stream(chosen).sorted().map(i -> features[i]).toArray();
  }

  private Measure mean(MeasureKind kind, String pair) {
    List<Double> values = found.getOrDefault(kind, List.of());
    if (values.isEmpty()) {
      return Measure.undefined(
          kind,
          possible.contains(kind)
              ? "no pair of columns varies in both the real and the synthetic rows of the class"
              : "the data has no pair of " + pair);
    }
    return Measure.of(kind, values.stream().mapToDouble(v -> v).average().orElseThrow());
  }

  private void add(int first, int second) {
    boolean one = isNominal(first);
    boolean two = isNominal(second);
    if (one && two) {
      add(
          MeasureKind.CONTINGENCY_DIFFERENCE,
          contingency(
              cells(part.real(), real, first, second),
              cells(part.synthetic(), synthetic, first, second)));
    } else if (one || two) {
      int label = one ? first : second;
      int number = one ? second : first;
      add(
          MeasureKind.RATIO_DIFFERENCE,
          Math.abs(
              ratio(cells(part.real(), real, label, number))
                  - ratio(cells(part.synthetic(), synthetic, label, number))));
    } else {
      add(
          MeasureKind.CORRELATION_DIFFERENCE,
          Math.abs(
              correlation(cells(part.real(), real, first, second))
                  - correlation(cells(part.synthetic(), synthetic, first, second))));
    }
  }

  private void add(MeasureKind kind, double value) {
    possible.add(kind);
    if (!Double.isNaN(value)) {
      found.computeIfAbsent(kind, k -> new ArrayList<>()).add(value);
    }
  }

  private boolean isNominal(int column) {
    return part.real().schema().column(column) instanceof Column.Nominal;
  }

  /** Returns the cells of two columns, [2][row], of the rows that miss neither. */
  private double[][] cells(Table table, int[] rows, int first, int second) {
    int[] whole =
        IntStream.of(rows)
            .filter(row -> !table.isMissing(row, first) && !table.isMissing(row, second))
            .toArray();
    return new double[][] {
      Arrays.stream(whole).mapToDouble(row -> cell(table, row, first)).toArray(),
      Arrays.stream(whole).mapToDouble(row -> cell(table, row, second)).toArray()
    };
  }

  private double cell(Table table, int row, int column) {
    return isNominal(column)
        ? table.value(row, column)
        : spreads
            .computeIfAbsent(column, c -> Spread.of(part.real(), c, real))
            .limited(table.value(row, column));
  }

  /** Returns Pearson's correlation, {@code NaN} where either column does not vary. */
  static double correlation(double[][] cells) {
    return cells[0].length < 2 || isConstant(cells[0]) || isConstant(cells[1])
        ? Double.NaN
        : new PearsonsCorrelation().correlation(cells[0], cells[1]);
  }

  /**
   * Returns the correlation ratio of labels and numbers, {@code NaN} where either does not vary.
   */
  static double ratio(double[][] cells) {
    double[] labels = cells[0];
    double[] numbers = cells[1];
    if (numbers.length < 2 || isConstant(labels) || isConstant(numbers)) {
      return Double.NaN;
    }
    double mean = Arrays.stream(numbers).average().orElseThrow();
    Map<Double, double[]> groups = new HashMap<>(); // count and sum of deviations by label
    double total = 0;
    for (int i = 0; i < numbers.length; i++) {
      double[] group = groups.computeIfAbsent(labels[i], l -> new double[2]);
      group[0]++;
      group[1] += numbers[i] - mean;
      total += (numbers[i] - mean) * (numbers[i] - mean);
    }
    double between = 0;
    for (double[] group : groups.values()) {
      between += group[1] * group[1] / group[0];
    }
    return Math.sqrt(Math.min(1, between / total));
  }

  /** Returns the total variation of the shares of pairs of labels. */
  static double contingency(double[][] real, double[][] synthetic) {
    if (real[0].length == 0 || synthetic[0].length == 0) {
      return Double.NaN;
    }
    Map<List<Double>, Double> shares = new HashMap<>();
    count(real, 1.0 / real[0].length, shares);
    count(synthetic, -1.0 / synthetic[0].length, shares);
    return Math.min(1, shares.values().stream().mapToDouble(Math::abs).sum() / 2);
  }

  private static void count(double[][] cells, double share, Map<List<Double>, Double> shares) {
    for (int i = 0; i < cells[0].length; i++) {
      shares.merge(List.of(cells[0][i], cells[1][i]), share, Double::sum);
    }
  }

  private static boolean isConstant(double[] values) {
    return Arrays.stream(values).allMatch(v -> v == values[0]);
  }
}
