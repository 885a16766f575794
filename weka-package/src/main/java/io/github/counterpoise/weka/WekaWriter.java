package io.github.counterpoise.weka;

import io.github.counterpoise.host.CellKind;
import io.github.counterpoise.host.HostColumn;
import io.github.counterpoise.host.HostRow;
import java.util.List;
import weka.core.DenseInstance;
import weka.core.Instance;
import weka.core.Instances;
import weka.core.SparseInstance;

/** Rows of the core as instances of a data set. */
final class WekaWriter {

  private final Instances target;
  private final CellKind[] kinds; // [attribute]
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
    return sparse
        ? new SparseInstance(row.weight(), values)
        : new DenseInstance(row.weight(), values);
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
