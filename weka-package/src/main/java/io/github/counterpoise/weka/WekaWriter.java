package io.github.counterpoise.weka;

import io.github.counterpoise.host.CellKind;
import io.github.counterpoise.host.HostColumn;
import io.github.counterpoise.host.HostRow;
import io.github.counterpoise.host.MadeNumbers;
import io.github.counterpoise.run.Crew;
import io.github.counterpoise.run.Run;
import java.util.List;
import java.util.stream.IntStream;
import weka.core.DenseInstance;
import weka.core.Instance;
import weka.core.Instances;
import weka.core.SparseInstance;

/** Rows of the core as instances of a data set. */
final class WekaWriter {

  private static final int BLOCK = 256; // rows made together

  private final Instances target;
  private final CellKind[] kinds; // [attribute]
  private final int[] dates; // attributes that hold dates
  private final boolean sparse;

  /**
   * Begins.
   *
   * @param target the data set that will hold the instances, which holds their strings and bags
   *     from now on; its first attributes are the columns
   * @param columns the columns of the rows
   * @param sparse whether instances are sparse
   */
  WekaWriter(Instances target, List<HostColumn> columns, boolean sparse) {
    this.target = target;
    this.kinds = columns.stream().map(HostColumn::kind).toArray(CellKind[]::new);
    this.dates =
        IntStream.range(0, kinds.length).filter(i -> kinds[i] == CellKind.DATE_TIME).toArray();
    this.sparse = sparse;
  }

  /**
   * Makes an instance.
   *
   * @param row the row
   * @return an instance that belongs to no data set yet
   */
  Instance instance(HostRow row) {
    double[] values = new double[kinds.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = value(row, i);
    }
    return instance(row.weight(), values);
  }

  /**
   * Makes instances of all rows.
   *
   * @param rows the rows
   * @param run threads and monitor
   * @return instances that belong to no data set yet, in the order of the rows
   */
  Instance[] instances(MadeNumbers rows, Run run) {
    Instance[] made = new Instance[rows.size()];
    Crew.work(
        (made.length + BLOCK - 1) / BLOCK,
        run.forCells((long) made.length * kinds.length),
        () -> (block, pulse) -> fill(made, rows, block * BLOCK));
    return made;
  }

  private void fill(Instance[] made, MadeNumbers rows, int first) {
    double[][] cells = rows.cells(first, Math.min(BLOCK, made.length - first));
    for (int row = 0; row < cells.length; row++) {
      for (int column : dates) {
        cells[row][column] = WekaDates.instant(cells[row][column]);
      }
      made[first + row] = instance(rows.weight(first + row), cells[row]);
    }
  }

  private Instance instance(double weight, double[] values) {
    return sparse ? new SparseInstance(weight, values) : new DenseInstance(weight, values);
  }

  private double value(HostRow row, int column) {
    return switch (kinds[column]) {
      case NUMBER, LABEL -> row.number(column);
      case DATE_TIME -> WekaDates.instant(row.number(column));
      case SERIES -> Bags.add(row.steps(column), target.attribute(column));
      case FREE_TEXT, IMAGE_FILE -> text(row.text(column), column);
      default -> Double.NaN;
    };
  }

  private double text(String text, int column) {
    return text == null ? Double.NaN : target.attribute(column).addStringValue(text);
  }
}
