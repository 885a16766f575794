package io.github.counterpoise.quality;

import io.github.counterpoise.quality.measure.ClassPart;
import io.github.counterpoise.table.Column;
import io.github.counterpoise.table.Table;
import java.util.Arrays;

/**
 * How the real and the synthetic rows of a class are spread over one column, in bins both share.
 * Missing cells are a bin of their own, so the shares of either side add up to 1.
 */
sealed interface ColumnContrast permits NumericContrast, NominalContrast {

  /** Returns the column. */
  Column column();

  /** Returns the share of the real rows in each bin. */
  double[] real();

  /** Returns the share of the synthetic rows in each bin. */
  double[] synthetic();

  /** Returns the share of the real rows whose cell is missing. */
  double realMissing();

  /** Returns the share of the synthetic rows whose cell is missing. */
  double syntheticMissing();

  /**
   * Returns the total variation distance over the bins: the share of rows that would have to move
   * to another bin to make the two alike, 0 to 1.
   */
  default double difference() {
    double sum = Math.abs(realMissing() - syntheticMissing());
    for (int bin = 0; bin < real().length; bin++) {
      sum += Math.abs(real()[bin] - synthetic()[bin]);
    }
    return sum / 2;
  }

  /** Returns whether every row on either side stands in the same single bin. */
  default boolean isConstant() {
    boolean missing = realMissing() == 1 && syntheticMissing() == 1;
    boolean single = real().length == 1 && realMissing() == 0 && syntheticMissing() == 0;
    return missing || single;
  }

  /**
   * Compares one column of a class.
   *
   * @param part the class, with at least one real and one synthetic row
   * @param column the column's index
   */
  static ColumnContrast of(ClassPart part, int column) {
    Column kind = part.real().schema().column(column);
    double[] real = values(part.real(), part.realRows(), column);
    double[] synthetic = values(part.synthetic(), part.syntheticRows(), column);
    return kind instanceof Column.Nominal nominal
        ? NominalContrast.of(nominal, real, synthetic)
        : NumericContrast.of(kind, real, synthetic);
  }

  private static double[] values(Table table, int[] rows, int column) {
    return Arrays.stream(rows).mapToDouble(row -> table.value(row, column)).toArray();
  }
}
