package io.github.counterpoise.evaluate.compare;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Names of data sets that come from files: as much of each path as tells it from the others. */
public final class DataSetNames {

  private DataSetNames() {}

  /**
   * Returns a name for each file: its own, or with the folders before it, parted by slashes, where
   * another file is called the same. A file that is given twice gets the same name twice.
   *
   * @param files the files
   */
  public static List<String> of(List<Path> files) {
    List<Path> whole = files.stream().map(f -> f.toAbsolutePath().normalize()).toList();
    List<String> names = new ArrayList<>();
    for (Path file : whole) {
      int parts = 1;
      while (parts < file.getNameCount() && isShared(file, parts, whole)) {
        parts++;
      }
      names.add(end(file, parts));
    }
    return names;
  }

  private static boolean isShared(Path file, int parts, List<Path> all) {
    String name = end(file, parts);
    return all.stream().anyMatch(other -> !other.equals(file) && end(other, parts).equals(name));
  }

  /** Returns the last parts of a path, all of it where it has no more. */
  private static String end(Path file, int parts) {
    int count = file.getNameCount();
    Path end = file.subpath(Math.max(0, count - parts), count);
    List<String> names = new ArrayList<>();
    end.forEach(part -> names.add(part.toString()));
    return String.join("/", names);
  }
}
