package io.github.counterpoise.weka;

import io.github.counterpoise.host.CellKind;
import io.github.counterpoise.host.HostColumn;
import io.github.counterpoise.host.HostRow;
import io.github.counterpoise.host.HostSteps;
import io.github.counterpoise.host.HostTable;
import io.github.counterpoise.host.RowAccess;
import io.github.counterpoise.run.InvalidInputException;
import io.github.counterpoise.table.Column;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import weka.core.Attribute;
import weka.core.Instance;
import weka.core.Instances;
import weka.core.SparseInstance;

/**
 * A data set of Weka as the core reads it. Rows are called by their numbers, from 1.
 *
 * <p>Weka tells neither whole numbers from others nor how many decimals a number has, so numeric
 * attributes get the form that their values show. Dates have the unit of their format, or a coarser
 * one that all of them fit, and are local times, whatever the machine's time zone. Relational
 * attributes are sequences (see {@link Bags}); strings are no labels, but may name image files.
 */
public final class WekaTable implements HostTable, RowAccess {

  private final Instances data;
  private final List<HostColumn> columns;
  private final boolean[] dates; // [attribute]

  /**
   * Shows a data set.
   *
   * @param data the instances
   */
  public WekaTable(Instances data) {
    this.data = data;
    this.columns = columns(data);
    this.dates = dates(data);
  }

  /**
   * Returns the attributes of a data set as columns.
   *
   * @param header the data set, of which the instances do not count
   */
  public static List<HostColumn> columns(Instances header) {
    return attributes(header).stream().map(WekaTable::column).toList();
  }

  private static HostColumn column(Attribute attribute) {
    CellKind kind = kind(attribute);
    Optional<Column> form =
        kind == CellKind.SERIES || kind == CellKind.DATE_TIME
            ? Optional.of(form(attribute))
            : Optional.empty();
    return new HostColumn(
        attribute.name(),
        kind,
        Attribute.typeToString(attribute),
        kind == CellKind.LABEL ? labels(attribute) : List.of(),
        form);
  }

  private static CellKind kind(Attribute attribute) {
    return switch (attribute.type()) {
      case Attribute.NUMERIC -> CellKind.NUMBER;
      case Attribute.NOMINAL -> CellKind.LABEL;
      case Attribute.DATE -> CellKind.DATE_TIME;
      case Attribute.STRING -> CellKind.FREE_TEXT;
      case Attribute.RELATIONAL ->
          Bags.noStep(attribute).isEmpty() ? CellKind.SERIES : CellKind.OTHER;
      default -> CellKind.OTHER;
    };
  }

  /** Returns the column that an attribute stands for, its numbers in no particular form. */
  static Column form(Attribute attribute) {
    if (attribute.isNominal()) {
      return new Column.Nominal(attribute.name(), labels(attribute));
    } else if (attribute.isDate()) {
      return new Column.Date(attribute.name(), WekaDates.unit(attribute));
    } else if (attribute.isRelationValued()) {
      return new Column.Series(
          attribute.name(),
          attributes(attribute.relation()).stream().map(WekaTable::form).toList());
    }
    return new Column.Numeric(attribute.name());
  }

  /**
   * Returns the name of the class attribute.
   *
   * @param header a data set
   * @throws InvalidInputException if none is set
   */
  public static String className(Instances header) {
    if (header.classIndex() < 0) {
      throw new InvalidInputException(
          "No class attribute is set; choose one (-c last on the command line, the Class box in the"
              + " Explorer).");
    }
    return header.classAttribute().name();
  }

  /**
   * Checks that sequences which take part have steps that a table can hold.
   *
   * @param header a data set
   * @param included names of the attributes that take part
   * @throws InvalidInputException if one has not
   */
  static void requireSteps(Instances header, Collection<String> included) {
    for (Attribute attribute : attributes(header)) {
      if (attribute.isRelationValued() && included.contains(attribute.name())) {
        Bags.requireSteps(attribute);
      }
    }
  }

  /** Returns all attributes in order, the class among them. */
  static List<Attribute> attributes(Instances header) {
    return IntStream.range(0, header.numAttributes()).mapToObj(header::attribute).toList();
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

  /** Returns whether every instance is sparse, as those made are then. */
  boolean isSparse() {
    return !data.isEmpty() && data.stream().allMatch(SparseInstance.class::isInstance);
  }

  @Override
  public List<HostColumn> columns() {
    return columns;
  }

  @Override
  public long size() {
    return data.numInstances();
  }

  @Override
  public boolean isWeighted() {
    return data.stream().anyMatch(instance -> instance.weight() != 1);
  }

  @Override
  public Optional<RowAccess> access() {
    return Optional.of(this);
  }

  @Override
  public void numbers(int first, int count, int[] columns, double[][] cells) {
    for (int row = 0; row < count; row++) {
      Instance instance = data.instance(first + row);
      for (int i = 0; i < columns.length; i++) {
        double value = instance.value(columns[i]);
        cells[i][row] = dates[columns[i]] ? WekaDates.local(value) : value;
      }
    }
  }

  @Override
  public void scan(Predicate<HostRow> visitor) {
    Row row = new Row();
    Iterator<Instance> instances = data.iterator();
    boolean wanted = true;
    while (wanted && instances.hasNext()) {
      row.current = instances.next();
      row.number++;
      wanted = visitor.test(row);
    }
  }

  private final class Row implements HostRow {

    private Instance current;
    private int number;

    @Override
    public String key() {
      return String.valueOf(number);
    }

    @Override
    public double number(int column) {
      double value = current.value(column);
      return dates[column] ? WekaDates.local(value) : value;
    }

    @Override
    public String text(int column) {
      return current.isMissing(column) ? null : data.attribute(column).value(code(column));
    }

    private int code(int column) {
      return (int) current.value(column);
    }

    @Override
    public HostSteps steps(int column) {
      return current.isMissing(column)
          ? null
          : Bags.steps(data.attribute(column), code(column), number);
    }

    @Override
    public double weight() {
      return current.weight();
    }

    @Override
    public double[] list(int column) {
      throw new IllegalArgumentException("Weka knows no lists");
    }

    @Override
    public byte[] image(int column) {
      throw new IllegalArgumentException("Weka knows images by the names of their files");
    }
  }
}
