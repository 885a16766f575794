package io.github.counterpoise.encode;

import io.github.counterpoise.run.InvalidInputException;
import io.github.counterpoise.table.Column;
import io.github.counterpoise.table.DataShape;
import io.github.counterpoise.table.Schema;
import io.github.counterpoise.table.Table;
import java.util.Arrays;

/**
 * Encodes images of one pixel per column (row-major, channel last): the range of all pixels of the
 * training rows becomes [0, 1] or [−1, 1], and the image is made taller and wider, by repeating its
 * last row and column or by reflection at them, until both sides are multiples of a number;
 * decoding crops it again.
 *
 * <p>A missing pixel counts as the middle of the range. Decoded pixels stay within the range of all
 * pixels and not of the class's own ones: what a single pixel shows in a class of a few images says
 * little about the class.
 *
 * @param shape height, width and channels of the images
 * @param columns [pixel value] the columns in pixel order
 * @param forms [pixel value] the column that says how its decoded values are rounded
 * @param low smallest value of the training rows
 * @param high largest value of the training rows
 * @param signed whether codes lie in [−1, 1] rather than [0, 1]
 * @param reflected whether the margin is a reflection rather than the last row and column
 * @param paddedHeight rows of an encoded image
 * @param paddedWidth columns of an encoded image
 */
public record ImageCodec(
    DataShape.Image shape,
    int[] columns,
    Column[] forms,
    double low,
    double high,
    boolean signed,
    boolean reflected,
    int paddedHeight,
    int paddedWidth)
    implements RowCodec {

  /**
   * Learns from rows.
   *
   * @param table the table
   * @param rows indices of the training rows
   * @param shape height, width and channels; as many values as there are feature columns
   * @param multiple what both sides of an encoded image are multiples of, at least 1
   * @param signed whether codes lie in [−1, 1] rather than [0, 1]
   * @throws InvalidInputException if the columns are no such images
   */
  public static ImageCodec fit(
      Table table, int[] rows, DataShape.Image shape, int multiple, boolean signed) {
    return fit(table, rows, shape, multiple, signed, false);
  }

  /**
   * Learns from rows, as above.
   *
   * @param table the table
   * @param rows indices of the training rows
   * @param shape height, width and channels; as many values as there are feature columns
   * @param multiple what both sides of an encoded image are multiples of, at least 1
   * @param signed whether codes lie in [−1, 1] rather than [0, 1]
   * @param reflected whether the margin is a reflection rather than the last row and column
   * @throws InvalidInputException if the columns are no such images
   */
  public static ImageCodec fit(
      Table table,
      int[] rows,
      DataShape.Image shape,
      int multiple,
      boolean signed,
      boolean reflected) {
    ImageOption.require(table.schema(), shape);
    int[] columns = table.schema().inputs();
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (int j = 0; j < columns.length; j++) {
      for (int row : rows) {
        double value = table.value(row, columns[j]);
        low = value < low ? value : low; // false for a missing one
        high = value > high ? value : high;
      }
    }
    return new ImageCodec(
        shape,
        columns,
        forms(table.schema(), columns),
        low,
        high,
        signed,
        reflected,
        padded(shape.height(), multiple),
        padded(shape.width(), multiple));
  }

  /**
   * A column that holds whole numbers only is rounded to them. The others have one form, with as
   * many decimals as any pixel of the image: what a single pixel shows says little.
   */
  private static Column[] forms(Schema schema, int[] columns) {
    int most = 0;
    boolean any = false;
    for (int column : columns) {
      if (schema.column(column) instanceof Column.Numeric numeric) {
        any |= numeric.decimals() == Column.Numeric.ANY;
        most = Math.max(most, numeric.decimals());
      }
    }
    Column shared = new Column.Numeric("pixels", any ? Column.Numeric.ANY : most);
    return Arrays.stream(columns)
        .mapToObj(schema::column)
        .map(column -> column instanceof Column.Numeric ? shared : column)
        .toArray(Column[]::new);
  }

  private static int padded(int side, int multiple) {
    return Math.multiplyExact((side - 1) / multiple + 1, multiple);
  }

  @Override
  public int width() {
    return Math.multiplyExact(Math.multiplyExact(paddedHeight, paddedWidth), shape.channels());
  }

  @Override
  public Encoded encode(Table table, int[] rows) {
    float[][] codes = new float[rows.length][width()];
    float[][] present = null;
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j < codes[i].length; j++) {
        double value = table.value(rows[i], columns[source(j)]);
        codes[i][j] = scale(value);
        if (Double.isNaN(value)) {
          present = present == null ? ones(rows.length) : present;
          present[i][j] = 0;
        }
      }
    }
    return new Encoded(codes, present);
  }

  private float[][] ones(int rows) {
    float[][] ones = new float[rows][width()];
    for (float[] row : ones) {
      Arrays.fill(row, 1);
    }
    return ones;
  }

  /** Returns which value of the image stands at a place of the enlarged one. */
  private int source(int place) {
    int channel = place % shape.channels();
    int x = place / shape.channels() % paddedWidth;
    int y = place / shape.channels() / paddedWidth;
    int inside = within(y, shape.height()) * shape.width() + within(x, shape.width());
    return inside * shape.channels() + channel;
  }

  /** Returns the place within a side that a place of the enlarged one shows. */
  private int within(int place, int side) {
    if (!reflected || side == 1) {
      return Math.min(place, side - 1);
    }
    int there = place % (2 * side - 2); // there and back again
    return Math.min(there, 2 * side - 2 - there);
  }

  private float scale(double value) {
    double share = !Double.isNaN(value) && high > low ? (value - low) / (high - low) : 0.5;
    return (float) (signed ? 2 * share - 1 : share);
  }

  @Override
  public void decode(float[] code, ClassDomain domain, Table.Builder target, int row) {
    for (int j = 0; j < columns.length; j++) {
      int channel = j % shape.channels();
      int x = j / shape.channels() % shape.width();
      int y = j / shape.channels() / shape.width();
      double share = code[(y * paddedWidth + x) * shape.channels() + channel];
      share = signed ? (share + 1) / 2 : share;
      double value = high > low ? low + share * (high - low) : low;
      double limited = Math.min(Math.max(value, low), high);
      target.set(row, columns[j], forms[j].nearest(limited, low, high));
    }
  }
}
