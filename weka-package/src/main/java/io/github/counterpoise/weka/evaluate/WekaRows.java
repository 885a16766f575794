package io.github.counterpoise.weka.evaluate;

import io.github.counterpoise.table.Schema;
import io.github.counterpoise.table.Table;
import io.github.counterpoise.weka.InstancesTable;
import weka.core.Instance;
import weka.core.Instances;

/**
 * Rows of the core as instances of Weka, under one header for the training and test rows of a fold.
 *
 * <p>No two folds share a header: a date attribute of Weka formats with an object that two threads
 * must not use at once, and Weka does format dates while training, where it derives seeds from the
 * text of an instance. With a shared header, results would depend on chance.
 */
final class WekaRows {

  private final Instances header;

  WekaRows(Schema schema) {
    header = InstancesTable.instances("rows", new Table.Builder(schema, 0).build());
  }

  /** Returns rows with their class. */
  Instances training(Table rows) {
    return instances(rows, true);
  }

  /** Returns rows without their class, so that nobody can look at it. */
  Instances test(Table rows) {
    return instances(rows, false);
  }

  private Instances instances(Table rows, boolean withClass) {
    Instances data = new Instances(header, rows.rows());
    InstancesTable.fill(data, rows);
    if (!withClass) {
      data.forEach(Instance::setClassMissing);
    }
    return data;
  }
}
