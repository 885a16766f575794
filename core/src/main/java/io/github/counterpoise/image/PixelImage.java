package io.github.counterpoise.image;

import io.github.counterpoise.file.WholeFile;
import io.github.counterpoise.table.DataShape;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * One image as numbers.
 *
 * @param shape height, width and channels: 1 for grey, 3 for red, green and blue
 * @param values 0 to 255, row by row, the channels of a pixel side by side
 */
public record PixelImage(DataShape.Image shape, float[] values) {

  private static final int MOST = 255;

  /** Rec. 601 luma: what an image in colour weighs in grey, as JPEG and most libraries have it. */
  private static final float[] LUMA = {0.299f, 0.587f, 0.114f};

  /** Checks that there are as many values as the shape needs, and 1 or 3 channels. */
  public PixelImage {
    if (shape.channels() != 1 && shape.channels() != 3) {
      throw new IllegalArgumentException("channels must be 1 or 3, found " + shape.channels());
    }
    if (values.length != shape.values()) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT, "%s needs %d values, found %d", shape, shape.values(), values.length));
    }
  }

  /**
   * Returns the image in grey or in colour: grey is the luma of a colour, and a grey pixel has
   * three equal channels in colour.
   *
   * @param channels 1 or 3
   */
  public PixelImage withChannels(int channels) {
    if (channels == shape.channels()) {
      return this;
    }
    float[] converted = new float[shape.height() * shape.width() * channels];
    for (int i = 0; i < converted.length; i++) {
      converted[i] = channels == 3 ? values[i / 3] : luma(3 * i);
    }
    return new PixelImage(new DataShape.Image(shape.height(), shape.width(), channels), converted);
  }

  private float luma(int at) {
    return LUMA[0] * values[at] + LUMA[1] * values[at + 1] + LUMA[2] * values[at + 2];
  }

  /**
   * Returns the image in another size; see {@link Resampling}.
   *
   * @param height rows of pixels, at least 1
   * @param width columns of pixels, at least 1
   */
  public PixelImage resized(int height, int width) {
    if (height == shape.height() && width == shape.width()) {
      return this;
    }
    DataShape.Image size = new DataShape.Image(height, width, shape.channels());
    return new PixelImage(size, Resampling.of(this, height, width));
  }

  /**
   * Writes the image as PNG with 8 bits per value, the whole file or nothing. Values are rounded,
   * and those beyond 0 and 255 become 0 and 255.
   *
   * @param file where to; an existing file is replaced
   * @throws io.github.counterpoise.run.InvalidInputException if it cannot be written
   */
  public void write(Path file) {
    WholeFile.write(file, "image", this::encode);
  }

  /** Returns what {@link #write} writes. */
  public byte[] png() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      encode(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private void encode(OutputStream out) throws IOException {
    // In memory: ImageIO would otherwise put a cache file into the temporary folder.
    try (ImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
      if (!ImageIO.write(picture(), "png", stream)) {
        throw new IOException("this Java cannot write PNG");
      }
    }
  }

  /** Values go straight into the raster: setRGB would shift greys by their colour profile. */
  private BufferedImage picture() {
    boolean grey = shape.channels() == 1;
    BufferedImage picture =
        new BufferedImage(
            shape.width(),
            shape.height(),
            grey ? BufferedImage.TYPE_BYTE_GRAY : BufferedImage.TYPE_INT_RGB);
    int[] samples = new int[values.length];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = Math.min(Math.max(Math.round(values[i]), 0), MOST);
    }
    picture.getRaster().setPixels(0, 0, shape.width(), shape.height(), samples);
    return picture;
  }
}
