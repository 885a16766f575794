package io.github.counterpoise.knime;

import io.github.counterpoise.balance.BalanceConfig;
import io.github.counterpoise.balance.Methods;
import io.github.counterpoise.balance.ProvenanceColumns;
import io.github.counterpoise.host.GenerateRun;
import io.github.counterpoise.host.HostColumn;
import io.github.counterpoise.host.HostResult;
import io.github.counterpoise.host.TargetCheck;
import io.github.counterpoise.knime.adapter.DialogWords;
import io.github.counterpoise.knime.adapter.NodeOptions;
import io.github.counterpoise.knime.adapter.NodeSetups;
import io.github.counterpoise.knime.adapter.ProgressMonitor;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.knime.core.data.DataTableSpec;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.port.PortType;

/** The model of a node that makes rows with a trained model: new rows and a report out. */
public final class GeneratorNodeModel extends PicturesNodeModel {

  private final NodeSettings<GenerateRun.Setup> settings;
  private final String method;

  /**
   * Makes a model.
   *
   * @param method name of the method whose models it takes
   */
  GeneratorNodeModel(String method) {
    this(method, new NodeSettings<>(NodeOptions.ofGenerator(), NodeSetups::generator));
  }

  private GeneratorNodeModel(String method, NodeSettings<GenerateRun.Setup> settings) {
    super(
        new PortType[] {LearnerNodeModel.modelType()},
        new PortType[] {BufferedDataTable.TYPE, BufferedDataTable.TYPE},
        settings);
    this.method = method;
    this.settings = settings;
  }

  @Override
  protected PortObjectSpec[] configure(PortObjectSpec[] specs) throws InvalidSettingsException {
    ModelPortSpec model = (ModelPortSpec) specs[0];
    if (!model.method().equals(method)) {
      throw new InvalidSettingsException(
          String.format(
              Locale.ROOT,
              "The model was trained by %s; connect a model of %s.",
              model.method(),
              method));
    }
    GenerateRun.Setup setup = settings.read();
    configuring(
        () -> {
          check(setup.shared(), model);
          return null;
        });
    show(changes(setup));
    return new PortObjectSpec[] {made(setup, model), OutputTables.reportSpec()};
  }

  @Override
  protected PortObject[] execute(PortObject[] inputs, ExecutionContext exec) throws Exception {
    ModelPortObject model = (ModelPortObject) inputs[0];
    GenerateRun.Setup setup = settings.read();
    HostResult result =
        executing(
            () ->
                GenerateRun.run(
                    setup,
                    model.file(),
                    model.facts(),
                    KnimeColumns.of(model.getSpec().columns()),
                    new DialogWords(Methods.byName(method).parameters()),
                    new ProgressMonitor(new KnimeProgress(exec))));
    BufferedDataTable made =
        OutputTables.made(made(setup, model.getSpec()), result, setup.shared().provenance(), exec);
    BufferedDataTable report = OutputTables.report(result, exec);
    keep(result);
    push(result.figures());
    List<String> warnings = new ArrayList<>(changes(setup));
    warnings.addAll(result.warnings());
    show(warnings);
    return new PortObject[] {made, report};
  }

  private static void check(BalanceConfig shared, ModelPortSpec model) {
    List<HostColumn> columns = KnimeColumns.of(model.columns());
    TargetCheck.requireKnownClasses(shared.target(), columns, model.classColumn());
    if (shared.provenance()) {
      ProvenanceColumns.requireFree(columns.stream().map(HostColumn::name).toList());
    }
  }

  /** Returns what to know of settings whose meaning has changed since they were saved. */
  private List<String> changes(GenerateRun.Setup setup) {
    return settings.countsTrainingRows() && setup.countsNewRows()
        ? List.of(
            String.format(
                Locale.ROOT,
                "The target '%s' now asks for that many new rows; when it was saved, the training"
                    + " rows counted, too. Correct it in the dialog, or confirm it there.",
                setup.shared().target()))
        : List.of();
  }

  private static DataTableSpec made(GenerateRun.Setup setup, ModelPortSpec model) {
    return OutputTables.balancedSpec(model.columns(), setup.shared().provenance());
  }
}
