package io.github.counterpoise.engine;

import java.util.List;

/**
 * Sums over everything but the last dimension of 32-bit arrays, in loops that compile to vector
 * code: a tile of whole pixels, long enough for such a loop, is added up value by value; after a
 * few tiles the sums go into 64-bit numbers.
 *
 * <p>One object adds up one part of an array; the sums of the parts are then added in order.
 */
final class ChannelSums {
  /** Values of a tile, about: enough for vector loops, few enough to stay in the nearest cache. */
  private static final int TILE = 1024;

  private final float[] tile;
  private final double[] sums;

  /**
   * Creates sums of 0.
   *
   * @param channels size of the last dimension
   */
  ChannelSums(int channels) {
    tile = new float[tileSize(channels)];
    sums = new double[channels];
  }

  /** Returns the number of values of a tile, a multiple of the number of channels. */
  static int tileSize(int channels) {
    return Math.max(1, TILE / channels) * channels;
  }

  /** Repeats values for each channel over a tile. */
  static float[] spread(double[] values) {
    float[] tile = new float[tileSize(values.length)];
    for (int i = 0; i < tile.length; i++) {
      tile[i] = (float) values[i % values.length];
    }
    return tile;
  }

  /** Sets all sums to 0. */
  void clear() {
    java.util.Arrays.fill(sums, 0);
  }

  /** Returns the sums, [channels]. */
  double[] sums() {
    return sums;
  }

  /** Adds up the sums of some parts and hands each channel's total on. */
  static void total(List<ChannelSums> parts, Totals totals) {
    for (int c = 0; c < parts.get(0).sums.length; c++) {
      double total = 0;
      for (ChannelSums part : parts) {
        total += part.sums[c];
      }
      totals.set(c, total);
    }
  }

  /** Takes the total of a channel. */
  @FunctionalInterface
  interface Totals {
    void set(int channel, double total);
  }

  /** Adds x, whole pixels. */
  void add(float[] x, int n) {
    for (int from = 0; from < n; from += tile.length) {
      add(x, from, Math.min(tile.length, n - from), tile);
    }
    collect();
  }

  /** Adds (x − s)², whole pixels, with a number s for each channel spread over a tile. */
  void addSquares(float[] x, int n, float[] s) {
    for (int from = 0; from < n; from += tile.length) {
      addSquares(x, from, Math.min(tile.length, n - from), s, tile);
    }
    collect();
  }

  /** Adds g (x − s), whole pixels, with a number s for each channel spread over a tile. */
  void addProducts(float[] g, float[] x, int n, float[] s) {
    for (int from = 0; from < n; from += tile.length) {
      addProducts(g, x, from, Math.min(tile.length, n - from), s, tile);
    }
    collect();
  }

  private static void add(float[] x, int from, int n, float[] tile) {
    for (int i = 0; i < n; i++) {
      tile[i] += x[from + i];
    }
  }

  private static void addSquares(float[] x, int from, int n, float[] s, float[] tile) {
    for (int i = 0; i < n; i++) {
      float d = x[from + i] - s[i];
      tile[i] += d * d;
    }
  }

  private static void addProducts(float[] g, float[] x, int from, int n, float[] s, float[] tile) {
    for (int i = 0; i < n; i++) {
      tile[i] += g[from + i] * (x[from + i] - s[i]);
    }
  }

  private void collect() {
    int channels = sums.length;
    for (int from = 0; from < tile.length; from += channels) {
      for (int c = 0; c < channels; c++) {
        sums[c] += tile[from + c];
      }
    }
    java.util.Arrays.fill(tile, 0);
  }
}
