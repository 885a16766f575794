package io.github.counterpoise.image;

import io.github.counterpoise.table.DataShape;
import io.github.counterpoise.table.PixelForm;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Locale;

/**
 * What a PNG or JPEG file says of its image before its pixels.
 *
 * @param height rows of pixels as they are stored
 * @param width columns of pixels as they are stored
 * @param colour whether it has colours rather than greys
 * @param form what its pixels are
 * @param orientation how it is to be turned
 * @param jpeg whether it is a JPEG file rather than a PNG file
 * @param cmyk whether its colours are those of print
 */
record ImageHeader(
    int height,
    int width,
    boolean colour,
    PixelForm form,
    Orientation orientation,
    boolean jpeg,
    boolean cmyk) {

  /** A file of a few bytes can claim any size; beyond this one it is not believed. */
  private static final long MOST_PIXELS = 1L << 27;

  /** Checks that the size can be believed. */
  ImageHeader {
    if (height < 1 || width < 1 || (long) height * width > MOST_PIXELS) {
      throw new IllegalArgumentException(
          String.format(Locale.ROOT, "it claims %dx%d pixels", height, width));
    }
  }

  /**
   * Reads the header of a file.
   *
   * @param content the file
   * @throws IOException if it is neither PNG nor JPEG, or damaged
   */
  static ImageHeader of(byte[] content) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(content);
    try {
      if (bytes.remaining() >= Long.BYTES && bytes.getLong(0) == PngHeader.SIGNATURE) {
        return PngHeader.read(bytes);
      } else if (bytes.remaining() >= Short.BYTES && bytes.getShort(0) == JpegHeader.SIGNATURE) {
        return JpegHeader.read(bytes);
      }
    } catch (BufferUnderflowException | IndexOutOfBoundsException e) {
      throw new IOException("it ends too early", e);
    }
    throw new IOException("it is neither PNG nor JPEG");
  }

  /**
   * Goes to the end of a part.
   *
   * @throws IOException if the file ends before it
   */
  static void skipTo(long end, ByteBuffer bytes) throws IOException {
    if (end > bytes.limit()) {
      throw new IOException("it ends too early");
    }
    bytes.position((int) end);
  }

  /** Returns the size of the image once it is turned, with a channel for each kind of value. */
  DataShape.Image shape() {
    int channels = (colour ? 3 : 1) + (form.alpha() ? 1 : 0);
    return orientation.swapsSides()
        ? new DataShape.Image(width, height, channels, form)
        : new DataShape.Image(height, width, channels, form);
  }
}
