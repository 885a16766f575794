package io.github.counterpoise.knime;

import io.github.counterpoise.classify.Classifier;
import io.github.counterpoise.host.ClassifierRun;
import io.github.counterpoise.host.ClassifierSetup;
import io.github.counterpoise.host.ColumnRoles;
import io.github.counterpoise.knime.adapter.NodeOptions;
import io.github.counterpoise.knime.adapter.NodeSetups;
import io.github.counterpoise.knime.adapter.ProgressMonitor;
import io.github.counterpoise.knime.adapter.ViewData;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.filestore.FileStore;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.port.PortType;

/** The model of a node that trains a classifier: a table in, a model out. */
public final class ClassifierLearnerNodeModel extends PicturesNodeModel {

  private final NodeSettings<ClassifierSetup<?>> settings;

  ClassifierLearnerNodeModel(Classifier<?> classifier) {
    this(
        new NodeSettings<ClassifierSetup<?>>(
            NodeOptions.ofClassifier(classifier),
            values -> NodeSetups.classifier(classifier, values)));
  }

  private ClassifierLearnerNodeModel(NodeSettings<ClassifierSetup<?>> settings) {
    super(
        new PortType[] {BufferedDataTable.TYPE},
        new PortType[] {LearnerNodeModel.modelType()},
        settings);
    this.settings = settings;
  }

  @Override
  protected PortObjectSpec[] configure(PortObjectSpec[] specs) throws InvalidSettingsException {
    DataTableSpec input = (DataTableSpec) specs[0];
    List<String> warnings = new ArrayList<>();
    ClassifierSetup<?> setup = setup(input, warnings);
    ColumnRoles roles =
        configuring(() -> setup.roles(KnimeColumns.of(input), settings.included(input)));
    warnings.addAll(roles.warnings());
    show(warnings);
    return new PortObjectSpec[] {spec(setup, input, roles.used())};
  }

  @Override
  protected PortObject[] execute(PortObject[] inputs, ExecutionContext exec) throws Exception {
    BufferedDataTable table = (BufferedDataTable) inputs[0];
    DataTableSpec input = table.getDataTableSpec();
    List<String> warnings = new ArrayList<>();
    ClassifierSetup<?> setup = setup(input, warnings);
    FileStore store = exec.createFileStore("model");
    Path file = store.getFile().toPath().toAbsolutePath();
    Files.createDirectories(file.getParent());
    ClassifierRun.Learnt learnt =
        executing(
            () ->
                ClassifierRun.run(
                    setup,
                    settings.included(input),
                    new KnimeTable(table),
                    file,
                    new ProgressMonitor(new KnimeProgress(exec))));
    keep(ViewData.of(learnt));
    warnings.addAll(learnt.said().warnings());
    show(warnings);
    return new PortObject[] {
      new ModelPortObject(spec(setup, input, learnt.columns()), learnt.facts(), store)
    };
  }

  private static ModelPortSpec spec(
      ClassifierSetup<?> setup, DataTableSpec input, List<Integer> used) {
    DataColumnSpec[] columns =
        used.stream().map(input::getColumnSpec).toArray(DataColumnSpec[]::new);
    return new ModelPortSpec(
        setup.classifier().name(), new DataTableSpec(columns), setup.choice().column());
  }

  private ClassifierSetup<?> setup(DataTableSpec spec, List<String> warnings)
      throws InvalidSettingsException {
    ClassifierSetup<?> setup = settings.read();
    return setup.withClass(classColumn(setup.choice().column(), spec, warnings));
  }
}
