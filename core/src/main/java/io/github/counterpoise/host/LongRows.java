package io.github.counterpoise.host;

import io.github.counterpoise.oversample.Provenance;
import io.github.counterpoise.oversample.Synthetic;
import io.github.counterpoise.run.InvalidInputException;
import io.github.counterpoise.table.CellText;
import io.github.counterpoise.table.Column;
import io.github.counterpoise.table.DataShape;
import io.github.counterpoise.table.Schema;
import io.github.counterpoise.table.Series;
import io.github.counterpoise.table.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Sequences in long format: one row for each step, and a column that says which sequence it belongs
 * to. They become a table of one row for each sequence, with a series of its steps, and synthetic
 * sequences become rows of steps again.
 *
 * <p>Steps are in the order of the rows; a column of time stamps, where there is one, must ascend
 * within each sequence. All columns but the class, further labels, the identifier and the time
 * stamps are features of the steps. Class and labels are those of the whole sequence.
 */
public final class LongRows {

  private static final String STEPS = "steps";

  private final Table rows;
  private final OptionalInt order;
  private final int[] features; // columns of the rows that are features of steps
  private final int[] whole; // the class and further labels: columns of the whole sequence
  private final int[][] steps; // [sequence] its rows
  private final List<String> ids; // [sequence]
  private final Table sequences;
  private final Set<String> taken; // identifiers
  private final OptionalLong largest; // identifier, where all are whole numbers
  private int made; // synthetic sequences that have an identifier

  private LongRows(Table rows, OptionalInt order, List<String> ids, int[][] steps) {
    this.rows = rows;
    this.order = order;
    this.ids = ids;
    this.taken = new HashSet<>(ids);
    this.largest = largest(ids);
    this.steps = steps;
    this.features =
        IntStream.of(rows.schema().inputs())
            .filter(column -> order.isEmpty() || column != order.getAsInt())
            .toArray();
    this.whole =
        IntStream.concat(
                IntStream.of(rows.schema().classIndex()),
                rows.schema().labels().stream().mapToInt(Integer::intValue))
            .toArray();
    this.sequences = sequences();
  }

  /**
   * A synthetic part in long format.
   *
   * @param part rows of steps, and where their sequences came from; parents are the first rows of
   *     sequences
   * @param ids [row] identifier of its sequence
   */
  public record Unfolded(Synthetic part, List<String> ids) {

    /** Copies the list. */
    public Unfolded {
      ids = List.copyOf(ids);
    }
  }

  /**
   * Joins rows of steps to sequences.
   *
   * @param rows the rows, without the identifier
   * @param idColumn name of the column with the identifiers, for messages
   * @param ids [row] identifier of its sequence, null where missing
   * @param order column of time stamps: numbers or dates; empty for the order of the rows
   * @throws InvalidInputException if a row has no identifier or no time stamp, time stamps do not
   *     ascend, or a sequence has two classes
   */
  public static LongRows of(Table rows, String idColumn, List<String> ids, OptionalInt order) {
    order.ifPresent(column -> requireStamps(rows.schema().column(column)));
    Map<String, List<Integer>> byId = new LinkedHashMap<>();
    for (int row = 0; row < rows.rows(); row++) {
      String id = ids.get(row);
      if (id == null) {
        throw new InvalidInputException(
            String.format(
                Locale.ROOT,
                "Row %d has no identifier in column '%s', so it belongs to no sequence; add it or"
                    + " remove the row.",
                row + 1,
                idColumn));
      }
      byId.computeIfAbsent(id, key -> new ArrayList<>()).add(row);
    }
    int[][] steps =
        byId.values().stream()
            .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
            .toArray(int[][]::new);
    LongRows all = new LongRows(rows, order, List.copyOf(byId.keySet()), steps);
    for (int sequence = 0; sequence < steps.length; sequence++) {
      for (int column : all.whole) {
        all.requireOne(sequence, column);
      }
      all.requireAscending(sequence);
    }
    return all;
  }

  /** Returns one row for each sequence, in order of first appearance: its steps and its class. */
  public Table table() {
    return sequences;
  }

  /**
   * Returns synthetic sequences as rows of steps. A sequence has the time stamps of its base, or
   * none where it has no base or another length.
   *
   * @param part rows of {@link #table}
   * @return rows with the columns of the rows read, and new identifiers
   */
  public Unfolded unfolded(Synthetic part) {
    Table from = part.rows();
    Series series = from.series(0);
    Table.Builder to = new Table.Builder(rows.schema(), series.steps().rows());
    List<String> names = new ArrayList<>();
    int[] base = new int[series.steps().rows()];
    int[] partner = base.clone();
    double[] weight = new double[base.length];
    int at = 0;
    for (int sequence = 0; sequence < from.rows(); sequence++) {
      String id = freeId();
      int parent = part.provenance().base(sequence);
      boolean stamped =
          parent != Provenance.NONE && steps[parent].length == series.length(sequence);
      for (int step = 0; step < series.length(sequence); step++, at++) {
        for (int i = 0; i < features.length; i++) {
          to.set(at, features[i], series.steps().value(series.start(sequence) + step, i));
        }
        for (int i = 0; i < whole.length; i++) {
          to.set(at, whole[i], from.value(sequence, 1 + i));
        }
        if (order.isPresent() && stamped) {
          to.set(at, order.getAsInt(), rows.value(steps[parent][step], order.getAsInt()));
        }
        to.weight(at, from.weight(sequence));
        names.add(id);
        base[at] = firstRow(parent);
        partner[at] = firstRow(part.provenance().partner(sequence));
        weight[at] = part.provenance().weight(sequence);
      }
    }
    Provenance provenance = new Provenance(part.provenance().method(), base, partner, weight);
    return new Unfolded(new Synthetic(to.build(), provenance), names);
  }

