package io.github.counterpoise.table;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;

/**
 * What the pixels of image files are beyond their number: so that new images become files of the
 * kind of the real ones. Columns of pixels that are no files have {@link #PLAIN} ones.
 *
 * @param depth bits per value: 1 (values 0 and 1), 8 (0 to 255) or 16 (0 to 65,535)
 * @param alpha whether the last channel is the opacity, 0 for what cannot be seen
 * @param palette the colours that pixels can have, as 0xAARRGGBB, at most 256; empty for any
 */
public record PixelForm(int depth, boolean alpha, List<Integer> palette) implements Serializable {

  /** Eight bits per value and nothing else. */
  public static final PixelForm PLAIN = new PixelForm(8, false, List.of());

  /** The most colours of a palette. */
  public static final int MOST_COLOURS = 256;

  private static final long serialVersionUID = 1;

  /** Checks that there is such a form. */
  public PixelForm {
    palette = List.copyOf(palette);
    boolean known = depth == 1 || depth == 8 || depth == 16;
    if (!known
        || (depth == 1 && alpha)
        || (depth != 8 && !palette.isEmpty())
        || palette.size() > MOST_COLOURS) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "no pixels of %d bits, alpha %b and %d colours",
              depth,
              alpha,
              palette.size()));
    }
  }

  /** Returns the largest value: 1, 255 or 65,535. */
  public int most() {
    return (1 << depth) - 1;
  }

  /** Returns whether there is a list of the colours that pixels can have. */
  public boolean hasPalette() {
    return !palette.isEmpty();
  }
}
