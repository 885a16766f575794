package io.github.counterpoise.knime;

import io.github.counterpoise.classify.Classifier;
import io.github.counterpoise.classify.PredictionColumns;
import io.github.counterpoise.host.HostColumn;
import io.github.counterpoise.host.PredictRun;
import io.github.counterpoise.knime.adapter.NodeOptions;
import io.github.counterpoise.knime.adapter.NodeSetups;
import io.github.counterpoise.knime.adapter.ProgressMonitor;
import io.github.counterpoise.knime.adapter.ViewData;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.knime.core.data.DataTableSpec;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.port.PortType;

/** The model of a node that applies a classifier: a model and rows in, the rows predicted out. */
public final class ClassifierPredictorNodeModel extends PicturesNodeModel {

  private final NodeSettings<PredictRun.Setup> settings;
  private final String classifier;

  ClassifierPredictorNodeModel(Classifier<?> classifier) {
    this(
        classifier.name(),
        new NodeSettings<>(
            NodeOptions.ofPredictor(), values -> NodeSetups.predictor(classifier, values)));
  }

  private ClassifierPredictorNodeModel(String classifier, NodeSettings<PredictRun.Setup> settings) {
    super(
        new PortType[] {LearnerNodeModel.modelType(), BufferedDataTable.TYPE},
        new PortType[] {BufferedDataTable.TYPE},
        settings);
    this.classifier = classifier;
    this.settings = settings;
  }

  @Override
  protected PortObjectSpec[] configure(PortObjectSpec[] specs) throws InvalidSettingsException {
    ModelPortSpec model = (ModelPortSpec) specs[0];
    DataTableSpec input = (DataTableSpec) specs[1];
    if (!model.method().equals(classifier)) {
      throw new InvalidSettingsException(
          String.format(
              Locale.ROOT,
              "The model was trained by %s; connect a model of %s.",
              model.method(),
              classifier));
    }
    settings.read();
    List<HostColumn> columns = KnimeColumns.of(input);
    configuring(
        () ->
            PredictRun.roles(
                columns, KnimeColumns.of(model.columns()), model.classColumn(), false));
    Optional<PredictionColumns> added = labels(model);
    if (added.isEmpty()) {
      return new PortObjectSpec[] {null}; // the labels are known once the model is trained
    }
    configuring(
        () -> {
          added.get().requireFree(columns.stream().map(HostColumn::name).toList());
          return null;
        });
    return new PortObjectSpec[] {OutputTables.withColumns(input, added.get().columns())};
  }

  @Override
  protected PortObject[] execute(PortObject[] inputs, ExecutionContext exec) throws Exception {
    ModelPortObject model = (ModelPortObject) inputs[0];
    BufferedDataTable table = (BufferedDataTable) inputs[1];
    PredictRun.Setup setup = settings.read();
    PredictRun.Predicted predicted =
        executing(
            () ->
                PredictRun.run(
                    setup,
                    model.file(),
                    model.facts(),
                    KnimeColumns.of(model.getSpec().columns()),
                    model.getSpec().classColumn(),
                    new KnimeTable(table),
                    new ProgressMonitor(new KnimeProgress(exec))));
    keep(ViewData.of(List.of(), predicted.said().all()));
    show(predicted.said().warnings());
    return new PortObject[] {OutputTables.withColumns(table, predicted.cells(), exec)};
  }

  /** Returns the columns added, where the table that was learnt from lists the class labels. */
  private static Optional<PredictionColumns> labels(ModelPortSpec model) {
    return KnimeColumns.of(model.columns()).stream()
        .filter(column -> column.name().equals(model.classColumn()))
        .map(HostColumn::labels)
        .filter(labels -> !labels.isEmpty())
        .map(PredictionColumns::new)
        .findFirst();
  }
}
