package io.github.counterpoise.quality.measure;

import io.github.counterpoise.encode.Spread;
import io.github.counterpoise.table.Column;
import io.github.counterpoise.table.Schema;
import io.github.counterpoise.table.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The coordinates that principal components are taken of. A numeric, integral or date column is
 * standardised; a nominal one gets a standardised 0/1 coordinate per label, divided by the root of
 * their number. So every column has variance 1 in all, and one with many labels does not drown the
 * others. A missing cell stands at the mean, which is 0; a column of which some cells are missing
 * gets one more coordinate that is 1 where they are, less its mean. Constant columns have no
 * coordinate. Cells so far off that they alone would make the spread count less: see {@link
 * Spread}.
 */
public final class PlotSpace {

  /** Labels of a nominal column that get a coordinate; rarer ones share one more. */
  private static final int MAX_LABELS = 30;

  private final List<Coder> coders;
  private final int dimensions;

  private PlotSpace(List<Coder> coders) {
    this.coders = coders;
    this.dimensions = coders.stream().mapToInt(Coder::width).sum();
  }

  /**
   * Learns the space.
   *
   * @param table the real rows
   * @param rows indices of the rows to learn from
   */
  public static PlotSpace fit(Table table, int[] rows) {
    Schema schema = table.schema();
    List<Coder> coders = new ArrayList<>();
    for (int column : schema.features()) {
      if (schema.column(column) instanceof Column.Nominal nominal) {
        NominalCoder coder = NominalCoder.fit(table, column, nominal.labels().size(), rows);
        if (coder.width() > 0) {
          coders.add(coder);
        }
      } else {
        Spread spread = Spread.of(table, column, rows);
        if (spread.deviation() > 0) {
          coders.add(new NumericCoder(column, spread));
        }
      }
      long missing = IntStream.of(rows).filter(row -> table.isMissing(row, column)).count();
      if (missing > 0 && missing < rows.length) {
        coders.add(new MissingCoder(column, (double) missing / rows.length));
      }
    }
    return new PlotSpace(coders);
  }

  /** Returns the number of coordinates. */
  public int dimensions() {
    return dimensions;
  }

  /**
   * Encodes one row.
   *
   * @param table a table of the schema learnt from
   * @param row its index
   * @param target receives the coordinates
   * @param offset where in {@code target} they start
   */
  public void encode(Table table, int row, double[] target, int offset) {
    int at = offset;
    for (Coder coder : coders) {
      coder.encode(table.value(row, coder.column()), target, at);
      at += coder.width();
    }
  }

  /** Returns whether a column has cells so far off that its spread leaves them out. */
  public boolean hasFarOff() {
    return coders.stream()
        .anyMatch(c -> c instanceof NumericCoder number && number.spread().farOff().length > 0);
  }

  /** Returns, for each coordinate, the index of the column it comes from. */
  public int[] columns() {
    return coders.stream()
        .flatMapToInt(coder -> IntStream.generate(coder::column).limit(coder.width()))
        .toArray();
  }

  private sealed interface Coder {
    int column();

    int width();

    void encode(double value, double[] target, int offset);
  }

  /** {@code share} is the share of missing cells among the rows learnt from. */
  private record MissingCoder(int column, double share) implements Coder {
    @Override
    public int width() {
      return 1;
    }

    @Override
    public void encode(double value, double[] target, int offset) {
      target[offset] = Double.isNaN(value) ? 1 - share : -share;
    }
  }

  private record NumericCoder(int column, Spread spread) implements Coder {
    @Override
    public int width() {
      return 1;
    }

    @Override
    public void encode(double value, double[] target, int offset) {
      target[offset] =
          Double.isNaN(value) ? 0 : (spread.limited(value) - spread.mean()) / spread.deviation();
    }
  }

  /**
   * A label's coordinate is {@code slots[label]}; coordinate j is {@code on[j]} for its labels and
   * {@code off[j]} for the others.
   */
  private record NominalCoder(int column, int[] slots, double[] off, double[] on) implements Coder {

    static NominalCoder fit(Table table, int column, int labels, int[] rows) {
      long[] counts = new long[labels];
      for (int row : rows) {
        double value = table.value(row, column);
        if (!Double.isNaN(value)) {
          counts[(int) value]++;
        }
      }
      int[] slots = slots(counts);
      int width = Arrays.stream(slots).max().orElse(-1) + 1;
      double[] shares = new double[width];
      double all = Arrays.stream(counts).sum();
      for (int label = 0; label < labels; label++) {
        if (counts[label] > 0) {
          shares[slots[label]] += counts[label] / all;
        }
      }
      if (width < 2) {
        return new NominalCoder(column, slots, new double[0], new double[0]);
      }
      double[] off = new double[width];
      double[] on = new double[width];
      for (int j = 0; j < width; j++) {
        double scale = Math.sqrt(shares[j] * (1 - shares[j]) * width);
        off[j] = -shares[j] / scale;
        on[j] = (1 - shares[j]) / scale;
      }
      return new NominalCoder(column, slots, off, on);
    }

    /** The most frequent labels get a slot each, rarer ones share the last, unseen ones have -1. */
    private static int[] slots(long[] counts) {
      int[] slots = new int[counts.length];
      Arrays.fill(slots, -1);
      List<Integer> seen =
          IntStream.range(0, counts.length)
              .filter(label -> counts[label] > 0)
              .boxed()
              .sorted(Comparator.comparing((Integer label) -> -counts[label]))
              .toList();
      for (int i = 0; i < seen.size(); i++) {
        slots[seen.get(i)] = Math.min(i, MAX_LABELS);
      }
      return slots;
    }

    @Override
    public int width() {
      return off.length;
    }

    @Override
    public void encode(double value, double[] target, int offset) {
      if (Double.isNaN(value)) {
        Arrays.fill(target, offset, offset + off.length, 0);
        return;
      }
      System.arraycopy(off, 0, target, offset, off.length);
      int slot = slots[(int) value];
      if (slot >= 0) {
        target[offset + slot] = on[slot];
      }
    }
  }
}
