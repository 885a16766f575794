package io.github.counterpoise.quality.measure;

import io.github.counterpoise.balance.Balanced;
import io.github.counterpoise.oversample.Synthetic;
import io.github.counterpoise.table.Table;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * The real and the synthetic rows of a class, without a copy of the real ones.
 *
 * @param index the class's index
 * @param label its label
 * @param real the whole real table
 * @param realRows which of its rows are of the class, at least one
 * @param synthetic a table that holds the synthetic rows
 * @param syntheticRows which of its rows are of the class, at least one
 */
public record ClassPart(
    int index, String label, Table real, int[] realRows, Table synthetic, int[] syntheticRows) {

  /**
   * Returns the classes that rows were made for and that have real rows to compare with.
   *
   * @param balanced the outcome of balancing
   * @param most how many classes at most; those with most synthetic rows are kept
   * @return the classes in order of their indices
   */
  public static List<ClassPart> of(Balanced balanced, int most) {
    Map<Integer, Table> made = new TreeMap<>(); // two methods may have made rows of one class
    for (Synthetic part : balanced.parts()) {
      if (part.rows().rows() > 0) {
        made.merge(part.rows().classOf(0), part.rows(), Table::concat);
      }
    }
    return made.entrySet().stream()
        .map(rows -> of(balanced.original(), rows.getKey(), rows.getValue()))
        .filter(part -> part.realRows.length > 0)
        .sorted(Comparator.comparing((ClassPart part) -> -part.syntheticRows.length))
        .limit(most)
        .sorted(Comparator.comparing(ClassPart::index))
        .toList();
  }

  private static ClassPart of(Table real, int index, Table rows) {
    return new ClassPart(
        index,
        real.schema().classLabels().get(index),
        real,
        real.rowsOf(index),
        rows,
        IntStream.range(0, rows.rows()).toArray());
  }
}
