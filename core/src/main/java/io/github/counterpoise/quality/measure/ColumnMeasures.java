package io.github.counterpoise.quality.measure;

import io.github.counterpoise.encode.Spread;
import io.github.counterpoise.table.Column;
import io.github.counterpoise.table.Table;
import java.util.Arrays;
import org.apache.commons.math3.stat.inference.KolmogorovSmirnovTest;

/**
 * How the synthetic rows of a class follow the real ones in one column.
 *
 * @param column the column
 * @param distance Kolmogorov–Smirnov distance of the values present, or total variation of the
 *     labels, where a missing cell counts as a label
 * @param coverage how much of the real range or labels the synthetic rows have; the range is that
 *     without cells far off, see {@link Spread}
 * @param adherence the share of synthetic values within the real range or among the real labels
 * @param missing difference of the shares of missing cells
 * @param shares those shares
 */
public record ColumnMeasures(
    Column column,
    Measure distance,
    Measure coverage,
    Measure adherence,
    Measure missing,
    MissingShares shares) {

  private static final String NO_REAL = "no real row of the class has a value";
  private static final String NO_SYNTHETIC = "no synthetic row of the class has a value";

  /**
   * Measures one column.
   *
   * @param part the class
   * @param real the rows of its real table to look at
   * @param synthetic the rows of its synthetic table to look at
   * @param column index of the column
   */
  static ColumnMeasures of(ClassPart part, int[] real, int[] synthetic, int column) {
    Column kind = part.real().schema().column(column);
    double[] a = cells(part.real(), real, column);
    double[] b = cells(part.synthetic(), synthetic, column);
    MissingShares shares = new MissingShares(a.length, missing(a), b.length, missing(b));
    return kind instanceof Column.Nominal nominal
        ? labels(nominal, a, b, shares)
        : numbers(kind, present(a), present(b), shares, Spread.of(part.real(), column, real));
  }

  private static ColumnMeasures numbers(
      Column column, double[] real, double[] synthetic, MissingShares shares, Spread spread) {
    if (real.length == 0 || synthetic.length == 0) {
      String why = real.length == 0 ? NO_REAL : NO_SYNTHETIC;
      return new ColumnMeasures(
          column,
          Measure.undefined(MeasureKind.NUMERIC_DISTANCE, why),
          Measure.undefined(MeasureKind.RANGE_COVERAGE, why),
          Measure.undefined(MeasureKind.RANGE_ADHERENCE, why),
          missing(shares),
          shares);
    }
    double low = Arrays.stream(real).min().orElseThrow();
    double high = Arrays.stream(real).max().orElseThrow();
    double[] inside = Arrays.stream(synthetic).filter(v -> v >= low && v <= high).toArray();
    return new ColumnMeasures(
        column,
        Measure.of(MeasureKind.NUMERIC_DISTANCE, kolmogorovSmirnov(real, synthetic)),
        rangeCoverage(ordinary(real, spread), ordinary(inside, spread)),
        Measure.of(MeasureKind.RANGE_ADHERENCE, (double) inside.length / synthetic.length),
        missing(shares),
        shares);
  }

  /**
   * The library asks for at least two values on either side; twice the same ones change nothing.
   */
  private static double kolmogorovSmirnov(double[] real, double[] synthetic) {
    return new KolmogorovSmirnovTest()
        .kolmogorovSmirnovStatistic(atLeastTwo(real), atLeastTwo(synthetic));
  }

  private static double[] atLeastTwo(double[] values) {
    return values.length > 1 ? values : new double[] {values[0], values[0]};
  }

  /** Returns the cells that are not so far off that one of them would be nearly all the range. */
  private static double[] ordinary(double[] cells, Spread spread) {
    return Arrays.stream(cells).filter(cell -> spread.limited(cell) == cell).toArray();
  }

  private static Measure rangeCoverage(double[] real, double[] inside) {
    double low = Arrays.stream(real).min().orElseThrow();
    double high = Arrays.stream(real).max().orElseThrow();
    if (low == high) {
      return Measure.undefined(
          MeasureKind.RANGE_COVERAGE, "the real rows of the class have one value only");
    }
    double least = Arrays.stream(inside).filter(v -> v >= low && v <= high).min().orElse(low);
    double most = Arrays.stream(inside).filter(v -> v >= low && v <= high).max().orElse(low);
    return Measure.of(
        MeasureKind.RANGE_COVERAGE, (most / 2 - least / 2) / (high / 2 - low / 2)); // no overflow
  }

  private static ColumnMeasures labels(
      Column.Nominal column, double[] real, double[] synthetic, MissingShares shares) {
    int missing = column.labels().size();
    int[] a = counts(real, missing + 1);
    int[] b = counts(synthetic, missing + 1);
    double moved = 0;
    int known = 0;
    int covered = 0;
    int adhering = 0;
    for (int label = 0; label <= missing; label++) {
      moved += Math.abs((double) a[label] / real.length - (double) b[label] / synthetic.length) / 2;
      if (label < missing && a[label] > 0) {
        known++;
        covered += b[label] > 0 ? 1 : 0;
        adhering += b[label];
      }
    }
    int labelled = synthetic.length - b[missing];
    return new ColumnMeasures(
        column,
        Measure.of(MeasureKind.NOMINAL_DISTANCE, Math.min(1, moved)),
        known == 0
            ? Measure.undefined(MeasureKind.LABEL_COVERAGE, NO_REAL)
            : Measure.of(MeasureKind.LABEL_COVERAGE, (double) covered / known),
        labelled > 0
            ? Measure.of(MeasureKind.LABEL_ADHERENCE, (double) adhering / labelled)
            : Measure.undefined(MeasureKind.LABEL_ADHERENCE, NO_SYNTHETIC),
        missing(shares),
        shares);
  }

  private static Measure missing(MissingShares shares) {
    return shares.any()
        ? new Measure(MeasureKind.MISSING_DIFFERENCE, shares.difference(), shares.text())
        : Measure.undefined(MeasureKind.MISSING_DIFFERENCE, "no cell is missing");
  }

  private static int missing(double[] cells) {
    return cells.length - present(cells).length;
  }

  /** Returns how often each label occurs, and last how many cells are missing. */
  private static int[] counts(double[] cells, int size) {
    int[] counts = new int[size];
    for (double cell : cells) {
      counts[Double.isNaN(cell) ? size - 1 : (int) cell]++;
    }
    return counts;
  }

  private static double[] cells(Table table, int[] rows, int column) {
    return Arrays.stream(rows).mapToDouble(row -> table.value(row, column)).toArray();
  }

  private static double[] present(double[] cells) {
    return Arrays.stream(cells).filter(cell -> !Double.isNaN(cell)).toArray();
  }
}
