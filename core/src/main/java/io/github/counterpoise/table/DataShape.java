package io.github.counterpoise.table;

/** How the feature columns of a row belong together. */
public sealed interface DataShape {

  /** Independent columns, the usual case. */
  DataShape TABULAR = new Tabular();

  /** Returns the number of feature columns the shape needs, or -1 where any number will do. */
  int values();

  /** Columns that stand side by side without an order. */
  record Tabular() implements DataShape {
    @Override
    public int values() {
      return -1;
    }
  }

  /**
   * One numeric column per pixel and channel: row-major, channel last, as MNIST and CIFAR files
   * have them.
   *
   * @param height rows of pixels, at least 1
   * @param width columns of pixels, at least 1
   * @param channels values per pixel, at least 1
   */
  record Image(int height, int width, int channels) implements DataShape {
    /** Checks that every extent is at least 1. */
    public Image {
      requirePositive(height, "height");
      requirePositive(width, "width");
      requirePositive(channels, "channels");
    }

    /** Returns height × width × channels. */
    @Override
    public int values() {
      return Math.multiplyExact(Math.multiplyExact(height, width), channels);
    }
  }

  /**
   * A flattened sequence of fixed length: the features of the first step, then of the second, ….
   *
   * @param steps length T, at least 1
   * @param features values per step F, at least 1
   */
  record Sequence(int steps, int features) implements DataShape {
    /** Checks that both extents are at least 1. */
    public Sequence {
      requirePositive(steps, "steps");
      requirePositive(features, "features");
    }

    /** Returns steps × features. */
    @Override
    public int values() {
      return Math.multiplyExact(steps, features);
    }
  }

  private static void requirePositive(int value, String name) {
    if (value < 1) {
      throw new IllegalArgumentException(name + " must be at least 1, found " + value);
    }
  }
}
