package io.github.counterpoise.image;

import io.github.counterpoise.file.WholeFile;
import io.github.counterpoise.table.DataShape;
import io.github.counterpoise.table.PixelForm;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * One image as numbers.
 *
 * @param shape height, width and channels: 1 for grey, 3 for red, green and blue, and one more
 *     where the form of the pixels has an opacity
 * @param values 0 to the largest value of the form, row by row, the channels of a pixel side by
 *     side
 */
public record PixelImage(DataShape.Image shape, float[] values) {

  /** Rec. 601 luma: what an image in colour weighs in grey, as JPEG and most libraries have it. */
  private static final float[] LUMA = {0.299f, 0.587f, 0.114f};

  /** Checks that there are as many values as the shape needs, and grey or colour. */
  public PixelImage {
    if (!isPossible(shape)) {
      throw new IllegalArgumentException(
          String.format(Locale.ROOT, "%s is neither grey nor in colour", shape));
    }
    if (values.length != shape.values()) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT, "%s needs %d values, found %d", shape, shape.values(), values.length));
    }
  }

  /** Returns whether the channels of a shape are those of an image in grey or in colour. */
  static boolean isPossible(DataShape.Image shape) {
    return colours(shape) == 1 || colours(shape) == 3;
  }

  /** Returns how many channels are no opacity. */
  private static int colours(DataShape.Image shape) {
    return shape.channels() - (shape.form().alpha() ? 1 : 0);
  }

  /**
   * Returns the image as another shape has it: grey is the luma of a colour, and a grey pixel has
   * three equal channels in colour; what is transparent is shown on white where there is no
   * opacity, and everything is opaque where there was none; values are scaled to the bits there
   * are; then it is resized, see {@link Resampling}.
   *
   * @param wanted size, channels and form of the pixels; its palette is left for writing
   */
  public PixelImage as(DataShape.Image wanted) {
    PixelForm form = wanted.form();
    PixelImage image = shape.form().alpha() && !form.alpha() ? onWhite() : this;
    boolean same =
        image.shape.channels() == wanted.channels() && image.shape.form().depth() == form.depth();
    PixelImage converted = same ? image : image.withChannels(wanted);
    return new PixelImage(wanted, converted.resized(wanted.height(), wanted.width()).values);
  }

  private PixelImage onWhite() {
    int colours = colours(shape);
    int most = shape.form().most();
    float[] shown = new float[shape.height() * shape.width() * colours];
    for (int i = 0; i < shown.length; i++) {
      int pixel = i / colours * shape.channels();
      float opacity = values[pixel + colours] / most;
      shown[i] = opacity * values[pixel + i % colours] + (1 - opacity) * most;
    }
    PixelForm form = new PixelForm(shape.form().depth(), false, List.of());
    return new PixelImage(new DataShape.Image(shape.height(), shape.width(), colours, form), shown);
  }

  private PixelImage withChannels(DataShape.Image wanted) {
    int channels = wanted.channels();
    float[] converted = new float[shape.height() * shape.width() * channels];
    for (int i = 0; i < converted.length; i++) {
      float value = channel(i / channels * shape.channels(), i % channels, colours(wanted));
      converted[i] =
          shape.form().depth() == wanted.form().depth()
              ? value
              : wanted.form().most() * value / shape.form().most();
    }
    return new PixelImage(
        new DataShape.Image(shape.height(), shape.width(), channels, wanted.form()), converted);
  }

  /** Returns a channel of a pixel, as an image of so many colours has it. */
  private float channel(int at, int channel, int wanted) {
    int own = colours(shape);
    if (channel == wanted) {
      return shape.form().alpha() ? values[at + own] : shape.form().most();
    }
    return own == 3 && wanted == 1 ? luma(at) : values[at + Math.min(channel, own - 1)];
  }

  private float luma(int at) {
    return LUMA[0] * values[at] + LUMA[1] * values[at + 1] + LUMA[2] * values[at + 2];
  }

  /** What cannot be seen does not tint its neighbours: colours count by their opacity. */
  PixelImage resized(int height, int width) {
    if (height == shape.height() && width == shape.width()) {
      return this;
    }
    DataShape.Image size = new DataShape.Image(height, width, shape.channels(), shape.form());
    if (!shape.form().alpha()) {
      return new PixelImage(size, Resampling.of(this, height, width));
    }
    float[] weighed = values.clone();
    weigh(weighed, false);
    float[] result = Resampling.of(new PixelImage(shape, weighed), height, width);
    weigh(result, true);
    return new PixelImage(size, result);
  }

  private void weigh(float[] pixels, boolean back) {
    int channels = shape.channels();
    int most = shape.form().most();
    for (int at = 0; at < pixels.length; at += channels) {
      float opacity = pixels[at + channels - 1] / most;
      for (int c = 0; c < channels - 1; c++) {
        float value = back ? pixels[at + c] / opacity : pixels[at + c] * opacity;
        pixels[at + c] = opacity > 0 ? Math.min(value, most) : 0;
      }
    }
  }

  /**
   * Writes the image as a PNG file of its form, the whole file or nothing. Values are rounded, and
   * those beyond the smallest and largest are cut; with a palette a pixel becomes the nearest of
   * its colours.
   *
   * @param file where to; an existing file is replaced
   * @throws io.github.counterpoise.run.InvalidInputException if it cannot be written
   */
  public void write(Path file) {
    WholeFile.write(file, "image", this::encode);
  }

  /** Returns the image as {@link #write} writes it, but in memory. */
  public BufferedImage picture() {
    return PngPicture.of(this);
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
}
