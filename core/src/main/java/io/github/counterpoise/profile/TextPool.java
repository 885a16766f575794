package io.github.counterpoise.profile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The different texts of a column in order of appearance, how often each stands there, and where.
 */
final class TextPool {

  private final List<String> texts = new ArrayList<>();
  private int[] counts = new int[16];
  private int[] quoted = new int[16]; // how many of the cells stand in quotes
  private int[] lines = new int[16]; // of the first cell
  private int[] hashes = new int[16];
  private int[] slots = new int[64]; // index of a text + 1, 0 where free

  /**
   * Counts a text.
   *
   * @param text holds it
   * @param from where it starts
   * @param to where it ends, exclusive
   * @param inQuotes whether it stands in quotes
   * @param line number of its line
   * @return its index
   */
  int add(char[] text, int from, int to, boolean inQuotes, int line) {
    int hash = 0;
    for (int i = from; i < to; i++) {
      hash = 31 * hash + text[i];
    }
    int slot = spread(hash) & (slots.length - 1);
    while (slots[slot] != 0) {
      int found = slots[slot] - 1;
      if (hashes[found] == hash && same(texts.get(found), text, from, to)) {
        counts[found]++;
        quoted[found] += inQuotes ? 1 : 0;
        return found;
      }
      slot = (slot + 1) & (slots.length - 1);
    }
    int index = texts.size();
    if (index == counts.length) {
      grow();
    }
    texts.add(new String(text, from, to - from));
    counts[index] = 1;
    quoted[index] = inQuotes ? 1 : 0;
    lines[index] = line;
    hashes[index] = hash;
    slots[slot] = index + 1;
    if (2 * (index + 1) > slots.length) {
      rehash();
    }
    return index;
  }

  /** Returns the number of different texts. */
  int size() {
    return texts.size();
  }

  /** Returns a text by its index. */
  String text(int index) {
    return texts.get(index);
  }

  /** Returns how many cells have a text. */
  int count(int index) {
    return counts[index];
  }

  /** Returns how many of the cells with a text have it in quotes. */
  int quoted(int index) {
    return quoted[index];
  }

  /** Returns the line of the first cell with a text. */
  int line(int index) {
    return lines[index];
  }

  private void grow() {
    int length = 2 * counts.length;
    counts = Arrays.copyOf(counts, length);
    quoted = Arrays.copyOf(quoted, length);
    lines = Arrays.copyOf(lines, length);
    hashes = Arrays.copyOf(hashes, length);
  }

  private void rehash() {
    slots = new int[4 * slots.length];
    for (int i = 0; i < texts.size(); i++) {
      int slot = spread(hashes[i]) & (slots.length - 1);
      while (slots[slot] != 0) {
        slot = (slot + 1) & (slots.length - 1);
      }
      slots[slot] = i + 1;
    }
  }

  private static int spread(int hash) {
    int mixed = hash * 0x9E3779B9; // golden ratio
    return mixed ^ (mixed >>> 15);
  }

  private static boolean same(String known, char[] text, int from, int to) {
    if (known.length() != to - from) {
      return false;
    }
    for (int i = from; i < to; i++) {
      if (known.charAt(i - from) != text[i]) {
        return false;
      }
    }
    return true;
  }
}
