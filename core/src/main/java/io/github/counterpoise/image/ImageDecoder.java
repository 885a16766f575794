package io.github.counterpoise.image;

import io.github.counterpoise.run.InvalidInputException;
import io.github.counterpoise.table.DataShape;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** Turns PNG and JPEG files into pixel values. */
final class ImageDecoder {

  /** Java's own readers, whatever others a host may have brought along. */
  private static final String OWN = "com.sun.imageio.";

  private ImageDecoder() {}

  /**
   * Reads what a file says of its image.
   *
   * @param words what messages call it, at the beginning of a sentence
   * @param content the bytes of its file
   * @throws InvalidInputException if it is no such image, or damaged
   */
  static ImageHeader header(String words, byte[] content) {
    try {
      return ImageHeader.of(content);
    } catch (IOException | RuntimeException e) {
      throw unreadable(words, e);
    }
  }

  /**
   * Reads an image, upright, with the pixels that it has.
   *
   * @param words what messages call it, at the beginning of a sentence
   * @param content the bytes of its file
   * @throws InvalidInputException if it is no such image, or damaged
   */
  static PixelImage decode(String words, byte[] content) {
    try {
      ImageHeader header = ImageHeader.of(content);
      BufferedImage picture = header.cmyk() ? PrintColours.read(content) : picture(header, content);
      return header.orientation().upright(pixels(header, picture));
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

  private static BufferedImage picture(ImageHeader header, byte[] content) throws IOException {
    ImageReader reader = reader(header.jpeg() ? "jpeg" : "png");
    try (MemoryCacheImageInputStream in =
        new MemoryCacheImageInputStream(new ByteArrayInputStream(content))) {
      reader.setInput(in, true, true);
      return reader.read(0);
    } finally {
      reader.dispose();
    }
  }

  private static ImageReader reader(String format) throws IOException {
    Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(format);
    while (readers.hasNext()) {
      ImageReader reader = readers.next();
      if (reader.getClass().getName().startsWith(OWN)) {
        return reader;
      }
    }
    throw new IOException(String.format(Locale.ROOT, "this Java cannot read %s", format));
  }

  /** Stored values are taken as they are where getRGB would shift or cut them. */
  private static PixelImage pixels(ImageHeader header, BufferedImage picture) {
    DataShape.Image shape =
        new DataShape.Image(
            picture.getHeight(),
            picture.getWidth(),
            header.shape().channels(),
            header.shape().form());
    boolean listed = header.form().depth() == 1 || header.form().hasPalette();
    boolean asStored = !listed && (!header.colour() || header.form().depth() > Byte.SIZE);
    return new PixelImage(shape, asStored ? stored(shape, picture) : shown(shape, picture));
  }

  private static float[] stored(DataShape.Image shape, BufferedImage picture) {
    Raster raster = picture.getRaster();
    float[] values = new float[shape.values()];
    int channels = shape.channels();
    float[] channel = new float[shape.height() * shape.width()];
    for (int c = 0; c < channels; c++) {
      raster.getSamples(0, 0, shape.width(), shape.height(), c, channel);
      for (int i = 0; i < channel.length; i++) {
        values[i * channels + c] = channel[i];
      }
    }
    return values;
  }

  private static float[] shown(DataShape.Image shape, BufferedImage picture) {
    int[] argb = picture.getRGB(0, 0, shape.width(), shape.height(), null, 0, shape.width());
    float[] values = new float[shape.values()];
    boolean ink = shape.form().depth() == 1;
    boolean listed = shape.form().hasPalette();
    if (listed && !(picture.getColorModel() instanceof IndexColorModel)) {
      seeThrough(shape, picture.getRaster(), argb);
    }
    for (int i = 0; i < argb.length; i++) {
      Argb.put(argb[i], shape, values, i);
      values[i] = ink ? values[i] / Argb.MOST : values[i];
    }
    return values;
  }

  /** Java takes the transparent one of 2, 4 or 16 greys for opaque; the palette knows it. */
  private static void seeThrough(DataShape.Image shape, Raster raster, int[] argb) {
    int[] levels = raster.getSamples(0, 0, shape.width(), shape.height(), 0, (int[]) null);
    for (int i = 0; i < argb.length; i++) {
      int level = levels[i];
      for (int colour : shape.form().palette()) {
        argb[i] = Argb.colour(colour, 0) == level ? colour : argb[i];
      }
    }
  }
}
