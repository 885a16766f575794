package io.github.counterpoise.image;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

/**
 * What the name of a new image begins with; a number and {@code .png} follow. Labels become names
 * that every file system takes: other characters than letters, digits, points and hyphens become
 * underscores, in names of folders only those that are forbidden, and long ones are cut.
 *
 * @param folder folder within that of all new images, empty for none
 * @param stem beginning of the name
 */
public record ImageName(String folder, String stem) {

  /** Names may have 255 bytes, and less where they are encrypted. */
  private static final int MOST_BYTES = 100;

  /** Names of devices, which are no files in Windows. */
  private static final Set<String> DEVICES = Set.of("con", "prn", "aux", "nul");

  /** Makes both possible. */
  public ImageName {
    folder = folder.isEmpty() ? "" : possible(folder, "[\\\\/:*?\"<>|\\p{Cntrl}]");
    stem = possible(stem, "[^\\p{L}\\p{M}\\p{N}._-]");
  }

  private static String possible(String name, String forbidden) {
    StringBuilder cut = new StringBuilder();
    int bytes = 0;
    for (int c : name.replaceAll(forbidden, "_").codePoints().toArray()) {
      bytes += Character.toString(c).getBytes(StandardCharsets.UTF_8).length;
      if (bytes <= MOST_BYTES) {
        cut.appendCodePoint(c);
      }
    }
    String result = cut.toString().replaceAll("^\\.|\\.$", "_"); // hidden, or cut off by Windows
    return result.isEmpty() || DEVICES.contains(result.toLowerCase(Locale.ROOT))
        ? result + "_"
        : result;
  }
}
