package io.github.counterpoise.knime.inside;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Writes the example workflows. */
final class ExampleMaker {

  private static final String AUTHOR = "Counterpoise";

  private static final String DATE = System.getProperty("release.date", "");

  /** A point in time to the second or finer, as KNIME writes it in two formats. */
  private static final Pattern TIME =
      Pattern.compile("\\d{4}-\\d{2}-\\d{2}([ T])\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?");

  private static final List<String> DATED =
      List.of("workflow.knime", "workflow-metadata.xml", "workflowset.meta");

  private ExampleMaker() {}

  /**
   * Writes an example in the place of the one that is there.
   *
   * @param example what to write
   * @param folder the folder of all examples
   */
  static void write(Example example, Path folder) throws Exception {
    Path target = folder.resolve(example.name());
    clear(target);
    Path data = Files.createDirectories(target.resolve("data"));
    Files.writeString(data.resolve(example.file()), String.join("\n", example.data()) + "\n");
    String user = System.setProperty("user.name", AUTHOR);
    try (Drawing drawing = new Drawing(target)) {
      example.draw(drawing);
      drawing.save();
    } finally {
      System.setProperty("user.name", user);
    }
    clear(target.resolve(".artifacts")); // written anew whenever KNIME saves
    for (String file : DATED) {
      date(target.resolve(file));
    }
  }

  private static void date(Path file) throws IOException {
    String text = Files.readString(file);
    Files.writeString(file, TIME.matcher(text).replaceAll(DATE + "$1" + "00:00:00"));
  }

  private static void clear(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> all = Files.walk(folder)) {
        List<Path> paths = all.sorted(Comparator.reverseOrder()).toList();
        for (Path path : paths) {
          Files.delete(path);
        }
      }
    }
  }
}
