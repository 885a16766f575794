package io.github.counterpoise.weka;

import io.github.counterpoise.run.InvalidInputException;
import io.github.counterpoise.table.Column;
import io.github.counterpoise.table.Schema;
import io.github.counterpoise.table.Table;
import java.util.List;
import weka.core.Instance;
import weka.core.Instances;

/**
 * Instances as rows of a table whose columns follow from the header alone, so that any further
 * instances of that header have the same columns. Dates are numbers; no number has a form.
 */
public final class PlainRows {

  private PlainRows() {}

  /**
   * Returns the columns.
   *
   * @param header attributes with a nominal class
   * @throws InvalidInputException if an attribute cannot be used
   */
  public static Schema schema(Instances header) {
    Schema seen = InstancesTable.of(new Instances(header, 0), List.of()).table().schema();
    List<Column> columns =
        seen.columns().stream()
            .map(
                c ->
                    c instanceof Column.Nominal || c instanceof Column.Series
                        ? c
                        : new Column.Numeric(c.name()))
            .toList();
    return new Schema(columns, seen.classIndex());
  }

  /**
   * Copies instances.
   *
   * @param rows instances of the header
   * @param schema what {@link #schema} made of it
   * @throws InvalidInputException if a value or weight cannot be used
   */
  public static Table of(Instances rows, Schema schema) {
    Table.Builder table = new Table.Builder(schema, rows.numInstances());
    try {
      for (int column = 0; column < schema.width(); column++) {
        if (schema.column(column) instanceof Column.Series series) {
          table.series(column, Bags.read(rows, column, series));
          continue;
        }
        for (int row = 0; row < rows.numInstances(); row++) {
          table.set(row, column, rows.instance(row).value(column));
        }
      }
      int row = 0;
      for (Instance instance : rows) {
        table.weight(row++, instance.weight());
      }
      return table.build();
    } catch (InvalidInputException e) {
      throw e;
    } catch (IllegalArgumentException e) {
      throw new InvalidInputException(e.getMessage() + "; correct or remove it.", e);
    }
  }
}
