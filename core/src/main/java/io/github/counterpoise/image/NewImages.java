package io.github.counterpoise.image;

import io.github.counterpoise.file.Drafts;
import io.github.counterpoise.file.WholeFile;
import io.github.counterpoise.run.InvalidInputException;
import io.github.counterpoise.run.Monitor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
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
   * @param names [image] what their names begin with
   * @param images makes the image of an index
   * @param drafts the files of the run
   * @param monitor sees the progress
   * @return [image] the files, which are there once the run is complete
   * @throws InvalidInputException if they cannot be written
   * @throws io.github.counterpoise.run.CancelledException if the user stopped the run
   */
  public static List<Path> write(
      Path folder,
      List<ImageName> names,
      IntFunction<PixelImage> images,
      Drafts drafts,
      Monitor monitor) {
    List<Path> files = new ArrayList<>();
    Map<String, Integer> last = new HashMap<>(); // number used last, by stem
    try {
      requireFolder(folder);
      drafts.folder(folder);
      monitor.phase("writing images");
      for (int i = 0; i < names.size(); i++) {
        monitor.checkCancelled();
        Path within = folder.resolve(names.get(i).folder());
        drafts.folder(within);
        Path file = free(within.resolve(names.get(i).stem()).toString(), last);
        images.apply(i).write(drafts.fresh(file, "image"));
        files.add(file);
      }
      return files;
    } catch (IOException e) {
      throw refused(folder, WholeFile.reason(e), e);
    } catch (InvalidInputException e) {
      throw refused(folder, e.getMessage(), e);
    }
  }

  /**
   * Checks that images can be written into a folder, before work is done for them.
   *
   * @param folder where to; it need not be there
   * @throws InvalidInputException if it cannot be made or written into
   */
  public static void requireWritable(Path folder) {
    Path there = folder.toAbsolutePath();
    while (!Files.exists(there) && there.getParent() != null) {
      there = there.getParent();
    }
    try {
      requireFolder(there);
      Files.delete(Files.createTempDirectory(there, ".counterpoise-"));
    } catch (IOException e) {
      throw refused(folder, WholeFile.reason(e), e);
    }
  }

  private static void requireFolder(Path folder) throws IOException {
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw new NotDirectoryException(folder.toString());
    }
  }

  private static InvalidInputException refused(Path folder, String reason, Exception e) {
    return new InvalidInputException(
        String.format(
            Locale.ROOT,
            "New images cannot be written into the folder '%s' (%s); choose another one (-image-out).",
            folder,
            reason),
        e);
  }

  private static Path free(String stem, Map<String, Integer> last) {
    for (int number = last.getOrDefault(stem, 0) + 1; ; number++) {
      Path file = Path.of(String.format(Locale.ROOT, "%s-%05d.png", stem, number));
      if (!Files.exists(file)) {
        last.put(stem, number);
        return file;
      }
    }
  }
}
