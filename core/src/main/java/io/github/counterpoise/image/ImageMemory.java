package io.github.counterpoise.image;

import io.github.counterpoise.run.InvalidInputException;
import io.github.counterpoise.table.DataShape;
import java.util.Locale;

/** The memory that images take as a table, and how large they may be. */
public final class ImageMemory {

  /** Long side that is advised; what methods learn from larger images takes hours. */
  private static final int SIDE = 64;

  private static final int COLUMN_BYTES = 160; // a pixel's column with its name
  private static final int USABLE_PERCENT = 75;
  private static final double MEGA = 1e6;

  private ImageMemory() {}

  /**
   * Refuses images that do not fit.
   *
   * @param shape their size
   * @param images how many there are
   * @param most bytes that Java may use
   * @throws InvalidInputException if they need more
   */
  static void require(DataShape.Image shape, long images, long most) {
    double values = (double) shape.height() * shape.width() * shape.channels();
    double need = values * (Double.BYTES * (double) images + COLUMN_BYTES) * 100 / USABLE_PERCENT;
    if (need > most || values > Integer.MAX_VALUE - 8) {
      throw new InvalidInputException(
          String.format(
              Locale.ROOT,
              "%,d images of %s need about %,.0f MB of memory, but Java may use %,.0f MB; make them"
                  + " smaller (for instance -image %s), or raise the limit (-Xmx%dm).",
              images,
              text(shape.height(), shape.width(), shape.channels()),
              need / MEGA,
              most / MEGA,
              smaller(shape),
              (long) Math.ceil(need * 1.05 / (1 << 20))));
    }
  }

  /**
   * Returns a size of the same form that methods can learn from, as the option {@code -image} has
   * it.
   *
   * @param shape the size of large images
   */
  public static String smaller(DataShape.Image shape) {
    double scale = Math.min(1, (double) SIDE / Math.max(shape.height(), shape.width()));
    int height = Math.max(1, (int) Math.round(scale * shape.height()));
    int width = Math.max(1, (int) Math.round(scale * shape.width()));
    return text(height, width, shape.channels());
  }

  private static String text(int height, int width, int channels) {
    return String.format(Locale.ROOT, "%dx%dx%d", height, width, channels);
  }
}
