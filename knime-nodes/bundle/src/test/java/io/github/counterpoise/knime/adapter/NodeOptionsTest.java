package io.github.counterpoise.knime.adapter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.counterpoise.balance.BalanceConfig;
import io.github.counterpoise.balance.ImageConfig;
import io.github.counterpoise.balance.Method;
import io.github.counterpoise.balance.Methods;
import io.github.counterpoise.balance.TrainingConfig;
import io.github.counterpoise.describe.Parameter;
import io.github.counterpoise.describe.Parameters;
import io.github.counterpoise.describe.Preset;
import io.github.counterpoise.host.HostSetup;
import io.github.counterpoise.oversample.OversamplerConfig;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NodeOptionsTest {

  /** The column filter takes its place. */
  private static final Set<String> ELSEWHERE = Set.of("ignore");

  static List<Method<?>> methods() {
    return Methods.all();
  }

  @ParameterizedTest
  @MethodSource("methods")
  void everyParameterOfTheCoreIsAnOption(Method<?> method) {
    Set<String> keys =
        NodeOptions.of(method).stream().map(NodeOption::key).collect(Collectors.toSet());
    Set<String> parameters = new HashSet<>();
    method.parameters().all().forEach(p -> parameters.add(p.name()));
    Parameters.of(BalanceConfig.class).all().forEach(p -> parameters.add(p.name()));
    if (method.keepsModel()) {
      Parameters.of(ImageConfig.class).all().forEach(p -> parameters.add(p.name()));
      Parameters.of(TrainingConfig.class).all().forEach(p -> parameters.add(p.name()));
    }
    parameters.removeAll(ELSEWHERE);
    assertTrue(keys.containsAll(parameters), keys + " lack some of " + parameters);
  }

  @ParameterizedTest
  @MethodSource("methods")
  void keysAndLabelsAreUniqueAndTabsConnected(Method<?> method) {
    List<NodeOption> options = NodeOptions.of(method);
    assertEquals(options.size(), options.stream().map(NodeOption::key).distinct().count());
    assertEquals(options.size(), options.stream().map(NodeOption::label).distinct().count());
    Set<String> closed = new HashSet<>();
    String open = "";
    for (NodeOption option : options) {
      if (!option.tab().equals(open)) {
        assertTrue(closed.add(option.tab()), option.tab() + " comes twice");
        open = option.tab();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("methods")
  void defaultsAreThoseOfTheCore(Method<?> method) {
    assertDefaults(method);
  }

  private static <C extends OversamplerConfig> void assertDefaults(Method<C> method) {
    Map<String, Object> values = new HashMap<>();
    NodeOptions.of(method).forEach(option -> values.put(option.key(), option.defaultValue()));
    HostSetup<C> setup = NodeSetups.of(method, values);
    assertEquals(method.parameters().defaults(), setup.own());
    assertEquals(BalanceConfig.defaults(), setup.shared());
    assertEquals(ImageConfig.defaults(), setup.images());
    assertEquals(TrainingConfig.defaults(), setup.files());
    assertEquals("", setup.classColumn());
    assertFalse(setup.refuseUnsupported());
  }

  @ParameterizedTest
  @MethodSource("methods")
  void everyOptionReachesTheCore(Method<?> method) {
    for (Parameter parameter : method.parameters().all()) {
      assertReaches(method, parameter);
    }
  }

  private static <C extends OversamplerConfig> void assertReaches(
      Method<C> method, Parameter parameter) {
    NodeOption option =
        NodeOptions.of(method).stream()
            .filter(o -> o.key().equals(parameter.name()))
            .findFirst()
            .orElseThrow();
    Object other = other(parameter);
    Object value = option.defaultValue() instanceof String ? Parameter.text(other) : other;
    HostSetup<C> setup = NodeSetups.of(method, Map.of(option.key(), value));
    assertEquals(
        other, method.parameters().values(setup.own()).get(parameter.name()), parameter.name());
  }

  @Test
  void valuesLeftToThePresetHaveIts() {
    for (Method<?> method : Methods.all()) {
      if (CoreOptions.hasPreset(method.parameters())) {
        assertPaper(method);
      }
    }
  }

  private static <C extends OversamplerConfig> void assertPaper(Method<C> method) {
    Parameter preset =
        method.parameters().all().stream()
            .filter(p -> p.type() == Preset.class)
            .findFirst()
            .orElseThrow();
    Map<String, Object> values = new HashMap<>();
    NodeOptions.of(method).forEach(option -> values.put(option.key(), option.defaultValue()));
    values.put(preset.name(), "paper");
    assertEquals(
        method.parameters().build(Map.of(preset.name(), Preset.PAPER)),
        NodeSetups.of(method, values).own());
  }

  @ParameterizedTest
  @MethodSource("methods")
  void choicesContainTheDefault(Method<?> method) {
    for (NodeOption option : NodeOptions.of(method)) {
      assertEquals(option.type() == OptionType.CHOICE, !option.choices().isEmpty());
      if (option.type() == OptionType.CHOICE) {
        assertTrue(option.choices().contains(option.defaultValue()), option.key());
      }
    }
  }

  /** Returns a permitted value that is not the default. */
  private static Object other(Parameter parameter) {
    Object usual = parameter.defaultValue();
    if (usual instanceof Boolean on) {
      return !on;
    } else if (parameter.type().isEnum()) {
      Object[] constants = parameter.type().getEnumConstants();
      return constants[0].equals(usual) ? constants[constants.length - 1] : constants[0];
    } else if (usual instanceof Integer n) {
      return n + 1 <= parameter.info().max() ? n + 1 : n - 1;
    } else if (usual instanceof Long n) {
      return n + 1;
    } else if (usual instanceof Double d) {
      return d / 2 >= parameter.info().min() && d != 0
          ? d / 2
          : Math.min(1, parameter.info().max());
    }
    return parameter.name().equals("image") ? "28x28x1" : "1.5";
  }

  /** The dialog says what empty fields mean where there are some that a preset fills. */
  @Test
  void tabsWhoseOptionsAreThePresetsAreKnown() {
    List<NodeOption> deep = NodeOptions.of(Methods.DEEP_SMOTE);
    String tab =
        deep.stream().filter(o -> o.key().equals("preset")).findFirst().orElseThrow().tab();
    assertTrue(NodeOptions.leavesToPreset(deep, tab));
    assertFalse(NodeOptions.leavesToPreset(deep, deep.get(0).tab()));
    assertFalse(NodeOptions.leavesToPreset(NodeOptions.of(Methods.SMOTE), tab));
  }
}
