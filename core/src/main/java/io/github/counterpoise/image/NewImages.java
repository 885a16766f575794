package io.github.counterpoise.image;

import io.github.counterpoise.file.Drafts;
import io.github.counterpoise.run.InvalidInputException;
import io.github.counterpoise.run.Monitor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;

/** Writes new images into a folder among the files of a run, none over a file that is there. */
public final class NewImages {

  private NewImages() {}

  /**
   * Writes images.
   *
   * @param folder where to; it is made if it is not there
   * @param stems [image] what the names begin with; a number and {@code .png} follow, and what
   *     cannot stand in a file name is replaced
   * @param images makes the image of an index
   * @param drafts the files of the run
   * @param monitor sees the progress
   * @return [image] the files, which are there once the run is complete
   * @throws InvalidInputException if they cannot be written
   * @throws io.github.counterpoise.run.CancelledException if the user stopped the run
   */
  public static List<Path> write(
      Path folder,
      List<String> stems,
      IntFunction<PixelImage> images,
      Drafts drafts,
      Monitor monitor) {
    List<Path> files = new ArrayList<>();
    Map<String, Integer> last = new HashMap<>(); // number used last, by stem
    try {
      drafts.folder(folder);
      monitor.phase("writing images");
      for (int i = 0; i < stems.size(); i++) {
        monitor.checkCancelled();
        String stem = stems.get(i).replaceAll("[^\\p{L}\\p{N}._-]", "_");
        Path file = free(folder, stem, last);
        images.apply(i).write(drafts.fresh(file, "image"));
        files.add(file);
      }
      return files;
    } catch (IOException | InvalidInputException e) {
      throw new InvalidInputException(
          String.format(
              Locale.ROOT,
              "New images cannot be written into the folder '%s' (%s); choose another one (-image-out).",
              folder,
              e.getMessage()),
          e);
    }
  }

  private static Path free(Path folder, String stem, Map<String, Integer> last) {
    for (int number = last.getOrDefault(stem, 0) + 1; ; number++) {
      Path file = folder.resolve(String.format(Locale.ROOT, "%s-%05d.png", stem, number));
      if (!Files.exists(file)) {
        last.put(stem, number);
        return file;
      }
    }
  }
}
