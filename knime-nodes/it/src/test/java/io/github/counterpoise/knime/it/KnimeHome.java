package io.github.counterpoise.knime.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A KNIME installation.
 *
 * @param folder the folder with {@code plugins} and {@code configuration}
 */
record KnimeHome(Path folder) {

  private static final String BUNDLES =
      "configuration/org.eclipse.equinox.simpleconfigurator/bundles.info";

  /**
   * A line of the list of bundles.
   *
   * @param name symbolic name
   * @param version its version
   * @param location jar or folder
   * @param started whether it is started with KNIME
   */
  record Entry(String name, String version, Path location, boolean started) {}

  /** Returns the installation that was named, if one was. */
  static Optional<KnimeHome> named() {
    return named("knime.home");
  }

  /** Returns the installation of the lowest version that the nodes run in, if one was named. */
  static Optional<KnimeHome> lowest() {
    return named("knime.lowest");
  }

  private static Optional<KnimeHome> named(String property) {
    String folder = System.getProperty(property, "");
    if (folder.isBlank()) {
      return Optional.empty();
    }
    KnimeHome home = new KnimeHome(Path.of(folder));
    if (!Files.isRegularFile(home.list())) {
      throw new IllegalArgumentException(
          "-D%s=%s names no KNIME installation: it has no %s."
              .formatted(property, folder, BUNDLES));
    }
    return Optional.of(home);
  }

  /** Returns the bundles of the installation, in the order of its list. */
  List<Entry> bundles() {
    try {
      return Files.readAllLines(list()).stream()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split(",", -1))
          .map(
              f ->
                  new Entry(
                      f[0], f[1], folder.resolve(f[2]).normalize(), Boolean.parseBoolean(f[4])))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path list() {
    return folder.resolve(BUNDLES);
  }
}
