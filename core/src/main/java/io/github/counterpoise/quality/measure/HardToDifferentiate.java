package io.github.counterpoise.quality.measure;

import io.github.counterpoise.describe.Reference;
import io.github.counterpoise.table.Table;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * SIMPOR's hard-to-differentiate ratio (section 6.2 of the paper): rows are placed along their
 * first principal component, counted into equal bins, and the rows of a class that stand in a bin
 * beside rows of other classes are set against all rows of the class:
 *
 * <pre>HDR = Σ over bins of min(rows of the class, rows of other classes) / rows of the class</pre>
 *
 * <p>0 where the bins hold one class only, 1 where others hide all of it. The paper does not say
 * how many bins it counts into; here they are {@link #BINS}. Columns are standardised, and the
 * component is that of the very rows that are counted.
 *
 * @param low lower end of the first bin
 * @param high upper end of the last bin
 * @param own rows of the class in each bin
 * @param others rows of other classes in each bin
 */
@Reference(
    key = "Nguyen2022",
    authors = "Nguyen, Hung and Chang, Morris",
    title =
        "Synthetic Information towards Maximum Posterior Ratio for deep learning on Imbalanced Data",
    venue = "arXiv",
    year = 2022)
public record HardToDifferentiate(double low, double high, int[] own, int[] others) {

  /** Number of bins. */
  public static final int BINS = 50;

  /** Rows that are counted; of more, a sample. */
  public static final int MAX_ROWS = 10_000;

  /**
   * Counts a class against all others.
   *
   * @param tables the rows; one table, or the real and the synthetic ones of one schema
   * @param classIndex index of the class
   * @return the counts; nothing where either side has no rows or every column is constant
   */
  public static Optional<HardToDifferentiate> of(List<Table> tables, int classIndex) {
    return MainDirection.of(tables, MAX_ROWS).flatMap(line -> of(line, classIndex));
  }

  /** Counts a class against all others along a direction found already. */
  static Optional<HardToDifferentiate> of(MainDirection line, int classIndex) {
    int[] own = new int[BINS];
    int[] others = new int[BINS];
    for (int row = 0; row < line.classes().length; row++) {
      (line.classes()[row] == classIndex ? own : others)[line.bin(row, BINS)]++;
    }
    return Arrays.stream(own).sum() == 0 || Arrays.stream(others).sum() == 0
        ? Optional.empty()
        : Optional.of(new HardToDifferentiate(line.low(), line.high(), own, others));
  }

  /** Returns the ratio, 0 to 1. */
  public double ratio() {
    long shared = 0;
    for (int bin = 0; bin < own.length; bin++) {
      shared += Math.min(own[bin], others[bin]);
    }
    return (double) shared / Arrays.stream(own).sum();
  }
}
