package io.github.counterpoise.knime;

import io.github.counterpoise.balance.Method;
import io.github.counterpoise.knime.adapter.NodeSetup;
import io.github.counterpoise.oversample.InvalidInputException;
import io.github.counterpoise.oversample.OversamplerConfig;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.knime.core.data.DataTableSpec;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettingsRO;
import org.knime.core.node.NodeSettingsWO;
import org.knime.core.node.defaultnodesettings.SettingsModelColumnFilter2;

/**
 * The settings of a node as KNIME stores them. What a workflow does not hold, because it was saved
 * before the option was there, has its default.
 */
final class OversamplingSettings {

  private static final String VERSION_KEY = "settingsVersion";
  private static final int VERSION = 1;

  private final Method<?> method;
  private final List<OptionModel> options;

  OversamplingSettings(Method<?> method) {
    this.method = method;
    this.options = OptionModel.of(method);
  }

  void save(NodeSettingsWO settings) {
    settings.addInt(VERSION_KEY, VERSION);
    options.forEach(option -> option.model().saveSettingsTo(settings));
  }

  /** Checks settings without taking them over. */
  void validate(NodeSettingsRO settings) throws InvalidSettingsException {
    OversamplingSettings other = new OversamplingSettings(method);
    other.load(settings);
    other.setup();
  }

  void load(NodeSettingsRO settings) throws InvalidSettingsException {
    int version = settings.getInt(VERSION_KEY, VERSION);
    if (version > VERSION) {
      throw new InvalidSettingsException(
          ("The settings of this node were saved by a later version of Counterpoise (format %d, this"
                  + " one reads %d); update the extension, or replace the node by a new one.")
              .formatted(version, VERSION));
    }
    for (OptionModel option : options) {
      if (settings.containsKey(option.option().key())) {
        option.model().loadSettingsFrom(settings);
      }
    }
  }

  /** Returns the settings in the core's terms. */
  NodeSetup<?> setup() throws InvalidSettingsException {
    Map<String, Object> values = new HashMap<>();
    options.forEach(option -> values.put(option.option().key(), option.value()));
    try {
      return setup(method, values);
    } catch (InvalidInputException e) {
      throw new InvalidSettingsException(e.getMessage(), e);
    }
  }

  /** Returns the names of the columns of a table that pass the filter. */
  List<String> included(DataTableSpec spec) {
    return options.stream()
        .map(OptionModel::model)
        .filter(SettingsModelColumnFilter2.class::isInstance)
        .map(SettingsModelColumnFilter2.class::cast)
        .flatMap(filter -> List.of(filter.applyTo(spec).getIncludes()).stream())
        .toList();
  }

  private static <C extends OversamplerConfig> NodeSetup<C> setup(
      Method<C> method, Map<String, Object> values) {
    return NodeSetup.of(method, values);
  }
}
