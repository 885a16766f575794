package io.github.counterpoise.quality.measure;

import io.github.counterpoise.table.Column;
import io.github.counterpoise.table.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Coordinates for what is no number or label to compare: a mark per column is set where the cell is
 * missing, or has a value unknown to real rows though they all agree or come from a list of labels.
 * So rows that miss other cells than real rows do are other rows. Columns without any marked cell
 * have no coordinate.
 *
 * <p>A mark counts as much as a number one deviation off. Where its shares among real and synthetic
 * rows of a class differ beyond chance ({@link MissingShares#differ}) it counts more, by the
 * difference of the shares times that of two rows drawn at random: a column that is missing in all
 * synthetic rows and in no real one puts all of either far from all of the other.
 */
public final class Marks {

  private final List<Mark> marks;

  private Marks(List<Mark> marks) {
    this.marks = marks;
  }

  /**
   * Learns which columns have marks.
   *
   * @param real the real table
   * @param parts the classes to compare
   */
  public static Marks of(Table real, List<ClassPart> parts) {
    int[] rows = real.labelledRows();
    int[] features = real.schema().features();
    List<Mark> marks = new ArrayList<>();
    for (int column : features) {
      Known known = Known.of(real, column, rows);
      boolean any = Arrays.stream(rows).anyMatch(row -> known.marks(real, row));
      double difference = 0;
      for (ClassPart part : parts) {
        MissingShares shares = shares(known, part);
        any |= shares.any();
        difference = Math.max(difference, shares.differ() ? shares.difference() : 0);
      }
      if (any) {
        marks.add(new Mark(known, Math.sqrt(1 + 2 * features.length * difference)));
      }
    }
    return new Marks(List.copyOf(marks));
  }

  private static MissingShares shares(Known known, ClassPart part) {
    return new MissingShares(
        part.realRows().length,
        count(known, part.real(), part.realRows()),
        part.syntheticRows().length,
        count(known, part.synthetic(), part.syntheticRows()));
  }

  private static int count(Known known, Table table, int[] rows) {
    return (int) Arrays.stream(rows).filter(row -> known.marks(table, row)).count();
  }

  /** Returns the number of coordinates. */
  public int dimensions() {
    return marks.size();
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
    for (int i = 0; i < marks.size(); i++) {
      Mark mark = marks.get(i);
      target[offset + i] = mark.known().marks(table, row) ? mark.weight() : 0;
    }
  }

  private record Mark(Known known, double weight) {}

  /**
   * What real rows have in a column.
   *
   * @param column its index
   * @param labels which labels they have; null for numbers
   * @param only the one value of a column of numbers that all agree, {@code NaN} where none has a
   *     value; null where they differ
   */
  private record Known(int column, boolean[] labels, Double only) {

    static Known of(Table real, int column, int[] rows) {
      double[] values =
          Arrays.stream(rows)
              .mapToDouble(row -> real.value(row, column))
              .filter(value -> !Double.isNaN(value))
              .toArray();
      if (values.length == 0) {
        return new Known(column, null, Double.NaN);
      } else if (real.schema().column(column) instanceof Column.Nominal nominal) {
        boolean[] seen = new boolean[nominal.labels().size()];
        Arrays.stream(values).forEach(label -> seen[(int) label] = true);
        return new Known(column, seen, null);
      }
      boolean agree = Arrays.stream(values).allMatch(value -> value == values[0]);
      return new Known(column, null, agree ? values[0] : null);
    }

    /** Where real rows have no value at all, one is what stands out. */
    boolean marks(Table table, int row) {
      double value = table.value(row, column);
      if (only != null && only.isNaN()) {
        return !Double.isNaN(value);
      } else if (Double.isNaN(value)) {
        return true;
      } else if (labels != null) {
        return !labels[(int) value];
      }
      return only != null && value != only;
    }
  }
}
