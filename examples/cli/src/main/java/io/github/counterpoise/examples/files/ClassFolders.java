package io.github.counterpoise.examples.files;

import io.github.counterpoise.image.ImageFolder;
import io.github.counterpoise.run.InvalidInputException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * A folder of image files that has a folder for each class, as a data file of names and classes,
 * which lies aside until the run is over; and the folder for the balanced classes, which is made if
 * it is not there, and removed again if it stays empty.
 */
public final class ClassFolders implements AutoCloseable {

  /** Name of the list of all images in the folder of the balanced classes. */
  private static final String LIST = "images.csv";

  private static final String FILE = "file";
  private static final String CLASS = "class";

  private final Path list;
  private final Path output;
  private final boolean made;

  private ClassFolders(Path list, Path output, boolean made) {
    this.list = list;
    this.output = output;
    this.made = made;
  }

  /**
   * Lists a folder.
   *
   * @param input the folder of the classes' folders
   * @param output the folder for the balanced classes
   * @throws InvalidInputException if the one has no such folders, or the other cannot be made
   */
  public static ClassFolders of(Path input, Path output) {
    requireFolders(input);
    boolean made = !Files.exists(output);
    try {
      Path list = Files.createTempFile("counterpoise-", ".csv");
      ClassFolders folders = new ClassFolders(list, output, made);
      try {
        write(input, CLASS, list);
        if (made) {
          Files.createDirectory(output);
        }
        return folders;
      } catch (IOException e) {
        folders.close();
        throw e;
      }
    } catch (IOException e) {
      throw new InvalidInputException(
          String.format(
              Locale.ROOT,
              "The images of '%s' cannot be balanced into the folder '%s' (%s); choose another one.",
              input,
              output,
              e.getMessage()),
          e);
    }
  }

  /**
   * Reads a folder as a data file of names and classes.
   *
   * @param input the folder of the classes' folders
   * @param classColumn what the class column is called, null for "class"
   * @throws InvalidInputException if there are no such folders
   */
  public static DataFile read(Path input, String classColumn) {
    requireFolders(input);
    String target = classColumn == null ? CLASS : classColumn;
    try {
      Path list = Files.createTempFile("counterpoise-", ".csv");
      try {
        write(input, target, list);
        return DataFile.read(list, ReadOptions.ofImages(target));
      } finally {
        Files.delete(list);
      }
    } catch (IOException e) {
      throw TextFile.unreadable(input, e);
    }
  }

  private static void requireFolders(Path input) {
    if (!ImageFolder.hasClassFolders(input)) {
      throw new InvalidInputException(
          String.format(
              Locale.ROOT,
              "'%s' is no folder with a folder of images (PNG or JPEG) for each class, and nothing"
                  + " beside them; sort the images into folders named after their classes.",
              input));
    }
  }

  private static void write(Path input, String classColumn, Path list) throws IOException {
    try (CSVPrinter lines = new CSVPrinter(Files.newBufferedWriter(list), CSVFormat.DEFAULT)) {
      lines.printRecord(classColumn.equals(FILE) ? "image " + FILE : FILE, classColumn);
      for (Path folder : within(input)) {
        String label = folder.getFileName().toString();
        for (Path file : Files.isDirectory(folder) ? within(folder) : List.<Path>of()) {
          if (ImageFolder.isImage(file)) {
            lines.printRecord(label + "/" + file.getFileName(), label);
          }
        }
      }
    }
  }

  private static List<Path> within(Path folder) throws IOException {
    try (Stream<Path> inside = Files.list(folder)) {
      return inside.sorted().toList();
    }
  }

  /** Returns the data file of names and classes. */
  public Path list() {
    return list;
  }

  /** Returns the data file to write. */
  public Path output() {
    return output.resolve(LIST);
  }

  @Override
  public void close() {
    try {
      Files.deleteIfExists(list);
      if (made && Files.isDirectory(output) && within(output).isEmpty()) {
        Files.delete(output);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
