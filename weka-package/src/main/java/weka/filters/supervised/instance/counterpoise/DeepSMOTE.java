package weka.filters.supervised.instance.counterpoise;

import io.github.counterpoise.balance.Methods;
import io.github.counterpoise.deepsmote.Batching;
import io.github.counterpoise.deepsmote.DeepSmoteConfig;
import io.github.counterpoise.deepsmote.Penalty;
import io.github.counterpoise.deepsmote.PixelLoss;
import io.github.counterpoise.deepsmote.Residual;
import io.github.counterpoise.describe.Preset;
import io.github.counterpoise.weka.TrainedFilter;
import weka.core.OptionMetadata;

/** DeepSMOTE; see {@link io.github.counterpoise.deepsmote.DeepSmote}. */
public class DeepSMOTE extends TrainedFilter<DeepSmoteConfig> {

  private static final long serialVersionUID = 1;

  /** Makes a filter with default options. */
  public DeepSMOTE() {
    super(Methods.DEEP_SMOTE);
  }

  /** Returns where the other values come from if they are not set. */
  @OptionMetadata(
      displayName = "Preset",
      description =
          "<html>Where the values of all options that are not set come from: this project's"
              + "<br>experiments (default: a small network, minutes on a processor), the paper, or the"
              + "<br>authors' published code.",
      displayOrder = 11)
  public Preset getPreset() {
    return (Preset) get("preset");
  }

  /**
   * Sets where the other values come from if they are not set.
   *
   * @param preset as the option's description has it
   */
  public void setPreset(Preset preset) {
    set("preset", preset);
  }

  /** Returns the size of images, empty for tables or where the table says it itself. */
  @OptionMetadata(
      displayName = "Image size",
      description =
          "<html>Height x width x channels, such as 28x28x1, where each column is a pixel (row by"
              + "<br>row, the channels of a pixel side by side); empty for tables.",
      displayOrder = 12)
  public String getImage() {
    return (String) get("image");
  }

  /**
   * Sets the size of images, empty for tables or where the table says it itself.
   *
   * @param image as the option's description has it
   */
  public void setImage(String image) {
    set("image", image);
  }

  /** Returns the number of nearest neighbours k in latent space. */
  @OptionMetadata(
      displayName = "Neighbours",
      description =
          "<html>Number of nearest neighbours of the same class, in latent space, among which the"
              + "<br>partner of a row is drawn; a smaller class uses as many as it has.",
      displayOrder = 13)
  public int getNeighbors() {
    return (int) get("neighbors");
  }

  /**
   * Sets the number of nearest neighbours k in latent space.
   *
   * @param neighbors as the option's description has it
   */
  public void setNeighbors(int neighbors) {
    set("neighbors", neighbors);
  }

  /** Returns the e of the interpolation weight λ ~ U(−e, 1 + e). */
  @OptionMetadata(
      displayName = "Extrapolation",
      description =
          "<html>How far beyond a row and its neighbour new latent codes may lie: 0 is the segment"
              + "<br>between them as in SMOTE, 1 as far again on both sides.",
      displayOrder = 14)
  public double getExtrapolation() {
    return (double) get("extrapolation");
  }

  /**
   * Sets the e of the interpolation weight λ ~ U(−e, 1 + e).
   *
   * @param extrapolation as the option's description has it
   */
  public void setExtrapolation(double extrapolation) {
    set("extrapolation", extrapolation);
  }

  /** Returns whether what the network loses of the base is added to the new row. */
  @OptionMetadata(
      displayName = "Residual",
      description =
          "<html>Whether what the network loses when it encodes and decodes the row that a new one"
              + "<br>starts from is added to the new row, so that details survive (added), or not"
              + "<br>(dropped).",
      displayOrder = 15)
  public Residual getResidual() {
    return (Residual) get("residual");
  }

  /**
   * Sets whether what the network loses of the base is added to the new row.
   *
   * @param residual as the option's description has it
   */
  public void setResidual(Residual residual) {
    set("residual", residual);
  }

