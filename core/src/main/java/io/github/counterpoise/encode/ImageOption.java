package io.github.counterpoise.encode;

import io.github.counterpoise.run.InvalidInputException;
import io.github.counterpoise.run.OptionName;
import io.github.counterpoise.run.Sentence;
import io.github.counterpoise.run.Term;
import io.github.counterpoise.table.DataShape;
import io.github.counterpoise.table.Schema;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The option {@code -image} of the methods that know images: a text such as {@code 28x28x1}. */
public final class ImageOption {

  private static final Pattern EXTENTS =
      Pattern.compile("\\s*(\\d{1,6})\\s*[xX×]\\s*(\\d{1,6})\\s*(?:[xX×]\\s*(\\d{1,6})\\s*)?");

  private static final OptionName NAME = new OptionName("image", "Image size");

  private ImageOption() {}

  /**
   * Reads height, width and channels; without the last there is one channel.
   *
   * @param text for instance {@code 28x28x1} or {@code 28x28}
   * @throws InvalidInputException if it is nothing of the kind
   */
  public static DataShape.Image parse(String text) {
    Matcher extents = EXTENTS.matcher(text);
    if (extents.matches()) {
      int height = Integer.parseInt(extents.group(1));
      int width = Integer.parseInt(extents.group(2));
      int channels = extents.group(3) == null ? 1 : Integer.parseInt(extents.group(3));
      if (height > 0 && width > 0 && channels > 0) {
        return new DataShape.Image(height, width, channels);
      }
    }
    throw new InvalidInputException(
        Sentence.of(
            "%s got '%s'; expected height x width x channels, such as 28x28x1.",
            Term.of(words -> words.setting(NAME)), text));
  }

  /**
   * Returns the text that {@link #parse} reads.
   *
   * @param image a size
   */
  public static String text(DataShape.Image image) {
    return image.height() + "x" + image.width() + "x" + image.channels();
  }

  /**
   * Checks that there is one numeric column for every pixel and channel.
   *
   * @param schema the columns
   * @param image the size of the images
   * @throws InvalidInputException if there is not
   */
  public static void require(Schema schema, DataShape.Image image) {
    long needed = (long) image.height() * image.width() * image.channels();
    int[] features = schema.inputs();
    if (needed != features.length) {
      throw new InvalidInputException(
          Sentence.of(
              "Images of %dx%dx%d take %d columns besides the class, but the data has %d; correct %s,"
                  + " or %s.",
              image.height(),
              image.width(),
              image.channels(),
              needed,
              features.length,
              Term.option(NAME),
              Term.ignore("the columns that are no pixels")));
    }
    for (int column : features) {
      if (!schema.column(column).isNumeric()) {
        throw new InvalidInputException(
            Sentence.of(
                "Column '%s' is nominal, but the pixels of an image are numbers; %s or leave %s out.",
                schema.column(column).name(), Term.ignore("it"), Term.option(NAME)));
      }
    }
  }
}
