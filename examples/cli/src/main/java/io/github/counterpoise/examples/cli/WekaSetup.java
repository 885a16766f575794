package io.github.counterpoise.examples.cli;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TimeZone;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Prepares Weka to run inside this program. */
public final class WekaSetup {

  /** Says at every start that there is no native linear algebra; kept, lest its level be lost. */
  private static final Logger NETLIB = Logger.getLogger("com.github.fommil");

  private WekaSetup() {}

  /**
   * Does all that must be done before the first class of Weka's is loaded. Weka reads and writes
   * dates in the time zone of the machine; here that is UTC, which has every hour of every day, so
   * that files come out as they were and the same everywhere.
   */
  public static void prepare() {
    TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
    System.setProperty("weka.packageManager.offline", "true");
    NETLIB.setLevel(Level.OFF);
    nameLibraries();
  }

  /**
   * Weka looks for its classes in the files that {@code java.class.path} names, and takes what a
   * jar's manifest adds to them as relative to the current folder instead of the jar's. So that
   * property is made to name every library in full.
   */
  private static void nameLibraries() {
    Path jar = jar();
    if (!Files.isRegularFile(jar)) {
      return;
    }
    try (Stream<Path> libraries = Files.list(jar.resolveSibling("lib"))) {
      System.setProperty(
          "java.class.path",
          Stream.concat(Stream.of(jar), libraries)
              .map(Path::toString)
              .collect(Collectors.joining(File.pathSeparator)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the jar, or the folder, that this program's classes come from. */
  public static Path jar() {
    try {
      return Path.of(WekaSetup.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
