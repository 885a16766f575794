package io.github.counterpoise.knime;

import io.github.counterpoise.host.HostColumn;
import io.github.counterpoise.knime.adapter.TargetPane;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.knime.core.data.DataTableSpec;
import org.knime.core.node.NotConfigurableException;
import org.knime.core.node.defaultnodesettings.DialogComponent;
import org.knime.core.node.defaultnodesettings.SettingsModelString;
import org.knime.core.node.port.PortObjectSpec;

/** The target in a dialog, with the classes of the column that is chosen there. */
final class TargetComponent extends DialogComponent {

  private final SettingsModelString target;
  private final Supplier<String> classColumn;
  private final Supplier<Map<String, Integer>> counts;
  private final TargetPane pane;

  /**
   * Makes a component.
   *
   * @param target the text
   * @param label what stands before it
   * @param width characters of it that are seen
   * @param classColumn the class column chosen, empty for that of a model at the input
   * @param counts rows of the classes as far as they are known
   * @param newRows whether the numbers are those of new rows, not of rows in all
   */
  TargetComponent(
      SettingsModelString target,
      String label,
      int width,
      Supplier<String> classColumn,
      Supplier<Map<String, Integer>> counts,
      boolean newRows) {
    super(target);
    this.target = target;
    this.classColumn = classColumn;
    this.counts = counts;
    pane = new TargetPane(label, width, target::setStringValue, newRows);
    getComponentPanel().add(pane);
    target.addChangeListener(change -> updateComponent());
  }

  /** Shows the classes of the column now chosen. */
  void updateClasses() {
    pane.show(labels(), counts.get());
  }

  @Override
  protected void updateComponent() {
    pane.show(target.getStringValue());
    updateClasses();
  }

  private List<String> labels() {
    PortObjectSpec spec = getLastTableSpecs() == null ? null : getLastTableSpec(0);
    if (spec instanceof ModelPortSpec model) {
      return labels(model.columns(), model.classColumn());
    }
    return spec instanceof DataTableSpec table ? labels(table, classColumn.get()) : List.of();
  }

  private static List<String> labels(DataTableSpec spec, String name) {
    return KnimeColumns.of(spec).stream()
        .filter(column -> column.name().equals(name))
        .findFirst()
        .map(HostColumn::labels)
        .orElse(List.of());
  }

  @Override
  protected void validateSettingsBeforeSave() {
    pane.finish();
  }

  @Override
  protected void checkConfigurabilityBeforeLoad(PortObjectSpec[] specs)
      throws NotConfigurableException {
    // A text can always be entered.
  }

  @Override
  protected void setEnabledComponents(boolean enabled) {
    pane.setEnabled(enabled);
  }

  @Override
  public void setToolTipText(String text) {
    pane.setToolTipText(text);
  }
}
