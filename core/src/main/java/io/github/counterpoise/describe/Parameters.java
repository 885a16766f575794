package io.github.counterpoise.describe;

import io.github.counterpoise.run.InvalidInputException;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The parameters of a configuration record, read from its {@link Param} annotations. A component
 * that is itself such a record, of settings that several methods share, stands for its own
 * components; {@link Default} says where a method differs.
 *
 * @param <C> the record's type
 */
public final class Parameters<C> {

  private static final ClassValue<Parameters<?>> CACHE =
      new ClassValue<>() {
        @Override
        protected Parameters<?> computeValue(Class<?> type) {
          return new Parameters<>(type);
        }
      };

  private final Class<C> config;
  private final List<Parameter> all;

  private Parameters(Class<C> config) {
    this.config = config;
    all = Components.parameters(config);
  }

  /**
   * Returns the parameters of a configuration record.
   *
   * @param config a record every component of which carries {@link Param}, or is such a record
   * @param <C> the record's type
   */
  @SuppressWarnings("unchecked") // the cache maps each class to its own parameters
  public static <C> Parameters<C> of(Class<C> config) {
    return (Parameters<C>) CACHE.get(config);
  }

  /** Returns all parameters in the record's order. */
  public List<Parameter> all() {
    return all;
  }

  /**
   * Returns one parameter.
   *
   * @param name the record component's name
   */
  public Parameter get(String name) {
    return all.stream()
        .filter(p -> p.name().equals(name))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException(config.getSimpleName() + " has no " + name));
  }

  /**
   * Checks a number against the range described for it; meant for the record's constructor.
   *
   * @param name the record component's name
   * @param value its value
   * @throws InvalidInputException if it is out of range
   */
  public void check(String name, Object value) {
    get(name).check(value);
  }

  /**
   * Checks all values against the ranges described for them; meant for the record's constructor.
   *
   * @param components the values of all components, in the record's order
   * @throws InvalidInputException if one is out of range
   */
  public void checkAll(Object... components) {
    RecordComponent[] declared = config.getRecordComponents();
    if (components.length != declared.length) {
      throw new IllegalArgumentException(
          config.getSimpleName() + " has " + declared.length + " components");
    }
    for (int i = 0; i < declared.length; i++) {
      if (declared[i].isAnnotationPresent(Param.class)) {
        check(declared[i].getName(), components[i]);
      } else {
        Components.values(components[i]).forEach(this::check);
      }
    }
  }

  /** Returns the configuration in which every parameter has its default. */
  public C defaults() {
    return build(Map.of());
  }

  /**
   * Makes a configuration.
   *
   * @param values values by component name, of the components' types; the others are {@linkplain
   *     #complete completed}
   * @throws InvalidInputException if a value is of another type or out of range
   * @throws IllegalArgumentException if a name is unknown
   */
  public C build(Map<String, ?> values) {
    return Components.make(config, complete(values));
  }

  /**
   * Makes a configuration from texts.
   *
   * @param texts texts that {@link Parameter#parse} reads, by component name; the others get their
   *     defaults
   * @throws InvalidInputException if a text is no value or out of range, or a name is unknown
   */
  public C parse(Map<String, String> texts) {
    Map<String, Object> values = new LinkedHashMap<>();
    texts.forEach(
        (name, text) -> {
          if (all.stream().noneMatch(p -> p.name().equals(name))) {
            throw new InvalidInputException(
                String.format(
                    Locale.ROOT,
                    "There is no setting '%s'; expected one of %s.",
                    name,
                    all.stream().map(Parameter::name).collect(Collectors.joining(", "))));
          }
          values.put(name, get(name).parse(text));
        });
    return build(values);
  }

  /**
   * Returns the values of a configuration as texts that {@link #parse} reads back, by component
   * name, in the record's order.
   *
   * @param configuration the record
   */
  public Map<String, String> texts(C configuration) {
    Map<String, String> texts = new LinkedHashMap<>();
    values(configuration).forEach((name, value) -> texts.put(name, Parameter.text(value)));
    return texts;
  }

  /**
   * Returns values for all parameters, in the record's order: those given, and for the others what
   * the {@link Preset} among those given stands for, or their defaults where there is none. A host
   * that keeps only what its user has set shows, and fills in, the rest from here.
   *
   * @param values values by component name, of the components' types
   * @throws InvalidInputException if a value is of another type or out of range
   * @throws IllegalArgumentException if a name is unknown
   */
  public Map<String, Object> complete(Map<String, ?> values) {
    values.keySet().forEach(this::get);
    Preset preset =
        all.stream()
            .filter(p -> p.type() == Preset.class)
            .map(p -> values.containsKey(p.name()) ? p.check(values.get(p.name())) : Preset.DEFAULT)
            .map(Preset.class::cast)
            .findFirst()
            .orElse(Preset.DEFAULT);
    Map<String, Object> completed = new LinkedHashMap<>();
    for (Parameter p : all) {
      boolean given = values.containsKey(p.name());
      completed.put(p.name(), given ? p.check(values.get(p.name())) : p.defaultValue(preset));
    }
    return completed;
  }

  /**
   * Returns the values of a configuration by component name, in the record's order.
   *
   * @param configuration the record
   */
  public Map<String, Object> values(C configuration) {
    Map<String, Object> found = Components.values(configuration);
    Map<String, Object> values = new LinkedHashMap<>();
    all.forEach(p -> values.put(p.name(), found.get(p.name())));
    return values;
  }
}
