package io.github.counterpoise.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.counterpoise.file.Drafts;
import io.github.counterpoise.run.CancelledException;
import io.github.counterpoise.run.InvalidInputException;
import io.github.counterpoise.run.Monitor;
import io.github.counterpoise.table.DataShape;
import io.github.counterpoise.testing.RecordingMonitor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewImagesTest {

  private static final DataShape.Image DOT = new DataShape.Image(1, 1, 1);

  @TempDir private Path folder;

  private static PixelImage grey(int value) {
    return new PixelImage(DOT, new float[] {value});
  }

  private static List<Path> written(Path folder, List<String> stems, Monitor monitor) {
    try (Drafts drafts = new Drafts()) {
      List<Path> files = NewImages.write(folder, stems, i -> grey(10 * i), drafts, monitor);
      drafts.commit();
      return files;
    }
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(f -> f.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void filesThatAreThereAreNeverReplaced() throws IOException {
    Files.writeString(folder.resolve("a-00001.png"), "mine");
    List<Path> files = written(folder, List.of("a", "b/c", "a"), Monitor.silent());
    assertEquals(
        List.of("a-00002.png", "b_c-00001.png", "a-00003.png"),
        files.stream().map(f -> f.getFileName().toString()).toList());
    assertEquals("mine", Files.readString(folder.resolve("a-00001.png")));
    assertEquals(4, names(folder).size());
    assertEquals(20, new ImageFolder(folder, Sizes.REFUSE).read("a-00003.png", DOT).values()[0]);
  }

  @Test
  void aStoppedRunLeavesNothing() throws IOException {
    Path made = folder.resolve("new");
    assertThrows(
        CancelledException.class, () -> written(made, List.of("a", "a"), new RecordingMonitor(2)));
    assertFalse(Files.exists(made));
    assertThrows(
        CancelledException.class,
        () -> written(folder, List.of("a", "a"), new RecordingMonitor(2)));
    assertEquals(List.of(), names(folder));
  }

  @Test
  void aFileInPlaceOfTheFolderIsRefusedByName() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "mine");
    String message =
        assertThrows(
                InvalidInputException.class, () -> written(file, List.of("a"), Monitor.silent()))
            .getMessage();
    assertEquals(
        "New images cannot be written into the folder '%s'".formatted(file),
        message.substring(0, message.indexOf(" (")));
    assertEquals("mine", Files.readString(file));
  }
}
