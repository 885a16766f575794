package io.github.counterpoise.evaluate.metric;

import io.github.counterpoise.run.InvalidInputException;
import io.github.counterpoise.table.Table;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * The classes that count: those that have rows in the data set as a whole, and the smallest of
 * them. It is settled once per data set, so that all folds measure the same.
 *
 * @param present indices of the classes that have rows, ascending, at least two
 * @param minority index of the smallest of them, the first where several are smallest
 */
public record ClassScope(int[] present, int minority) {

  /** Copies the indices and checks that the minority is among them. */
  public ClassScope {
    present = present.clone();
    if (present.length < 2) {
      throw new InvalidInputException(
          String.format(
              Locale.ROOT,
              "Rows of %d class were found; a comparison needs at least two classes with rows.",
              present.length));
    }
    if (Arrays.binarySearch(present, minority) < 0) {
      throw new IllegalArgumentException("minority " + minority + " is not a class with rows");
    }
  }

  /**
   * Finds the classes with rows.
   *
   * @param counts rows of each class in the whole data set
   * @throws InvalidInputException if fewer than two classes have rows
   */
  public static ClassScope of(int[] counts) {
    int[] present = IntStream.range(0, counts.length).filter(c -> counts[c] > 0).toArray();
    int minority = present.length == 0 ? 0 : present[0];
    for (int c : present) {
      minority = counts[c] < counts[minority] ? c : minority;
    }
    return new ClassScope(present, minority);
  }

  /**
   * Finds the classes with rows. Where several are smallest, the minority is the one whose label
   * comes first as a text, whatever the order of declaration.
   *
   * @param table all rows of the data set
   * @throws InvalidInputException if fewer than two classes have rows
   */
  public static ClassScope of(Table table) {
    int[] counts = table.classCounts();
    ClassScope scope = of(counts);
    List<String> labels = table.schema().classLabels();
    int minority =
        IntStream.of(scope.present)
            .filter(c -> counts[c] == counts[scope.minority])
            .boxed()
            .min(Comparator.comparing(labels::get))
            .orElseThrow();
    return new ClassScope(scope.present, minority);
  }

  /** Returns whether there are two classes. */
  public boolean isBinary() {
    return present.length == 2;
  }

  /**
   * Returns the classes over which a one-against-the-rest metric is averaged: with two classes the
   * minority alone, since the other says the same; with more of them all.
   */
  public int[] measured() {
    return isBinary() ? new int[] {minority} : present.clone();
  }
}
