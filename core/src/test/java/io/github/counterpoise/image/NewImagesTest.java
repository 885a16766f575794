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
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
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
    List<ImageName> names = stems.stream().map(stem -> new ImageName("", stem)).toList();
    return writtenAs(folder, names, monitor);
  }

  private static List<Path> writtenAs(Path folder, List<ImageName> names, Monitor monitor) {
    try (Drafts drafts = new Drafts()) {
      List<Path> files = NewImages.write(folder, names, i -> grey(10 * i), drafts, monitor);
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

  @Test
  void aFolderThatCannotBeIsRefusedBeforeAnyWork() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "mine");
    Path below = file.resolve("new").resolve("images");
    assertEquals(
        String.format(
            Locale.ROOT,
            "New images cannot be written into the folder '%s' (a file is in its place); choose"
                + " another one (-image-out).",
            below),
        assertThrows(InvalidInputException.class, () -> NewImages.requireWritable(below))
            .getMessage());
    NewImages.requireWritable(folder.resolve("new").resolve("images"));
    assertEquals(List.of("file"), names(folder));
  }

  @Test
  void labelsBecomeNamesOfFiles() {
    List<ImageName> names =
        List.of(
            new ImageName("", "a:b*c?\n"),
            new ImageName("", "é".repeat(300)),
            new ImageName("nul", ".."));
    assertEquals(
        List.of("a_b_c__-00001.png", "é".repeat(50) + "-00001.png", "nul_/__-00001.png"),
        writtenAs(folder, names, Monitor.silent()).stream()
            .map(f -> folder.relativize(f).toString().replace(File.separatorChar, '/'))
            .toList());
  }

  @Test
  void foldersThatWereMadeForAStoppedRunAreTakenAway() throws IOException {
    List<ImageName> names = List.of(new ImageName("cat", "a"), new ImageName("dog", "a"));
    assertThrows(CancelledException.class, () -> writtenAs(folder, names, new RecordingMonitor(2)));
    assertEquals(List.of(), names(folder));
  }

  @Test
  void newImagesOfClassFoldersAreNoClass() throws IOException {
    assertEquals(folder.resolve("synthetic"), ImageFolder.forNewImages(folder));
    Path synthetic = Files.createDirectory(folder.resolve("synthetic"));
    grey(1).write(synthetic.resolve("a.png"));
    assertEquals(synthetic, ImageFolder.forNewImages(folder));
    Files.createDirectory(folder.resolve("cat"));
    assertEquals(synthetic, ImageFolder.forNewImages(folder));
    grey(1).write(folder.resolve("cat").resolve("a.PNG"));
    Path beside = folder.resolveSibling(folder.getFileName() + "-synthetic");
    assertEquals(beside, ImageFolder.forNewImages(folder));
    assertEquals(beside, ImageFolder.forNewImages(folder.resolve("cat").resolve("..")));
    grey(1).write(folder.resolve("b.png"));
    assertEquals(synthetic, ImageFolder.forNewImages(folder)); // as images lie here as well
  }
}
