package io.github.counterpoise.host;

import io.github.counterpoise.balance.Balanced;
import io.github.counterpoise.run.InvalidInputException;
import io.github.counterpoise.run.Suggestion;
import io.github.counterpoise.table.Column;
import io.github.counterpoise.table.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/** A host's table in long format: each row is a step of a sequence. */
final class LongTable {

  private final int id; // index of the host's column of identifiers
  private final LongRows rows;

  private LongTable(int id, LongRows rows) {
    this.id = id;
    this.rows = rows;
  }

  /**
   * Finds the columns that take part: the identifier is none of them, the time stamps are.
   *
   * @param columns all columns of the table
   * @param setup the settings
   * @param included names of the columns the user wants to take part
   * @throws InvalidInputException if there are no such columns, or they cannot be used
   */
  static ColumnRoles roles(
      List<HostColumn> columns, HostSetup<?> setup, Collection<String> included) {
    SequenceColumns sequences = setup.sequences();
    HostColumn id = columns.get(index(columns, sequences.id(), "to tell sequences apart by"));
    if (id.name().equals(setup.classColumn()) || !isIdentifier(id.kind())) {
      throw new InvalidInputException(
          String.format(
              Locale.ROOT,
              "Column '%s' (%s) cannot tell sequences apart; choose a column of text or whole numbers"
                  + " that is not the class.",
              id.name(),
              id.type()));
    }
    List<String> wanted = new ArrayList<>(included);
    wanted.remove(id.name());
    if (!sequences.order().isEmpty()) {
      requireStamps(columns.get(index(columns, sequences.order(), "to order the steps by")), id);
      wanted.add(sequences.order());
    }
    return ColumnRoles.of(columns, setup.classColumn(), wanted, setup.refuseUnsupported());
  }

  /**
   * Joins the rows that were read to sequences.
   *
   * @param sequences which columns make them
   * @param host the host's table
   * @param read what was read of it
   * @throws InvalidInputException if they make none
   */
  static LongTable of(SequenceColumns sequences, HostTable host, ReadTable read) {
    int id = index(read.columns(), sequences.id(), "to tell sequences apart by");
    CellKind kind = read.columns().get(id).kind();
    List<String> ids = new ArrayList<>();
    host.forEachRow(row -> ids.add(identifier(row, id, kind)));
    List<String> names = read.table().schema().columns().stream().map(Column::name).toList();
    OptionalInt order =
        sequences.order().isEmpty()
            ? OptionalInt.empty()
            : OptionalInt.of(names.indexOf(sequences.order()));
    return new LongTable(id, LongRows.of(read.table(), sequences.id(), ids, order));
  }

  /** Returns one row for each sequence. */
  Table table() {
    return rows.table();
  }

  /** Returns the synthetic sequences of an outcome as rows of the host's table. */
  MadeParts unfolded(Balanced balanced) {
    List<LongRows.Unfolded> parts = balanced.parts().stream().map(rows::unfolded).toList();
    return new MadeParts(
        parts.stream().map(LongRows.Unfolded::part).toList(),
        id,
        parts.stream().map(LongRows.Unfolded::ids).toList());
  }

  private static void requireStamps(HostColumn order, HostColumn id) {
    boolean stamps =
        switch (order.kind()) {
          case NUMBER, INTEGER, LONG, DATE, DATE_TIME, TIME, ZONED -> true;
          default -> false;
        };
    if (!stamps || order.name().equals(id.name())) {
      throw new InvalidInputException(
          String.format(
              Locale.ROOT,
              "Column '%s' (%s) cannot order the steps of sequences; choose a column of numbers,"
                  + " dates or times that is not the identifier.",
              order.name(),
              order.type()));
    }
  }

  private static boolean isIdentifier(CellKind kind) {
    return kind == CellKind.TEXT || kind == CellKind.INTEGER || kind == CellKind.LONG;
  }

  private static String identifier(HostRow row, int id, CellKind kind) {
    if (kind == CellKind.TEXT) {
      return row.text(id);
    }
    double number = row.number(id);
    return Double.isNaN(number) ? null : String.valueOf((long) number);
  }

  private static int index(List<HostColumn> columns, String name, String use) {
    List<String> names = columns.stream().map(HostColumn::name).toList();
    int index = names.indexOf(name);
    if (index < 0) {
      throw new InvalidInputException(
          String.format(
              Locale.ROOT,
              "The table has no column '%s' %s%s.",
              name,
              use,
              Suggestion.aside(name, names)));
    }
    return index;
  }
}
