package io.github.counterpoise.neighbor;

/**
 * Partial sorting of keys together with what they belong to. (Hoare, C. A. R. (1961). Algorithm 65:
 * find. Communications of the ACM 4(7), 321–322.)
 */
final class Selection {
  private Selection() {}

  /**
   * Rearranges a range so that no key before a place is larger, and none after it smaller, than the
   * key at the place.
   *
   * @param keys what to order by, no {@code NaN}
   * @param values moved along with the keys
   * @param from first place of the range
   * @param to place after the range
   * @param place the place to get right
   */
  static void select(double[] keys, int[] values, int from, int to, int place) {
    int low = from;
    int high = to - 1;
    while (low < high) {
      double pivot = median(keys[low], keys[(low + high) >>> 1], keys[high]);
      int i = low;
      int j = high;
      while (i <= j) {
        while (keys[i] < pivot) {
          i++;
        }
        while (keys[j] > pivot) {
          j--;
        }
        if (i <= j) {
          swap(keys, values, i++, j--);
        }
      }
      if (place <= j) {
        high = j;
      } else if (place >= i) {
        low = i;
      } else {
        return;
      }
    }
  }

  private static double median(double a, double b, double c) {
    return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
  }

  private static void swap(double[] keys, int[] values, int i, int j) {
    double key = keys[i];
    keys[i] = keys[j];
    keys[j] = key;
    int value = values[i];
    values[i] = values[j];
    values[j] = value;
  }
}
