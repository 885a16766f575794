package io.github.counterpoise.weka;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.counterpoise.run.InvalidInputException;
import io.github.counterpoise.table.Column;
import io.github.counterpoise.table.Table;
import io.github.counterpoise.table.TimeUnit;
import java.util.List;
import org.junit.jupiter.api.Test;
import weka.core.DenseInstance;
import weka.core.Instance;
import weka.core.Instances;
import weka.core.SparseInstance;
import weka.filters.Filter;
import weka.filters.unsupervised.instance.NonSparseToSparse;

class InstancesTableTest {

  @Test
  void columnsTakeTheKindOfTheirAttributes() {
    Table table = InstancesTable.of(TestData.mixed(30, 10, 5), List.of()).table();
    assertEquals(
        List.of(
            new Column.Numeric("x"),
            new Column.Integral("age"),
            new Column.Date("day", TimeUnit.DAY),
            new Column.Nominal("colour", List.of("red", "green", "blue")),
            new Column.Nominal("kind", List.of("common", "rare", "third"))),
        table.schema().columns());
    assertEquals(4, table.schema().classIndex());
    assertEquals(45, table.rows());
  }

  @Test
  void numbersHaveTheFormOfTheirValues() {
    Instances data =
        TestData.arff(
            "@relation r",
            "@attribute whole numeric",
            "@attribute half numeric",
            "@attribute c {a,b}",
            "@data",
            "1,1,a",
            "?,2.5,b",
            "-3,2,a");
    assertEquals(
        List.of(new Column.Integral("whole"), new Column.Numeric("half", 1)),
        InstancesTable.of(data, List.of()).table().schema().columns().subList(0, 2));
  }

  @Test
  void rowsComeBackAsTheyWere() {
    Instances data = TestData.mixed(30, 10, 5);
    data.instance(3).setWeight(2.5);
    data.instance(4).setClassMissing();
    InstancesTable view = InstancesTable.of(data, List.of());
    for (int row = 0; row < data.numInstances(); row++) {
      Instance back = view.instance(view.table(), row);
      back.setDataset(data);
      assertEquals(data.instance(row).toString(), back.toString());
      assertEquals(data.instance(row).weight(), back.weight());
    }
    assertEquals(-1, view.table().classOf(4));
  }

  @Test
  void tablesBecomeDataSets() {
    Table table = InstancesTable.of(TestData.mixed(30, 10, 5), List.of()).table();
    Instances data = InstancesTable.instances("again", table);
    assertEquals("again", data.relationName());
    assertEquals(table, InstancesTable.of(data, List.of()).table());
  }

  @Test
  void ignoredAttributesAreLeftOutAndComeBackMissing() {
    Instances data = TestData.mixed(30, 10, 5);
    InstancesTable view = InstancesTable.of(data, List.of("age", "colour"));
    assertEquals(
        List.of("x", "day", "kind"),
        view.table().schema().columns().stream().map(Column::name).toList());
    Instance row = view.instance(view.table(), 0);
    assertEquals(5, row.numAttributes());
    assertTrue(row.isMissing(1) && row.isMissing(3));
    assertEquals(data.instance(0).value(4), row.value(4));
  }

  @Test
  void sparseStaysSparse() throws Exception {
    Instances dense = TestData.mixed(30, 10, 5);
    NonSparseToSparse toSparse = new NonSparseToSparse();
    toSparse.setInputFormat(dense);
    Instances sparse = Filter.useFilter(dense, toSparse);
    InstancesTable view = InstancesTable.of(sparse, List.of("age"));
    assertEquals(InstancesTable.of(dense, List.of("age")).table(), view.table());
    Instance row = view.instance(view.table(), 0);
    assertInstanceOf(SparseInstance.class, row);
    assertTrue(row.isMissing(1));
    assertEquals(sparse.instance(0).value(3), row.value(3));

    sparse.add(new DenseInstance(1, new double[] {0, 1, 2, 0, 0}));
    InstancesTable both = InstancesTable.of(sparse, List.of());
    assertInstanceOf(DenseInstance.class, both.instance(both.table(), 0));
  }

  @Test
  void infinityAndNegativeWeightsAreRefusedByName() {
    Instances data = TestData.mixed(3, 3, 3);
    data.instance(2).setValue(0, Double.POSITIVE_INFINITY);
    InvalidInputException refused =
        assertThrows(InvalidInputException.class, () -> InstancesTable.of(data, List.of()));
    assertEquals(
        "Column 'x', row 3: expected a finite number, found Infinity; correct or remove it.",
        refused.getMessage());

    Instances weighted = TestData.mixed(3, 3, 3);
    weighted.instance(1).setWeight(-1);
    refused =
        assertThrows(InvalidInputException.class, () -> InstancesTable.of(weighted, List.of()));
    assertEquals(
        "Row 2 has weight -1.0; expected a finite number of at least 0; correct or remove it.",
        refused.getMessage());
  }
}
