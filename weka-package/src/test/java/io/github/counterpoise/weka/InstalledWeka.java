package io.github.counterpoise.weka;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * A fresh Weka home into which Weka's package manager has installed the package that was built, for
 * Java machines that know nothing of this project.
 */
final class InstalledWeka {

  private static final long LIMIT_SECONDS = 240;

  private final Path folder;

  private InstalledWeka(Path folder) {
    this.folder = folder;
  }

  /** How a Java machine ended, and what it wrote. */
  record Outcome(int status, String text) {}

  /**
   * Installs the package.
   *
   * @param folder an empty folder; the home is made in it, and programs run in it
   */
  static InstalledWeka in(Path folder) throws Exception {
    InstalledWeka weka = new InstalledWeka(folder);
    Outcome installed =
        weka.java(
            "weka.core.WekaPackageManager",
            "-offline",
            "-install-package",
            System.getProperty("package.zip"));
    assertTrue(Files.isRegularFile(weka.file("counterpoise.jar")), installed.text);
    return weka;
  }

  /** Returns a file of the installed package. */
  Path file(String name) {
    return folder.resolve("home/packages/counterpoise").resolve(name);
  }

  /** Runs Weka in a machine of its own, with nothing but Weka on its class path. */
  Outcome java(String... command) throws Exception {
    List<String> words = new ArrayList<>();
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    words.addAll(
        List.of(
            "-Xmx1g",
            "-Djava.awt.headless=true",
            "-Dweka.packageManager.offline=true",
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "-cp",
            wekaAlone()));
    words.addAll(List.of(command));
    Path text = Files.createTempFile(folder, "run", ".txt");
    ProcessBuilder builder =
        new ProcessBuilder(words)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(text.toFile());
    builder.environment().put("WEKA_HOME", folder.resolve("home").toString());
    builder.environment().keySet().removeAll(Set.of("CLASSPATH", "JAVA_TOOL_OPTIONS"));
    Process process = builder.start();
    if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new AssertionError("No end after %d s: %s".formatted(LIMIT_SECONDS, words));
    }
    return new Outcome(process.exitValue(), Files.readString(text, StandardCharsets.UTF_8));
  }

  private static String wekaAlone() throws ClassNotFoundException, URISyntaxException, IOException {
    Set<String> jars = new LinkedHashSet<>();
    for (String name :
        List.of(
            "weka.Run",
            "org.bounce.net.DefaultAuthenticator",
            "java_cup.runtime.Symbol",
            "no.uib.cipr.matrix.Matrix",
            "com.github.fommil.netlib.BLAS",
            "org.netlib.util.intW")) {
      jars.add(
          Path.of(Class.forName(name).getProtectionDomain().getCodeSource().getLocation().toURI())
              .toRealPath()
              .toString());
    }
    return String.join(File.pathSeparator, jars);
  }
}
