package io.github.counterpoise.balance;

import io.github.counterpoise.describe.Content;
import io.github.counterpoise.describe.Param;
import io.github.counterpoise.describe.Parameters;
import io.github.counterpoise.file.FileRoles;
import io.github.counterpoise.run.InvalidInputException;

/**
 * The settings that all methods with a network share: where models are kept. They are for hosts to
 * honour; the methods themselves read and write no files.
 *
 * @param saveModel file for the trained model, empty for none
 * @param loadModel file of a model to use instead of training, empty for none
 */
public record TrainingConfig(
    @Param(
            flag = "save-model",
            label = "Save model",
            help =
                "File for the trained model, from which more rows can be made later without training;"
                    + " it holds the training rows. The folds of a cross-validation do not replace"
                    + " that of all rows. Empty for none.",
            value = "",
            content = Content.FILE_TO_WRITE)
        String saveModel,
    @Param(
            flag = "load-model",
            label = "Load model",
            help =
                "File of a model that was trained on these very data, to make rows without training;"
                    + " the method's options are then those it was trained with, and another value"
                    + " is refused. Empty for none.",
            value = "",
            content = Content.FILE_TO_READ)
        String loadModel) {

  /** Checks that the settings go together. */
  public TrainingConfig {
    Parameters<TrainingConfig> parameters = Parameters.of(TrainingConfig.class);
    parameters.check("saveModel", saveModel);
    parameters.check("loadModel", loadModel);
    if (!saveModel.isBlank() && !loadModel.isBlank()) {
      throw new InvalidInputException(
          "A model is either trained and saved (-save-model) or loaded (-load-model); leave one of"
              + " the two out.");
    }
  }

  /**
   * Returns the files of a run, to which a host adds its own.
   *
   * @param shared the settings every method shares
   * @param images the settings about images
   * @throws InvalidInputException if one file is for two purposes, or images shall have several
   *     labels
   */
  public FileRoles roles(BalanceConfig shared, ImageConfig images) {
    if (images.hasFiles() && !shared.labelColumns().isEmpty()) {
      throw LabelColumns.images();
    }
    return new FileRoles()
        .add("folder for new images", images.imageOut())
        .add("model to save", saveModel)
        .add("model to load", loadModel)
        .add("report", shared.report());
  }

  /** Returns the settings in which everything has its default. */
  public static TrainingConfig defaults() {
    return Parameters.of(TrainingConfig.class).defaults();
  }
}
