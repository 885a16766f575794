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
import weka.filters.supervised.instance.counterpoise.RandomOversampling;
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

  /** The door lets out what it lets in, strings and bags among it. */
  @Test
  void rowsComeBackAsTheyWere() {
    Instances data =
        TestData.arff(
            "@relation r",
            "@attribute x numeric",
            "@attribute note string",
            "@attribute day date yyyy-MM-dd",
            "@attribute bag relational",
            "@attribute v numeric",
            "@attribute 'when' date yyyy-MM-dd",
            "@end bag",
            "@attribute c {a,b}",
            "@data",
            "0.1,first,2024-05-07,'1,2024-01-01\\n2,?',a",
            "?,?,?,?,?",
            "3,second,1969-12-31,'',b");
    data.instance(1).setWeight(2.5);
    WekaTable table = new WekaTable(data);
    Instances again = data.stringFreeStructure();
    WekaWriter writer = new WekaWriter(again, table.columns(), false);
    table.forEachRow(row -> again.add(writer.instance(row)));
    assertEquals(TestData.text(data), TestData.text(again));
    assertEquals(2.5, again.instance(1).weight());
    assertEquals(3, again.numInstances());
  }

  @Test
  void tablesBecomeDataSets() {
    Table table = InstancesTable.of(TestData.mixed(30, 10, 5), List.of()).table();
    Instances data = InstancesTable.instances("again", table);
    assertEquals("again", data.relationName());
    assertEquals(table, InstancesTable.of(data, List.of()).table());
  }

  @Test
  void ignoredAttributesAreLeftOutAndComeBackMissing() throws Exception {
    Instances data = TestData.mixed(30, 10, 5);
    assertEquals(
        List.of("x", "day", "kind"),
        InstancesTable.of(data, List.of("age", "colour")).table().schema().columns().stream()
            .map(Column::name)
            .toList());
    Instances balanced = balanced(data, "age,colour");
    for (Instance made : balanced.subList(45, balanced.size())) {
      assertEquals(5, made.numAttributes());
      assertTrue(made.isMissing(1) && made.isMissing(3) && !made.isMissing(4));
    }
  }

  @Test
  void sparseStaysSparse() throws Exception {
    Instances dense = TestData.mixed(30, 10, 5);
    NonSparseToSparse toSparse = new NonSparseToSparse();
    toSparse.setInputFormat(dense);
    Instances sparse = Filter.useFilter(dense, toSparse);
    assertEquals(
        InstancesTable.of(dense, List.of("age")).table(),
        InstancesTable.of(sparse, List.of("age")).table());
    Instance made = balanced(sparse, "age").lastInstance();
    assertInstanceOf(SparseInstance.class, made);
    assertTrue(made.isMissing(1) && !made.isMissing(4));

    sparse.add(new DenseInstance(1, new double[] {0, 1, 2, 0, 0}));
    assertInstanceOf(DenseInstance.class, balanced(sparse, "").lastInstance());
  }

  private static Instances balanced(Instances data, String ignored) throws Exception {
    RandomOversampling filter = new RandomOversampling();
    filter.setIgnore(ignored);
    filter.setInputFormat(data);
    return Filter.useFilter(data, filter);
  }

  @Test
  void infinityAndNegativeWeightsAreRefusedByName() {
    Instances data = TestData.mixed(3, 3, 3);
    data.instance(2).setValue(0, Double.POSITIVE_INFINITY);
    InvalidInputException refused =
        assertThrows(InvalidInputException.class, () -> InstancesTable.of(data, List.of()));
    assertEquals(
        "Column 'x' is Infinity in row '3'; expected a finite number, so correct it or make it missing.",
        refused.getMessage());

    Instances weighted = TestData.mixed(3, 3, 3);
    weighted.instance(1).setWeight(-1);
    refused =
        assertThrows(InvalidInputException.class, () -> InstancesTable.of(weighted, List.of()));
    assertEquals(
        "Row '2' has the weight -1.0; expected a finite number of at least 0, so correct it.",
        refused.getMessage());
  }
}
