package io.github.counterpoise.balance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.counterpoise.describe.Param;
import io.github.counterpoise.describe.Parameter;
import io.github.counterpoise.describe.Parameters;
import io.github.counterpoise.describe.Preset;
import io.github.counterpoise.describe.Reference;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every setting is described once and completely; hosts show these words. */
class ParameterDescriptionsTest {

  private static final Set<Class<?>> TYPES =
      Set.of(int.class, long.class, double.class, boolean.class, String.class);

  static Stream<Class<?>> configurations() {
    return Stream.concat(
        Stream.of(BalanceConfig.class), Methods.all().stream().map(Method::config));
  }

  @ParameterizedTest
  @MethodSource("configurations")
  void everyComponentIsDescribed(Class<?> config) {
    assertTrue(config.isRecord(), config + " is no record");
    for (Parameter parameter : Parameters.of(config).all()) {
      Param info = parameter.info();
      assertTrue(info.flag().matches("[A-Za-z][A-Za-z0-9-]*"), info.flag());
      assertTrue(info.label().matches("[A-Z][A-Za-z ]+"), info.label());
      assertTrue(info.help().matches("(?s)[A-Z0-9].*\\."), info.help());
      assertFalse(info.help().contains("  "), info.help());
      assertTrue(info.help().length() >= 30, info.help());
      assertTrue(TYPES.contains(parameter.type()) || parameter.type().isEnum());
    }
  }

  @ParameterizedTest
  @MethodSource("configurations")
  void defaultsAndPapersValuesLieInRange(Class<?> config) {
    for (Parameter parameter : Parameters.of(config).all()) {
      assertNotNull(parameter.defaultValue(), parameter.name());
      for (Preset preset : Preset.values()) {
        assertNotNull(parameter.defaultValue(preset), parameter.name());
      }
      if (parameter.type() == boolean.class) {
        assertEquals(false, parameter.defaultValue(), "a flag switches on: " + parameter.name());
      }
      assertFalse(parameter.range().isBlank());
    }
    assertNotNull(Parameters.of(config).defaults());
  }

  @ParameterizedTest
  @MethodSource("configurations")
  void textValueTextIsARoundTrip(Class<?> config) {
    for (Parameter parameter : Parameters.of(config).all()) {
      for (Object value : values(parameter)) {
        String text = Parameter.text(value);
        assertEquals(value, parameter.parse(text), parameter.name());
        assertEquals(text, Parameter.text(parameter.parse(text)), parameter.name());
      }
    }
    roundTrip(Parameters.of(config));
  }

  private static <C> void roundTrip(Parameters<C> parameters) {
    C defaults = parameters.defaults();
    assertEquals(defaults, parameters.parse(parameters.texts(defaults)));
    assertEquals(defaults, parameters.build(parameters.values(defaults)));
  }

  /** The default, both ends of the range where it has them, and everything an enum offers. */
  private static List<Object> values(Parameter parameter) {
    double min = parameter.info().min();
    double max = parameter.info().max();
    Stream<?> ends = Stream.of();
    if (parameter.type() == double.class) {
      ends = Stream.of(min, max, (min + max) / 3).filter(Double::isFinite);
    } else if (parameter.type() == int.class) {
      ends = Stream.of(min, max).filter(Double::isFinite).map(Double::intValue);
    } else if (parameter.type() == long.class) {
      ends = Stream.of(Long.MIN_VALUE, Long.MAX_VALUE);
    } else if (parameter.type() == boolean.class) {
      ends = Stream.of(true, false);
    } else if (parameter.type().isEnum()) {
      ends = Arrays.stream(parameter.type().getEnumConstants());
    }
    return Stream.<Object>concat(Stream.of(parameter.defaultValue()), ends).toList();
  }

  @Test
  void flagsAreUniqueWithinAMethodAndTheCommonOnes() {
    for (Method<?> method : Methods.all()) {
      Set<String> flags = new HashSet<>();
      Stream.concat(
              Parameters.of(BalanceConfig.class).all().stream(), method.parameters().all().stream())
          .forEach(p -> assertTrue(flags.add(p.info().flag()), method.name() + " -" + p.info()));
    }
  }

  /** One flag means one thing: people carry their command lines from method to method. */
  @Test
  void sameFlagHasTheSameNameAndLabelEverywhere() {
    Map<String, String> meanings = new HashMap<>();
    for (Method<?> method : Methods.all()) {
      for (Parameter parameter : method.parameters().all()) {
        String meaning = parameter.name() + " / " + parameter.info().label();
        String known = meanings.putIfAbsent(parameter.info().flag(), meaning);
        assertTrue(known == null || known.equals(meaning), parameter.info().flag());
      }
    }
  }

  @Test
  void methodsAreDescribedAndCited() {
    Set<String> names = new HashSet<>();
    Map<String, Reference> references = new HashMap<>();
    for (Method<?> method : Methods.all()) {
      assertTrue(names.add(method.name()));
      assertTrue(method.summary().endsWith("."), method.summary());
      assertFalse(method.references().isEmpty(), method.name());
      for (Reference reference : method.references()) {
        assertTrue(reference.key().matches("[A-Z][A-Za-z]+\\d{4}[a-z]?"), reference.key());
        assertTrue(reference.key().contains(String.valueOf(reference.year())));
        assertFalse(reference.authors().isBlank() || reference.title().isBlank());
        Reference known = references.putIfAbsent(reference.key(), reference);
        assertTrue(known == null || known.equals(reference), reference.key());
      }
    }
  }
}
