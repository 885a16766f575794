package io.github.counterpoise.describe;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The components of a configuration record. A component that is itself a record of described
 * components stands for these, as if they were declared in its place.
 */
final class Components {

  private Components() {}

  /**
   * Returns the parameters, nested ones in their place.
   *
   * @param config the record
   * @throws IllegalArgumentException if a component is neither described nor a record, or a name
   *     occurs twice
   */
  static List<Parameter> parameters(Class<?> config) {
    List<Parameter> all = new ArrayList<>();
    for (RecordComponent component : config.getRecordComponents()) {
      Param info = component.getAnnotation(Param.class);
      if (info != null) {
        all.add(new Parameter(component.getName(), component.getType(), info));
      } else if (component.getType().isRecord()) {
        all.addAll(nested(component));
      } else {
        throw new IllegalArgumentException(
            config.getSimpleName() + "." + component.getName() + " has no @Param");
      }
    }
    if (all.stream().map(Parameter::name).distinct().count() < all.size()) {
      throw new IllegalArgumentException(config.getSimpleName() + " describes a name twice");
    }
    for (RecordComponent component : config.getRecordComponents()) {
      for (Default change : component.getAnnotationsByType(Default.class)) {
        if (!change.after().isEmpty()) {
          Parameter moved = all.remove(indexOf(all, change.of()));
          all.add(indexOf(all, change.after()) + 1, moved);
        }
      }
    }
    return List.copyOf(all);
  }

  private static List<Parameter> nested(RecordComponent component) {
    List<Parameter> shared = new ArrayList<>(parameters(component.getType()));
    for (Default change : component.getAnnotationsByType(Default.class)) {
      int i = indexOf(shared, change.of());
      Parameter p = shared.get(i);
      shared.set(i, new Parameter(p.name(), p.type(), changed(p.info(), change)));
    }
    return shared;
  }

  private static int indexOf(List<Parameter> all, String name) {
    return IntStream.range(0, all.size())
        .filter(i -> all.get(i).name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no parameter is named " + name));
  }

  /** Returns a description in which what a change sets stands for what was there. */
  private static Param changed(Param info, Default change) {
    Map<String, Object> set = new LinkedHashMap<>();
    set.put("label", change.label());
    set.put("help", change.help());
    set.put("value", change.value());
    set.put("min", change.min());
    set.put("max", change.max());
    set.put("paper", change.paper());
    set.put("authors", change.authors());
    set.values().removeIf(v -> v.equals("") || v.equals(Double.NaN));
    InvocationHandler members =
        (proxy, member, arguments) ->
            set.containsKey(member.getName())
                ? set.get(member.getName())
                : member.invoke(info, arguments);
    return (Param)
        Proxy.newProxyInstance(Param.class.getClassLoader(), new Class<?>[] {Param.class}, members);
  }

  /**
   * Returns the values of a record by name, those of nested records in their place.
   *
   * @param record the record
   */
  static Map<String, Object> values(Object record) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (RecordComponent component : record.getClass().getRecordComponents()) {
      Object value = get(record, component.getAccessor());
      if (component.isAnnotationPresent(Param.class)) {
        values.put(component.getName(), value);
      } else {
        values.putAll(values(value));
      }
    }
    return values;
  }

  private static Object get(Object record, Method accessor) {
    try {
      return accessor.invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Makes a record.
   *
   * @param config its type
   * @param values a value for each parameter, by name
   * @throws RuntimeException what the record's constructor throws
   */
  static <C> C make(Class<C> config, Map<String, ?> values) {
    RecordComponent[] components = config.getRecordComponents();
    Object[] arguments =
        Arrays.stream(components)
            .map(
                c ->
                    c.isAnnotationPresent(Param.class)
                        ? values.get(c.getName())
                        : make(c.getType(), values))
            .toArray();
    try {
      Class<?>[] types =
          Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
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
}
