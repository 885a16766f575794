package io.github.counterpoise.knime;

import io.github.counterpoise.balance.ProvenanceColumns;
import io.github.counterpoise.host.HostResult;
import io.github.counterpoise.knime.adapter.ReportRow;
import io.github.counterpoise.table.Column;
import io.github.counterpoise.table.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnDomainCreator;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataColumnSpecCreator;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataType;
import org.knime.core.data.RowKey;
import org.knime.core.data.container.AbstractCellFactory;
import org.knime.core.data.container.ColumnRearranger;
import org.knime.core.data.def.BooleanCell;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.IntCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.BufferedDataContainer;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionContext;

/** The tables a node puts out. */
final class OutputTables {

  private static final int DEFAULT_POSSIBLE_VALUES = 60; // KNIME's own
  private static final int ROWS_BETWEEN_CHECKS = 1024;

  private static final DataTableSpec REPORT =
      new DataTableSpec(
          column("Class", StringCell.TYPE),
          column("Rows before", IntCell.TYPE),
          column("Rows added", IntCell.TYPE),
          column("Rows after", IntCell.TYPE),
          column("Method", StringCell.TYPE),
          column("Fallback", BooleanCell.TYPE),
          column("Warnings", StringCell.TYPE),
          column("Notes", StringCell.TYPE));

  private OutputTables() {}

  static DataTableSpec reportSpec() {
    return REPORT;
  }

  /**
   * Returns what is known of the balanced table before the rows are: the columns with their labels,
   * but not the bounds of numbers.
   */
  static DataTableSpec balancedSpec(DataTableSpec input, boolean provenance) {
    List<DataColumnSpec> columns = new ArrayList<>();
    for (DataColumnSpec column : input) {
      DataColumnDomainCreator domain = new DataColumnDomainCreator(column.getDomain());
      domain.setLowerBound(null);
      domain.setUpperBound(null);
      DataColumnSpecCreator creator = new DataColumnSpecCreator(column);
      creator.setDomain(domain.createDomain());
      columns.add(creator.createSpec());
    }
    if (provenance) {
      columns.addAll(Arrays.asList(provenanceColumns()));
    }
    return new DataTableSpec(columns.toArray(DataColumnSpec[]::new));
  }

  /**
   * Returns the rows of the input, which are not copied, followed by the synthetic ones.
   *
   * @throws CanceledExecutionException if the user stopped the node
   */
  static BufferedDataTable balanced(
      BufferedDataTable input, HostResult result, boolean provenance, ExecutionContext exec)
      throws CanceledExecutionException {
    BufferedDataTable originals = provenance ? marked(input, exec) : input;
    if (result.madeRows() == 0) {
      return originals;
    }
    BufferedDataTable made = made(originals.getDataTableSpec(), result, provenance, exec);
    return exec.createConcatenateTable(
        exec.createSubProgress(0.05), Optional.empty(), false, originals, made);
  }

  /** Returns the report table. */
  static BufferedDataTable report(HostResult result, ExecutionContext exec) {
    BufferedDataContainer container = exec.createDataContainer(REPORT, true);
    int number = 0;
    for (ReportRow row : ReportRow.of(result)) {
      container.addRowToTable(
          new DefaultRow(
              new RowKey("Row" + number++),
              new StringCell(row.label()),
              new IntCell(row.before()),
              new IntCell(row.added()),
              new IntCell(row.after()),
              text(row.method()),
              BooleanCell.get(row.fallback()),
              text(row.warnings()),
              text(row.notes())));
    }
    container.close();
    return container.getTable();
  }

  private static DataCell text(String text) {
    return text.isEmpty() ? DataType.getMissingCell() : new StringCell(text);
  }

  /**
   * Returns the synthetic rows alone.
   *
   * @param spec their columns, those of provenance among them if they are wanted
   * @throws CanceledExecutionException if the user stopped the node
   */
  static BufferedDataTable made(
      DataTableSpec spec, HostResult result, boolean provenance, ExecutionContext exec)
      throws CanceledExecutionException {
    List<CellWriter> writers = writers(spec, result, exec);
    List<DoubleFunction<DataCell>> markers = provenance ? markers() : List.of();
    BufferedDataContainer container = exec.createDataContainer(spec, true);
    container.setMaxPossibleValues(mostLabels(spec));
    Stop stop = new Stop(exec);
    result.forEachMadeRow(
        (made, marks) -> {
          if (stop.pulse()) {
            return;
          }
          DataCell[] row = new DataCell[writers.size() + markers.size()];
          for (int c = 0; c < writers.size(); c++) {
            row[c] = writers.get(c).cell(made);
          }
          for (int c = 0; c < markers.size(); c++) {
            row[writers.size() + c] = markers.get(c).apply(marks[c]);
          }
          container.addRowToTable(new DefaultRow(new RowKey(made.key()), row));
        });
    container.close();
    exec.checkCanceled();
    return container.getTable();
  }

