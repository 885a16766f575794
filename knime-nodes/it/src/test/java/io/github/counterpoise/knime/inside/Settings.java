package io.github.counterpoise.knime.inside;

import io.github.counterpoise.balance.Method;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.knime.core.node.NodeSettings;

/** Settings that a dialog would leave. */
final class Settings {

  private Settings() {}

  /**
   * Returns values for a quick run of a method, by their names in the core.
   *
   * @param method the method
   * @param seed the seed
   */
  static Map<String, Object> quick(Method<?> method, long seed) {
    Map<String, Object> values = new TreeMap<>(Map.of("seed", seed, "threads", 1));
    if (hasEpochs(method)) {
      values.put("epochs", "2"); // as text: left to the preset where empty
    }
    return values;
  }

  /** Returns all keys and values, to compare them. */
  @SuppressWarnings("JdkObsolete") // KNIME's method takes nothing else
  static String text(NodeSettings settings) {
    StringBuffer text = new StringBuffer();
    settings.toString(text);
    return text.toString();
  }

  static boolean hasEpochs(Method<?> method) {
    return method.parameters().all().stream().anyMatch(p -> p.name().equals("epochs"));
  }

  /** Returns what puts values into a node's settings; a class column among them is chosen. */
  static Consumer<NodeSettings> of(Map<String, Object> values) {
    return settings -> {
      values.forEach((key, value) -> put(settings, key, value));
      if (values.containsKey("classColumn")) {
        put(settings, "classColumnTaken", ""); // a dialog leaves it out
      }
    };
  }

  private static void put(NodeSettings settings, String key, Object value) {
    if (value instanceof Integer whole) {
      settings.addInt(key, whole);
    } else if (value instanceof Long whole) {
      settings.addLong(key, whole);
    } else if (value instanceof Double number) {
      settings.addDouble(key, number);
    } else if (value instanceof Boolean flag) {
      settings.addBoolean(key, flag);
    } else {
      settings.addString(key, String.valueOf(value));
    }
  }
}
