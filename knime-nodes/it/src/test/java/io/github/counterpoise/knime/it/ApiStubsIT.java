package io.github.counterpoise.knime.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.osgi.framework.Bundle;

/** The signatures the nodes are compiled against are those of KNIME's classes. */
class ApiStubsIT {

  @RegisterExtension static final RunningKnime KNIME = new RunningKnime();

  private static final Path STUBS = Path.of(System.getProperty("stubs.jar", ""));

  @Test
  void everyStubIsAsKnimeHasIt() throws IOException, ClassNotFoundException {
    Bundle nodes = KNIME.equinox().bundle(RunningKnime.NODES);
    List<String> differences = new ArrayList<>();
    int types = 0;
    try (URLClassLoader stubs = new URLClassLoader(urls(), ClassLoader.getPlatformClassLoader())) {
      for (String name : typeNames(STUBS)) {
        Class<?> stub = Class.forName(name, false, stubs);
        types++;
        try {
          differences.addAll(Signatures.differences(stub, nodes.loadClass(name)));
        } catch (ClassNotFoundException e) {
          differences.add(name + ": is not there");
        }
      }
    }
    assertTrue(types > 50, "only " + types + " stubs were found in " + STUBS);
    assertEquals("", String.join("\n", differences));
  }

  /** KNIME's types may have abstract methods that their stubs lack. */
  @Test
  void nodesHaveEveryMethodThatKnimeWants() throws IOException, ClassNotFoundException {
    Bundle nodes = KNIME.equinox().bundle(RunningKnime.NODES);
    List<String> missing = new ArrayList<>();
    for (String name : typeNames(Path.of(System.getProperty("bundle.jar")))) {
      missing.addAll(AbstractMethods.missing(nodes.loadClass(name)));
    }
    assertEquals("", String.join("\n", missing));
  }

  private static URL[] urls() throws MalformedURLException {
    return new URL[] {STUBS.toUri().toURL()};
  }

  private static List<String> typeNames(Path file) throws IOException {
    try (JarFile jar = new JarFile(file.toFile())) {
      return jar.stream()
          .map(entry -> entry.getName())
          .filter(name -> name.endsWith(".class") && !name.endsWith("-info.class"))
          .map(name -> name.substring(0, name.length() - ".class".length()).replace('/', '.'))
          .toList();
    }
  }
}
