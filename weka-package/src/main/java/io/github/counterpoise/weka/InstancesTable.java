package io.github.counterpoise.weka;

import io.github.counterpoise.profile.ColumnForms;
import io.github.counterpoise.profile.DateNumber;
import io.github.counterpoise.run.InvalidInputException;
import io.github.counterpoise.table.Column;
import io.github.counterpoise.table.Schema;
import io.github.counterpoise.table.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import weka.core.Attribute;
import weka.core.DenseInstance;
import weka.core.Instance;
import weka.core.Instances;
import weka.core.SparseInstance;

/**
 * A data set of Weka as a table of the core, and rows of the core as instances of that data set.
 *
 * <p>Weka tells neither whole numbers from others nor how many decimals a number has, so numeric
 * attributes have the form that their values show (see {@link ColumnForms}), in which synthetic
 * values come out, too; numbers that are dates, such as 20240507, are dates in the table. Dates
 * have the unit of their format, or a coarser one that all of them fit, and are local times,
 * whatever the machine's time zone. Relational attributes are series (see {@link Bags}). Attributes
 * left out of the table are missing in instances made from its rows. Where every instance is
 * sparse, so are those made.
 */
public final class InstancesTable implements BatchRows {

  private final int[] attributes; // [column] index of its attribute
  private final boolean[] dates; // [attribute] whether it holds dates
  private final int width; // number of attributes
  private final boolean[] plain; // [column] whether its cells are the attribute's values
  private final boolean sparse;
  private final Table table;
  private final Instances output; // holds the bags of instances made

  private InstancesTable(
      int[] attributes, boolean[] dates, boolean sparse, Table table, Instances output) {
    this.attributes = attributes;
    this.dates = dates;
    this.width = dates.length;
    this.plain = new boolean[attributes.length];
    for (int column = 0; column < plain.length; column++) {
      Column described = table.schema().column(column);
      plain[column] = !(described instanceof Column.Date || described instanceof Column.Series);
    }
    this.sparse = sparse;
    this.table = table;
    this.output = output;
  }

  /**
   * Copies a data set into a table.
   *
   * @param data instances with a nominal class
   * @param ignored names of attributes to leave out
   * @throws InvalidInputException if a value, weight or attribute cannot be used
   */
  public static InstancesTable of(Instances data, Collection<String> ignored) {
    HeaderChecks.requireUsable(data, ignored, true);
    int[] attributes =
        attributes(data).stream()
            .filter(a -> !ignored.contains(a.name()))
            .mapToInt(Attribute::index)
            .toArray();
    boolean sparse = !data.isEmpty() && data.stream().allMatch(SparseInstance.class::isInstance);
    try {
      Table table = ColumnForms.of(copy(data, schema(data, attributes), attributes));
      return new InstancesTable(attributes, dates(data), sparse, table, data);
    } catch (InvalidInputException e) {
      throw e;
    } catch (IllegalArgumentException e) {
      throw new InvalidInputException(e.getMessage() + "; correct or remove it.", e);
    }
  }

  /**
   * Returns the same, except that the bags of instances made belong to another data set.
   *
   * @param header a data set whose first attributes are those of this one
   */
  InstancesTable into(Instances header) {
    return new InstancesTable(attributes, dates, sparse, table, header);
  }

  /** Returns the table: every attribute not left out, every instance, in order. */
  @Override
  public Table table() {
    return table;
  }

  /** Returns whole sentences about what the columns were taken for. */
  public List<String> remarks() {
    return ColumnForms.remarks(table, column -> !dates[attributes[column]]);
  }

  /**
   * Returns a cell of a row as the value of its attribute.
   *
   * @param column index of a column of the table
   * @param value a value of the column, {@code NaN} for missing
   */
  public double attributeValue(int column, double value) {
    return dates[attributes[column]]
        ? WekaDates.instant(value)
        : DateNumber.written(table.schema().column(column), value);
  }

