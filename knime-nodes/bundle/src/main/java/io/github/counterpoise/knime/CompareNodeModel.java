package io.github.counterpoise.knime;

import io.github.counterpoise.host.ClassChoice;
import io.github.counterpoise.host.ColumnRoles;
import io.github.counterpoise.knime.adapter.CompareOptions;
import io.github.counterpoise.knime.adapter.CompareResult;
import io.github.counterpoise.knime.adapter.CompareRun;
import io.github.counterpoise.knime.adapter.CompareSetup;
import io.github.counterpoise.knime.adapter.ProgressMonitor;
import io.github.counterpoise.knime.adapter.ViewData;
import java.util.ArrayList;
import java.util.List;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataColumnSpecCreator;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataType;
import org.knime.core.data.RowKey;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.BufferedDataContainer;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.port.PortType;

/** The model of the node that compares methods: a table in, a table of scores out. */
public final class CompareNodeModel extends PicturesNodeModel {

  private final NodeSettings<CompareSetup> settings;

  CompareNodeModel() {
    this(new NodeSettings<>(CompareOptions.all(), CompareSetup::of));
  }

  private CompareNodeModel(NodeSettings<CompareSetup> settings) {
    super(
        new PortType[] {BufferedDataTable.TYPE}, new PortType[] {BufferedDataTable.TYPE}, settings);
    this.settings = settings;
  }

  @Override
  protected DataTableSpec[] configure(DataTableSpec[] specs) throws InvalidSettingsException {
    DataTableSpec input = specs[0];
    List<String> warnings = new ArrayList<>();
    CompareSetup setup = setup(input, warnings, new ArrayList<>());
    ColumnRoles roles =
        configuring(
            () ->
                ColumnRoles.of(
                    KnimeColumns.of(input),
                    setup.classColumn(),
                    settings.included(input),
                    setup.refuseUnsupported()));
    warnings.addAll(roles.warnings());
    warnings.addAll(roles.doubts());
    show(warnings);
    return new DataTableSpec[] {spec()};
  }

  @Override
  protected BufferedDataTable[] execute(BufferedDataTable[] tables, ExecutionContext exec)
      throws Exception {
    BufferedDataTable input = tables[0];
    List<String> warnings = new ArrayList<>();
    List<String> said = new ArrayList<>();
    CompareSetup setup = setup(input.getDataTableSpec(), warnings, said);
    CompareResult result =
        executing(
            () ->
                CompareRun.run(
                    setup,
                    settings.included(input.getDataTableSpec()),
                    new KnimeTable(input),
                    new ProgressMonitor(new KnimeProgress(exec))));
    said.addAll(result.tests());
    said.addAll(result.warnings());
    keep(ViewData.of(result.view().pictures(), said));
    warnings.addAll(result.warnings());
    show(warnings);
    return new BufferedDataTable[] {table(result, exec)};
  }

  /** Returns the settings; both lists take what there is to say of the class column. */
  private CompareSetup setup(DataTableSpec spec, List<String> warnings, List<String> said)
      throws InvalidSettingsException {
    CompareSetup setup = settings.read();
    ClassChoice choice = classColumn(setup.classColumn(), spec, warnings);
    said.add(choice.why());
    return setup.withClassColumn(choice.column());
  }

  private static DataTableSpec spec() {
    List<DataColumnSpec> columns = new ArrayList<>();
    columns.add(new DataColumnSpecCreator("Classifier", StringCell.TYPE).createSpec());
    columns.add(new DataColumnSpecCreator("Method", StringCell.TYPE).createSpec());
    for (String name : CompareResult.numbers()) {
      columns.add(new DataColumnSpecCreator(name, DoubleCell.TYPE).createSpec());
    }
    return new DataTableSpec(columns.toArray(DataColumnSpec[]::new));
  }

  private static BufferedDataTable table(CompareResult result, ExecutionContext exec) {
    BufferedDataContainer container = exec.createDataContainer(spec(), true);
    int number = 0;
    for (CompareResult.Row row : result.rows()) {
      List<DataCell> cells = new ArrayList<>();
      cells.add(new StringCell(row.classifier()));
      cells.add(new StringCell(row.method()));
      for (double value : row.numbers()) {
        cells.add(Double.isNaN(value) ? DataType.getMissingCell() : new DoubleCell(value));
      }
      RowKey key = new RowKey("Row" + number++);
      container.addRowToTable(new DefaultRow(key, cells.toArray(DataCell[]::new)));
    }
    container.close();
    return container.getTable();
  }
}
