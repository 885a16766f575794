package io.github.counterpoise.seismoflow;

import io.github.counterpoise.encode.Encoded;
import io.github.counterpoise.encode.ImageCodec;
import io.github.counterpoise.encode.RowCodec;
import io.github.counterpoise.run.Monitor;
import java.util.Arrays;
import java.util.Locale;

/**
 * Pixels that are the same in all training images, among them whole channels: new images get them
 * as they are, since the flow only sees noise there. Constant columns of tables are the codec's.
 *
 * @param values [value] what it always is, {@code NaN} where it varies; null for tables
 */
record Fixed(float[] values) {

  /**
   * Finds the fixed pixels.
   *
   * @param codec how rows are encoded
   * @param data all training rows
   * @param monitor hears how many there are
   */
  static Fixed of(RowCodec codec, Encoded data, Monitor monitor) {
    if (!(codec instanceof ImageCodec image)) {
      return new Fixed(null);
    }
    float[] values = data.values()[0].clone();
    for (float[] row : data.values()) {
      for (int j = 0; j < values.length; j++) {
        values[j] = row[j] == values[j] ? values[j] : Float.NaN;
      }
    }
    say(image, values, monitor);
    return new Fixed(values);
  }

  private static void say(ImageCodec image, float[] values, Monitor monitor) {
    int channels = image.shape().channels();
    for (int c = 0; c < channels && channels > 1; c++) {
      boolean fixed = true;
      for (int j = c; j < values.length; j += channels) {
        fixed &= !Float.isNaN(values[j]);
      }
      if (fixed) {
        monitor.info(
            String.format(
                Locale.ROOT,
                "Channel %d of %d is the same in all training images; new images have it as it is.",
                c + 1,
                channels));
      }
    }
  }

  /** Sets the fixed values of a decoded row. */
  float[] apply(float[] row) {
    for (int j = 0; values != null && j < row.length; j++) {
      row[j] = Float.isNaN(values[j]) ? row[j] : values[j];
    }
    return row;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Fixed fixed && Arrays.equals(values, fixed.values);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(values);
  }

  @Override
  public String toString() {
    return Arrays.toString(values);
  }
}
