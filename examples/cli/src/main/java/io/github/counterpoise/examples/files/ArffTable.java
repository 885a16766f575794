package io.github.counterpoise.examples.files;

import io.github.counterpoise.host.CellKind;
import io.github.counterpoise.host.ColumnRoles;
import io.github.counterpoise.host.HostColumn;
import io.github.counterpoise.host.WholeColumn;
import io.github.counterpoise.run.InvalidInputException;
import io.github.counterpoise.table.Column;
import io.github.counterpoise.table.Table;
import io.github.counterpoise.weka.InstancesTable;
import io.github.counterpoise.weka.WekaTable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
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
    List<HostColumn> columns = WekaTable.columns(rows);
    requireUsable(columns, files);
    Table bags = IntStream.range(0, columns.size()).anyMatch(this::isBag) ? bags() : null;
    boolean weighted = rows.stream().anyMatch(row -> row.weight() != 1);
    FileTable table =
        new FileTable(rows.size(), weighted ? row -> rows.instance(row).weight() : null);
    for (int i = 0; i < rows.numAttributes(); i++) {
      String name = rows.attribute(i).name();
      int index = i;
      if (ignored.contains(name)) {
        table.add(name, name.equals(files), row -> data.text(row, index));
      } else {
        table.add(isBag(i) ? bag(name, bags) : cells(index, columns.get(i)));
      }
    }
    return table;
  }

  /** Refuses attributes as every host does; one of any type may name image files here. */
  private void requireUsable(List<HostColumn> columns, String files) {
    if (files == null) {
      InstancesTable.of(new Instances(rows, 0), ignored);
      return;
    }
    List<HostColumn> named = new ArrayList<>(columns);
    named.replaceAll(
        column ->
            column.name().equals(files)
                ? new HostColumn(files, CellKind.FREE_TEXT, column.type(), List.of())
                : column);
    ColumnRoles.ofImageFiles(named, rows.classAttribute().name(), List.of(files));
  }

  private boolean isBag(int index) {
    Attribute attribute = rows.attribute(index);
    return attribute.isRelationValued() && !ignored.contains(attribute.name());
  }

  /** Reads the bags of the attributes that take part, and the class. */
  private Table bags() {
    List<String> others = new ArrayList<>();
    for (int i = 0; i < rows.numAttributes(); i++) {
      if (isBag(i)) {
        data.fillBags(i);
      } else if (i != rows.classIndex()) {
        others.add(rows.attribute(i).name());
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

  private WholeColumn cells(int index, HostColumn column) {
    IntToDoubleFunction value = row -> rows.instance(row).value(index);
    return switch (column.kind()) {
      case LABEL ->
          new WholeColumn.Cells(new Column.Nominal(column.name(), column.labels()), value, true);
      case DATE_TIME ->
          new WholeColumn.Cells(column.form().orElseThrow(), row -> data.time(row, index), false);
      default -> new WholeColumn.Cells(new Column.Numeric(column.name()), value, false);
    };
  }
}
