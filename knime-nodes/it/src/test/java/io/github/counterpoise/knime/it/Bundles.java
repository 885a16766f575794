package io.github.counterpoise.knime.it;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The built bundles, as folders: that is how the update site has them installed. */
final class Bundles {

  private static final List<String> JARS = List.of("bundle.jar", "natives.jar", "fragment.jar");

  private Bundles() {}

  /**
   * Unpacks the jars that the system properties name.
   *
   * @param folder where to; what an earlier run left of the same jars is used again
   */
  static List<Path> unpacked(Path folder) throws IOException {
    List<Path> folders = new ArrayList<>();
    for (String property : JARS) {
      Path jar = Path.of(System.getProperty(property));
      Path target = folder.resolve(property.replace(".jar", ""));
      FileTime made = Files.getLastModifiedTime(jar);
      if (!Files.exists(target) || !Files.getLastModifiedTime(target).equals(made)) {
        unpack(jar, target);
        Files.setLastModifiedTime(target, made);
      }
      folders.add(target);
    }
    return folders;
  }

  private static void unpack(Path jar, Path target) throws IOException {
    try (InputStream file = Files.newInputStream(jar);
        ZipInputStream zip = new ZipInputStream(file)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        Path path = target.resolve(entry.getName()).normalize();
        if (entry.isDirectory()) {
          Files.createDirectories(path);
        } else {
          Files.createDirectories(path.getParent());
          Files.copy(zip, path, StandardCopyOption.REPLACE_EXISTING);
        }
      }
    }
  }
}