  private Table sequences() {
    Schema schema = rows.schema();
    List<Column> described = Arrays.stream(features).mapToObj(schema::column).toList();
    if (described.isEmpty()) {
      throw new InvalidInputException(
          "Besides the class, the identifier and the time stamps there is no column, so the steps"
              + " have no features; add one.");
    }
    Schema inner = Schema.withoutClass(described);
    int total = Arrays.stream(steps).mapToInt(run -> run.length).sum();
    Table.Builder all = new Table.Builder(inner, total);
    int[] offsets = new int[steps.length + 1];
    int at = 0;
    for (int sequence = 0; sequence < steps.length; sequence++) {
      for (int row : steps[sequence]) {
        for (int i = 0; i < features.length; i++) {
          all.set(at, i, rows.value(row, features[i]));
        }
        at++;
      }
      offsets[sequence + 1] = at;
    }
    Table.Builder table = new Table.Builder(ofSequences(described), steps.length);
    table.series(0, Series.of(all.build(), offsets, new boolean[steps.length]));
    for (int sequence = 0; sequence < steps.length; sequence++) {
      int[] run = steps[sequence];
      for (int i = 0; i < whole.length; i++) {
        table.set(sequence, 1 + i, rows.value(run[0], whole[i]));
      }
      table.weight(sequence, Arrays.stream(run).mapToDouble(rows::weight).average().orElse(1));
    }
    return table.build();
  }

  /** The steps, the class, and further labels. */
  private Schema ofSequences(List<Column> described) {
    List<Column> columns = new ArrayList<>();
    IntStream.of(whole).mapToObj(rows.schema()::column).forEach(columns::add);
    boolean taken = columns.stream().anyMatch(column -> column.name().equals(STEPS));
    columns.add(0, new Column.Series(taken ? STEPS + "'" : STEPS, described));
    return new Schema(
        columns, 1, IntStream.range(2, columns.size()).boxed().toList(), DataShape.TABULAR);
  }

  private int firstRow(int sequence) {
    return sequence == Provenance.NONE ? Provenance.NONE : steps[sequence][0];
  }

  /** Numbers go on after the largest, so that a column of numbers stays one. */
  private String freeId() {
    String id;
    do {
      made++;
      id = largest.isPresent() ? String.valueOf(largest.getAsLong() + made) : "synthetic-" + made;
    } while (!taken.add(id));
    return id;
  }

  private static OptionalLong largest(List<String> ids) {
    boolean numbers = ids.stream().allMatch(id -> id.matches("[0-9]{1,15}"));
    return numbers ? ids.stream().mapToLong(Long::parseLong).max() : OptionalLong.empty();
  }

  private static void requireStamps(Column column) {
    if (!column.isNumeric()) {
      throw new InvalidInputException(
          String.format(
              Locale.ROOT,
              "Column '%s' is to order the steps, but holds text; choose a column of numbers or"
                  + " dates, or leave it out where the rows are in order.",
              column.name()));
    }
  }

  private void requireOne(int sequence, int column) {
    double first = rows.value(steps[sequence][0], column);
    for (int row : steps[sequence]) {
      double other = rows.value(row, column);
      if (Double.compare(other, first) != 0) {
        boolean isClass = column == rows.schema().classIndex();
        throw new InvalidInputException(
            String.format(
                Locale.ROOT,
                "Sequence '%s' has two %s, %s and %s (row %d); a %s is that of a whole sequence, so"
                    + " correct it or choose another %s column.",
                ids.get(sequence),
                isClass
                    ? "classes"
                    : "labels in column '" + rows.schema().column(column).name() + "'",
                label(column, first),
                label(column, other),
                row + 1,
                isClass ? "class" : "label",
                isClass ? "class" : "label"));
      }
    }
  }

  private String label(int column, double code) {
    return Double.isNaN(code)
        ? "none"
        : "'" + ((Column.Nominal) rows.schema().column(column)).labels().get((int) code) + "'";
  }

  private void requireAscending(int sequence) {
    if (order.isEmpty()) {
      return;
    }
    int column = order.getAsInt();
    double before = Double.NEGATIVE_INFINITY;
    for (int row : steps[sequence]) {
      double stamp = rows.value(row, column);
      if (!(stamp > before)) {
        throw new InvalidInputException(
            String.format(
                Locale.ROOT,
                "Sequence '%s', row %d: %s in column '%s'; time stamps must ascend within a sequence,"
                    + " so sort the rows by sequence and time, and remove what stands twice.",
                ids.get(sequence),
                row + 1,
                Double.isNaN(stamp)
                    ? "there is no time stamp"
                    : stamp == before
                        ? "the time stamp " + text(column, stamp) + " stands twice"
                        : "the time stamp "
                            + text(column, stamp)
                            + " comes after "
                            + text(column, before),
                rows.schema().column(column).name()));
      }
      before = stamp;
    }
  }

  private String text(int column, double stamp) {
    return CellText.of(rows.schema().column(column), stamp);
  }
}
