package io.github.counterpoise.describe;

import io.github.counterpoise.run.InvalidInputException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The parameters of a configuration record, read from its {@link Param} annotations.
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
    List<Parameter> found = new ArrayList<>();
    for (RecordComponent component : config.getRecordComponents()) {
      Param info = component.getAnnotation(Param.class);
      if (info == null) {
        throw new IllegalArgumentException(
            config.getSimpleName() + "." + component.getName() + " has no @Param");
      }
      found.add(new Parameter(component.getName(), component.getType(), info));
    }
    all = List.copyOf(found);
  }

  /**
   * Returns the parameters of a configuration record.
   *
   * @param config a record every component of which carries {@link Param}
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
    Object[] arguments = complete(values).values().toArray();
    try {
      Class<?>[] types = all.stream().map(Parameter::type).toArray(Class<?>[]::new);
      return config.getDeclaredConstructor(types).newInstance(arguments);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof RuntimeException refused) {
        throw refused;
      }
      throw new IllegalStateException(e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException(
          config.getSimpleName() + " cannot be made from " + Arrays.toString(arguments), e);
    }
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
    Map<String, Object> values = new LinkedHashMap<>();
    for (RecordComponent component : config.getRecordComponents()) {
      try {
        values.put(component.getName(), component.getAccessor().invoke(configuration));
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(e);
      }
    }
    return values;
  }
}
