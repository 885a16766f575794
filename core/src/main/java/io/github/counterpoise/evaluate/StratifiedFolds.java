package io.github.counterpoise.evaluate;

import io.github.counterpoise.run.Seed;
import io.github.counterpoise.table.Table;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * Rows dealt out to folds so that each fold has nearly the same share of every class: class by
 * class in the order of their labels as texts, the rows of each in random order, each row to the
 * next fold in turn. The order in which labels are declared plays no part.
 */
public final class StratifiedFolds {

  private final int[] foldOf; // [row]
  private final int folds;

  /**
   * Deals out the rows of a table.
   *
   * @param table the rows, all with a class
   * @param folds number of folds, at least 2
   * @param seed decides which row goes where
   */
  public StratifiedFolds(Table table, int folds, Seed seed) {
    this.folds = folds;
    this.foldOf = new int[table.rows()];
    UniformRandomProvider random = seed.stream("folds");
    int turn = 0; // goes on from class to class, so that folds are of equal size
    for (int c : byText(table.schema().classLabels())) {
      int[] rows = table.rowsOf(c);
      for (int i = rows.length - 1; i >= 0; i--) {
        int j = random.nextInt(i + 1);
        foldOf[rows[j]] = turn++ % folds;
        rows[j] = rows[i];
      }
    }
  }

  private static int[] byText(List<String> labels) {
    return IntStream.range(0, labels.size())
        .boxed()
        .sorted(Comparator.comparing(labels::get))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /**
   * Returns the rows to train on, ascending.
   *
   * @param fold number of the fold, from 0
   */
  public int[] training(int fold) {
    return IntStream.range(0, foldOf.length).filter(row -> foldOf[row] != fold).toArray();
  }

  /**
   * Returns the rows to test on, ascending.
   *
   * @param fold number of the fold, from 0
   */
  public int[] test(int fold) {
    return IntStream.range(0, foldOf.length).filter(row -> foldOf[row] == fold).toArray();
  }

  /** Returns the number of folds. */
  public int folds() {
    return folds;
  }

  /**
   * Returns the number of rows of the smallest class that has any.
   *
   * @param table the rows
   */
  public static int smallestClass(Table table) {
    return Arrays.stream(table.classCounts()).filter(n -> n > 0).min().orElse(0);
  }
}
