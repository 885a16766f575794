package io.github.counterpoise.knime.it;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.osgi.framework.BundleException;

/** The zip that KNIME's users install from, installed by Eclipse where KNIME is there by name. */
class UpdateSiteIT {

  private static final String VERSION = System.getProperty("site.version");
  private static final String BUNDLE = "io.github.counterpoise.knime";
  private static final String NATIVES = BUNDLE + ".natives." + System.getProperty("platform");
  private static final String FEATURE = BUNDLE + ".feature";
  private static final String GROUP = FEATURE + ".feature.group";

  private static final String JAVA = "a.jre.javase";
  private static final String KNIME = "org.knime.core";

  /** The installation on the platform that the build is for; it holds the files of all others. */
  private static final String OWN = "own";

  private static final Pattern FACTORY = Pattern.compile("factory-class=\"([^\"]+)\"");

  private static Director director;
  private static URI site;
  private static URI descriptions;

  @BeforeAll
  static void install()
      throws IOException, BundleException, URISyntaxException, ReflectiveOperationException {
    Path zip = Path.of(System.getProperty("site.zip")).normalize();
    assertTrue(Files.isRegularFile(zip), "the update site was not built: " + zip);
    // As "Install from archive" names it.
    site = URI.create("jar:" + zip.toUri() + "!/");
    descriptions = UpdateSiteIT.class.getResource("/knime-core/").toURI();
    director =
        Director.start(
            Path.of(System.getProperty("p2.bundles")), Path.of(System.getProperty("p2.work")));
    begin(OWN, own(), "5.8.0");
    Director.Outcome outcome = director.install(OWN, site, GROUP);
    assertTrue(outcome.succeeded(), outcome.output());
  }

  @AfterAll
  static void stop() throws BundleException {
    if (director != null) {
      director.close();
    }
  }

  @Test
  void bundleAndNativesAndFeatureAreInstalled() throws ReflectiveOperationException {
    Set<String> expected =
        new TreeSet<>(
            List.of(
                JAVA + "=17.0.0",
                KNIME + "=5.8.0",
                BUNDLE + "=" + VERSION,
                NATIVES + "=" + VERSION,
                GROUP + "=" + VERSION,
                FEATURE + ".feature.jar=" + VERSION));
    assertEquals(expected, director.installed(OWN));
    assertTrue(Files.isRegularFile(unpacked("features", FEATURE).resolve("feature.xml")));
  }

  /** Not as jars: the manifests and the feature ask for folders. */
  @ParameterizedTest
  @MethodSource("bundles")
  void bundlesAreFoldersWithTheirLibraries(String name) throws IOException {
    Path folder = unpacked("plugins", name);
    String classPath = manifest(folder).getMainAttributes().getValue("Bundle-ClassPath");
    List<String> libraries =
        Arrays.stream(classPath.split(",")).filter(entry -> !entry.equals(".")).toList();
    assertFalse(libraries.isEmpty());
    assertAll(
        libraries.stream()
            .map(folder::resolve)
            .map(library -> () -> assertTrue(Files.isRegularFile(library), library.toString())));
  }

  @Test
  void everyNodeHasItsClassAndItsDescription() throws IOException {
    Path folder = unpacked("plugins", BUNDLE);
    String registered = Files.readString(folder.resolve("plugin.xml"));
    List<String> factories =
        FACTORY
            .matcher(registered)
            .results()
            .map(found -> found.group(1).replace('.', '/'))
            .toList();
    assertFalse(factories.isEmpty());
    assertAll(
        factories.stream()
            .flatMap(factory -> Stream.of(factory + ".class", factory + ".xml"))
            .map(folder::resolve)
            .map(file -> () -> assertTrue(Files.isRegularFile(file), file.toString())));
  }

