package io.github.counterpoise.quality;

import io.github.counterpoise.balance.Balanced;
import io.github.counterpoise.balance.ClassOutcome;
import io.github.counterpoise.oversample.Provenance;
import io.github.counterpoise.oversample.Synthetic;
import io.github.counterpoise.table.Column;
import io.github.counterpoise.table.Schema;
import io.github.counterpoise.table.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Small tables for the tests of this package. */
public final class Tables {

  public static final String HOSTILE = "<script>alert(\"x\")</script> & 'ü' 日本";
  public static final double MISSING = Double.NaN;

  private Tables() {}

  /** A table of one row per argument. */
  public static Table of(Schema schema, double[]... rows) {
    Table.Builder table = new Table.Builder(schema, rows.length);
    for (int row = 0; row < rows.length; row++) {
      for (int column = 0; column < rows[row].length; column++) {
        table.set(row, column, rows[row][column]);
      }
    }
    return table.build();
  }

  /** Columns of the given kinds and then the class with labels "large" and "small". */
  public static Schema schema(Column... features) {
    List<Column> columns = new ArrayList<>(List.of(features));
    columns.add(new Column.Nominal("class", List.of("large", "small")));
    return new Schema(columns, features.length);
  }

  /** A column of every kind, with hostile names and labels. */
  public static Schema mixed() {
    return new Schema(
        List.of(
            new Column.Numeric("income <in> \"€\" & more"),
            new Column.Integral("children"),
            new Column.Date("since"),
            new Column.Nominal(HOSTILE, List.of("a", "b<b>", HOSTILE)),
            new Column.Nominal("class", List.of("large", "small " + HOSTILE))),
        4);
  }

  /** Random rows of {@link #mixed}, a tenth of the cells missing. */
  public static Table mixedRows(int rows, int classIndex, long seed) {
    Random random = new Random(seed);
    Table.Builder table = new Table.Builder(mixed(), rows);
    for (int row = 0; row < rows; row++) {
      double[] cells = {
        random.nextGaussian() + classIndex,
        random.nextInt(5),
        1.0e12 + random.nextInt(400) * 86_400_000.0,
        random.nextInt(3)
      };
      for (int column = 0; column < cells.length; column++) {
        table.set(row, column, random.nextInt(10) == 0 ? MISSING : cells[column]);
      }
      table.set(row, 4, classIndex);
    }
    return table.build();
  }

  /** 200 rows of the one class, 40 real and 160 synthetic ones of the other. */
  public static Balanced mixedBalanced(List<String> warnings) {
    Table real = mixedRows(200, 0, 1).concat(mixedRows(40, 1, 2));
    return balanced(real, mixedRows(160, 1, 3), warnings);
  }

  /** Real rows and rows said to be made by SMOTE for class 1, which may be none. */
  public static Balanced balanced(Table real, Table synthetic, List<String> warnings) {
    int[] counts = real.classCounts();
    List<ClassOutcome> outcomes = new ArrayList<>();
    for (int c = 0; c < counts.length; c++) {
      int made = c == 1 ? synthetic.rows() : 0;
      outcomes.add(
          new ClassOutcome(
              real.schema().classLabels().get(c),
              counts[c],
              counts[c] + made,
              made > 0 ? "SMOTE" : "",
              made > 0));
    }
    Provenance provenance = Provenance.withoutParents("SMOTE", synthetic.rows());
    return new Balanced(
        real,
        synthetic.rows() == 0 ? List.of() : List.of(new Synthetic(synthetic, provenance)),
        outcomes,
        warnings);
  }

  /** A balanced table of one feature column: some real values and as many synthetic ones. */
  public static Balanced oneColumn(Column column, double[] real, double[] synthetic) {
    return balanced(oneColumnTable(column, real), oneColumnTable(column, synthetic), List.of());
  }

  private static Table oneColumnTable(Column column, double[] values) {
    double[][] rows = new double[values.length][];
    for (int row = 0; row < rows.length; row++) {
      rows[row] = new double[] {values[row], 1};
    }
    return of(schema(column), rows);
  }
}
