package io.github.counterpoise.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Rows of like length together, so that little of a batch is padding. Each bucket has a plan of its
 * own, all on the same layers.
 */
public final class LengthBuckets {

  private LengthBuckets() {}

  /**
   * Rows of like length.
   *
   * @param time steps of the longest run, at least 1
   * @param rows their indices, shorter runs first
   */
  public record Bucket(int time, int[] rows) {}

  /**
   * Shares rows out to buckets of about equal size; rows of one length stay together.
   *
   * @param offsets [rows + 1] where the run of each row begins
   * @param rows indices of the rows to share out
   * @param most number of buckets at most, at least 1
   * @return the buckets, shorter runs first; none is empty
   */
  public static List<Bucket> of(int[] offsets, int[] rows, int most) {
    int[] sorted =
        IntStream.of(rows)
            .boxed()
            .sorted(Comparator.comparing((Integer row) -> length(offsets, row)))
            .mapToInt(Integer::intValue)
            .toArray();
    List<Bucket> buckets = new ArrayList<>();
    int from = 0;
    for (int number = 1; number <= most && from < sorted.length; number++) {
      int to = Math.max(from + 1, (int) ((long) sorted.length * number / most));
      while (to < sorted.length && length(offsets, sorted[to]) == length(offsets, sorted[to - 1])) {
        to++;
      }
      int[] own = IntStream.range(from, to).map(i -> sorted[i]).toArray();
      buckets.add(new Bucket(Math.max(1, length(offsets, sorted[to - 1])), own));
      from = to;
    }
    return buckets;
  }

  private static int length(int[] offsets, int row) {
    return offsets[row + 1] - offsets[row];
  }
}
