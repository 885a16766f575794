package io.github.counterpoise.knime;

import io.github.counterpoise.balance.ProvenanceColumns;
import io.github.counterpoise.knime.adapter.GenerateRun;
import io.github.counterpoise.knime.adapter.HostColumn;
import io.github.counterpoise.knime.adapter.NodeOptions;
import io.github.counterpoise.knime.adapter.NodeResult;
import java.util.List;
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
    this(method, new NodeSettings<>(NodeOptions.ofGenerator(), GenerateRun.Setup::of));
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
          "The model was trained by %s; connect a model of %s.".formatted(model.method(), method));
    }
    GenerateRun.Setup setup = settings.read();
    if (setup.shared().provenance()) {
      List<HostColumn> columns = KnimeColumns.of(model.columns());
      configuring(
          () -> {
            ProvenanceColumns.requireFree(columns.stream().map(HostColumn::name).toList());
            return null;
          });
    }
    return new PortObjectSpec[] {made(setup, model), OutputTables.reportSpec()};
  }

  @Override
  protected PortObject[] execute(PortObject[] inputs, ExecutionContext exec) throws Exception {
    ModelPortObject model = (ModelPortObject) inputs[0];
    GenerateRun.Setup setup = settings.read();
    NodeResult result =
        executing(
            () ->
                GenerateRun.run(
                    setup,
                    model.file(),
                    model.facts(),
                    KnimeColumns.of(model.getSpec().columns()),
                    new KnimeProgress(exec)));
    BufferedDataTable made =
        OutputTables.made(made(setup, model.getSpec()), result, setup.shared().provenance(), exec);
    BufferedDataTable report = OutputTables.report(result, exec);
    keep(result);
    push(result.figures());
    show(result.warnings());
    return new PortObject[] {made, report};
  }

  private static DataTableSpec made(GenerateRun.Setup setup, ModelPortSpec model) {
    return OutputTables.balancedSpec(model.columns(), setup.shared().provenance());
  }
}
