package io.github.counterpoise.weka;

import io.github.counterpoise.balance.ImageConfig;
import io.github.counterpoise.host.ColumnRoles;
import io.github.counterpoise.host.HostColumn;
import io.github.counterpoise.host.Included;
import io.github.counterpoise.host.PixelColumns;
import io.github.counterpoise.host.ReadTable;
import io.github.counterpoise.host.TableReader;
import io.github.counterpoise.host.TableRows;
import io.github.counterpoise.image.ImageFolder;
import io.github.counterpoise.run.InvalidInputException;
import io.github.counterpoise.run.Monitor;
import io.github.counterpoise.table.Column;
import io.github.counterpoise.table.Schema;
import io.github.counterpoise.table.Table;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import weka.core.Attribute;
import weka.core.Instances;

/** Data sets of Weka as tables of the core, and tables as data sets. */
public final class InstancesTable {

  private InstancesTable() {}

  /**
   * Reads a data set.
   *
   * @param data instances with a nominal class
   * @param ignored names of attributes to leave out
   * @throws InvalidInputException if a value, weight or attribute cannot be used
   */
  public static ReadTable of(Instances data, Collection<String> ignored) {
    return WekaWords.FILTER.translating(
        () -> {
          WekaTable table = new WekaTable(data);
          String className = WekaTable.className(data);
          List<String> included = Included.allBut(table.columns(), className, ignored);
          WekaTable.requireSteps(data, included);
          return TableReader.read(
              table,
              ColumnRoles.of(table.columns(), className, included, true),
              TableReader.Images.none(),
              Monitor.silent());
        });
  }

  /**
   * Reads a data set of images.
   *
   * @param data instances with a nominal class; besides it a string attribute names image files, or
   *     each attribute is a pixel
   * @param ignored names of attributes to leave out
   * @param images where and what the images are; where neither is said, the data are none
   * @param monitor hears what was done to images that differ from most
   * @throws InvalidInputException if an attribute, value or image cannot be used
   */
  public static Table of(
      Instances data, Collection<String> ignored, ImageConfig images, Monitor monitor) {
    if (!images.hasFiles()) {
      Table rows = of(data, ignored).table();
      return WekaWords.FILTER.translating(() -> PixelColumns.shaped(rows, images.image()));
    }
    return WekaWords.FILTER.translating(
        () -> {
          WekaTable table = new WekaTable(data);
          String className = WekaTable.className(data);
          List<String> included = Included.allBut(table.columns(), className, ignored);
          ImageFolder folder = new ImageFolder(Path.of(images.imageDir()), images.sizes());
          return TableReader.read(
                  table,
                  ColumnRoles.ofImageFiles(table.columns(), className, included),
                  new TableReader.Images(folder, images.size().orElse(null), images.sizes()),
                  monitor)
              .table();
        });
  }

  /**
   * Returns columns that follow from a header alone, so that any instances of that header can be
   * read under them ({@link #under}). Dates are numbers; no number has a form.
   *
   * @param header attributes with a nominal class
   * @throws InvalidInputException if an attribute cannot be used
   */
  public static Schema plainSchema(Instances header) {
    Schema seen = of(new Instances(header, 0), List.of()).table().schema();
    List<Column> columns =
        seen.columns().stream()
            .map(
                column ->
                    column instanceof Column.Nominal || column instanceof Column.Series
                        ? column
                        : new Column.Numeric(column.name()))
            .toList();
    return new Schema(columns, seen.classIndex());
  }

  /**
   * Reads further rows under columns learnt from others.
   *
   * @param schema the columns, one for each attribute
   * @param data the instances
   * @throws InvalidInputException if a value or weight cannot be used
   */
  public static Table under(Schema schema, Instances data) {
    return WekaWords.FILTER.translating(() -> TableReader.under(schema, new WekaTable(data)));
  }

  /**
   * Makes a data set of a table that came from anywhere.
   *
   * @param name the relation's name
   * @param rows the rows
   */
  public static Instances instances(String name, Table rows) {
    ArrayList<Attribute> header = new ArrayList<>();
    rows.schema().columns().forEach(column -> header.add(attribute(column)));
    Instances data = new Instances(name, header, rows.rows());
    data.setClassIndex(rows.schema().classIndex());
    fill(data, rows);
    return data;
  }

  /**
   * Adds rows of a table that came from anywhere to a data set.
   *
   * @param data a data set with the attributes that {@link #instances} makes of the table
   * @param rows the rows
   */
  public static void fill(Instances data, Table rows) {
    List<HostColumn> columns = TableRows.columns(rows.schema());
    WekaWriter writer = new WekaWriter(data, columns, false);
    TableRows.forEach(rows, row -> data.add(writer.instance(row)));
  }

  /** Returns the attribute that shows a column. */
  static Attribute attribute(Column column) {
    if (column instanceof Column.Nominal nominal) {
      return new Attribute(column.name(), nominal.labels());
    } else if (column instanceof Column.Date) {
      return new Attribute(column.name(), "yyyy-MM-dd'T'HH:mm:ss.SSS");
    } else if (column instanceof Column.Series series) {
      ArrayList<Attribute> steps = new ArrayList<>();
      series.steps().forEach(step -> steps.add(attribute(step)));
      return new Attribute(column.name(), new Instances(column.name(), steps, 0));
    }
    return new Attribute(column.name());
  }
}
