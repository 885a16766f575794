package io.github.counterpoise.learn;

import io.github.counterpoise.table.Table;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Row weights brought to mean 1, so that only their ratios count. Penalties, leaf sizes and
 * learning rates of classifiers are meant for rows that weigh 1; where every row weighs 0.025, a
 * tree that wants two rows in a leaf would otherwise see one row in all.
 */
public final class ScaledWeights {

  /** Digits kept, so that weights in another unit are the same ones to the last bit. */
  private static final MathContext DIGITS = new MathContext(12, RoundingMode.HALF_EVEN);

  private ScaledWeights() {}

  /**
   * Returns the same rows with weights of mean 1: exactly 1 where all are equal, else rounded to 12
   * digits.
   *
   * @param table the rows
   * @return the table itself where nothing changes, or where all rows weigh 0
   */
  public static Table of(Table table) {
    if (!table.isWeighted()) {
      return table;
    }
    double[] weights = IntStream.range(0, table.rows()).mapToDouble(table::weight).toArray();
    double[] scaled = of(weights);
    if (Arrays.equals(weights, scaled)) {
      return table;
    }
    return table.withWeights(row -> scaled[row]);
  }

  /**
   * Returns weights in the same ratios with mean 1: exactly 1 where all are equal, else rounded to
   * 12 digits.
   *
   * @param weights finite numbers of at least 0
   * @return as many weights; the same ones where all are 0
   */
  public static double[] of(double[] weights) {
    double most = Arrays.stream(weights).max().orElse(0);
    if (!(most > 0)) {
      return weights.clone();
    }
    if (Arrays.stream(weights).allMatch(w -> w == most)) {
      double[] ones = new double[weights.length];
      Arrays.fill(ones, 1);
      return ones;
    }
    double mean = Arrays.stream(weights).map(w -> w / most).average().orElseThrow(); // no overflow
    return Arrays.stream(weights).map(w -> rounded(w / most / mean)).toArray();
  }

  private static double rounded(double weight) {
    return new BigDecimal(weight).round(DIGITS).doubleValue();
  }
}
