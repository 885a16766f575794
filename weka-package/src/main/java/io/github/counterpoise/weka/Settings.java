package io.github.counterpoise.weka;

import io.github.counterpoise.describe.Parameter;
import io.github.counterpoise.describe.Parameters;
import io.github.counterpoise.describe.Preset;
import io.github.counterpoise.run.InvalidInputException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import weka.core.Option;
import weka.core.Utils;

/**
 * The values of a configuration record while Weka's user edits them. Everything Weka shows about
 * them is read from the record's descriptions.
 *
 * <p>A value may be out of range for a while: Weka's dialogs set a property, and copy the filter by
 * its options, at every key stroke. It is checked when {@link #config} builds the record. Values
 * are kept as text, so that a filter saved in a model file can be read by a later version.
 *
 * @param <C> the record's type
 */
final class Settings<C> implements Serializable {

  private static final long serialVersionUID = 1;

  private final Class<C> type;
  private final Map<String, String> texts =
      new TreeMap<>(); // by component name; none for the preset's value

  Settings(Class<C> type) {
    this.type = type;
  }

  Parameters<C> parameters() {
    return Parameters.of(type);
  }

  /** Returns whether a component of the record has a name. */
  boolean has(String name) {
    return parameters().all().stream().anyMatch(p -> p.name().equals(name));
  }

  /** Takes over all values of others of the same record. */
  void become(Settings<?> others) {
    texts.clear();
    texts.putAll(others.texts);
  }

  /** Returns a value of the type of the record component. */
  Object get(String name) {
    Parameter parameter = parameters().get(name);
    String text = texts.get(name);
    return text == null ? parameter.defaultValue(preset()) : Options.read(parameter, text);
  }

  /** Returns where the values come from that the user has not set. */
  private Preset preset() {
    for (Parameter parameter : parameters().all()) {
      String text = texts.get(parameter.name());
      if (parameter.type() == Preset.class && text != null) {
        return (Preset) parameter.parse(text);
      }
    }
    return Preset.DEFAULT;
  }

  void set(String name, Object value) {
    Parameter parameter = parameters().get(name);
    Preset preset = parameter.type() == Preset.class ? Preset.DEFAULT : preset();
    if (value == null || value.equals(parameter.defaultValue(preset))) {
      texts.remove(name);
    } else {
      texts.put(name, Parameter.text(value));
    }
  }

  /**
   * Builds the record.
   *
   * @throws InvalidInputException if a value is out of range
   */
  C config() {
    Map<String, Object> values = new HashMap<>();
    for (String name : texts.keySet()) {
      values.put(name, get(name));
    }
    return parameters().build(values);
  }

  /**
   * Takes over what another record once described and this one describes now.
   *
   * @param earlier values that an earlier version kept
   */
  void takeOver(Settings<?> earlier) {
    parameters().all().stream()
        .map(Parameter::name)
        .filter(earlier.texts::containsKey)
        .forEach(name -> texts.put(name, earlier.texts.remove(name)));
  }

  /**
   * Reads the values from options, which are blanked; what is not there gets its default.
   *
   * @param options options as Weka passes them
   * @throws Exception if an option has no value
   * @throws InvalidInputException if a value is not of its type
   */
  Settings<C> parsed(String[] options) throws Exception {
    Settings<C> read = new Settings<>(type);
    for (Parameter parameter : parameters().all()) {
      String flag = parameter.info().flag();
      if (parameter.type() == boolean.class) {
        read.set(parameter.name(), Utils.getFlag(flag, options));
      } else {
        int position = Utils.getOptionPos(flag, options);
        String text = Utils.getOption(flag, options);
        if (position >= 0) {
          read.set(parameter.name(), Options.read(parameter, text));
        }
      }
    }
    return read;
  }

  /** Returns options that {@link #parsed} reads back. */
  List<String> options() {
    List<String> options = new ArrayList<>();
    for (Parameter parameter : parameters().all()) {
      Object value = get(parameter.name());
      String flag = "-" + parameter.info().flag();
      if (parameter.type() == boolean.class) {
        if ((boolean) value) {
          options.add(flag);
        }
      } else if (!value.equals("")) {
        options.add(flag);
        options.add(Parameter.text(value));
      }
    }
    return options;
  }

  /** Returns the descriptions as Weka lists them. */
  List<Option> list() {
    return parameters().all().stream().map(Options::describe).toList();
  }
}
