package io.github.counterpoise.evaluate.statistics;

/** The different orders of numbers some of which may be equal. */
final class Permutations {

  private Permutations() {}

  /**
   * Returns how many orders there are, k! / Π t! with t numbers in each group of equal ones; {@link
   * Long#MAX_VALUE} where that is more.
   *
   * @param ascending the numbers
   */
  static long count(int[] ascending) {
    double count = 1; // exact up to 2^53, and compared only with much less
    int equal = 0;
    for (int i = 0; i < ascending.length; i++) {
      equal = i > 0 && ascending[i] == ascending[i - 1] ? equal + 1 : 1;
      count = count * (i + 1) / equal;
    }
    return Math.round(count);
  }

  /**
   * Turns an order into the next one by size.
   *
   * @param order the numbers
   * @return false if it was the last, which is descending
   */
  static boolean next(int[] order) {
    int i = order.length - 2;
    while (i >= 0 && order[i] >= order[i + 1]) {
      i--;
    }
    if (i < 0) {
      return false;
    }
    int j = order.length - 1;
    while (order[j] <= order[i]) {
      j--;
    }
    swap(order, i, j);
    for (int from = i + 1, to = order.length - 1; from < to; from++, to--) {
      swap(order, from, to);
    }
    return true;
  }

  private static void swap(int[] order, int i, int j) {
    int kept = order[i];
    order[i] = order[j];
    order[j] = kept;
  }
}
