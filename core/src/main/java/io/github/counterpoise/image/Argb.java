package io.github.counterpoise.image;

import io.github.counterpoise.table.DataShape;

/** Colours as 0xAARRGGBB, as Java's images and palettes have them. */
final class Argb {

  /** The largest value of a channel. */
  static final int MOST = 255;

  private Argb() {}

  /** Returns the opacity, 0 to 255. */
  static int alpha(int argb) {
    return argb >>> 24;
  }

  /** Returns red (0), green (1) or blue (2), 0 to 255. */
  static int colour(int argb, int channel) {
    return argb >> (16 - 8 * channel) & 0xff;
  }

  /** Returns whether a colour is a grey. */
  static boolean isGrey(int argb) {
    return colour(argb, 0) == colour(argb, 1) && colour(argb, 0) == colour(argb, 2);
  }

  /**
   * Writes a colour into the channels of a pixel; where these are greys, its red, which is then as
   * good as any.
   */
  static void put(int argb, DataShape.Image shape, float[] values, int pixel) {
    int channels = shape.channels();
    int colours = channels - (shape.form().alpha() ? 1 : 0);
    for (int c = 0; c < colours; c++) {
      values[pixel * channels + c] = colour(argb, c);
    }
    if (colours < channels) {
      values[pixel * channels + colours] = alpha(argb);
    }
  }

  /**
   * Returns the colour that the channels of a pixel of 8 bits come nearest to.
   *
   * @param values 0 to 255 after rounding; those beyond are cut
   */
  static int of(DataShape.Image shape, float[] values, int pixel) {
    int channels = shape.channels();
    int colours = channels - (shape.form().alpha() ? 1 : 0);
    int at = pixel * channels;
    int argb = (colours < channels ? level(values[at + colours]) : MOST) << 24;
    for (int c = 0; c < 3; c++) {
      argb |= level(values[at + Math.min(c, colours - 1)]) << (16 - 8 * c);
    }
    return argb;
  }

  private static int level(float value) {
    return Math.min(Math.max(Math.round(value), 0), MOST);
  }
}
