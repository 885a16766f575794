package io.github.counterpoise.image;

import io.github.counterpoise.run.InvalidInputException;
import io.github.counterpoise.table.DataShape;
import io.github.counterpoise.table.PixelForm;
import java.util.Locale;

/**
 * An image as the bytes of a PNG or JPEG file, wherever they came from.
 *
 * @param words what messages call it, at the beginning of a sentence: "Image file 'a.png'"
 * @param content the bytes
 */
public record EncodedImage(String words, byte[] content) {

  /**
   * Returns its size, its channels and what its pixels are.
   *
   * @throws InvalidInputException if it cannot be read
   */
  public DataShape.Image shape() {
    return header().shape();
  }

  ImageHeader header() {
    return ImageDecoder.header(words, content);
  }

  /** Returns whether anything can be seen through. */
  boolean isSeenThrough() {
    PixelImage image = ImageDecoder.decode(words, content);
    int channels = image.shape().channels();
    if (!image.shape().form().alpha()) {
      return false;
    }
    for (int at = channels - 1; at < image.values().length; at += channels) {
      if (image.values()[at] < image.shape().form().most()) {
        return true;
      }
    }
    return false;
  }

  /**
   * Reads the image.
   *
   * @param shape size, channels and pixels wanted; see {@link PixelImage#as}
   * @param sizes what happens to an image of another size
   * @throws InvalidInputException if it cannot be read or is of another size
   */
  public PixelImage read(DataShape.Image shape, Sizes sizes) {
    DataShape.Image wanted = possible(shape);
    PixelImage image = ImageDecoder.decode(words, content);
    if (sizes == Sizes.REFUSE
        && (image.shape().height() != shape.height() || image.shape().width() != shape.width())) {
      throw new InvalidInputException(
          String.format(
              Locale.ROOT,
              "%s is %dx%d (height x width) where %dx%d is expected; scale it, or let images be"
                  + " resized (-sizes resize).",
              words,
              image.shape().height(),
              image.shape().width(),
              shape.height(),
              shape.width()));
    }
    return image.as(wanted);
  }

  /**
   * Returns a shape as image files can have it: 2 and 4 channels have an opacity.
   *
   * @throws InvalidInputException if they cannot
   */
  static DataShape.Image possible(DataShape.Image shape) {
    if (PixelImage.isPossible(shape)) {
      return shape;
    }
    if (shape.channels() != 2 && shape.channels() != 4) {
      throw new InvalidInputException(
          String.format(
              Locale.ROOT,
              "Image files have 1 channel (grey) or 3 (colour), and one more with transparency, not"
                  + " %d; correct -image.",
              shape.channels()));
    }
    PixelForm form = new PixelForm(Math.max(shape.form().depth(), 8), true, shape.form().palette());
    return new DataShape.Image(shape.height(), shape.width(), shape.channels(), form);
  }
}
