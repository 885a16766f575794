package io.github.counterpoise.knime.inside;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataColumnSpecCreator;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataType;
import org.knime.core.data.RowKey;
import org.knime.core.data.collection.CollectionCellFactory;
import org.knime.core.data.collection.ListCell;
import org.knime.core.data.def.BooleanCell;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.IntCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.NodeSettingsWO;

/** Twenty sequences of one to four steps; those of class "few" are every fifth. */
@SuppressWarnings("ImmutableEnumChecker") // its lists cannot be changed
enum SequenceTable implements TestTable {
  /** A row for each sequence, with lists of numbers, whole numbers, text and booleans. */
  LISTS(
      List.of("x", "n", "state", "wet", "class"),
      List.of(
          ListCell.getCollectionType(DoubleCell.TYPE),
          ListCell.getCollectionType(IntCell.TYPE),
          ListCell.getCollectionType(StringCell.TYPE),
          ListCell.getCollectionType(BooleanCell.TYPE),
          StringCell.TYPE)) {
    @Override
    List<DataCell[]> cells() {
      return IntStream.range(0, SEQUENCES)
          .mapToObj(
              id ->
                  new DataCell[] {
                    list(id, step -> number(id, step)),
                    list(id, step -> new IntCell(10 * id + step)),
                    list(id, step -> new StringCell(STATES.get((id + step) % STATES.size()))),
                    list(id, step -> BooleanCell.get(step % 2 == 1)),
                    label(id)
                  })
          .toList();
    }
  },

  /** A row for each step. */
  STEPS(
      List.of("id", "time", "x", "state", "class"),
      List.of(IntCell.TYPE, IntCell.TYPE, DoubleCell.TYPE, StringCell.TYPE, StringCell.TYPE)) {
    @Override
    List<DataCell[]> cells() {
      List<DataCell[]> cells = new ArrayList<>();
      for (int id = 0; id < SEQUENCES; id++) {
        for (int step = 0; step < length(id); step++) {
          cells.add(
              new DataCell[] {
                new IntCell(id),
                new IntCell(5 * step),
                number(id, step),
                new StringCell(STATES.get((id + step) % STATES.size())),
                label(id)
              });
        }
      }
      return cells;
    }
  },

  /**
   * Two columns of labels: 12 rows false and calm, 5 rows false and storm, 3 rows true and storm.
   */
  LABELS(List.of("wet", "x", "sky"), List.of(BooleanCell.TYPE, DoubleCell.TYPE, StringCell.TYPE)) {
    @Override
    List<DataCell[]> cells() {
      return IntStream.range(0, SEQUENCES)
          .mapToObj(
              row ->
                  new DataCell[] {
                    BooleanCell.get(row >= 17),
                    number(row, 0),
                    new StringCell(row < 12 ? "calm" : "storm")
                  })
          .toList();
    }
  };

  static final int SEQUENCES = 20;
  static final List<String> STATES = List.of("rest", "walk", "run");

  private final List<String> names;
  private final List<DataType> types;

  SequenceTable(List<String> names, List<DataType> types) {
    this.names = names;
    this.types = types;
  }

  abstract List<DataCell[]> cells();

  @Override
  public DataTableSpec spec() {
    return new DataTableSpec(
        IntStream.range(0, names.size())
            .mapToObj(c -> new DataColumnSpecCreator(names.get(c), types.get(c)).createSpec())
            .toArray(DataColumnSpec[]::new));
  }

  @Override
  public int rows() {
    return cells().size();
  }

  @Override
  public DataRow row(int row) {
    return new DefaultRow(new RowKey("Row" + row), cells().get(row));
  }

  @Override
  public void save(NodeSettingsWO settings) {
    settings.addString(TableNodeModel.SEQUENCES, name());
  }

  /** Returns the table of a name. */
  static SequenceTable of(String name) {
    return Arrays.stream(values()).filter(t -> t.name().equals(name)).findFirst().orElseThrow();
  }

  /** Returns the number of steps of a sequence. */
  static int length(int id) {
    return 1 + id % 4;
  }

  private static DataCell number(int id, int step) {
    return new DoubleCell(id + 0.25 * step);
  }

  private static DataCell label(int id) {
    return new StringCell(id % 5 == 0 ? "few" : "many");
  }

  private static DataCell list(int id, IntFunction<DataCell> cell) {
    return CollectionCellFactory.createListCell(
        IntStream.range(0, length(id)).mapToObj(cell).toList());
  }
}