  private static List<CellWriter> writers(
      DataTableSpec spec, HostResult result, ExecutionContext exec) {
    List<CellWriter> writers = new ArrayList<>();
    for (int c = 0; c < result.columns().size(); c++) {
      writers.add(
          result.takesPart(c)
              ? CellWriter.of(result.columns().get(c), c, spec.getColumnSpec(c).getType(), exec)
              : row -> DataType.getMissingCell());
    }
    return writers;
  }

  /** A domain with more values than KNIME keeps by default is kept all the same. */
  private static int mostLabels(DataTableSpec spec) {
    int most = DEFAULT_POSSIBLE_VALUES;
    for (DataColumnSpec column : spec) {
      if (column.getDomain().hasValues()) {
        most = Math.max(most, column.getDomain().getValues().size());
      }
    }
    return most;
  }

  /** Appends the cells that say of each row that it was there before. */
  private static BufferedDataTable marked(BufferedDataTable input, ExecutionContext exec)
      throws CanceledExecutionException {
    double[] marks = ProvenanceColumns.original();
    List<DoubleFunction<DataCell>> markers = markers();
    DataCell[] cells = new DataCell[marks.length];
    Arrays.setAll(cells, c -> markers.get(c).apply(marks[c]));
    ColumnRearranger rearranger = new ColumnRearranger(input.getDataTableSpec());
    rearranger.append(
        new AbstractCellFactory(provenanceColumns()) {
          @Override
          public DataCell[] getCells(DataRow row) {
            return cells;
          }
        });
    return exec.createColumnRearrangeTable(input, rearranger, exec.createSubProgress(0.05));
  }

  /** Returns columns with others behind them. */
  static DataTableSpec withColumns(DataTableSpec input, List<Column> added) {
    List<DataColumnSpec> columns = new ArrayList<>();
    input.forEach(columns::add);
    added.forEach(column -> columns.add(addedColumn(column)));
    return new DataTableSpec(columns.toArray(DataColumnSpec[]::new));
  }

  /**
   * Returns a table, whose rows are not copied, with columns behind its own.
   *
   * @param cells the columns and their cells, a row for each of the table
   * @throws CanceledExecutionException if the user stopped the node
   */
  static BufferedDataTable withColumns(BufferedDataTable input, Table cells, ExecutionContext exec)
      throws CanceledExecutionException {
    List<Column> added = cells.schema().columns();
    List<DoubleFunction<DataCell>> writers = added.stream().map(CellWriter::of).toList();
    DataColumnSpec[] specs =
        added.stream().map(OutputTables::addedColumn).toArray(DataColumnSpec[]::new);
    ColumnRearranger rearranger = new ColumnRearranger(input.getDataTableSpec());
    rearranger.append(
        new AbstractCellFactory(specs) {
          private int row; // rows come in order

          @Override
          public DataCell[] getCells(DataRow ignored) {
            DataCell[] made = new DataCell[writers.size()];
            Arrays.setAll(made, c -> writers.get(c).apply(cells.value(row, c)));
            row++;
            return made;
          }
        });
    return exec.createColumnRearrangeTable(input, rearranger, exec.createSubProgress(0.05));
  }

  private static List<DoubleFunction<DataCell>> markers() {
    return ProvenanceColumns.columns().stream().map(CellWriter::of).toList();
  }

  private static DataColumnSpec[] provenanceColumns() {
    return ProvenanceColumns.columns().stream()
        .map(OutputTables::addedColumn)
        .toArray(DataColumnSpec[]::new);
  }

  private static DataColumnSpec addedColumn(Column column) {
    if (column instanceof Column.Nominal nominal) {
      DataColumnSpecCreator creator = new DataColumnSpecCreator(column.name(), StringCell.TYPE);
      DataCell[] labels = nominal.labels().stream().map(StringCell::new).toArray(DataCell[]::new);
      creator.setDomain(new DataColumnDomainCreator(labels).createDomain());
      return creator.createSpec();
    }
    return column(
        column.name(), column instanceof Column.Integral ? IntCell.TYPE : DoubleCell.TYPE);
  }

  private static DataColumnSpec column(String name, DataType type) {
    return new DataColumnSpecCreator(name, type).createSpec();
  }

  /** Whether the user wants to stop, asked now and then. */
  private static final class Stop {
    private final ExecutionContext exec;
    private int rows;
    private boolean stopped;

    Stop(ExecutionContext exec) {
      this.exec = exec;
    }

    boolean pulse() {
      if (!stopped && rows++ % ROWS_BETWEEN_CHECKS == 0) {
        stopped = new KnimeProgress(exec).cancelled();
      }
      return stopped;
    }
  }
}
