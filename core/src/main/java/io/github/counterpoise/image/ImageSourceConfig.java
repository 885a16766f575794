package io.github.counterpoise.image;

import io.github.counterpoise.describe.Content;
import io.github.counterpoise.describe.Param;
import io.github.counterpoise.describe.Parameters;
import io.github.counterpoise.encode.ImageOption;

/**
 * Where the images of data are, for what learns from images only.
 *
 * @param image size of the images
 * @param imageDir folder of image files, empty where columns are pixels
 * @param sizes what happens to image files of another size
 */
public record ImageSourceConfig(
    @Param(
            flag = "image",
            label = "Image size",
            help =
                "Height x width x channels, such as 28x28x1. Where each column is a pixel: row by"
                    + " row, the channels of a pixel side by side. Where images are files it may be"
                    + " empty, for the size of most.",
            value = "")
        String image,
    @Param(
            flag = "image-dir",
            label = "Image folder",
            help =
                "Folder of image files (PNG or JPEG) whose names are in the data's only string"
                    + " column; empty where each column is a pixel.",
            value = "",
            content = Content.FOLDER)
        String imageDir,
    @Param(
            flag = "sizes",
            label = "Other sizes",
            help =
                "Whether image files of another size than the one set are resized (resize) or refused"
                    + " (refuse).",
            value = "resize")
        Sizes sizes) {

  /** Checks the size. */
  public ImageSourceConfig {
    Parameters<ImageSourceConfig> parameters = Parameters.of(ImageSourceConfig.class);
    parameters.check("image", image);
    parameters.check("imageDir", imageDir);
    parameters.check("sizes", sizes);
    if (!image.isBlank()) {
      ImageOption.parse(image);
    }
  }
}
