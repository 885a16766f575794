package io.github.counterpoise.knime.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.counterpoise.balance.Method;
import io.github.counterpoise.balance.Methods;
import io.github.counterpoise.knime.adapter.CompareOptions;
import io.github.counterpoise.knime.adapter.NodeOption;
import io.github.counterpoise.knime.adapter.NodeOptions;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The example workflows name nodes and options of ours that exist; needs no KNIME. */
class ExamplesTest {

  private static final Path FOLDER = Path.of(System.getProperty("examples.dir"));
  private static final String OURS = "io.github.counterpoise.knime.";

  /** Beside the options, and KNIME's own notes about each. */
  private static final String VERSION = "settingsVersion";

  private static final String INTERNALS = "_Internals";

  @Test
  void everyNodeOfOursIsInThePlugin() throws IOException, ClassNotFoundException {
    String plugins = plugins();
    for (StoredNode node : ours()) {
      Class.forName(node.factory(), false, getClass().getClassLoader());
      assertTrue(plugins.contains("factory-class=\"" + node.factory() + "\""), node::toString);
    }
  }

  @Test
  void everyStoredSettingIsAnOption() throws IOException {
    Map<String, Set<String>> options = options();
    Map<String, List<String>> unknown = new HashMap<>();
    for (StoredNode node : ours()) {
      List<String> keys = new ArrayList<>(node.settings());
      keys.remove(VERSION);
      keys.removeIf(key -> options.get(node.factory()).contains(key.replace(INTERNALS, "")));
      if (!keys.isEmpty()) {
        unknown.put(node.factory(), keys);
      }
    }
    assertEquals(Map.of(), unknown);
  }

  @Test
  void theyAreNotExecutedAndTellNothingOfTheirMaker() throws IOException {
    try (Stream<Path> all = Files.walk(FOLDER)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        String text = Files.readString(file);
        assertTrue(!text.contains("value=\"EXECUTED\""), file::toString);
        assertTrue(!text.contains("value=\"/"), file::toString);
        assertTrue(!text.contains("file:/"), file::toString);
      }
    }
  }

  private static List<StoredNode> ours() throws IOException {
    List<StoredNode> nodes = new ArrayList<>();
    try (Stream<Path> all = Files.walk(FOLDER)) {
      for (Path file : all.filter(path -> path.endsWith("settings.xml")).toList()) {
        nodes.add(StoredNode.read(file));
      }
    }
    nodes.removeIf(node -> !node.factory().startsWith(OURS));
    assertTrue(nodes.size() >= 6, nodes::toString);
    return nodes;
  }

  private static Map<String, Set<String>> options() {
    Map<String, Set<String>> options = new HashMap<>();
    for (Method<?> method : Methods.all()) {
      put(options, method.name(), NodeOptions.of(method));
      put(options, method.name() + "Learner", NodeOptions.ofLearner(method));
      put(options, method.name() + "Generator", NodeOptions.ofGenerator());
    }
    put(options, "OversamplingCompare", CompareOptions.all());
    return options;
  }

  private static void put(Map<String, Set<String>> all, String node, List<NodeOption> options) {
    all.put(
        OURS + node + "NodeFactory",
        options.stream().map(NodeOption::key).collect(Collectors.toSet()));
  }

  private static String plugins() throws IOException {
    StringBuilder text = new StringBuilder();
    for (URL url :
        Collections.list(ExamplesTest.class.getClassLoader().getResources("plugin.xml"))) {
      try (InputStream stream = url.openStream()) {
        text.append(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return text.toString();
  }
}
