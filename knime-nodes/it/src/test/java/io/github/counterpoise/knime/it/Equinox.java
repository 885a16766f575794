package io.github.counterpoise.knime.it;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.launch.FrameworkFactory;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.framework.wiring.FrameworkWiring;

/** Bundles of KNIME or of Eclipse, running in this virtual machine. */
final class Equinox implements AutoCloseable {

  /** Not ours to start: they stand in for what this class does. */
  private static final Set<String> LAUNCHERS =
      Set.of(
          "org.eclipse.osgi",
          "org.eclipse.equinox.launcher",
          "org.eclipse.equinox.simpleconfigurator",
          "org.eclipse.update.configurator");

  /** What the tests inside share with those outside. */
  private static final String SHARED_PACKAGES =
      "org.junit.jupiter.api,org.junit.jupiter.api.function,org.opentest4j";

  private static final int STOP_MILLIS = 20_000;

  private final Framework framework;
  private final String userHome;

  private Equinox(Framework framework, String userHome) {
    this.framework = framework;
    this.userHome = userHome;
  }

  /**
   * Starts KNIME.
   *
   * @param home the installation, which is only read
   * @param work folder for the workspace, caches and the user's home; emptied
   * @param more bundles to install beside KNIME's
   */
  static Equinox start(KnimeHome home, Path work, List<Path> more)
      throws BundleException, IOException {
    List<KnimeHome.Entry> entries =
        home.bundles().stream().filter(entry -> !LAUNCHERS.contains(entry.name())).toList();
    List<Path> bundles =
        Stream.concat(entries.stream().map(KnimeHome.Entry::location), more.stream()).toList();
    List<String> started =
        entries.stream().filter(KnimeHome.Entry::started).map(KnimeHome.Entry::name).toList();
    return start(home.folder(), work, bundles, started);
  }

  /**
   * Starts bundles.
   *
   * @param home the installation they belong to, which is only read
   * @param work folder for the workspace, caches and the user's home; emptied
   * @param bundles jars and folders; those that are not there are left out
   * @param started symbolic names of those to start at once
   */
  static Equinox start(Path home, Path work, List<Path> bundles, List<String> started)
      throws BundleException, IOException {
    clear(work);
    Files.createDirectories(work.resolve("user"));
    Map<String, String> settings = new HashMap<>();
    settings.put("osgi.install.area", home.toUri().toString());
    settings.put("osgi.configuration.area", work.resolve("configuration").toUri().toString());
    settings.put("osgi.instance.area", work.resolve("workspace").toUri().toString());
    settings.put("osgi.user.area", work.resolve("user").toUri().toString());
    settings.put("osgi.os", os());
    settings.put("osgi.arch", arch());
    // Eclipse's launcher lets bundles find classes of Java that they do not import, XML for one.
    settings.put("osgi.compatibility.bootdelegation.default", "true");
    settings.put(Constants.FRAMEWORK_SYSTEMPACKAGES_EXTRA, SHARED_PACKAGES);
    Framework framework =
        ServiceLoader.load(FrameworkFactory.class).findFirst().orElseThrow().newFramework(settings);
    Equinox equinox = new Equinox(framework, System.getProperty("user.home"));
    System.setProperty("user.home", work.resolve("user").toString());
    framework.init();
    for (Path bundle : bundles) {
      equinox.install(bundle);
    }
    framework.adapt(FrameworkWiring.class).resolveBundles(null);
    framework.start();
    equinox.startBundles(started);
    return equinox;
  }

  /** Returns the resolved bundle of a symbolic name. */
  Bundle bundle(String name) {
    Bundle found =
        Arrays.stream(context().getBundles())
            .filter(bundle -> name.equals(bundle.getSymbolicName()))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("No bundle " + name));
    if ((found.getState() & (Bundle.UNINSTALLED | Bundle.INSTALLED)) != 0) {
      throw new IllegalStateException(
          name
              + " does not resolve: "
              + why(found)
              + (Runtime.version().feature() < 21
                  ? "; KNIME 5.10 and later need Java 21: add -Djvm=<JDK 21>/bin/java"
                  : ""));
    }
    return found;
  }

  private BundleContext context() {
    return framework.getBundleContext();
  }

  private void install(Path location) throws BundleException {
    if (Files.exists(location)) {
      context().installBundle("reference:" + location.toUri());
    }
  }

  /**
   * As Eclipse's launcher does it: some at once, the lazy ones when a class of theirs is wanted.
   */
  private void startBundles(List<String> marked) {
    for (Bundle bundle : context().getBundles()) {
      boolean lazy =
          String.valueOf(bundle.getHeaders("").get(Constants.BUNDLE_ACTIVATIONPOLICY))
              .startsWith(Constants.ACTIVATION_LAZY);
      boolean fragment =
          (bundle.adapt(BundleRevision.class).getTypes() & BundleRevision.TYPE_FRAGMENT) != 0;
      if (!fragment && (lazy || marked.contains(bundle.getSymbolicName()))) {
        try {
          bundle.start(lazy ? Bundle.START_ACTIVATION_POLICY : 0);
        } catch (BundleException e) {
          // An installation may have bundles for other surroundings; those that matter are asked
          // for.
          System.err.println("Not started: " + bundle.getSymbolicName() + ": " + e.getMessage());
        }
      }
    }
  }

  private static String why(Bundle bundle) {
    try {
      bundle.start();
      return "unknown";
    } catch (BundleException e) {
      return String.valueOf(e.getMessage());
    }
  }

  private static String os() {
    String name = System.getProperty("os.name");
    return name.startsWith("Windows") ? "win32" : name.startsWith("Mac") ? "macosx" : "linux";
  }

  private static String arch() {
    String name = System.getProperty("os.arch");
    return name.equals("amd64") ? "x86_64" : name;
  }

  private static void clear(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }

  @Override
  public void close() throws BundleException {
    framework.stop();
    try {
      framework.waitForStop(STOP_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      System.setProperty("user.home", userHome);
    }
  }
}