  /**
   * Makes an instance of one row.
   *
   * @param rows rows of this table's schema
   * @param row index of the row
   * @return an instance that belongs to no data set yet; its bags are among those of the data set
   *     that was read, or of the one named since
   */
  @Override
  public Instance instance(Table rows, int row) {
    double[] values = new double[width];
    if (attributes.length < width) {
      Arrays.fill(values, Double.NaN);
    }
    for (int column = 0; column < attributes.length; column++) {
      int index = attributes[column];
      if (plain[column]) {
        values[index] = rows.value(row, column);
      } else if (table.schema().column(column) instanceof Column.Series) {
        values[index] = Bags.add(rows.series(column), row, output.attribute(index));
      } else {
        values[index] = attributeValue(column, rows.value(row, column));
      }
    }
    double weight = rows.weight(row);
    return sparse ? new SparseInstance(weight, values) : new DenseInstance(weight, values);
  }

  /**
   * Makes a data set of a table that came from anywhere.
   *
   * @param name the relation's name
   * @param rows the rows
   */
  public static Instances instances(String name, Table rows) {
    Schema schema = rows.schema();
    ArrayList<Attribute> header = new ArrayList<>();
    schema.columns().forEach(column -> header.add(attribute(column)));
    Instances data = new Instances(name, header, rows.rows());
    data.setClassIndex(schema.classIndex());
    for (int row = 0; row < rows.rows(); row++) {
      data.add(instanceOf(data, rows, row));
    }
    return data;
  }

  /**
   * Makes an instance of a row of a table that came from anywhere, for the attributes that {@link
   * #instances} makes.
   *
   * @param header the data set that will hold the instance, which holds its bags from now on
   * @param rows the rows
   * @param row index of the row
   * @return an instance that belongs to no data set yet
   */
  public static Instance instanceOf(Instances header, Table rows, int row) {
    double[] values = new double[rows.schema().width()];
    for (int column = 0; column < values.length; column++) {
      Column described = rows.schema().column(column);
      if (described instanceof Column.Series) {
        values[column] = Bags.add(rows.series(column), row, header.attribute(column));
      } else {
        double value = rows.value(row, column);
        values[column] = described instanceof Column.Date ? WekaDates.instant(value) : value;
      }
    }
    return new DenseInstance(rows.weight(row), values);
  }

  /** Returns all attributes in order, the class among them. */
  static List<Attribute> attributes(Instances header) {
    return IntStream.range(0, header.numAttributes()).mapToObj(header::attribute).toList();
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

  private static Schema schema(Instances data, int[] attributes) {
    List<Column> columns = new ArrayList<>();
    int classColumn = -1;
    for (int index : attributes) {
      if (index == data.classIndex()) {
        classColumn = columns.size();
      }
      columns.add(column(data.attribute(index)));
    }
    return new Schema(columns, classColumn);
  }

  /** Returns the column that an attribute stands for, its numbers in no particular form. */
  static Column column(Attribute attribute) {
    if (attribute.isNominal()) {
      return new Column.Nominal(attribute.name(), labels(attribute));
    } else if (attribute.isDate()) {
      return new Column.Date(attribute.name(), WekaDates.unit(attribute));
    } else if (attribute.isRelationValued()) {
      return Bags.column(attribute);
    }
    return new Column.Numeric(attribute.name());
  }

  /** Returns which attributes hold dates. */
  static boolean[] dates(Instances header) {
    boolean[] dates = new boolean[header.numAttributes()];
    for (int i = 0; i < dates.length; i++) {
      dates[i] = header.attribute(i).isDate();
    }
    return dates;
  }

  private static List<String> labels(Attribute attribute) {
    List<String> labels = new ArrayList<>();
    for (int i = 0; i < attribute.numValues(); i++) {
      labels.add(attribute.value(i));
    }
    return labels;
  }

  private static Table copy(Instances data, Schema schema, int[] attributes) {
    Table.Builder builder = new Table.Builder(schema, data.numInstances());
    for (int column = 0; column < attributes.length; column++) {
      if (schema.column(column) instanceof Column.Series series) {
        builder.series(column, Bags.read(data, attributes[column], series));
      }
    }
    int[] plain =
        IntStream.range(0, attributes.length)
            .filter(c -> !(schema.column(c) instanceof Column.Series))
            .toArray();
    boolean[] dates = dates(data);
    for (int row = 0; row < data.numInstances(); row++) {
      Instance instance = data.instance(row);
      builder.weight(row, instance.weight());
      for (int column : plain) {
        double value = instance.value(attributes[column]);
        builder.set(row, column, dates[attributes[column]] ? WekaDates.local(value) : value);
      }
    }
    return builder.build();
  }
}
