package io.github.counterpoise.examples.paper;

import io.github.counterpoise.run.InvalidInputException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.zip.CRC32;

/** What results rest on beside the options: the program, and the files that were read. */
public final class RunMarks {

  /** Names of the columns with {@link #version} and {@link #checksum}. */
  public static final List<String> COLUMNS = List.of("version", "data_checksum");

  private static final int BUFFER = 1 << 16;

  private RunMarks() {}

  /** Returns the program's version, "development" where it does not run from its jar. */
  public static String version() {
    String version = RunMarks.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }

  /**
   * Returns a check sum of the bytes of files, one after another.
   *
   * @param files the files
   * @throws InvalidInputException if one cannot be read
   */
  public static String checksum(List<Path> files) {
    CRC32 sum = new CRC32();
    byte[] buffer = new byte[BUFFER];
    for (Path file : files) {
      try (InputStream in = Files.newInputStream(file)) {
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
          sum.update(buffer, 0, n);
        }
      } catch (IOException e) {
        throw new InvalidInputException(
            String.format(
                Locale.ROOT,
                "File '%s' cannot be read (%s); fetch it again.",
                file,
                e.getMessage()),
            e);
      }
    }
    return Long.toHexString(sum.getValue());
  }
}
