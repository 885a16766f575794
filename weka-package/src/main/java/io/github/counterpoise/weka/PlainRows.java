package io.github.counterpoise.weka;

import io.github.counterpoise.run.InvalidInputException;
import io.github.counterpoise.table.Column;
import io.github.counterpoise.table.Schema;
import io.github.counterpoise.table.Table;
import java.util.List;
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
    return InstancesTable.under(schema, rows);
  }
}