  /** Returns the number of motions between neighbours that a new image is moved by. */
  @OptionMetadata(
      displayName = "Motions",
      description =
          "<html>Number of motions that a new image is moved by, each to a random part, there or"
              + "<br>back: smooth displacements of an image into a near neighbour of its class, taken"
              + "<br>from all classes, so that rare ones borrow slant, width and stroke from frequent"
              + "<br>ones. None where motion explains less than two thirds of what sets neighbours apart;"
              + "<br>0 for none. Images only.",
      displayOrder = 16)
  public int getMotions() {
    return (int) get("motions");
  }

  /**
   * Sets the number of motions between neighbours that a new image is moved by.
   *
   * @param motions as the option's description has it
   */
  public void setMotions(int motions) {
    set("motions", motions);
  }

  /** Returns the second term of the loss. */
  @OptionMetadata(
      displayName = "Penalty",
      description =
          "<html>Second term of the loss, over rows of one class drawn for each batch: none; rows"
              + "<br>decoded from each other's codes, as the paper says (permuted); or from their own"
              + "<br>codes, by the decoder alone, as the authors' code does (aligned).",
      displayOrder = 17)
  public Penalty getPenalty() {
    return (Penalty) get("penalty");
  }

  /**
   * Sets the second term of the loss.
   *
   * @param penalty as the option's description has it
   */
  public void setPenalty(Penalty penalty) {
    set("penalty", penalty);
  }

  /** Returns the its weight. */
  @OptionMetadata(
      displayName = "Penalty weight",
      description = "Weight of the penalty beside the reconstruction loss.",
      displayOrder = 18)
  public double getPenaltyWeight() {
    return (double) get("penaltyWeight");
  }

  /**
   * Sets the its weight.
   *
   * @param penaltyWeight as the option's description has it
   */
  public void setPenaltyWeight(double penaltyWeight) {
    set("penaltyWeight", penaltyWeight);
  }

  /** Returns which rows come into a batch. */
  @OptionMetadata(
      displayName = "Batches",
      description =
          "<html>Which rows come into a batch: as many of each class, so that small classes are"
              + "<br>learnt as well as large ones (balanced), or all rows in random order (shuffled).",
      displayOrder = 19)
  public Batching getBatching() {
    return (Batching) get("batching");
  }

  /**
   * Sets which rows come into a batch.
   *
   * @param batching as the option's description has it
   */
  public void setBatching(Batching batching) {
    set("batching", batching);
  }

  /** Returns the numbers in a latent code, 0 for as many as suit the data. */
  @OptionMetadata(
      displayName = "Latent size",
      description =
          "<html>Numbers in a latent code, never more than there are values in a row. 0 suits the"
              + "<br>data: 64 for images and 32 for tables by default; 300, or 600 for images in"
              + "<br>colour, with the presets paper and authors.",
      displayOrder = 20)
  public int getLatent() {
    return (int) get("latent");
  }

  /**
   * Sets the numbers in a latent code, 0 for as many as suit the data.
   *
   * @param latent as the option's description has it
   */
  public void setLatent(int latent) {
    set("latent", latent);
  }

  /** Returns the channels of the first convolution of image networks. */
  @OptionMetadata(
      displayName = "Channels",
      description =
          "<html>Channels of the first convolution; each further level has twice as many, up to"
              + "<br>512. Images only.",
      displayOrder = 21)
  public int getChannels() {
    return (int) get("channels");
  }

  /**
   * Sets the channels of the first convolution of image networks.
   *
   * @param channels as the option's description has it
   */
  public void setChannels(int channels) {
    set("channels", channels);
  }

  /**
   * Returns the halvings of height and width by image networks, 0 for as many as suit the image.
   */
  @OptionMetadata(
      displayName = "Levels",
      description =
          "<html>How often convolutions halve height and width. 0 suits the image: until the"
              + "<br>shorter side is at most 8 by default; 4 times with the presets paper and authors."
              + "<br>Images only.",
      displayOrder = 22)
  public int getLevels() {
    return (int) get("levels");
  }

  /**
   * Sets the halvings of height and width by image networks, 0 for as many as suit the image.
   *
   * @param levels as the option's description has it
   */
  public void setLevels(int levels) {
    set("levels", levels);
  }

