package io.github.counterpoise.examples.files;

import io.github.counterpoise.balance.Balanced;
import io.github.counterpoise.balance.LabelColumns;
import io.github.counterpoise.file.WholeFile;
import io.github.counterpoise.host.HostTable;
import io.github.counterpoise.host.LongRows;
import io.github.counterpoise.oversample.Synthetic;
import io.github.counterpoise.profile.StepNotes;
import io.github.counterpoise.run.InvalidInputException;
import io.github.counterpoise.run.Suggestion;
import io.github.counterpoise.table.Column;
import io.github.counterpoise.table.Series;
import io.github.counterpoise.table.Table;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** A data file in long format: one row for each step of a sequence, told apart by a column. */
public final class SequenceFile implements DataFile {

  private final DataFile rows;
  private final String id;
  private final LongRows sequences;

  private SequenceFile(DataFile rows, String id, LongRows sequences) {
    this.rows = rows;
    this.id = id;
    this.sequences = sequences;
  }

  /**
   * Reads a file.
   *
   * @param file its name
   * @param options what the user said about it, the column of identifiers among it
   * @param order name of the column of time stamps, null where the rows are in order
   * @param labels columns of labels of whole sequences besides the class, if there are any
   * @throws InvalidInputException if it cannot be read, there are no such columns, or the rows make
   *     no sequences
   */
  public static SequenceFile read(
      Path file, ReadOptions options, String order, LabelColumns labels) {
    DataFile rows = DataFile.read(file, options);
    String id = options.sequenceId();
    List<String> ids = rows.texts(rows.columnNames().indexOf(id));
    Table steps = labels.marked(rows.table());
    return new SequenceFile(rows, id, LongRows.of(steps, id, ids, column(steps, order)));
  }

  private static OptionalInt column(Table rows, String order) {
    if (order == null) {
      return OptionalInt.empty();
    }
    List<String> names = rows.schema().columns().stream().map(Column::name).toList();
    int index = names.indexOf(order);
    if (index < 0) {
      throw new InvalidInputException(
          String.format(
              Locale.ROOT,
              "There is no column '%s' to order the steps by (--order); the columns are %s%s.",
              order,
              Names.quoted(names),
              Suggestion.aside(order, names)));
    }
    return OptionalInt.of(index);
  }

  @Override
  public Table table() {
    return sequences.table();
  }

  @Override
  public HostTable host() {
    return rows.host();
  }

  @Override
  public List<String> columnNames() {
    return rows.columnNames();
  }

  @Override
  public List<String> reading() {
    List<String> said = new ArrayList<>(rows.reading());
    said.add(lengths(table()));
    said.addAll(StepNotes.of(table()));
    return said;
  }

  /** Returns a sentence on the number of sequences of a table and their lengths. */
  static String lengths(Table table) {
    Series series = table.series(table.schema().series()[0]);
    int[] lengths = IntStream.range(0, series.rows()).map(series::length).sorted().toArray();
    return String.format(
        Locale.ROOT,
        "The rows are %d sequences of %d to %d steps (median %d).",
        lengths.length,
        lengths.length == 0 ? 0 : lengths[0],
        lengths.length == 0 ? 0 : lengths[lengths.length - 1],
        lengths.length == 0 ? 0 : lengths[lengths.length / 2]);
  }

  @Override
  public List<String> beyondArff() {
    return rows.beyondArff();
  }

  @Override
  public List<String> texts(int column) {
    return rows.texts(column);
  }

  @Override
  public WholeFile.Content content(
      boolean arff, Balanced balanced, boolean provenance, NewText text) {
    IdentityHashMap<Table, List<String>> ids = new IdentityHashMap<>();
    List<Synthetic> parts = new ArrayList<>();
    for (Synthetic part : balanced.parts()) {
      LongRows.Unfolded steps = sequences.unfolded(part);
      ids.put(steps.part().rows(), steps.ids());
      parts.add(steps.part());
    }
    return rows.content(
        arff,
        new Balanced(rows.table(), parts, balanced.outcomes(), balanced.warnings()),
        provenance,
        (name, part, row) -> name.equals(id) ? ids.get(part).get(row) : text.of(name, part, row));
  }
}
