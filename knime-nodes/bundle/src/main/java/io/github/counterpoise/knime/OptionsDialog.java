package io.github.counterpoise.knime;

import io.github.counterpoise.knime.adapter.NodeOption;
import io.github.counterpoise.knime.adapter.ToolTips;
import java.util.List;
import org.knime.core.data.NominalValue;
import org.knime.core.node.defaultnodesettings.DefaultNodeSettingsPane;
import org.knime.core.node.defaultnodesettings.DialogComponent;
import org.knime.core.node.defaultnodesettings.DialogComponentBoolean;
import org.knime.core.node.defaultnodesettings.DialogComponentColumnFilter2;
import org.knime.core.node.defaultnodesettings.DialogComponentColumnNameSelection;
import org.knime.core.node.defaultnodesettings.DialogComponentNumberEdit;
import org.knime.core.node.defaultnodesettings.DialogComponentString;
import org.knime.core.node.defaultnodesettings.DialogComponentStringSelection;
import org.knime.core.node.defaultnodesettings.SettingsModel;
import org.knime.core.node.defaultnodesettings.SettingsModelBoolean;
import org.knime.core.node.defaultnodesettings.SettingsModelColumnFilter2;
import org.knime.core.node.defaultnodesettings.SettingsModelNumber;
import org.knime.core.node.defaultnodesettings.SettingsModelString;

/** The dialog of a node: a component for each option, with its help as tool tip. */
final class OptionsDialog extends DefaultNodeSettingsPane {

  private static final int TEXT_WIDTH = 24;
  private static final int NUMBER_WIDTH = 10;

  OptionsDialog(List<NodeOption> options) {
    String tab = "";
    for (OptionModel option : OptionModel.of(options)) {
      String title = option.option().tab();
      if (tab.isEmpty()) {
        setDefaultTabTitle(title);
      } else if (!title.equals(tab)) {
        createNewTab(title);
      }
      tab = title;
      DialogComponent component = component(option.option(), option.model());
      component.setToolTipText(ToolTips.of(option.option().help()));
      addDialogComponent(component);
    }
  }

  private static DialogComponent component(NodeOption option, SettingsModel model) {
    return switch (option.type()) {
      case CLASS_COLUMN -> classColumn(option, (SettingsModelString) model);
      case COLUMN_FILTER -> new DialogComponentColumnFilter2((SettingsModelColumnFilter2) model, 0);
      case TEXT ->
          new DialogComponentString((SettingsModelString) model, option.label(), false, TEXT_WIDTH);
      case CHOICE ->
          new DialogComponentStringSelection(
              (SettingsModelString) model, option.label(), option.choices());
      case INTEGER, LONG, NUMBER ->
          new DialogComponentNumberEdit((SettingsModelNumber) model, option.label(), NUMBER_WIDTH);
      case FLAG -> new DialogComponentBoolean((SettingsModelBoolean) model, option.label());
    };
  }

  @SuppressWarnings("unchecked") // KNIME's constructor takes an array of generic classes
  private static DialogComponent classColumn(NodeOption option, SettingsModelString model) {
    return new DialogComponentColumnNameSelection(
        model, option.label(), 0, true, NominalValue.class);
  }
}
