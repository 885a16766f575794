package io.github.counterpoise.balance;

import io.github.counterpoise.describe.Content;
import io.github.counterpoise.describe.Param;
import io.github.counterpoise.describe.Parameters;
import io.github.counterpoise.encode.ImageOption;
import io.github.counterpoise.image.Sizes;
import io.github.counterpoise.run.InvalidInputException;
import io.github.counterpoise.table.DataShape;
import java.util.Optional;

/**
 * The settings that say that data are images, and where these are. They are for hosts to honour, at
 * the door: the methods read what a row is from its table, and no files.
 *
 * @param image size of the images, empty where the data says it, or for tables
 * @param imageDir folder of image files, empty where columns are cells or pixels
 * @param imageOut folder for new image files, empty for {@code synthetic} in or beside that folder
 * @param sizes what happens to image files of another size
 */
public record ImageConfig(
    @Param(
            flag = "image",
            label = "Image size",
            help =
                "Height x width x channels, such as 28x28x1, where each column is a pixel (row by"
                    + " row, the channels of a pixel side by side); empty for tables.",
            value = "")
        String image,
    @Param(
            flag = "image-dir",
            label = "Image folder",
            help =
                "Folder of image files (PNG or JPEG) whose names are in the data's only column besides"
                    + " the class; empty where the data are in the columns themselves. The image size"
                    + " may then be empty, for that of most images.",
            value = "",
            content = Content.FOLDER)
        String imageDir,
    @Param(
            flag = "image-out",
            label = "New images",
            help =
                "Folder for the new images, which are written as PNG and never over another file;"
                    + " empty for a folder 'synthetic' in the image folder, or beside it where its"
                    + " folders are classes.",
            value = "",
            content = Content.FOLDER)
        String imageOut,
    @Param(
            flag = "sizes",
            label = "Other sizes",
            help =
                "Whether image files of another size than the one set are resized (resize) or refused"
                    + " (refuse).",
            value = "resize")
        Sizes sizes) {

  /** Checks that the settings go together. */
  public ImageConfig {
    Parameters.of(ImageConfig.class).checkAll(image, imageDir, imageOut, sizes);
    if (!image.isBlank()) {
      ImageOption.parse(image);
    }
    if (imageDir.isBlank() && !imageOut.isBlank()) {
      throw new InvalidInputException(
          "A folder for new images (-image-out) is set without one to read from; set -image-dir, or"
              + " leave -image-out out.");
    }
  }

  /** Returns the size of the images, where it is set. */
  public Optional<DataShape.Image> size() {
    return image.isBlank() ? Optional.empty() : Optional.of(ImageOption.parse(image));
  }

  /** Returns whether the images are files. */
  public boolean hasFiles() {
    return !imageDir.isBlank();
  }

  /** Returns the settings in which everything has its default. */
  public static ImageConfig defaults() {
    return Parameters.of(ImageConfig.class).defaults();
  }
}
