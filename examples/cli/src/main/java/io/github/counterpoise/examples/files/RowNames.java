package io.github.counterpoise.examples.files;

import io.github.counterpoise.table.Table;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Names for synthetic rows of a file in which every row has a name, as R demands: numbers go on
 * where they are numbers, other rows are called s1, s2 and so on.
 */
final class RowNames implements NewText {

  private final NewText others;
  private final Set<String> taken;
  private final String prefix;
  private long last;

  /**
   * Starts.
   *
   * @param names names of the rows that are there
   * @param others what the other columns have
   */
  RowNames(List<String> names, NewText others) {
    this.others = others;
    this.taken = new HashSet<>(names);
    boolean numbers = names.stream().allMatch(n -> n != null && n.matches("\\d{1,15}"));
    this.prefix = numbers ? "" : "s";
    this.last = numbers ? names.stream().mapToLong(Long::parseLong).max().orElse(0) : 0;
  }

  @Override
  public String of(String column, Table rows, int row) {
    if (!column.equals(CsvText.ROW_NAMES)) {
      return others.of(column, rows, row);
    }
    String name;
    do {
      name = prefix + ++last;
    } while (!taken.add(name));
    return name;
  }
}
