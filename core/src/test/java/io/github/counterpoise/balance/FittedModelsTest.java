package io.github.counterpoise.balance;

import static io.github.counterpoise.testing.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.counterpoise.archive.ArchiveWriter;
import io.github.counterpoise.archive.TableArchive;
import io.github.counterpoise.oversample.FittedOversampler;
import io.github.counterpoise.run.InvalidInputException;
import io.github.counterpoise.run.Monitor;
import io.github.counterpoise.run.Seed;
import io.github.counterpoise.smote.Smote;
import io.github.counterpoise.smote.SmoteConfig;
import io.github.counterpoise.testing.Tables;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are no models, or no longer, and models that cannot be written. */
class FittedModelsTest {

  @TempDir Path folder;
  private Path model;

  private static FittedOversampler fitted() {
    return new Smote(new SmoteConfig(3, true))
        .fit(Tables.mixed(41, 0.1, true, 2, 40, 15), new Seed(1), Monitor.silent());
  }

  @BeforeEach
  void save() {
    model = folder.resolve("model.zip");
    fitted().save(model);
  }

  private static FittedOversampler load(Path file) {
    return FittedModels.load(file, Monitor.silent());
  }

  private static String foreign(Path file) {
    return "File '%s' is not a Counterpoise model, or it is damaged; save the model again."
        .formatted(file);
  }

  @Test
  void settingsComeBack() {
    assertEquals(
        "SMOTE fitted to classes [0, 1] of Table[57 rows, 5 columns]", load(model).toString());
  }

  @Test
  void missingFileAndFolder() {
    Path nowhere = folder.resolve("nowhere.zip");
    assertRefused(
        "Model file '%s' cannot be read; check that it exists and may be read.".formatted(nowhere),
        () -> load(nowhere));
    assertRefused(
        "Model file '%s' cannot be read; check that it exists and may be read.".formatted(folder),
        () -> load(folder));
  }

  @Test
  void otherFilesAreForeign() throws IOException {
    Path text = Files.writeString(folder.resolve("a.csv"), "x,class\n1,A\n");
    assertRefused(foreign(text), () -> load(text));
    Path empty = Files.createFile(folder.resolve("empty"));
    assertRefused(foreign(empty), () -> load(empty));
    Path zip = zip(Map.of("readme.txt", "hello".getBytes(StandardCharsets.UTF_8)));
    assertRefused(foreign(zip), () -> load(zip));
    Path other = zip(Map.of("model.json", "{\"format\":\"x\"}".getBytes(StandardCharsets.UTF_8)));
    assertRefused(foreign(other), () -> load(other));
    Path json = zip(Map.of("model.json", "not json".getBytes(StandardCharsets.UTF_8)));
    assertRefused(foreign(json), () -> load(json));
  }

  @Test
  void truncatedAtAnyPlace() throws IOException {
    byte[] whole = Files.readAllBytes(model);
    Path cut = folder.resolve("cut.zip");
    for (int length = 0; length < whole.length; length += 37) {
      Files.write(cut, Arrays.copyOf(whole, length));
      assertRefused(foreign(cut), () -> load(cut));
    }
  }

  @Test
  void changedBytesAreRefusedOrHarmless() throws IOException {
    byte[] whole = Files.readAllBytes(model);
    Path changed = folder.resolve("changed.zip");
    for (int at = 0; at < whole.length; at += 23) {
      byte[] bytes = whole.clone();
      bytes[at] ^= 0x55;
      Files.write(changed, bytes);
      try {
        load(changed); // a byte that no reader looks at, a date for instance
      } catch (InvalidInputException e) {
        assertEquals(foreign(changed), e.getMessage(), "byte " + at);
      }
    }
  }

  @Test
  void otherVersion() throws IOException {
    Path later = rewritten("model.json", "\"version\":2", "\"version\":3");
    assertRefused(
        ("Model file '%s' has format version 3; this version of Counterpoise reads versions 1 to 2,"
                + " so save the model again with it.")
            .formatted(later),
        () -> load(later));
  }

