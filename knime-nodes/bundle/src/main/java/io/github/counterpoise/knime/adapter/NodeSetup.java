package io.github.counterpoise.knime.adapter;

import io.github.counterpoise.balance.BalanceConfig;
import io.github.counterpoise.balance.Balancer;
import io.github.counterpoise.balance.Method;
import io.github.counterpoise.oversample.InvalidInputException;
import io.github.counterpoise.oversample.OversamplerConfig;
import io.github.counterpoise.oversample.Parameter;
import io.github.counterpoise.oversample.Parameters;
import java.util.HashMap;
import java.util.Map;

/**
 * The settings of a node, checked.
 *
 * @param method the method
 * @param classColumn name of the class column, empty where none was chosen
 * @param refuseUnsupported whether columns that cannot take part are refused
 * @param shared the settings every method shares
 * @param own the method's settings
 * @param <C> type of the method's settings
 */
public record NodeSetup<C extends OversamplerConfig>(
    Method<C> method, String classColumn, boolean refuseUnsupported, BalanceConfig shared, C own) {

  /**
   * Reads the values of a node's options.
   *
   * @param method the method
   * @param values values of {@link NodeOptions#of} by key; those left out have their defaults
   * @param <C> type of the method's settings
   * @throws InvalidInputException if a value cannot be used; the sentence is in the words of the
   *     dialog
   */
  public static <C extends OversamplerConfig> NodeSetup<C> of(
      Method<C> method, Map<String, Object> values) {
    try {
      String classColumn = String.valueOf(values.getOrDefault(NodeOptions.CLASS_COLUMN, ""));
      boolean refuse = NodeOptions.REFUSE.equals(values.get(NodeOptions.UNSUPPORTED));
      return new NodeSetup<>(
          method,
          classColumn,
          refuse,
          config(Parameters.of(BalanceConfig.class), values, false),
          config(method.parameters(), values, NodeOptions.hasPreset(method.parameters())));
    } catch (InvalidInputException e) {
      throw new InvalidInputException(HostWords.of(e.getMessage(), method.parameters()), e);
    }
  }

  /**
   * Returns the same settings with another class column.
   *
   * @param name its name
   */
  public NodeSetup<C> withClassColumn(String name) {
    return new NodeSetup<>(method, name, refuseUnsupported, shared, own);
  }

  Balancer balancer() {
    return new Balancer(method.create(own), shared);
  }

  private static <T> T config(
      Parameters<T> parameters, Map<String, Object> values, boolean leftToPreset) {
    Map<String, Object> given = new HashMap<>();
    for (Parameter parameter : parameters.all()) {
      Object value = values.get(parameter.name());
      if (value instanceof String text) {
        boolean unset = text.isBlank() || text.equals(NodeOptions.AS_PRESET);
        if (!leftToPreset || !unset) {
          given.put(parameter.name(), parameter.parse(text));
        }
      } else if (value != null) {
        given.put(parameter.name(), value);
      }
    }
    return parameters.build(given);
  }
}
