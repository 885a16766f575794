package io.github.counterpoise.examples.files;

import io.github.counterpoise.host.WholeColumn;
import io.github.counterpoise.run.InvalidInputException;
import io.github.counterpoise.table.Column;
import io.github.counterpoise.table.Table;
import io.github.counterpoise.weka.InstancesTable;
import java.util.ArrayList;
import java.util.List;
import weka.core.Attribute;
import weka.core.Instances;

/** The rows of an ARFF file as the core reads them. */
final class ArffTable {

  private final ArffData data;
  private final Instances rows;
  private final List<String> ignored;

  private ArffTable(ArffData data, List<String> ignored) {
    this.data = data;
    this.rows = data.rows();
    this.ignored = ignored;
  }

  /**
   * Describes the rows.
   *
   * @param data the rows, their class set
   * @param ignored names of attributes to leave out
   * @param files name of the ignored attribute that names image files, null for none
   * @throws InvalidInputException if an attribute cannot be used
   */
  static FileTable of(ArffData data, List<String> ignored, String files) {
    return new ArffTable(data, ignored).table(files);
  }

  private FileTable table(String files) {
    Table header = InstancesTable.of(new Instances(rows, 0), ignored).table();
    Table bags = header.schema().series().length > 0 ? bags() : null;
    boolean weighted = rows.stream().anyMatch(row -> row.weight() != 1);
    FileTable table =
        new FileTable(rows.size(), weighted ? row -> rows.instance(row).weight() : null);
    int inTable = 0;
    for (int i = 0; i < rows.numAttributes(); i++) {
      String name = rows.attribute(i).name();
      int index = i;
      if (ignored.contains(name)) {
        table.add(name, name.equals(files), row -> data.text(row, index));
      } else if (rows.attribute(i).isRelationValued()) {
        table.add(bag(name, bags));
        inTable++;
      } else {
        table.add(cells(index, header.schema().column(inTable++)));
      }
    }
    return table;
  }

  /** Reads the bags of the attributes that take part, and the class. */
  private Table bags() {
    List<String> others = new ArrayList<>(ignored);
    for (int i = 0; i < rows.numAttributes(); i++) {
      Attribute attribute = rows.attribute(i);
      if (attribute.isRelationValued() && !ignored.contains(attribute.name())) {
        data.fillBags(i);
      } else if (i != rows.classIndex()) {
        others.add(attribute.name());
      }
    }
    return InstancesTable.of(rows, others).table();
  }

  private static WholeColumn bag(String name, Table bags) {
    for (int column : bags.schema().series()) {
      if (bags.schema().column(column) instanceof Column.Series series
          && series.name().equals(name)) {
        return new WholeColumn.Runs(series, bags.series(column));
      }
    }
    throw new IllegalArgumentException(name);
  }

  /** Of the columns in a header without rows, only numbers have no form yet. */
  private WholeColumn cells(int index, Column described) {
    Attribute attribute = rows.attribute(index);
    if (attribute.isDate()) {
      return new WholeColumn.Cells(described, row -> data.time(row, index), false);
    } else if (attribute.isNominal()) {
      return new WholeColumn.Cells(described, row -> rows.instance(row).value(index), true);
    }
    Column number = new Column.Numeric(attribute.name());
    return new WholeColumn.Cells(number, row -> rows.instance(row).value(index), false);
  }
}