  @Test
  void unknownMethodAndSetting() throws IOException {
    Path method = rewritten("model.json", "\"SMOTE\"", "\"GAN\"");
    assertRefused(
        ("Model file '%s' was saved by method 'GAN', which this version of Counterpoise does not"
                + " have.")
            .formatted(method),
        () -> load(method));
    Path setting = rewritten("model.json", "\"neighbors\":\"3\"", "\"neighbors\":\"0\"");
    assertRefused(
        "Option -K (Neighbours) is 0; expected a whole number from 1 to 1000000.",
        () -> load(setting));
  }

  @Test
  void contentsThatDoNotFit() throws IOException {
    for (String[] change :
        new String[][] {
          {"training/table.json", "\"rows\":57", "\"rows\":56"},
          {"training/table.json", "\"rows\":57", "\"rows\":-1"},
          {"training/table.json", "\"rows\":57", "\"rows\":2000000000"},
          {"training/table.json", "\"classIndex\":2", "\"classIndex\":7"},
          {"training/table.json", "\"classIndex\":2", "\"classIndex\":0"},
          {"training/table.json", "\"classIndex\":2", "\"classIndex\":-1"},
          {"training/table.json", "\"labels\":[]", "\"labels\":[2]"},
          {"training/table.json", "\"columns\"", "\"pillars\""},
          {"training/table.json", "NOMINAL", "NUMERIC"},
          {"training/table.json", "\"extents\":[]", "\"extents\":[1]"},
          {"fit.json", "[0,1]", "[0,9]"},
          {"fit.json", "[0,1]", "null"},
          {"fit.json", "\"seed\":\"1\"", "\"seed\":\"one\""},
          {"fit.json", "{\"classes\":[0,1],\"seed\":\"1\"}", "null"}
        }) {
      Path file = rewritten(change[0], change[1], change[2]);
      assertRefused(foreign(file), () -> load(file));
    }
  }

  @Test
  void missingEntry() throws IOException {
    for (String gone :
        List.of("fit.json", "training/table.json", "training/column-1", "training/weights")) {
      Map<String, byte[]> entries = entries();
      entries.remove(gone);
      Path file = zip(entries);
      assertRefused(foreign(file), () -> load(file));
    }
  }

  @Test
  void placeThatCannotBeWritten() {
    Path nowhere = folder.resolve("no/such/folder/model.zip");
    assertRefused(
        "Model file '%s' cannot be written (no such file or folder); choose another place."
            .formatted(nowhere),
        () -> fitted().save(nowhere));
  }

  @Test
  void failedWriteLeavesTheOldFileAndNothingElse() throws IOException {
    byte[] before = Files.readAllBytes(model);
    assertRefused(
        "Model file '%s' cannot be written (disk full); choose another place.".formatted(model),
        () ->
            ArchiveWriter.save(
                model,
                Methods.SMOTE.createDefault(),
                archive -> {
                  TableArchive.write(archive, "t", Tables.clouds(1, 2, 3, 3));
                  throw new IOException("disk full");
                }));
    assertThrows(
        IllegalStateException.class,
        () ->
            ArchiveWriter.save(
                model,
                Methods.SMOTE.createDefault(),
                archive -> {
                  throw new IllegalStateException("a bug");
                }));
    assertArrayEquals(before, Files.readAllBytes(model));
    try (Stream<Path> left = Files.list(folder)) {
      assertEquals(List.of(model), left.toList());
    }
  }

  private Map<String, byte[]> entries() throws IOException {
    Map<String, byte[]> entries = new TreeMap<>();
    try (ZipFile zip = new ZipFile(model.toFile())) {
      for (ZipEntry entry : zip.stream().toList()) {
        entries.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
      }
    }
    return entries;
  }

  private Path rewritten(String entry, String from, String to) throws IOException {
    Map<String, byte[]> entries = entries();
    String text = new String(entries.get(entry), StandardCharsets.UTF_8);
    String changed = text.replace(from, to);
    assertEquals(false, text.equals(changed), text + " holds no " + from);
    entries.put(entry, changed.getBytes(StandardCharsets.UTF_8));
    return zip(entries);
  }

  private Path zip(Map<String, byte[]> entries) throws IOException {
    Path file = folder.resolve("rewritten.zip");
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
        zip.closeEntry();
      }
    }
    return file;
  }
}
