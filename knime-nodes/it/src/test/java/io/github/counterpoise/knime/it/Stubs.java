package io.github.counterpoise.knime.it;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;

/** The signatures that the nodes are compiled against. */
final class Stubs {

  private static final Path JAR = Path.of(System.getProperty("stubs.jar", ""));
  private static final int FEWEST = 50;

  private Stubs() {}

  /** Finds a class of KNIME's. */
  interface Classes {
    Class<?> find(String name) throws ClassNotFoundException;
  }

  /**
   * Returns what differs from KNIME's classes, a line each.
   *
   * @param knime finds them
   */
  static String differences(Classes knime) throws IOException, ClassNotFoundException {
    List<String> differences = new ArrayList<>();
    List<String> names = typeNames(JAR);
    assertTrue(names.size() > FEWEST, "only " + names.size() + " stubs were found in " + JAR);
    URL[] jar = {JAR.toUri().toURL()};
    try (URLClassLoader stubs = new URLClassLoader(jar, ClassLoader.getPlatformClassLoader())) {
      for (String name : names) {
        Class<?> stub = Class.forName(name, false, stubs);
        try {
          differences.addAll(Signatures.differences(stub, knime.find(name)));
        } catch (ClassNotFoundException e) {
          differences.add(name + ": is not there");
        }
      }
    }
    return String.join("\n", differences);
  }

  /** Returns the names of the classes in a jar. */
  static List<String> typeNames(Path file) throws IOException {
    try (JarFile jar = new JarFile(file.toFile())) {
      return jar.stream()
          .map(entry -> entry.getName())
          .filter(name -> name.endsWith(".class") && !name.endsWith("-info.class"))
          .map(name -> name.substring(0, name.length() - ".class".length()).replace('/', '.'))
          .toList();
    }
  }
}
