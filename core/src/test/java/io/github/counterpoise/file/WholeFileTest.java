package io.github.counterpoise.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.counterpoise.run.InvalidInputException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {

  @TempDir Path folder;

  @Test
  void replacesAFile() throws IOException {
    Path file = Files.writeString(folder.resolve("a.html"), "old");
    write(file, "new");
    assertEquals("new", Files.readString(file));
    assertEquals(List.of("a.html"), names());
  }

  @Test
  void aDiskErrorLeavesTheOldFileAndNothingElse() throws IOException {
    Path file = Files.writeString(folder.resolve("a.html"), "old");
    InvalidInputException refused =
        assertThrows(
            InvalidInputException.class,
            () ->
                WholeFile.write(
                    file,
                    "report",
                    out -> {
                      out.write(new byte[100_000]);
                      throw new IOException("No space left on device");
                    }));
    assertTrue(refused.getMessage().contains("No space left on device"), refused.getMessage());
    assertTrue(refused.getMessage().contains(file.toString()), refused.getMessage());
    assertEquals("old", Files.readString(file));
    assertEquals(List.of("a.html"), names());
  }

  @Test
  void aProgrammingErrorLeavesNothing() throws IOException {
    assertThrows(
        IllegalStateException.class,
        () ->
            WholeFile.write(
                folder.resolve("a.html"),
                "report",
                out -> {
                  throw new IllegalStateException();
                }));
    assertEquals(List.of(), names());
  }

  @Test
  void impossiblePlacesAreRefused() throws IOException {
    Path file = Files.writeString(folder.resolve("a.html"), "old");
    assertRefused(folder.resolve("none/a.html"), "there is no folder");
    assertRefused(file.resolve("b.html"), "there is no folder");
    assertRefused(folder, "that is a folder");
    assertRefused(Path.of("/"), "that is a folder");
    assertEquals(List.of("a.html"), names());
    assertThrows(
        InvalidInputException.class,
        () -> WholeFile.requireWritable(folder.resolve("none/a.html"), "report"));
    WholeFile.requireWritable(file, "report");
    WholeFile.requireWritable(folder.resolve("new.html"), "report");
    assertEquals(List.of("a.html"), names());
  }

  @Test
  void aDeviceStaysOne() {
    Path device = Path.of("/dev/null");
    assumeTrue(Files.exists(device), "no /dev/null here");
    write(device, "gone");
    assertFalse(Files.isRegularFile(device));
  }

  @Test
  void aLinkGoesOnPointingToTheFile() throws IOException {
    Path file = Files.writeString(folder.resolve("a.html"), "old");
    Path link = folder.resolve("link.html");
    try {
      Files.createSymbolicLink(link, file);
    } catch (IOException | UnsupportedOperationException e) {
      org.junit.jupiter.api.Assumptions.abort("no symbolic links here: " + e);
    }
    write(link, "new");
    assertTrue(Files.isSymbolicLink(link));
    assertEquals("new", Files.readString(file));
  }

  private static void assertRefused(Path file, String reason) {
    InvalidInputException refused =
        assertThrows(InvalidInputException.class, () -> write(file, "new"));
    assertTrue(refused.getMessage().contains(reason), refused.getMessage());
  }

  private static void write(Path file, String text) {
    WholeFile.write(file, "report", out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(path -> path.getFileName().toString()).sorted().toList();
    }
  }
}