  /** Returns the units of a hidden layer of table networks. */
  @OptionMetadata(
      displayName = "Hidden units",
      description = "Units of each hidden layer. Tables only.",
      displayOrder = 23)
  public int getHidden() {
    return (int) get("hidden");
  }

  /**
   * Sets the units of a hidden layer of table networks.
   *
   * @param hidden as the option's description has it
   */
  public void setHidden(int hidden) {
    set("hidden", hidden);
  }

  /** Returns the reconstruction loss of images. */
  @OptionMetadata(
      displayName = "Pixel loss",
      description =
          "<html>How decoded images are compared with images: binary cross-entropy (bce) or squared"
              + "<br>error (mse). Images only.",
      displayOrder = 24)
  public PixelLoss getPixelLoss() {
    return (PixelLoss) get("pixelLoss");
  }

  /**
   * Sets the reconstruction loss of images.
   *
   * @param pixelLoss as the option's description has it
   */
  public void setPixelLoss(PixelLoss pixelLoss) {
    set("pixelLoss", pixelLoss);
  }

  /** Returns the passes over the data, 0 for as many as suit the data. */
  @OptionMetadata(
      displayName = "Epochs",
      description =
          "<html>Most passes over the data. 0 suits the data: as many as make 1500 batches of"
              + "<br>images or 300 batches of tables, but no fewer than 10.",
      displayOrder = 25)
  public int getEpochs() {
    return (int) get("epochs");
  }

  /**
   * Sets the passes over the data, 0 for as many as suit the data.
   *
   * @param epochs as the option's description has it
   */
  public void setEpochs(int epochs) {
    set("epochs", epochs);
  }

  /** Returns the rows per training step. */
  @OptionMetadata(
      displayName = "Batch size",
      description = "Rows per training step of the network.",
      displayOrder = 26)
  public int getBatch() {
    return (int) get("batch");
  }

  /**
   * Sets the rows per training step.
   *
   * @param batch as the option's description has it
   */
  public void setBatch(int batch) {
    set("batch", batch);
  }

  /** Returns the learning rate of Adam. */
  @OptionMetadata(
      displayName = "Learning rate",
      description = "Learning rate of the optimiser Adam; lower it where training diverges.",
      displayOrder = 27)
  public double getLearningRate() {
    return (double) get("learningRate");
  }

  /**
   * Sets the learning rate of Adam.
   *
   * @param learningRate as the option's description has it
   */
  public void setLearningRate(double learningRate) {
    set("learningRate", learningRate);
  }

  /** Returns the epochs without a lower loss before training stops, 0 for never. */
  @OptionMetadata(
      displayName = "Patience",
      description = "Stops training after this many epochs without a lower loss; 0 for never.",
      displayOrder = 28)
  public int getPatience() {
    return (int) get("patience");
  }

  /**
   * Sets the epochs without a lower loss before training stops, 0 for never.
   *
   * @param patience as the option's description has it
   */
  public void setPatience(int patience) {
    set("patience", patience);
  }

  /** Returns the seconds of training, 0 for no limit. */
  @OptionMetadata(
      displayName = "Time budget",
      description =
          "<html>Stops training after this time and goes on with the best network so far; 0 for no"
              + "<br>limit. The rows then depend on the speed of the machine.",
      displayOrder = 29)
  public double getBudget() {
    return (double) get("budget");
  }

  /**
   * Sets the seconds of training, 0 for no limit.
   *
   * @param budget as the option's description has it
   */
  public void setBudget(double budget) {
    set("budget", budget);
  }

  /** Returns whether numbers may leave the range of the class. */
  @OptionMetadata(
      displayName = "Relax range",
      description =
          "<html>Lets numbers leave the range observed in the class. Tables only; pixels always"
              + "<br>stay within the range of all pixels.",
      displayOrder = 30)
  public boolean getRelaxRange() {
    return (boolean) get("relaxRange");
  }

  /**
   * Sets whether numbers may leave the range of the class.
   *
   * @param relaxRange as the option's description has it
   */
  public void setRelaxRange(boolean relaxRange) {
    set("relaxRange", relaxRange);
  }

  /**
   * Filters a file from the command line.
   *
   * @param args options; {@code -h} lists them
   */
  public static void main(String[] args) {
    runFilter(new DeepSMOTE(), args);
  }
}
