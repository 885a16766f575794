package io.github.counterpoise.image;

import io.github.counterpoise.run.InvalidInputException;
import io.github.counterpoise.table.DataShape;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** Turns PNG and JPEG files into pixel values. Transparent pixels are shown on white. */
final class ImageDecoder {

  private static final Set<String> FORMATS = Set.of("png", "jpeg");

  /** A file of a few bytes can claim any size; beyond this one it is not believed. */
  private static final long MOST_PIXELS = 1L << 27;

  private ImageDecoder() {}

  /**
   * Reads an image.
   *
   * @param words what messages call it, at the beginning of a sentence
   * @param content the bytes of its file
   * @throws InvalidInputException if it is no such image, or damaged
   */
  static PixelImage decode(String words, byte[] content) {
    try {
      return pixels(picture(content));
    } catch (IOException | RuntimeException e) { // damaged files make the readers throw both
      throw unreadable(words, e);
    }
  }

  static InvalidInputException unreadable(String words, Exception e) {
    String reason = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    return new InvalidInputException(
        String.format(
            Locale.ROOT,
            "%s cannot be read (%s); replace it with a PNG or JPEG file, or remove its row.",
            words,
            reason.strip()),
        e);
  }

  private static BufferedImage picture(byte[] content) throws IOException {
    try (MemoryCacheImageInputStream in =
        new MemoryCacheImageInputStream(new ByteArrayInputStream(content))) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      ImageReader reader = readers.hasNext() ? readers.next() : null;
      if (reader == null || !FORMATS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))) {
        throw new IOException("it is neither PNG nor JPEG");
      }
      try {
        reader.setInput(in, true, true);
        if ((long) reader.getWidth(0) * reader.getHeight(0) > MOST_PIXELS) {
          throw new IOException(
              String.format(
                  Locale.ROOT, "it claims %dx%d pixels", reader.getHeight(0), reader.getWidth(0)));
        }
        return reader.read(0);
      } finally {
        reader.dispose();
      }
    }
  }

  private static PixelImage pixels(BufferedImage picture) {
    ColorModel colours = picture.getColorModel();
    boolean grey = colours instanceof ComponentColorModel && colours.getNumColorComponents() == 1;
    return grey ? grey(picture) : colour(picture);
  }

  /** Greys are read as they are: getRGB would shift them by their colour profile. */
  private static PixelImage grey(BufferedImage picture) {
    Raster raster = picture.getRaster();
    int width = picture.getWidth();
    int height = picture.getHeight();
    float most = (1 << raster.getSampleModel().getSampleSize(0)) - 1;
    float[] values = raster.getSamples(0, 0, width, height, 0, new float[width * height]);
    float[] opacity =
        raster.getNumBands() > 1
            ? raster.getSamples(0, 0, width, height, 1, new float[width * height])
            : null;
    for (int i = 0; i < values.length; i++) {
      values[i] = shown(255 * values[i] / most, opacity == null ? 1 : opacity[i] / most);
    }
    return new PixelImage(new DataShape.Image(height, width, 1), values);
  }

  /** Colours; an image all of whose colours are grey, as palettes often are, counts as grey. */
  private static PixelImage colour(BufferedImage picture) {
    int width = picture.getWidth();
    int height = picture.getHeight();
    int[] argb = picture.getRGB(0, 0, width, height, null, 0, width);
    float[] values = new float[3 * argb.length];
    boolean grey = picture.getColorModel().getPixelSize() <= 8;
    for (int i = 0; i < argb.length; i++) {
      float opacity = (argb[i] >>> 24) / 255f;
      for (int c = 0; c < 3; c++) {
        values[3 * i + c] = shown((argb[i] >> (16 - 8 * c)) & 0xff, opacity);
      }
      grey &= values[3 * i] == values[3 * i + 1] && values[3 * i] == values[3 * i + 2];
    }
    if (!grey) {
      return new PixelImage(new DataShape.Image(height, width, 3), values);
    }
    float[] greys = new float[argb.length];
    for (int i = 0; i < greys.length; i++) {
      greys[i] = values[3 * i];
    }
    return new PixelImage(new DataShape.Image(height, width, 1), greys);
  }

  private static float shown(float value, float opacity) {
    return opacity * value + (1 - opacity) * 255;
  }
}
