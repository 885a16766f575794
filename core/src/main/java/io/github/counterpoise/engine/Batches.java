package io.github.counterpoise.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * The rows of each training step. All batches have the same size, as plans want; every kind of
 * sampling draws from the generator it was given, by habit the sub-stream {@code batches}.
 */
public abstract sealed class Batches {
  private final int size;
  private final int perEpoch;

  private Batches(int size, int rows) {
    if (size < 1 || rows < 1) {
      throw new IllegalArgumentException("batches of " + size + " out of " + rows + " rows");
    }
    this.size = size;
    this.perEpoch = Math.max(1, rows / size);
  }

  /** Returns the number of rows of every batch. */
  public final int size() {
    return size;
  }

  /** Returns the number of batches of an epoch. */
  public final int perEpoch() {
    return perEpoch;
  }

  /** Returns the rows of the next batch. */
  public abstract int[] next();

  /**
   * Returns batches that go through all rows in random order, again and again. What is left at the
   * end of a pass begins the next one's first batch, so that every row is seen equally often.
   *
   * @param rows number of rows, at least 1
   * @param size rows of a batch
   * @param rng source of all random numbers
   */
  public static Batches shuffled(int rows, int size, UniformRandomProvider rng) {
    return new Shuffled(range(rows), size, rows, rng);
  }

  /**
   * Returns batches in which every class has the same share (its rows in random order, again and
   * again); where the size is no multiple of the number of classes, the classes with one row more
   * take turns. Classes without rows are left out.
   *
   * @param classOfRow class of each row, from 0
   * @param size rows of a batch
   * @param rng source of all random numbers
   */
  public static Batches balanced(int[] classOfRow, int size, UniformRandomProvider rng) {
    List<Batches> classes = new ArrayList<>();
    for (int[] rows : rowsOfClasses(classOfRow)) {
      if (rows.length > 0) {
        classes.add(new Shuffled(rows, 1, 1, rng));
      }
    }
    return new Balanced(classes, size, classOfRow.length);
  }

  /**
   * Returns batches of which each has rows of one class only. The class is drawn anew for every
   * batch, all classes alike.
   *
   * @param classOfRow class of each row, from 0
   * @param size rows of a batch; rows of a smaller class repeat
   * @param rng source of all random numbers
   */
  public static Batches perClass(int[] classOfRow, int size, UniformRandomProvider rng) {
    List<Batches> classes = new ArrayList<>();
    for (int[] rows : rowsOfClasses(classOfRow)) {
      if (rows.length > 0) {
        classes.add(new Shuffled(rows, size, 1, rng));
      }
    }
    return new PerClass(classes, size, classOfRow.length, rng);
  }

  /**
   * Returns batches of rows drawn with replacement, each with a chance in proportion to its weight.
   *
   * @param weights weight of each row, at least 0 and finite, one above 0
   * @param size rows of a batch
   * @param rng source of all random numbers
   */
  public static Batches weighted(double[] weights, int size, UniformRandomProvider rng) {
    return new Weighted(weights, size, rng);
  }

  private static int[][] rowsOfClasses(int[] classOfRow) {
    int classes = Arrays.stream(classOfRow).max().orElse(-1) + 1;
    int[][] rows = new int[classes][];
    for (int c = 0; c < classes; c++) {
      int label = c;
      rows[c] =
          java.util.stream.IntStream.range(0, classOfRow.length)
              .filter(i -> classOfRow[i] == label)
              .toArray();
    }
    return rows;
  }

  private static int[] range(int n) {
    return java.util.stream.IntStream.range(0, n).toArray();
  }

  private static final class Shuffled extends Batches {
    private final int[] rows;
    private final UniformRandomProvider rng;
    private int used;

    private Shuffled(int[] rows, int size, int all, UniformRandomProvider rng) {
      super(size, all);
      this.rows = rows;
      this.rng = rng;
      this.used = rows.length;
    }

    @Override
    public int[] next() {
      int[] batch = new int[size()];
      for (int i = 0; i < batch.length; i++) {
        if (used == rows.length) {
          shuffle();
        }
        batch[i] = rows[used++];
      }
      return batch;
    }

    private void shuffle() {
      for (int i = rows.length - 1; i > 0; i--) {
        int j = rng.nextInt(i + 1);
        int row = rows[i];
        rows[i] = rows[j];
        rows[j] = row;
      }
      used = 0;
    }
  }

  private static final class Balanced extends Batches {
    private final List<Batches> classes;
    private int turn;

    private Balanced(List<Batches> classes, int size, int all) {
      super(size, all);
      this.classes = classes;
    }

    @Override
    public int[] next() {
      int[] batch = new int[size()];
      for (int i = 0; i < batch.length; i++) {
        batch[i] = classes.get(turn).next()[0];
        turn = (turn + 1) % classes.size();
      }
      return batch;
    }
  }

  private static final class PerClass extends Batches {
    private final List<Batches> classes;
    private final UniformRandomProvider rng;

    private PerClass(List<Batches> classes, int size, int all, UniformRandomProvider rng) {
      super(size, all);
      this.classes = classes;
      this.rng = rng;
    }

    @Override
    public int[] next() {
      return classes.get(rng.nextInt(classes.size())).next();
    }
  }

  private static final class Weighted extends Batches {

    private final double[] upTo; // sums of the weights
    private final UniformRandomProvider rng;

    private Weighted(double[] weights, int size, UniformRandomProvider rng) {
      super(size, weights.length);
      this.rng = rng;
      this.upTo = weights.clone();
      for (int i = 1; i < upTo.length; i++) {
        upTo[i] += upTo[i - 1];
      }
    }

    @Override
    public int[] next() {
      int[] batch = new int[size()];
      int last = upTo.length - 1;
      for (int i = 0; i < batch.length; i++) {
        double drawn = rng.nextDouble() * upTo[last];
        int at = Arrays.binarySearch(upTo, drawn);
        int row = at >= 0 ? at : -at - 1;
        while (row < last && upTo[row] <= drawn) {
          row++; // past rows that weigh nothing
        }
        batch[i] = Math.min(row, last);
      }
      return batch;
    }
  }
}
