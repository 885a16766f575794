package io.github.counterpoise.weka;

import io.github.counterpoise.balance.ProvenanceColumns;
import io.github.counterpoise.table.Column;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import weka.core.Attribute;
import weka.core.DenseInstance;
import weka.core.Instance;
import weka.core.Instances;
import weka.core.SparseInstance;

/** The columns that say where rows came from, as attributes at the end of a data set. */
final class ProvenanceAttributes {

  private ProvenanceAttributes() {}

  /** Returns an empty data set with the attributes appended. */
  static Instances appended(Instances header) {
    List<Attribute> present = WekaTable.attributes(header);
    ProvenanceColumns.requireFree(present.stream().map(Attribute::name).toList());
    ArrayList<Attribute> attributes = new ArrayList<>();
    present.forEach(attribute -> attributes.add((Attribute) attribute.copy()));
    for (Column column : ProvenanceColumns.columns()) {
      attributes.add(InstancesTable.attribute(column));
    }
    Instances extended = new Instances(header.relationName(), attributes, 0);
    extended.setClassIndex(header.classIndex());
    return extended;
  }

  /** Returns a copy of an instance with cells appended; it belongs to no data set. */
  static Instance appended(Instance instance, double[] cells) {
    double[] values =
        Arrays.copyOf(instance.toDoubleArray(), instance.numAttributes() + cells.length);
    System.arraycopy(cells, 0, values, instance.numAttributes(), cells.length);
    return instance instanceof SparseInstance
        ? new SparseInstance(instance.weight(), values)
        : new DenseInstance(instance.weight(), values);
  }
}
