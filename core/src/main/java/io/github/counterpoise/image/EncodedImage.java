package io.github.counterpoise.image;

import io.github.counterpoise.run.InvalidInputException;
import io.github.counterpoise.table.DataShape;
import java.util.Locale;

/**
 * An image as the bytes of a PNG or JPEG file, wherever they came from.
 *
 * @param words what messages call it, at the beginning of a sentence: "Image file 'a.png'"
 * @param content the bytes
 */
public record EncodedImage(String words, byte[] content) {

  /**
   * Returns its size, with 1 channel if it is grey, else 3.
   *
   * @throws InvalidInputException if it cannot be read
   */
  public DataShape.Image shape() {
    return ImageDecoder.decode(words, content).shape();
  }

  /**
   * Reads the image.
   *
   * @param shape size and channels wanted; colours become grey and grey becomes colour
   * @param sizes what happens to an image of another size
   * @throws InvalidInputException if it cannot be read or is of another size
   */
  public PixelImage read(DataShape.Image shape, Sizes sizes) {
    if (shape.channels() != 1 && shape.channels() != 3) {
      throw new InvalidInputException(
          String.format(
              Locale.ROOT,
              "Image files have 1 channel (grey) or 3 (colour), not %d; correct -image.",
              shape.channels()));
    }
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
    return image.withChannels(shape.channels()).resized(shape.height(), shape.width());
  }
}
