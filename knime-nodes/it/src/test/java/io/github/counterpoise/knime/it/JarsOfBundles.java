package io.github.counterpoise.knime.it;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** Where the classes of bundles are: the bundles themselves, and the jars inside them. */
final class JarsOfBundles {

  private final Path folder;
  private final List<URL> urls = new ArrayList<>();

  /**
   * Begins.
   *
   * @param folder takes copies of jars that are inside jars
   */
  JarsOfBundles(Path folder) {
    this.folder = folder;
  }

  /** Returns what a class loader needs. */
  List<URL> urls() {
    return urls;
  }

  /** Adds a bundle, a jar or a folder; one that is not there is left out. */
  void add(Path bundle) throws IOException {
    if (Files.isDirectory(bundle)) {
      urls.add(bundle.toUri().toURL());
      try (Stream<Path> files = Files.walk(bundle)) {
        for (Path jar : files.filter(JarsOfBundles::isJar).sorted().toList()) {
          urls.add(jar.toUri().toURL());
        }
      }
    } else if (Files.isRegularFile(bundle)) {
      urls.add(bundle.toUri().toURL());
      unpack(bundle);
    }
  }

  private void unpack(Path bundle) throws IOException {
    try (JarFile jar = new JarFile(bundle.toFile())) {
      for (JarEntry entry : jar.stream().filter(e -> e.getName().endsWith(".jar")).toList()) {
        Path copy = folder.resolve(urls.size() + ".jar");
        try (InputStream inside = jar.getInputStream(entry)) {
          Files.copy(inside, copy);
        }
        urls.add(copy.toUri().toURL());
      }
    }
  }

  private static boolean isJar(Path file) {
    return file.toString().endsWith(".jar") && Files.isRegularFile(file);
  }
}
