package io.github.counterpoise.image;

import io.github.counterpoise.run.InvalidInputException;
import io.github.counterpoise.run.Monitor;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/**
 * Writes images into a folder, all of them or none, and none over a file that is there: they are
 * written into a hidden folder first and then moved under names that are free.
 */
public final class NewImages {

  private final Path folder;
  private final List<Path> placed = new ArrayList<>();
  private final Map<String, Integer> last = new HashMap<>(); // number used last, by stem

  private NewImages(Path folder) {
    this.folder = folder;
  }

  /**
   * Writes images.
   *
   * @param folder where to; it is made if it is not there
   * @param stems [image] what the names begin with; a number and {@code .png} follow, and what
   *     cannot stand in a file name is replaced
   * @param images makes the image of an index
   * @param monitor who watches
   * @return [image] the files
   * @throws InvalidInputException if they cannot be written; nothing is left of them then
   * @throws io.github.counterpoise.run.CancelledException if the user stopped the run; the same
   *     holds
   */
  public static List<Path> write(
      Path folder, List<String> stems, IntFunction<PixelImage> images, Monitor monitor) {
    boolean made = !Files.exists(folder);
    NewImages batch = new NewImages(folder);
    Path drafts = folder.resolve(".counterpoise-" + UUID.randomUUID());
    boolean whole = false;
    try {
      Files.createDirectories(drafts);
      monitor.phase("writing images");
      for (int i = 0; i < stems.size(); i++) {
        monitor.checkCancelled();
        images.apply(i).write(drafts.resolve(i + ".png"));
      }
      for (int i = 0; i < stems.size(); i++) {
        batch.place(drafts.resolve(i + ".png"), stems.get(i).replaceAll("[^\\p{L}\\p{N}._-]", "_"));
      }
      whole = true;
      return batch.placed;
    } catch (IOException e) {
      throw new InvalidInputException(
          String.format(
              Locale.ROOT,
              "New images cannot be written into the folder '%s' (%s); choose another one (-image-out).",
              folder,
              e.getMessage()),
          e);
    } finally {
      remove(drafts);
      if (!whole) {
        batch.placed.forEach(NewImages::discard);
        if (made) {
          discard(folder);
        }
      }
    }
  }

  private void place(Path draft, String stem) throws IOException {
    for (int number = last.getOrDefault(stem, 0) + 1; ; number++) {
      Path target = folder.resolve(String.format(Locale.ROOT, "%s-%05d.png", stem, number));
      try {
        Files.move(draft, target);
        last.put(stem, number);
        placed.add(target);
        return;
      } catch (FileAlreadyExistsException e) {
        // the next number
      }
    }
  }

  private static void remove(Path drafts) {
    try (Stream<Path> left = Files.list(drafts)) {
      left.forEach(NewImages::discard);
    } catch (IOException e) {
      return; // it was never made, or says itself below what is wrong
    }
    discard(drafts);
  }

  private static void discard(Path path) {
    try {
      Files.deleteIfExists(path);
    } catch (IOException e) {
      // The sentence about the first failure says more than one about this.
    }
  }
}
