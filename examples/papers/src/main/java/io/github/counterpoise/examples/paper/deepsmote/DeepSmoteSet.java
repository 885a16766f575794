package io.github.counterpoise.examples.paper.deepsmote;

import io.github.counterpoise.examples.paper.RunMarks;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** The image sets of DeepSMOTE's Table 1 that are here, and how the paper thins them out. */
@SuppressWarnings("ImmutableEnumChecker") // its lists cannot be changed
public enum DeepSmoteSet {
  /** Handwritten digits. */
  MNIST("MNIST", "mnist", Counts.GREY, IntStream.range(0, 10).mapToObj(String::valueOf).toList()),

  /** Pieces of clothing. */
  FASHION(
      "Fashion-MNIST",
      "fashion-mnist",
      Counts.GREY,
      List.of(
          "T-shirt",
          "Trouser",
          "Pullover",
          "Dress",
          "Coat",
          "Sandal",
          "Shirt",
          "Sneaker",
          "Bag",
          "Boot")),

  /** Photographs, 32 × 32 in colour; the part of the training set that the counts need will do. */
  CIFAR(
      "CIFAR-10",
      "cifar10",
      Counts.COLOUR,
      List.of(
          "airplane",
          "automobile",
          "bird",
          "cat",
          "deer",
          "dog",
          "frog",
          "horse",
          "ship",
          "truck"));

  private final String title;
  private final String folder;
  private final List<Integer> counts;
  private final List<String> classes;

  DeepSmoteSet(String title, String folder, List<Integer> counts, List<String> classes) {
    this.title = title;
    this.folder = folder;
    this.counts = counts;
    this.classes = classes;
  }

  /** Returns the name people know. */
  public String title() {
    return title;
  }

  /** Returns the name on the command line and in files. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns the names of the classes. */
  List<String> classes() {
    return classes;
  }

  @Override
  public String toString() {
    return key();
  }

  /**
   * Returns how many training images each class gets.
   *
   * @param percent share of the paper's counts
   * @return [class] at least 4, so that two folds have two training images each
   */
  int[] counts(double percent) {
    return counts.stream()
        .mapToInt(n -> (int) Math.max(Math.min(4, n), Math.round(n * percent / 100)))
        .toArray();
  }

  /**
   * Checks that the files are there.
   *
   * @param data folder with one folder per set
   */
  void requireFiles(Path data) {
    for (boolean training : new boolean[] {true, false}) {
      files(data, training);
    }
  }

  /**
   * Reads the training or the test images of the set as published.
   *
   * @param data folder with one folder per set
   * @param training whether the training images
   */
  LabelledImages read(Path data, boolean training) {
    List<Path> files = files(data, training);
    return this == CIFAR
        ? CifarFile.read(files, classes)
        : IdxFiles.read(files.get(0), files.get(1), classes);
  }

  /**
   * Returns a check sum of the files.
   *
   * @param data folder with one folder per set
   */
  String checksum(Path data) {
    List<Path> all = new ArrayList<>(files(data, true));
    all.addAll(files(data, false));
    return RunMarks.checksum(all);
  }

  private List<Path> files(Path data, boolean training) {
    Path in = data.resolve(folder);
    if (this == CIFAR) {
      return cifarFiles(in, training);
    }
    String part = training ? "train" : "t10k";
    return List.of(
        PackedFile.find(in, part + "-images-idx3-ubyte"),
        PackedFile.find(in, part + "-labels-idx1-ubyte"));
  }

  /** As published, or as one file with a part of the images. */
  private static List<Path> cifarFiles(Path folder, boolean training) {
    if (Files.exists(folder.resolve("test_batch.bin"))) {
      return training
          ? IntStream.rangeClosed(1, 5)
              .mapToObj(i -> PackedFile.find(folder, "data_batch_" + i + ".bin"))
              .toList()
          : List.of(PackedFile.find(folder, "test_batch.bin"));
    }
    return List.of(
        PackedFile.find(folder, "cifar10-" + (training ? "train" : "test") + "-subset.bin"));
  }

  /** Rows of each class in the paper, section 4. */
  private static final class Counts {
    static final List<Integer> GREY = List.of(4000, 2000, 1000, 750, 500, 350, 200, 100, 60, 40);
    static final List<Integer> COLOUR = List.of(4500, 2000, 1000, 800, 600, 500, 400, 250, 150, 80);
  }
}
