package io.github.counterpoise.table;

import java.util.Locale;
import java.util.Objects;

/** How the numeric feature columns of a row belong together. */
public sealed interface DataShape {

  /** Independent columns, the usual case. */
  DataShape TABULAR = new Tabular();

  /** Columns that stand side by side without an order. */
  record Tabular() implements DataShape {}

  /**
   * One numeric column per pixel and channel: row-major, channel last, as MNIST and CIFAR files
   * have them.
   *
   * @param height rows of pixels, at least 1
   * @param width columns of pixels, at least 1
   * @param channels values per pixel, at least 1
   * @param form what the pixels are, for those that are files
   */
  record Image(int height, int width, int channels, PixelForm form) implements DataShape {
    /** Checks that every extent is at least 1. */
    public Image {
      requirePositive(height, "height");
      requirePositive(width, "width");
      requirePositive(channels, "channels");
      Objects.requireNonNull(form, "form");
    }

    /**
     * Images whose pixels are {@linkplain PixelForm#PLAIN plain}.
     *
     * @param height rows of pixels, at least 1
     * @param width columns of pixels, at least 1
     * @param channels values per pixel, at least 1
     */
    public Image(int height, int width, int channels) {
      this(height, width, channels, PixelForm.PLAIN);
    }

    /**
     * Returns whether another image has as many pixels and channels, whatever its pixels are.
     *
     * @param other the other image
     */
    public boolean isOfExtents(Image other) {
      return height == other.height && width == other.width && channels == other.channels;
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "Image[height=%d, width=%d, channels=%d%s]",
          height,
          width,
          channels,
          form.equals(PixelForm.PLAIN) ? "" : ", form=" + form);
    }

    /** Returns the number of feature columns: height × width × channels. */
    public int values() {
      return Math.multiplyExact(Math.multiplyExact(height, width), channels);
    }

    private static void requirePositive(int value, String name) {
      if (value < 1) {
        throw new IllegalArgumentException(name + " must be at least 1, found " + value);
      }
    }
  }
}
