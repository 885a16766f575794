package io.github.counterpoise.knime;

import io.github.counterpoise.host.ClassChoice;
import io.github.counterpoise.knime.adapter.NodeOption;
import io.github.counterpoise.knime.adapter.NodeOptions;
import io.github.counterpoise.knime.adapter.OptionType;
import io.github.counterpoise.run.InvalidInputException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.knime.core.data.DataTableSpec;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettingsRO;
import org.knime.core.node.NodeSettingsWO;
import org.knime.core.node.defaultnodesettings.SettingsModelColumnFilter2;
import org.knime.core.node.defaultnodesettings.SettingsModelString;

/**
 * The settings of a node as KNIME stores them. What a workflow does not hold, because it was saved
 * before the option was there, has its default.
 *
 * @param <S> the settings in the adapter's terms
 */
final class NodeSettings<S> {

  private static final String VERSION_KEY = "settingsVersion";
  private static final int VERSION = 2;

  /** Before, the numbers of a generator's target counted the training rows, too. */
  private static final int FIRST_WITH_NEW_ROWS = 2;

  /** The class column that was taken because none was chosen; a dialog leaves it out. */
  private static final String TAKEN_KEY = "classColumnTaken";

  private final List<NodeOption> described;
  private final Function<Map<String, Object>, S> reader;
  private final List<OptionModel> options;
  private int version = VERSION;
  private String taken = "";

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
    if (!taken.isEmpty()) {
      settings.addString(NodeOptions.CLASS_COLUMN, taken); // so that a dialog shows it
      settings.addString(TAKEN_KEY, taken);
    }
  }

  /** Returns the class column that was taken because none was chosen, empty where none was. */
  String taken() {
    return taken;
  }

  /** Keeps the class column that was taken because none was chosen. */
  void keep(ClassChoice choice) {
    taken = choice.guessed() ? choice.column() : "";
  }

  /** Takes back what an executed node had kept, where the user has chosen no class column. */
  void restore(String column) {
    boolean chosen = classColumn().filter(model -> !OptionModel.text(model).isEmpty()).isPresent();
    if (taken.isEmpty() && !chosen) {
      taken = column;
    }
  }

  /** Returns whether the numbers of a generator's target were meant to count training rows, too. */
  boolean countsTrainingRows() {
    return version < FIRST_WITH_NEW_ROWS;
  }

  /** Checks settings without taking them over. */
  void validate(NodeSettingsRO settings) throws InvalidSettingsException {
    NodeSettings<S> other = new NodeSettings<>(described, reader);
    other.load(settings);
    other.read();
  }

  void load(NodeSettingsRO settings) throws InvalidSettingsException {
    int found = settings.getInt(VERSION_KEY, VERSION);
    if (found > VERSION) {
      throw new InvalidSettingsException(
          String.format(
              Locale.ROOT,
              "The settings of this node were saved by a later version of Counterpoise (format %d,"
                  + " this one reads %d); update the extension, or replace the node by a new one.",
              found,
              VERSION));
    }
    version = found;
    for (OptionModel option : options) {
      if (settings.containsKey(option.option().key())) {
        option.model().loadSettingsFrom(settings);
      }
    }
    loadTaken(settings.getString(TAKEN_KEY, ""));
  }

  /**
   * A class column that was taken is not chosen; one that came from a flow variable or a dialog is.
   * Where the settings have neither, what was taken before stays.
   */
  private void loadTaken(String stored) {
    classColumn()
        .ifPresent(
            model -> {
              String column = OptionModel.text(model);
              if (!column.isEmpty()) {
                taken = column.equals(stored) ? stored : "";
                model.setStringValue(taken.isEmpty() ? column : "");
              }
            });
  }

  private Optional<SettingsModelString> classColumn() {
    return options.stream()
        .filter(option -> option.option().type() == OptionType.CLASS_COLUMN)
        .map(option -> (SettingsModelString) option.model())
        .findFirst();
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
