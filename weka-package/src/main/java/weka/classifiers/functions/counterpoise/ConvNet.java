package weka.classifiers.functions.counterpoise;

import io.github.counterpoise.convnet.Architecture;
import io.github.counterpoise.convnet.Batching;
import io.github.counterpoise.image.Sizes;
import io.github.counterpoise.weka.HostSeed;
import io.github.counterpoise.weka.ImageClassifier;
import java.io.File;
import javax.swing.JFileChooser;
import weka.core.OptionMetadata;
import weka.gui.FilePropertyMetadata;

/** A convolutional network for images; see {@link io.github.counterpoise.convnet.ConvNet}. */
public class ConvNet extends ImageClassifier {

  private static final long serialVersionUID = 1;

  /** Returns the network. */
  @OptionMetadata(
      displayName = "Network",
      description =
          "<html>The network: small (a few convolutions, minutes on a processor), miniception"
              + "<br>(the classifier of seismograms), or resnet18 (residual blocks; slow without a"
              + "<br>graphics card).",
      displayOrder = 1)
  public Architecture getNetwork() {
    return (Architecture) get("network");
  }

  /**
   * Sets the network.
   *
   * @param network the network
   */
  public void setNetwork(Architecture network) {
    set("network", network);
  }

  /** Returns the size of images. */
  @OptionMetadata(
      displayName = "Image size",
      description =
          "<html>Height x width x channels, such as 28x28x1. Where each column is a pixel: row by"
              + "<br>row, the channels of a pixel side by side. Where images are files it may be"
              + "<br>empty, for the size of the first.",
      displayOrder = 9)
  public String getImage() {
    return (String) get("image");
  }

  /**
   * Sets the size of images.
   *
   * @param image height x width x channels, or empty
   */
  public void setImage(String image) {
    set("image", image);
  }

  /** Returns the folder of image files; an empty path for none. */
  @OptionMetadata(
      displayName = "Image folder",
      description =
          "<html>Folder of image files (PNG or JPEG) whose names are in the data's only string"
              + "<br>column; empty where each column is a pixel.",
      displayOrder = 10)
  @FilePropertyMetadata(fileChooserDialogType = JFileChooser.OPEN_DIALOG, directoriesOnly = true)
  public File getImageDir() {
    return new File((String) get("imageDir"));
  }

  /**
   * Sets the folder of image files.
   *
   * @param imageDir the folder; an empty path for none
   */
  public void setImageDir(File imageDir) {
    set("imageDir", imageDir.getPath());
  }

  /** Returns what happens to image files of another size. */
  @OptionMetadata(
      displayName = "Other sizes",
      description =
          "<html>Whether image files of another size than the one set are resized (resize) or"
              + "<br>refused (refuse).",
      displayOrder = 11)
  public Sizes getSizes() {
    return (Sizes) get("sizes");
  }

  /**
   * Sets what happens to image files of another size.
   *
   * @param sizes what happens to them
   */
  public void setSizes(Sizes sizes) {
    set("sizes", sizes);
  }

  /** Returns the largest number of passes over the data. */
  @OptionMetadata(
      displayName = "Epochs",
      description =
          "<html>Most passes over the data. 0 suits the data: as many as make 1500 batches, but"
              + "<br>no fewer than 3.",
      displayOrder = 2)
  public int getEpochs() {
    return (int) get("epochs");
  }

  /**
   * Sets the largest number of passes over the data.
   *
   * @param epochs at least 1, or 0 for as many as suit the data
   */
  public void setEpochs(int epochs) {
    set("epochs", epochs);
  }

  /** Returns the number of images per training step. */
  @OptionMetadata(
      displayName = "Training batch",
      description = "Images per training step.",
      displayOrder = 3)
  public int getBatch() {
    return (int) get("batch");
  }

  /**
   * Sets the number of images per training step.
   *
   * @param batch at least 1
   */
  public void setBatch(int batch) {
    set("batch", batch);
  }

  /** Returns the learning rate. */
  @OptionMetadata(
      displayName = "Learning rate",
      description = "Learning rate of the optimiser Adam; lower it where training diverges.",
      displayOrder = 4)
  public double getLearningRate() {
    return (double) get("learningRate");
  }

  /**
   * Sets the learning rate.
   *
   * @param learningRate above 0
   */
  public void setLearningRate(double learningRate) {
    set("learningRate", learningRate);
  }

  /** Returns which images come into a batch. */
  @OptionMetadata(
      displayName = "Batches",
      description =
          "<html>Which images come into a batch: all in random order (shuffled), or as many of"
              + "<br>each class (balanced).",
      displayOrder = 5)
  public Batching getBatching() {
    return (Batching) get("batching");
  }

  /**
   * Sets which images come into a batch.
   *
   * @param batching which
   */
  public void setBatching(Batching batching) {
    set("batching", batching);
  }

  /** Returns the share of each class that is not trained on. */
  @OptionMetadata(
      displayName = "Held-out share",
      description =
          "<html>Share of each class that is not trained on; its loss then decides which epoch is"
              + "<br>the best. 0 decides by the training loss.",
      displayOrder = 6)
  public double getHoldout() {
    return (double) get("holdout");
  }

  /**
   * Sets the share of each class that is not trained on.
   *
   * @param holdout 0 to 90 per cent
   */
  public void setHoldout(double holdout) {
    set("holdout", holdout);
  }

  /** Returns after how many epochs without a lower loss training stops. */
  @OptionMetadata(
      displayName = "Patience",
      description = "Stops training after this many epochs without a lower loss; 0 for never.",
      displayOrder = 7)
  public int getPatience() {
    return (int) get("patience");
  }

  /**
   * Sets after how many epochs without a lower loss training stops.
   *
   * @param patience at least 1, or 0 for never
   */
  public void setPatience(int patience) {
    set("patience", patience);
  }

  /** Returns the longest time of training. */
  @OptionMetadata(
      displayName = "Time budget",
      description =
          "<html>Stops training after this time and keeps the best network so far; 0 for no"
              + "<br>limit. The classifier then depends on the speed of the machine.",
      displayOrder = 8)
  public double getBudget() {
    return (double) get("budget");
  }

  /**
   * Sets the longest time of training.
   *
   * @param budget seconds, or 0 for no limit
   */
  public void setBudget(double budget) {
    set("budget", budget);
  }

  /** Returns the seed of all randomness. */
  @OptionMetadata(
      displayName = "Seed",
      description =
          "<html>Seed of all randomness; the same seed and data give the same classifier<br>"
              + HostSeed.RULE,
      displayOrder = 12)
  public long getRandomSeed() {
    return (long) get("seed");
  }

  /**
   * Sets the seed of all randomness, and forgets one that another scheme gave.
   *
   * @param randomSeed any number
   */
  public void setRandomSeed(long randomSeed) {
    setOwnSeed(randomSeed);
  }

  /** Returns the number of threads, 0 for all processors. */
  @OptionMetadata(
      displayName = "Threads",
      description =
          "Number of threads, 0 for all processors. The classifier does not depend on it.",
      displayOrder = 13)
  public int getThreads() {
    return (int) get("threads");
  }

  /**
   * Sets the number of threads.
   *
   * @param threads at least 1, or 0 for all processors
   */
  public void setThreads(int threads) {
    set("threads", threads);
  }

  /**
   * Evaluates the classifier from the command line.
   *
   * @param args options; {@code -h} lists them
   */
  public static void main(String[] args) {
    runClassifier(new ConvNet(), args);
  }
}
