package io.github.counterpoise.examples.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/** Small files for tests. */
public final class TestFiles {

  /** Six rows of class a, three of class b. */
  static final String CSV =
      """
      x,n,colour,class
      1.5,1,red,a
      2.5,2,red,a
      1.0,3,blue,a
      0.5,4,blue,a
      2.0,5,red,a
      1.8,6,red,a
      7.5,10,blue,b
      8.5,12,green,b
      9.25,14,green,b
      """;

  private TestFiles() {}

  /** Writes a small text file. */
  public static Path write(Path folder, String name, String text) {
    try {
      return Files.writeString(folder.resolve(name), text);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** Writes a small text file, packed with gzip. */
  public static Path writePacked(Path folder, String name, String text) {
    Path file = folder.resolve(name);
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return file;
  }

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  static List<String> names(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(f -> f.getFileName().toString()).sorted().toList();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
