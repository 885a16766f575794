package io.github.counterpoise.seismoflow;

import io.github.counterpoise.run.Run;
import io.github.counterpoise.table.Table;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.PermutationSampler;

/**
 * The rows that a flow learns from, and those that only judge its epochs.
 *
 * @param learnt row indices, ascending
 * @param held row indices, ascending; none of the former
 */
record Sample(int[] learnt, int[] held) {

  /** Classes of fewer rows hold none back. */
  private static final int FEWEST = 10;

  /**
   * Holds back a share of each class that has rows to spare.
   *
   * @param table the table
   * @param rows the rows there are
   * @param share of each class that is held back, 0 to 1
   * @param run seed
   */
  static Sample of(Table table, int[] rows, double share, Run run) {
    UniformRandomProvider random = run.stream("held");
    Map<Integer, int[]> classes =
        Arrays.stream(rows)
            .boxed()
            .collect(
                Collectors.groupingBy(
                    table::classOf,
                    TreeMap::new,
                    Collectors.collectingAndThen(
                        Collectors.toList(),
                        list -> list.stream().mapToInt(Integer::intValue).toArray())));
    boolean[] held = new boolean[table.rows()];
    for (int[] of : classes.values()) {
      if (of.length >= FEWEST) {
        PermutationSampler.shuffle(random, of);
        for (int i = 0; i < (int) (share * of.length); i++) {
          held[of[i]] = true;
        }
      }
    }
    return new Sample(
        Arrays.stream(rows).filter(row -> !held[row]).toArray(),
        Arrays.stream(rows).filter(row -> held[row]).toArray());
  }
}
