package io.github.counterpoise.encode;

/** One value of an order without putting all in order (Hoare's algorithm 65, "Find"). */
final class Selection {

  private Selection() {}

  /**
   * Returns the value that would stand at an index if the values were sorted.
   *
   * @param values finite numbers, which are moved about
   * @param index the index
   */
  static double at(double[] values, int index) {
    int low = 0;
    int high = values.length - 1;
    while (low < high) {
      double pivot = values[(low + high) >>> 1];
      int i = low;
      int j = high;
      while (i <= j) {
        while (values[i] < pivot) {
          i++;
        }
        while (values[j] > pivot) {
          j--;
        }
        if (i <= j) {
          double swapped = values[i];
          values[i] = values[j];
          values[j] = swapped;
          i++;
          j--;
        }
      }
      if (index <= j) {
        high = j;
      } else if (index >= i) {
        low = i;
      } else {
        return values[index];
      }
    }
    return values[index];
  }
}
