package io.github.counterpoise.weka;

import io.github.counterpoise.balance.Method;
import io.github.counterpoise.balance.SyntheticImages;
import io.github.counterpoise.balance.TrainingConfig;
import io.github.counterpoise.file.FileRoles;
import io.github.counterpoise.image.Sizes;
import io.github.counterpoise.oversample.OversamplerConfig;
import io.github.counterpoise.run.InvalidInputException;
import io.github.counterpoise.run.Monitor;
import java.io.File;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.stream.Stream;
import javax.swing.JFileChooser;
import weka.core.Capabilities;
import weka.core.Capabilities.Capability;
import weka.core.Instances;
import weka.core.Option;
import weka.core.OptionMetadata;
import weka.gui.FilePropertyMetadata;

/**
 * A filter whose method trains a network: its images may be files, and its model can be saved and
 * loaded.
 *
 * @param <C> type of the method's settings
 */
public abstract class TrainedFilter<C extends OversamplerConfig>
    extends AbstractOversamplingFilter<C> {

  private static final long serialVersionUID = 1;

  private Settings<TrainingConfig> files = new Settings<>(TrainingConfig.class);

  /**
   * Makes a filter in which every option has its default.
   *
   * @param method the method that makes up the rows
   */
  protected TrainedFilter(Method<C> method) {
    super(method);
  }

  /**
   * Returns where images and models are kept.
   *
   * @throws InvalidInputException if the settings do not go together
   */
  @Override
  public final TrainingConfig trainingConfig() {
    return files.config();
  }

  @Override
  public void checkSettings() {
    super.checkSettings();
    trainingConfig().roles(balanceConfig()); // refuses one file for two purposes
  }

  @Override
  public FileRoles files() {
    checkSettings();
    return trainingConfig().roles(balanceConfig());
  }

  @Override
  public Enumeration<Option> listOptions() {
    List<Option> options = new ArrayList<>(files.list());
    options.addAll(Collections.list(super.listOptions()));
    return Collections.enumeration(options);
  }

  @Override
  public void setOptions(String[] options) throws Exception {
    Settings<TrainingConfig> parsed = files.parsed(options);
    super.setOptions(options);
    files = parsed;
  }

  @Override
  public String[] getOptions() {
    return Stream.concat(files.options().stream(), Stream.of(super.getOptions()))
        .toArray(String[]::new);
  }

  @Override
  public Capabilities getCapabilities() {
    Capabilities result = super.getCapabilities();
    if (hasImageFiles()) { // which attribute names them is checked by name
      result.enable(Capability.STRING_ATTRIBUTES);
    }
    return result;
  }

  /** Checks folders and model files as well, before any data is read. */
  @Override
  public boolean setInputFormat(Instances header) throws Exception {
    checkSettings();
    oversampler();
    if (hasImageFiles()) {
      new SyntheticImages(trainingConfig()).source();
    }
    return super.setInputFormat(header);
  }

  private boolean hasImageFiles() {
    return !((String) files.get("imageDir")).isBlank();
  }

  @Override
  Collection<String> leftOut(Instances header) {
    Collection<String> ignored = super.leftOut(header);
    if (!hasImageFiles() || header.classIndex() < 0) {
      return ignored;
    }
    List<String> names = new ArrayList<>(ignored);
    names.add(ImageFileRows.fileNames(header, ignored).name());
    return names;
  }

  @Override
  BatchRows rows(Instances batch, Monitor monitor) {
    return hasImageFiles()
        ? new ImageFileRows(
            batch,
            outputFormatPeek(),
            super.leftOut(batch),
            trainingConfig(),
            (String) method().parameters().values(oversampler().config()).get("image"),
            monitor)
        : super.rows(batch, monitor);
  }

  /** Returns the folder of image files, empty where columns are cells or pixels. */
  @OptionMetadata(
      displayName = "Image folder",
      description =
          "<html>Folder of image files (PNG or JPEG) whose names are in the data's only column"
              + "<br>besides the class; empty where the data are in the columns themselves. The image"
              + "<br>size may then be empty, for that of the first image.",
      displayOrder = 41)
  @FilePropertyMetadata(fileChooserDialogType = JFileChooser.OPEN_DIALOG, directoriesOnly = true)
  public File getImageDir() {
    return new File((String) files.get("imageDir"));
  }

  /**
   * Sets the folder of image files, empty where columns are cells or pixels.
   *
   * @param imageDir as the option's description has it
   */
  public void setImageDir(File imageDir) {
    files.set("imageDir", imageDir.getPath());
  }

  /** Returns the folder for new image files, empty for {@code synthetic} in that folder. */
  @OptionMetadata(
      displayName = "New images",
      description =
          "<html>Folder for the new images, which are written as PNG and never over another file;"
              + "<br>empty for a folder 'synthetic' in the image folder.",
      displayOrder = 42)
  @FilePropertyMetadata(fileChooserDialogType = JFileChooser.OPEN_DIALOG, directoriesOnly = true)
  public File getImageOut() {
    return new File((String) files.get("imageOut"));
  }

  /**
   * Sets the folder for new image files, empty for {@code synthetic} in that folder.
   *
   * @param imageOut as the option's description has it
   */
  public void setImageOut(File imageOut) {
    files.set("imageOut", imageOut.getPath());
  }

  /** Returns what happens to image files of another size. */
  @OptionMetadata(
      displayName = "Other sizes",
      description =
          "<html>Whether image files of another size than the one set are resized (resize) or"
              + "<br>refused (refuse).",
      displayOrder = 43)
  public Sizes getSizes() {
    return (Sizes) files.get("sizes");
  }

  /**
   * Sets what happens to image files of another size.
   *
   * @param sizes as the option's description has it
   */
  public void setSizes(Sizes sizes) {
    files.set("sizes", sizes);
  }

  /** Returns the file for the trained model, empty for none. */
  @OptionMetadata(
      displayName = "Save model",
      description =
          "<html>File for the trained model, from which more rows can be made later without"
              + "<br>training; it holds the training rows. The folds of a cross-validation do not"
              + "<br>replace that of all rows. Empty for none.",
      displayOrder = 44)
  @FilePropertyMetadata(fileChooserDialogType = JFileChooser.SAVE_DIALOG, directoriesOnly = false)
  public File getSaveModel() {
    return new File((String) files.get("saveModel"));
  }

  /**
   * Sets the file for the trained model, empty for none.
   *
   * @param saveModel as the option's description has it
   */
  public void setSaveModel(File saveModel) {
    files.set("saveModel", saveModel.getPath());
  }

  /** Returns the file of a model to use instead of training, empty for none. */
  @OptionMetadata(
      displayName = "Load model",
      description =
          "<html>File of a model that was trained on these very data, to make rows without"
              + "<br>training; the method's options are then those it was trained with, and another"
              + "<br>value is refused. Empty for none.",
      displayOrder = 45)
  @FilePropertyMetadata(fileChooserDialogType = JFileChooser.OPEN_DIALOG, directoriesOnly = false)
  public File getLoadModel() {
    return new File((String) files.get("loadModel"));
  }

  /**
   * Sets the file of a model to use instead of training, empty for none.
   *
   * @param loadModel as the option's description has it
   */
  public void setLoadModel(File loadModel) {
    files.set("loadModel", loadModel.getPath());
  }
}
