package io.github.counterpoise.evaluate.statistics;

import java.util.Arrays;

/** Probabilities of sorted vectors of whole numbers, in a hash table without boxes. */
final class RankSumStates {

  private static final int FREE = -1;
  private static final int FEW = 64;

  private final int width;
  private int[] slots = new int[FEW]; // state by hash, or FREE; half of them are used at most
  private int[] sums; // [state × width], each state ascending
  private double[] probabilities = new double[FEW / 2]; // [state]
  private int size;

  /**
   * Makes an empty table.
   *
   * @param width length of each vector
   */
  RankSumStates(int width) {
    this.width = width;
    sums = new int[FEW / 2 * width];
    Arrays.fill(slots, FREE);
  }

  int size() {
    return size;
  }

  double probability(int state) {
    return probabilities[state];
  }

  /** Returns one of the numbers of a state, which ascend. */
  int sum(int state, int place) {
    return sums[state * width + place];
  }

  /** Writes a state plus some numbers, in ascending order. */
  void plus(int state, int[] numbers, int[] result) {
    for (int i = 0; i < width; i++) {
      int value = sums[state * width + i] + numbers[i];
      int j = i;
      while (j > 0 && result[j - 1] > value) {
        result[j] = result[j - 1];
        j--;
      }
      result[j] = value;
    }
  }

  /** Adds probability to an ascending vector. */
  void add(int[] vector, double probability) {
    int slot = slot(vector);
    if (slots[slot] == FREE) {
      if (2 * (size + 1) > slots.length) {
        grow();
        slot = slot(vector);
      }
      System.arraycopy(vector, 0, sums, size * width, width);
      slots[slot] = size++;
    }
    probabilities[slots[slot]] += probability;
  }

  /** Returns the place of a vector, or the free one in which it would stand. */
  private int slot(int[] vector) {
    int hash = 0;
    for (int value : vector) {
      hash = 31 * hash + value;
    }
    hash *= 0x9E3779B9; // spreads neighbours
    int slot = (hash ^ hash >>> 15) & slots.length - 1;
    while (slots[slot] != FREE && !isAt(slots[slot], vector)) {
      slot = slot + 1 & slots.length - 1;
    }
    return slot;
  }

  private boolean isAt(int state, int[] vector) {
    return Arrays.equals(sums, state * width, (state + 1) * width, vector, 0, width);
  }

  private void grow() {
    sums = Arrays.copyOf(sums, 2 * sums.length);
    probabilities = Arrays.copyOf(probabilities, 2 * probabilities.length);
    slots = new int[2 * slots.length];
    Arrays.fill(slots, FREE);
    int[] vector = new int[width];
    for (int state = 0; state < size; state++) {
      System.arraycopy(sums, state * width, vector, 0, width);
      slots[slot(vector)] = state;
    }
  }
}
