package io.github.counterpoise.weka;

import io.github.counterpoise.profile.DateNumber;
import io.github.counterpoise.run.InvalidInputException;
import io.github.counterpoise.table.Column;
import io.github.counterpoise.table.Schema;
import io.github.counterpoise.table.Series;
import io.github.counterpoise.table.Table;
import java.util.Locale;
import java.util.stream.IntStream;
import weka.core.Attribute;
import weka.core.DenseInstance;
import weka.core.Instance;
import weka.core.Instances;

/**
 * Relational attributes as series: a bag is a run, its instances are the steps, in the order they
 * have in the bag, which is taken as time. A bag without instances is an empty run, which a missing
 * one is not. Steps weigh nothing of their own.
 */
final class Bags {

  private Bags() {}

  /**
   * Returns the series column that an attribute stands for, its numbers in no particular form.
   *
   * @param attribute a relational attribute
   * @throws InvalidInputException if an attribute inside is relational itself, or text
   */
  static Column.Series column(Attribute attribute) {
    Instances header = attribute.relation();
    for (Attribute inner : InstancesTable.attributes(header)) {
      if (inner.isRelationValued() || inner.isString()) {
        throw new InvalidInputException(
            String.format(
                Locale.ROOT,
                "Attribute '%s' inside the relational attribute '%s' is %s; steps of a sequence hold"
                    + " numbers, dates and labels, so remove it, or ignore '%2$s' (-ignore).",
                inner.name(),
                attribute.name(),
                inner.isString() ? "text" : "relational itself"));
      }
    }
    return new Column.Series(
        attribute.name(),
        InstancesTable.attributes(header).stream().map(InstancesTable::column).toList());
  }

  /**
   * Copies the bags of an attribute.
   *
   * @param data the instances
   * @param index index of the attribute
   * @param column what {@link #column} says of it
   * @throws InvalidInputException if a bag has other attributes than the attribute says
   */
  static Series read(Instances data, int index, Column.Series column) {
    int[] offsets = new int[data.numInstances() + 1];
    boolean[] missing = new boolean[data.numInstances()];
    for (int row = 0; row < missing.length; row++) {
      missing[row] = data.instance(row).isMissing(index);
      int length = missing[row] ? 0 : bag(data, row, index).numInstances();
      offsets[row + 1] = Math.addExact(offsets[row], length);
    }
    boolean[] dates = InstancesTable.dates(data.attribute(index).relation());
    Table.Builder steps = new Table.Builder(column.schema(), offsets[missing.length]);
    for (int row = 0; row < missing.length; row++) {
      Instances bag = missing[row] ? null : bag(data, row, index);
      for (int step = offsets[row]; step < offsets[row + 1]; step++) {
        Instance instance = bag.instance(step - offsets[row]);
        for (int c = 0; c < dates.length; c++) {
          double value = instance.value(c);
          steps.set(step, c, dates[c] ? WekaDates.local(value) : value);
        }
      }
    }
    return Series.of(steps.build(), offsets, missing);
  }

  private static Instances bag(Instances data, int row, int index) {
    Attribute attribute = data.attribute(index);
    Instances bag = attribute.relation((int) data.instance(row).value(index));
    String difference =
        bag.numAttributes() == attribute.relation().numAttributes()
            ? null
            : attribute.relation().equalHeadersMsg(bag);
    if (difference != null) {
      throw new InvalidInputException(
          String.format(
              Locale.ROOT,
              "The bag of attribute '%s' in instance %d has other attributes than those before: %s;"
                  + " give all bags the same header.",
              attribute.name(),
              row + 1,
              difference.strip().replace('\n', ' ')));
    }
    return bag;
  }

  /**
   * Puts a run where an instance can refer to it.
   *
   * @param series the runs
   * @param row whose run
   * @param target a relational attribute of the data set that the instance will belong to
   * @return the attribute's value for the instance, {@code NaN} for a missing run
   */
  static double add(Series series, int row, Attribute target) {
    if (series.isMissing(row)) {
      return Double.NaN;
    }
    Schema schema = series.steps().schema();
    boolean[] dates = InstancesTable.dates(target.relation());
    Instances bag = new Instances(target.relation(), series.length(row));
    IntStream.range(series.start(row), series.start(row) + series.length(row))
        .forEach(
            step -> {
              double[] values = new double[dates.length];
              for (int c = 0; c < values.length; c++) {
                double value = series.steps().value(step, c);
                values[c] =
                    dates[c]
                        ? WekaDates.instant(value)
                        : DateNumber.written(schema.column(c), value);
              }
              bag.add(new DenseInstance(1, values));
            });
    return target.addRelation(bag);
  }
}
