package io.github.counterpoise.knime;

import io.github.counterpoise.knime.adapter.NodeOption;
import java.util.List;
import org.knime.core.node.defaultnodesettings.SettingsModel;
import org.knime.core.node.defaultnodesettings.SettingsModelBoolean;
import org.knime.core.node.defaultnodesettings.SettingsModelColumnFilter2;
import org.knime.core.node.defaultnodesettings.SettingsModelDouble;
import org.knime.core.node.defaultnodesettings.SettingsModelInteger;
import org.knime.core.node.defaultnodesettings.SettingsModelLong;
import org.knime.core.node.defaultnodesettings.SettingsModelString;

/**
 * An option with KNIME's model of its value, which stores it; node and dialog each have their own.
 *
 * @param option the option
 * @param model its value
 */
record OptionModel(NodeOption option, SettingsModel model) {

  /** Returns models of options, at their defaults. */
  static List<OptionModel> of(List<NodeOption> options) {
    return options.stream().map(o -> new OptionModel(o, model(o))).toList();
  }

  /** Returns the value, of the type of the option's default; nothing of interest for the filter. */
  Object value() {
    return switch (option.type()) {
      case CLASS_COLUMN, COLUMN, TARGET, NEW_ROWS, TEXT, CHOICE ->
          text((SettingsModelString) model);
      case COLUMN_FILTER -> "";
      case INTEGER -> ((SettingsModelInteger) model).getIntValue();
      case LONG -> ((SettingsModelLong) model).getLongValue();
      case NUMBER -> ((SettingsModelDouble) model).getDoubleValue();
      case FLAG -> ((SettingsModelBoolean) model).getBooleanValue();
    };
  }

  /** Returns the text of a model, empty where it has none. */
  static String text(SettingsModelString model) {
    String text = model.getStringValue();
    return text == null ? "" : text;
  }

  private static SettingsModel model(NodeOption option) {
    String key = option.key();
    Object value = option.defaultValue();
    return switch (option.type()) {
      case CLASS_COLUMN, COLUMN, TARGET, NEW_ROWS, TEXT, CHOICE ->
          new SettingsModelString(key, (String) value);
      case COLUMN_FILTER -> new SettingsModelColumnFilter2(key);
      case INTEGER -> new SettingsModelInteger(key, (int) value);
      case LONG -> new SettingsModelLong(key, (long) value);
      case NUMBER -> new SettingsModelDouble(key, (double) value);
      case FLAG -> new SettingsModelBoolean(key, (boolean) value);
    };
  }
}
