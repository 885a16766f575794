package io.github.counterpoise.knime;

import io.github.counterpoise.balance.Method;
import io.github.counterpoise.balance.ProvenanceColumns;
import io.github.counterpoise.host.BalanceRun;
import io.github.counterpoise.host.ColumnRoles;
import io.github.counterpoise.host.HostColumn;
import io.github.counterpoise.host.HostResult;
import io.github.counterpoise.host.HostSetup;
import io.github.counterpoise.knime.adapter.NodeOptions;
import io.github.counterpoise.knime.adapter.NodeSetups;
import io.github.counterpoise.knime.adapter.ProgressMonitor;
import java.util.ArrayList;
import java.util.List;
import org.knime.core.data.DataTableSpec;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.port.PortType;

/**
 * The model of a method's node: a table in, the balanced table and a report out. The decisions are
 * the adapter's; here they are told to KNIME.
 */
public final class OversamplingNodeModel extends PicturesNodeModel {

  private final NodeSettings<HostSetup<?>> settings;

  OversamplingNodeModel(Method<?> method) {
    this(
        new NodeSettings<HostSetup<?>>(
            NodeOptions.of(method), values -> NodeSetups.of(method, values)));
  }

  private OversamplingNodeModel(NodeSettings<HostSetup<?>> settings) {
    super(
        new PortType[] {BufferedDataTable.TYPE},
        new PortType[] {BufferedDataTable.TYPE, BufferedDataTable.TYPE},
        settings);
    this.settings = settings;
  }

  @Override
  protected DataTableSpec[] configure(DataTableSpec[] specs) throws InvalidSettingsException {
    DataTableSpec input = specs[0];
    List<String> warnings = new ArrayList<>();
    HostSetup<?> setup = setup(input, warnings);
    ColumnRoles roles = configuring(() -> checked(setup, input));
    warnings.addAll(roles.warnings());
    warnings.addAll(roles.doubts());
    show(warnings);
    return new DataTableSpec[] {
      OutputTables.balancedSpec(input, setup.shared().provenance()), OutputTables.reportSpec()
    };
  }

  private ColumnRoles checked(HostSetup<?> setup, DataTableSpec input) {
    List<HostColumn> columns = KnimeColumns.of(input);
    ColumnRoles roles = setup.roles(columns, settings.included(input));
    if (setup.shared().provenance()) {
      ProvenanceColumns.requireFree(columns.stream().map(HostColumn::name).toList());
    }
    return roles;
  }

  @Override
  protected BufferedDataTable[] execute(BufferedDataTable[] tables, ExecutionContext exec)
      throws Exception {
    BufferedDataTable input = tables[0];
    List<String> warnings = new ArrayList<>();
    HostSetup<?> setup = setup(input.getDataTableSpec(), warnings);
    HostResult result =
        executing(
            () ->
                BalanceRun.run(
                    setup,
                    settings.included(input.getDataTableSpec()),
                    new KnimeTable(input),
                    new ProgressMonitor(new KnimeProgress(exec))));
    BufferedDataTable balanced =
        OutputTables.balanced(input, result, setup.shared().provenance(), exec);
    BufferedDataTable report = OutputTables.report(result, exec);
    keep(result);
    push(result.figures());
    warnings.addAll(result.warnings());
    show(warnings);
    return new BufferedDataTable[] {balanced, report};
  }

  /**
   * Returns the settings; a class column that was never chosen is kept once taken, with a warning.
   */
  private HostSetup<?> setup(DataTableSpec spec, List<String> warnings)
      throws InvalidSettingsException {
    HostSetup<?> setup = settings.read();
    if (configuring(setup::byFolder)) {
      return setup;
    }
    return setup.withClass(classColumn(setup.classColumn(), spec, warnings));
  }
}
