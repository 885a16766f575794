package io.github.counterpoise.knime;

import io.github.counterpoise.knime.adapter.NodeOption;
import io.github.counterpoise.knime.adapter.NodeOptions;
import io.github.counterpoise.knime.adapter.OptionType;
import io.github.counterpoise.knime.adapter.ToolTips;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.knime.core.data.DataValue;
import org.knime.core.data.NominalValue;
import org.knime.core.node.defaultnodesettings.DefaultNodeSettingsPane;
import org.knime.core.node.defaultnodesettings.DialogComponent;
import org.knime.core.node.defaultnodesettings.DialogComponentBoolean;
import org.knime.core.node.defaultnodesettings.DialogComponentColumnFilter2;
import org.knime.core.node.defaultnodesettings.DialogComponentColumnNameSelection;
import org.knime.core.node.defaultnodesettings.DialogComponentLabel;
import org.knime.core.node.defaultnodesettings.DialogComponentNumberEdit;
import org.knime.core.node.defaultnodesettings.DialogComponentString;
import org.knime.core.node.defaultnodesettings.DialogComponentStringSelection;
import org.knime.core.node.defaultnodesettings.SettingsModel;
import org.knime.core.node.defaultnodesettings.SettingsModelBoolean;
import org.knime.core.node.defaultnodesettings.SettingsModelColumnFilter2;
import org.knime.core.node.defaultnodesettings.SettingsModelNumber;
import org.knime.core.node.defaultnodesettings.SettingsModelString;
import org.knime.core.node.workflow.NativeNodeContainer;
import org.knime.core.node.workflow.NodeContext;

/** The dialog of a node: a component for each option, with its help as tool tip. */
final class OptionsDialog extends DefaultNodeSettingsPane {

  private static final String LEFT_TO_PRESET =
      "A field left empty, or at 'as preset', has the preset's value; its tool tip tells which.";
  private static final int TEXT_WIDTH = 24;
  private static final int NUMBER_WIDTH = 10;

  private final Optional<SettingsModelString> classColumn;
  private final Optional<SettingsModelString> labels; // names of label columns

  OptionsDialog(List<NodeOption> described) {
    List<OptionModel> options = OptionModel.of(described);
    classColumn =
        options.stream()
            .filter(option -> option.option().type() == OptionType.CLASS_COLUMN)
            .map(option -> (SettingsModelString) option.model())
            .findFirst();
    labels =
        options.stream()
            .filter(option -> option.option().key().equals(NodeOptions.LABELS))
            .map(option -> (SettingsModelString) option.model())
            .findFirst();
    String tab = "";
    for (OptionModel option : options) {
      String title = option.option().tab();
      if (tab.isEmpty()) {
        setDefaultTabTitle(title);
      } else if (!title.equals(tab)) {
        createNewTab(title);
      }
      if (!title.equals(tab) && NodeOptions.leavesToPreset(described, title)) {
        addDialogComponent(new DialogComponentLabel(LEFT_TO_PRESET));
      }
      tab = title;
      DialogComponent component = component(option.option(), option.model());
      component.setToolTipText(ToolTips.of(option.option().help()));
      addDialogComponent(component);
    }
  }

  private DialogComponent component(NodeOption option, SettingsModel model) {
    return switch (option.type()) {
      case CLASS_COLUMN -> classColumn(option, (SettingsModelString) model);
      case COLUMN -> column(option, (SettingsModelString) model);
      case COLUMN_FILTER -> new DialogComponentColumnFilter2((SettingsModelColumnFilter2) model, 0);
      case TARGET, NEW_ROWS -> target(option, (SettingsModelString) model);
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

  private DialogComponent target(NodeOption option, SettingsModelString model) {
    TargetComponent component =
        new TargetComponent(
            model,
            option.label(),
            TEXT_WIDTH,
            this::classes,
            this::counts,
            option.type() == OptionType.NEW_ROWS);
    classColumn.ifPresent(c -> c.addChangeListener(change -> component.updateClasses()));
    labels.ifPresent(l -> l.addChangeListener(change -> component.updateClasses()));
    return component;
  }

  /** Returns the column whose values are the classes, empty where label columns make them. */
  private String classes() {
    boolean made = labels.filter(model -> !OptionModel.text(model).isBlank()).isPresent();
    return made ? "" : classColumn.map(SettingsModelString::getStringValue).orElse("");
  }

  /** Returns the rows of the classes when the node was last executed. */
  private Map<String, Integer> counts() {
    NodeContext context = getNodeContext();
    return context != null
            && context.getNodeContainer() instanceof NativeNodeContainer node
            && node.getNodeModel() instanceof PicturesNodeModel model
        ? model.counts()
        : Map.of();
  }

  @SuppressWarnings("unchecked") // KNIME's constructor takes an array of generic classes
  private static DialogComponent column(NodeOption option, SettingsModelString model) {
    return new DialogComponentColumnNameSelection(
        model, option.label(), 0, false, true, DataValue.class);
  }

  @SuppressWarnings("unchecked") // KNIME's constructor takes an array of generic classes
  private static DialogComponent classColumn(NodeOption option, SettingsModelString model) {
    return new DialogComponentColumnNameSelection(
        model, option.label(), 0, true, NominalValue.class);
  }
}
