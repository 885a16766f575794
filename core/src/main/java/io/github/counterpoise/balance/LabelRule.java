package io.github.counterpoise.balance;

import io.github.counterpoise.run.InvalidInputException;
import io.github.counterpoise.table.Column;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Makes the one class column that balancing needs out of several label columns. A row that misses
 * one of its labels has no class, and so is passed through.
 */
public enum LabelRule {
  /** Every combination of labels that some row has is a class of its own: "0,1,0". */
  JOINT,
  /**
   * The combination that most rows have, of equals the first, is one class; all others together are
   * the other, named "other".
   */
  DOMINANT;

  private static final String OTHER = "other";

  /**
   * A class column.
   *
   * @param column its name and labels
   * @param cells [row] the index of the label, {@code NaN} where the row has no class
   */
  public record Derived(Column.Nominal column, double[] cells) {}

  /**
   * Derives the class.
   *
   * @param name name of the class column
   * @param labels the label columns, at least one
   * @param cells [label column][row] their cells, {@code NaN} for missing
   * @throws InvalidInputException if no row has all its labels
   */
  public Derived derive(String name, List<Column.Nominal> labels, double[][] cells) {
    int rows = cells[0].length;
    Comparator<int[]> inOrder = Arrays::compare;
    Map<int[], Integer> counts = new TreeMap<>(inOrder);
    int[][] combinations = new int[rows][];
    for (int row = 0; row < rows; row++) {
      combinations[row] = combination(cells, row);
      if (combinations[row] != null) {
        counts.merge(combinations[row], 1, Integer::sum);
      }
    }
    if (counts.isEmpty()) {
      throw new InvalidInputException(
          String.format(
              Locale.ROOT,
              "No row has a value in all of its label columns (%s); at least two classes with rows"
                  + " are needed.",
              labels.stream().map(Column::name).collect(Collectors.joining(", "))));
    }
    List<int[]> classes = List.copyOf(counts.keySet());
    if (this == DOMINANT) {
      int most = counts.values().stream().mapToInt(Integer::intValue).max().orElseThrow();
      classes = List.of(classes.stream().filter(c -> counts.get(c) == most).findFirst().get());
    }
    Map<int[], Integer> indices = new TreeMap<>(inOrder);
    for (int[] each : classes) {
      indices.put(each, indices.size());
    }
    double[] derived = new double[rows];
    for (int row = 0; row < rows; row++) {
      derived[row] =
          combinations[row] == null
              ? Double.NaN
              : indices.getOrDefault(combinations[row], classes.size());
    }
    return new Derived(new Column.Nominal(name, words(labels, classes)), derived);
  }

  private List<String> words(List<Column.Nominal> labels, List<int[]> classes) {
    List<String> words =
        classes.stream()
            .map(
                each ->
                    IntStream.range(0, each.length)
                        .mapToObj(i -> labels.get(i).labels().get(each[i]))
                        .collect(Collectors.joining(",")))
            .collect(Collectors.toList());
    if (this == DOMINANT) {
      words.add(words.contains(OTHER) ? "all " + OTHER + "s" : OTHER);
    }
    return words;
  }

  private static int[] combination(double[][] cells, int row) {
    int[] combination = new int[cells.length];
    for (int label = 0; label < cells.length; label++) {
      if (Double.isNaN(cells[label][row])) {
        return null;
      }
      combination[label] = (int) cells[label][row];
    }
    return combination;
  }
}
