package io.github.counterpoise.knime;

import io.github.counterpoise.balance.Method;
import io.github.counterpoise.balance.ProvenanceColumns;
import io.github.counterpoise.knime.adapter.ColumnRoles;
import io.github.counterpoise.knime.adapter.HostColumn;
import io.github.counterpoise.knime.adapter.NodeResult;
import io.github.counterpoise.knime.adapter.NodeRun;
import io.github.counterpoise.knime.adapter.NodeSetup;
import io.github.counterpoise.knime.adapter.ViewData;
import io.github.counterpoise.knime.adapter.ViewPicture;
import io.github.counterpoise.oversample.CancelledException;
import io.github.counterpoise.oversample.InvalidInputException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.knime.core.data.DataTableSpec;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.ExecutionMonitor;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeModel;
import org.knime.core.node.NodeSettingsRO;
import org.knime.core.node.NodeSettingsWO;

/**
 * The model of a method's node: a table in, the balanced table and a report out. The decisions are
 * the adapter's; here they are told to KNIME.
 */
public final class OversamplingNodeModel extends NodeModel {

  private static final String VIEW_FILE = "view.bin";

  private final OversamplingSettings settings;
  private ViewData view;

  OversamplingNodeModel(Method<?> method) {
    super(1, 2);
    settings = new OversamplingSettings(method);
  }

  /** Returns what the view shows, if the node was executed. */
  Optional<ViewData> view() {
    return Optional.ofNullable(view);
  }

  @Override
  protected DataTableSpec[] configure(DataTableSpec[] specs) throws InvalidSettingsException {
    List<String> warnings = new ArrayList<>();
    NodeSetup<?> setup = setup(specs[0], warnings);
    try {
      List<HostColumn> columns = KnimeColumns.of(specs[0]);
      ColumnRoles roles =
          ColumnRoles.of(
              columns, setup.classColumn(), settings.included(specs[0]), setup.refuseUnsupported());
      if (setup.shared().provenance()) {
        ProvenanceColumns.requireFree(columns.stream().map(HostColumn::name).toList());
      }
      warnings.addAll(roles.warnings());
    } catch (InvalidInputException e) {
      throw new InvalidSettingsException(e.getMessage(), e);
    }
    show(warnings);
    return new DataTableSpec[] {
      OutputTables.balancedSpec(specs[0], setup.shared().provenance()), OutputTables.reportSpec()
    };
  }

  @Override
  protected BufferedDataTable[] execute(BufferedDataTable[] tables, ExecutionContext exec)
      throws Exception {
    BufferedDataTable input = tables[0];
    List<String> warnings = new ArrayList<>();
    NodeSetup<?> setup = setup(input.getDataTableSpec(), warnings);
    NodeResult result;
    try {
      result =
          NodeRun.run(
              setup,
              settings.included(input.getDataTableSpec()),
              new KnimeTable(input),
              new KnimeProgress(exec));
    } catch (InvalidInputException e) {
      throw new InvalidSettingsException(e.getMessage(), e);
    } catch (CancelledException e) {
      throw new CanceledExecutionException(e.getMessage());
    }
    BufferedDataTable balanced =
        OutputTables.balanced(input, result, setup.shared().provenance(), exec);
    BufferedDataTable report = OutputTables.report(result, exec);
    view = result.view();
    result.figures().forEach(this::push);
    warnings.addAll(result.warnings());
    show(warnings);
    return new BufferedDataTable[] {balanced, report};
  }

  /** Returns the settings; a class column that was never chosen is guessed, with a warning. */
  private NodeSetup<?> setup(DataTableSpec spec, List<String> warnings)
      throws InvalidSettingsException {
    NodeSetup<?> setup = settings.setup();
    if (!setup.classColumn().isEmpty()) {
      return setup;
    }
    try {
      String guess = ColumnRoles.guessClass(KnimeColumns.of(spec));
      warnings.add(
          "No class column was chosen; '%s' is taken, so check that in the dialog."
              .formatted(guess));
      return setup.withClassColumn(guess);
    } catch (InvalidInputException e) {
      throw new InvalidSettingsException(e.getMessage(), e);
    }
  }

  private void show(List<String> warnings) {
    if (!warnings.isEmpty()) {
      setWarningMessage(String.join("\n", warnings));
    }
  }

  private void push(String name, Object value) {
    if (value instanceof Integer whole) {
      pushFlowVariableInt(name, whole);
    } else if (value instanceof Double number) {
      pushFlowVariableDouble(name, number);
    } else {
      pushFlowVariableString(name, String.valueOf(value));
    }
  }

  @Override
  protected void reset() {
    view = null;
  }

  @Override
  protected void saveSettingsTo(NodeSettingsWO target) {
    settings.save(target);
  }

  @Override
  protected void validateSettings(NodeSettingsRO source) throws InvalidSettingsException {
    settings.validate(source);
  }

  @Override
  protected void loadValidatedSettingsFrom(NodeSettingsRO source) throws InvalidSettingsException {
    settings.load(source);
  }

  @Override
  protected void saveInternals(File folder, ExecutionMonitor exec)
      throws IOException, CanceledExecutionException {
    if (view != null) {
      ViewPicture.write(view.pictures(), file(folder));
    }
  }

  @Override
  protected void loadInternals(File folder, ExecutionMonitor exec)
      throws IOException, CanceledExecutionException {
    if (Files.exists(file(folder))) {
      view = ViewData.of(ViewPicture.read(file(folder)));
    }
  }

  private static Path file(File folder) {
    return folder.toPath().resolve(VIEW_FILE);
  }
}
