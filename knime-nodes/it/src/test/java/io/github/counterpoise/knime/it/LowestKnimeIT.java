package io.github.counterpoise.knime.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The signatures that the nodes are compiled against are those of the lowest KNIME that the bundle
 * asks for, too. That KNIME is not started: its classes are looked at, none is initialised.
 */
class LowestKnimeIT {

  private static final String CORE = "org.knime.core";
  private static final Pattern ASKED =
      Pattern.compile(CORE + ";bundle-version=\"\\[([0-9]+\\.[0-9]+)");

  @Test
  void everyStubIsAsTheLowestVersionHasIt(@TempDir Path folder)
      throws IOException, ClassNotFoundException {
    Optional<KnimeHome> home = KnimeHome.lowest();
    assumeTrue(
        home.isPresent(),
        "name an installation of the lowest version with -Dknime.lowest=<folder> to compare with it");
    List<KnimeHome.Entry> bundles = home.get().bundles();
    String version =
        bundles.stream()
            .filter(bundle -> bundle.name().equals(CORE))
            .map(KnimeHome.Entry::version)
            .findFirst()
            .orElseThrow();
    assertTrue(
        version.startsWith(lowest() + "."),
        "the lowest version is " + lowest() + ", not " + version);
    JarsOfBundles jars = new JarsOfBundles(folder);
    for (KnimeHome.Entry bundle : bundles) {
      jars.add(bundle.location());
    }
    ClassLoader platform = ClassLoader.getPlatformClassLoader();
    try (URLClassLoader knime = new URLClassLoader(jars.urls().toArray(URL[]::new), platform)) {
      assertEquals("", Stubs.differences(name -> Class.forName(name, false, knime)));
    }
  }

  /** Returns the lowest version that the manifest of the built bundle asks for. */
  private static String lowest() throws IOException {
    Path bundle = Path.of(System.getProperty("bundle.jar"));
    assertTrue(Files.isRegularFile(bundle), bundle.toString());
    try (JarFile jar = new JarFile(bundle.toFile())) {
      Matcher asked =
          ASKED.matcher(jar.getManifest().getMainAttributes().getValue("Require-Bundle"));
      assertTrue(asked.find());
      return asked.group(1);
    }
  }
}
