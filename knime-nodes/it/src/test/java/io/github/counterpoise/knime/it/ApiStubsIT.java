package io.github.counterpoise.knime.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.osgi.framework.Bundle;

/** The signatures the nodes are compiled against are those of KNIME's classes. */
class ApiStubsIT {

  @RegisterExtension static final RunningKnime KNIME = new RunningKnime();

  @Test
  void everyStubIsAsKnimeHasIt() throws IOException, ClassNotFoundException {
    assertEquals("", Stubs.differences(KNIME.equinox().bundle(RunningKnime.NODES)::loadClass));
  }

  /** KNIME's types may have abstract methods that their stubs lack. */
  @Test
  void nodesHaveEveryMethodThatKnimeWants() throws IOException, ClassNotFoundException {
    Bundle nodes = KNIME.equinox().bundle(RunningKnime.NODES);
    List<String> missing = new ArrayList<>();
    for (String name : Stubs.typeNames(Path.of(System.getProperty("bundle.jar")))) {
      missing.addAll(AbstractMethods.missing(nodes.loadClass(name)));
    }
    assertEquals("", String.join("\n", missing));
  }
}