  @ParameterizedTest
  @MethodSource("otherPlatforms")
  void nativesAreLeftOutOnAnotherPlatform(Properties platform) throws ReflectiveOperationException {
    String installation = platform.getProperty("osgi.os") + "-" + platform.getProperty("osgi.arch");
    begin(installation, platform, "5.8.0");
    Director.Outcome outcome = director.install(installation, site, GROUP);
    assertTrue(outcome.succeeded(), outcome.output());
    Set<String> expected = new TreeSet<>(director.installed(OWN));
    expected.remove(NATIVES + "=" + VERSION);
    assertEquals(expected, director.installed(installation));
  }

  @Test
  void withoutKnimeTheInstallationIsRefused() throws ReflectiveOperationException, IOException {
    director.begin("no-knime", own(), OWN, descriptions, List.of(JAVA));
    assertRefused("no-knime");
  }

  @ParameterizedTest
  @ValueSource(strings = {"5.0.0", "5.1.0", "5.2.5", "6.0.0"})
  void anotherLineOfKnimeIsRefused(String version)
      throws ReflectiveOperationException, IOException {
    begin(version, own(), version);
    assertRefused(version);
  }

  @Test
  void theFirstKnimeOfTheLineIsAccepted() throws ReflectiveOperationException, IOException {
    begin("5.3.0", own(), "5.3.0");
    Director.Outcome outcome = director.verify("5.3.0", site, GROUP);
    assertTrue(outcome.succeeded(), outcome.output());
  }

  @Test
  void theCategoryListsTheFeature() throws ReflectiveOperationException {
    String inCategory =
        "everything.select(unit | everything.exists(category |"
            + " category.properties['org.eclipse.equinox.p2.type.category'] == 'true'"
            + " && category.properties['org.eclipse.equinox.p2.name'] == 'Counterpoise'"
            + " && category.requirements.exists(wanted | unit ~= wanted)))";
    assertEquals(Set.of(GROUP + "=" + VERSION), director.list(site, inCategory));
  }

  private static void assertRefused(String installation) throws ReflectiveOperationException {
    Set<String> before = director.installed(installation);
    Director.Outcome outcome = director.install(installation, site, GROUP);
    assertFalse(outcome.succeeded(), outcome.output());
    assertTrue(
        outcome.output().matches("(?s).*requires '[^']*\\b" + Pattern.quote(KNIME) + " .*"),
        outcome.output());
    assertEquals(before, director.installed(installation));
  }

  private static void begin(String installation, Properties platform, String knime)
      throws ReflectiveOperationException {
    director.begin(installation, platform, OWN, descriptions, List.of(JAVA, KNIME + "/" + knime));
  }

  private static Stream<String> bundles() {
    return Stream.of(BUNDLE, NATIVES);
  }

  /** Those that there is a build for, and the build's own system on another processor. */
  private static List<Properties> otherPlatforms() throws IOException {
    Properties own = own();
    Properties processor = own();
    processor.setProperty("osgi.arch", "riscv64");
    List<Properties> others = new ArrayList<>(List.of(processor));
    try (Stream<Path> files = Files.list(Path.of(System.getProperty("platforms.folder")))) {
      for (Path file : files.sorted().toList()) {
        Properties platform = platform(file);
        if (!platform.equals(own)) {
          others.add(platform);
        }
      }
    }
    return others;
  }

  private static Properties own() throws IOException {
    String file = System.getProperty("platform") + ".properties";
    return platform(Path.of(System.getProperty("platforms.folder"), file));
  }

  private static Properties platform(Path file) throws IOException {
    Properties platform = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      platform.load(reader);
    }
    return platform;
  }

  private static Path unpacked(String kind, String name) {
    Path folder = director.folder(OWN).resolve(kind).resolve(name + "_" + VERSION);
    assertTrue(Files.isDirectory(folder), folder + " is not a folder");
    return folder;
  }

  private static Manifest manifest(Path folder) throws IOException {
    try (InputStream file = Files.newInputStream(folder.resolve("META-INF/MANIFEST.MF"))) {
      return new Manifest(file);
    }
  }
}
