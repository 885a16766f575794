package io.github.counterpoise.knime;

import io.github.counterpoise.knime.adapter.NodeOption;
import io.github.counterpoise.oversample.InvalidInputException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.knime.core.data.DataTableSpec;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettingsRO;
import org.knime.core.node.NodeSettingsWO;
import org.knime.core.node.defaultnodesettings.SettingsModelColumnFilter2;

/**
 * The settings of a node as KNIME stores them. What a workflow does not hold, because it was saved
 * before the option was there, has its default.
 *
 * @param <S> the settings in the adapter's terms
 */
final class NodeSettings<S> {

  private static final String VERSION_KEY = "settingsVersion";
  private static final int VERSION = 1;

  private final List<NodeOption> described;
  private final Function<Map<String, Object>, S> reader;
  private final List<OptionModel> options;

  /**
   * Begins with the defaults.
   *
   * @param described the options
   * @param reader makes settings of values by key, or refuses them
   */
  NodeSettings(List<NodeOption> described, Function<Map<String, Object>, S> reader) {
    this.described = described;
    this.reader = reader;
    this.options = OptionModel.of(described);
  }

  void save(NodeSettingsWO settings) {
    settings.addInt(VERSION_KEY, VERSION);
    options.forEach(option -> option.model().saveSettingsTo(settings));
  }

  /** Checks settings without taking them over. */
  void validate(NodeSettingsRO settings) throws InvalidSettingsException {
    NodeSettings<S> other = new NodeSettings<>(described, reader);
    other.load(settings);
    other.read();
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

  /** Returns the settings in the adapter's terms. */
  S read() throws InvalidSettingsException {
    Map<String, Object> values = new HashMap<>();
    options.forEach(option -> values.put(option.option().key(), option.value()));
    try {
      return reader.apply(values);
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
        .flatMap(filter -> Arrays.stream(filter.applyTo(spec).getIncludes()))
        .toList();
  }
}
