package io.github.counterpoise.balance;

import io.github.counterpoise.table.Column;
import io.github.counterpoise.table.Schema;
import io.github.counterpoise.table.Table;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Tells the columns of {@link ProvenanceColumns} from columns of the user's that happen to have
 * such a name, by all their marks: there are all five; the first says only no and yes; where it
 * says no the others are missing; where it says yes they name one of the methods, rows by whole
 * numbers from 1, and a number. A name alone proves nothing.
 */
public final class ProvenanceMarks {

  private static final List<String> NAMES =
      ProvenanceColumns.columns().stream().map(Column::name).toList();
  private static final Set<String> METHODS =
      Methods.all().stream().map(Method::name).collect(Collectors.toUnmodifiableSet());

  private ProvenanceMarks() {}

  /** The cells of a file or table as text. */
  @FunctionalInterface
  public interface Cells {
    /**
     * Returns a cell.
     *
     * @param row its row, from 0
     * @param column its column, from 0
     * @return the cell as text, null where it is missing
     */
    String text(int row, int column);
  }

  /** Returns the name of the column that says whether a row is synthetic. */
  public static String flag() {
    return NAMES.get(0);
  }

  /**
   * Returns whether a name is that of a provenance column.
   *
   * @param name name of a column
   */
  public static boolean isReserved(String name) {
    return NAMES.contains(name);
  }

  /**
   * Looks for provenance columns with all their marks.
   *
   * @param names the names of all columns
   * @param rows number of rows
   * @param cells the cells
   * @return their indices in the order of {@link ProvenanceColumns#columns}, absent where there are
   *     none
   */
  public static Optional<int[]> find(List<String> names, int rows, Cells cells) {
    int[] columns = NAMES.stream().mapToInt(names::indexOf).toArray();
    boolean marked =
        IntStream.of(columns).allMatch(c -> c >= 0)
            && IntStream.range(0, rows).allMatch(row -> isMarked(row, columns, cells));
    return marked ? Optional.of(columns) : Optional.empty();
  }

  /**
   * Looks for provenance columns with all their marks, the class aside.
   *
   * @param table the rows
   * @return their indices in the order of {@link ProvenanceColumns#columns}, absent where there are
   *     none
   */
  public static Optional<int[]> find(Table table) {
    Schema schema = table.schema();
    if (isReserved(schema.classColumn().name())) {
      return Optional.empty();
    }
    return find(
        schema.columns().stream().map(Column::name).toList(),
        table.rows(),
        (row, column) -> text(table, row, column));
  }

  private static String text(Table table, int row, int column) {
    if (table.isMissing(row, column)) {
      return null;
    }
    double value = table.value(row, column);
    return table.schema().column(column) instanceof Column.Nominal nominal
        ? nominal.labels().get((int) value)
        : Double.toString(value);
  }

  private static boolean isMarked(int row, int[] columns, Cells cells) {
    String flag = cells.text(row, columns[0]);
    String method = cells.text(row, columns[1]);
    String base = cells.text(row, columns[2]);
    String partner = cells.text(row, columns[3]);
    String weight = cells.text(row, columns[4]);
    if ("no".equals(flag)) {
      return method == null && base == null && partner == null && weight == null;
    }
    return "yes".equals(flag)
        && (method == null || METHODS.contains(method))
        && (base == null || isRowNumber(base))
        && (partner == null || isRowNumber(partner))
        && (weight == null || !Double.isNaN(number(weight)));
  }

  private static boolean isRowNumber(String text) {
    double number = number(text);
    return number >= 1 && number <= Integer.MAX_VALUE && number == Math.rint(number);
  }

  private static double number(String text) {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }
}
