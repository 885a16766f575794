package io.github.counterpoise.examples.benchmark;

import io.github.counterpoise.evaluate.compare.DataSet;
import io.github.counterpoise.examples.files.DataFile;
import io.github.counterpoise.examples.files.ReadOptions;
import io.github.counterpoise.run.InvalidInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A folder of ARFF files, packed with gzip or not; a file's name without its ending is the set's.
 */
public final class DataFolder {

  private final Path folder;
  private final Map<String, Path> files; // by name of the set, in order of names

  /**
   * Looks into a folder.
   *
   * @param folder the folder
   * @throws InvalidInputException if it cannot be read or has no ARFF file, or two of one name
   */
  public DataFolder(Path folder) {
    this.folder = folder;
    this.files = new TreeMap<>();
    try (Stream<Path> all = Files.list(folder)) {
      all.filter(f -> f.getFileName().toString().matches("(?i).+\\.arff(\\.gz)?"))
          .forEach(this::add);
    } catch (IOException e) {
      throw new InvalidInputException(
          String.format(
              Locale.ROOT,
              "The folder '%s' cannot be read; name the folder of the ARFF files with --data.",
              folder),
          e);
    }
    if (files.isEmpty()) {
      throw new InvalidInputException(
          String.format(
              Locale.ROOT,
              "The folder '%s' has no file that ends in .arff or .arff.gz; name another one with --data.",
              folder));
    }
  }

  private void add(Path file) {
    String name = file.getFileName().toString().replaceAll("(?i)\\.arff(\\.gz)?$", "");
    Path other = files.put(name, file);
    if (other != null) {
      throw new InvalidInputException(
          String.format(
              Locale.ROOT,
              "The files '%s' and '%s' are both of the data set '%s'; remove one of them.",
              other.getFileName(),
              file.getFileName(),
              name));
    }
  }

  /** Returns the names of all data sets, sorted. */
  public List<String> names() {
    return List.copyOf(files.keySet());
  }

  /**
   * Reads data sets; the class is the column named "class", else the last one.
   *
   * @param names names of data sets
   * @return the data sets in the order of the names
   * @throws InvalidInputException if there is no such data set, or its file cannot be used
   */
  public List<DataSet> read(List<String> names) {
    names.forEach(
        name -> {
          if (!files.containsKey(name)) {
            throw new InvalidInputException(
                String.format(
                    Locale.ROOT,
                    "The folder '%s' has no data set '%s'; it has %s.",
                    folder,
                    name,
                    String.join(", ", names())));
          }
        });
    return names.stream()
        .map(n -> new DataSet(n, DataFile.read(files.get(n), ReadOptions.defaults()).table()))
        .toList();
  }
}
