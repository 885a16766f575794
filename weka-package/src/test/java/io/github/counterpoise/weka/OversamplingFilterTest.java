package io.github.counterpoise.weka;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.counterpoise.balance.Balancer;
import io.github.counterpoise.oversample.OversamplerConfig;
import io.github.counterpoise.run.CancelledException;
import io.github.counterpoise.run.InvalidInputException;
import io.github.counterpoise.run.Monitor;
import io.github.counterpoise.table.Table;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import weka.core.Attribute;
import weka.core.Instance;
import weka.core.Instances;
import weka.core.SparseInstance;
import weka.filters.Filter;
import weka.filters.supervised.instance.counterpoise.SMOTE;
import weka.filters.unsupervised.instance.NonSparseToSparse;

/** What every filter does with the data. */
class OversamplingFilterTest {

  private static final String FILTERS = "io.github.counterpoise.weka.TestData#quickFilters";

  @ParameterizedTest
  @MethodSource(FILTERS)
  void originalsComeFirstAndUnchanged(AbstractOversamplingFilter<?> filter) throws Exception {
    Instances data = TestData.mixed(40, 12, 9);
    List<String> before = TestData.text(data);
    Instances balanced = apply(filter, data);
    assertEquals(before, TestData.text(balanced.subList(0, 61)));
    assertEquals(before, TestData.text(data));
    assertArrayEquals(new int[] {40, 40, 40}, counts(balanced));
    assertTrue(balanced.equalHeaders(data));
  }

  @ParameterizedTest
  @MethodSource(FILTERS)
  void synthesisedRowsAreThoseOfTheCore(AbstractOversamplingFilter<?> filter) throws Exception {
    Instances data = TestData.mixed(40, 12, 9);
    filter.setRandomSeed(5);
    Table core = balancedByCore(filter, data);
    Table weka = InstancesTable.of(apply(filter, data), List.of()).table();
    assertEquals(core, weka);
  }

  private static <C extends OversamplerConfig> Table balancedByCore(
      AbstractOversamplingFilter<C> filter, Instances data) {
    Table table = InstancesTable.of(data, List.of()).table();
    return new Balancer(filter.method().create(filter.config()), filter.balanceConfig())
        .balance(table, Monitor.silent())
        .balanced();
  }

  @ParameterizedTest
  @MethodSource(FILTERS)
  void seedDecidesAndThreadsDoNot(AbstractOversamplingFilter<?> filter) throws Exception {
    Instances data = TestData.mixed(40, 12, 9);
    filter.setThreads(1);
    List<String> one = TestData.text(apply(filter, data));
    filter.setThreads(2);
    assertEquals(one, TestData.text(apply(filter, data)));
    filter.setThreads(8);
    assertEquals(one, TestData.text(apply(filter, data)));
    filter.setSeed(99);
    assertNotEquals(one, TestData.text(apply(filter, data)));
  }

  @ParameterizedTest
  @MethodSource(FILTERS)
  void laterBatchesPassUntouched(AbstractOversamplingFilter<?> filter) throws Exception {
    Instances data = TestData.mixed(40, 12, 9);
    apply(filter, data);
    for (Instance row : data) {
      assertTrue(filter.input(row));
      assertFalse(filter.batchFinished() && filter.numPendingOutput() != 1);
      assertEquals(row.toString(), filter.output().toString());
      assertEquals(0, filter.numPendingOutput());
    }
    assertEquals(TestData.text(data), TestData.text(Filter.useFilter(data, filter)));
  }

  @ParameterizedTest
  @MethodSource(FILTERS)
  void typesAndLabelsStayLegal(AbstractOversamplingFilter<?> filter) throws Exception {
    Instances balanced = apply(filter, TestData.mixed(40, 12, 9));
    for (Instance row : balanced) {
      assertEquals(Math.rint(row.value(1)), row.value(1));
      assertEquals(Math.rint(row.value(2)), row.value(2));
      assertTrue(row.isMissing(3) || (row.value(3) >= 0 && row.value(3) < 3));
    }
  }

  @ParameterizedTest
  @MethodSource(FILTERS)
  void sparseInGivesSparseOut(AbstractOversamplingFilter<?> filter) throws Exception {
    Instances dense = TestData.mixed(40, 12, 9);
    NonSparseToSparse toSparse = new NonSparseToSparse();
    toSparse.setInputFormat(dense);
    Instances sparse = Filter.useFilter(dense, toSparse);
    Instances balanced = apply(filter, sparse);
    assertEquals(120, balanced.numInstances());
    balanced.forEach(row -> assertInstanceOf(SparseInstance.class, row));
    Table fromDense = InstancesTable.of(apply(filter, dense), List.of()).table();
    assertEquals(fromDense, InstancesTable.of(balanced, List.of()).table());
  }

  @ParameterizedTest
  @MethodSource(FILTERS)
  void weightsAreKept(AbstractOversamplingFilter<?> filter) throws Exception {
    Instances data = TestData.mixed(40, 12, 9);
    for (int row = 0; row < data.numInstances(); row++) {
      data.instance(row).setWeight(1 + row % 3);
    }
    Instances balanced = apply(filter, data);
    for (int row = 0; row < balanced.numInstances(); row++) {
      double weight = balanced.instance(row).weight();
      assertTrue(row < 61 ? weight == 1 + row % 3 : weight >= 1 && weight <= 3);
    }
  }

  @ParameterizedTest
  @MethodSource(FILTERS)
  void rowsWithoutAClassPassThrough(AbstractOversamplingFilter<?> filter) throws Exception {
    Instances data = TestData.mixed(40, 12, 9);
    for (int row = 0; row < 61; row++) {
      if (row % 10 == 0) {
        data.instance(row).setClassMissing();
      }
    }
    Instances balanced = apply(filter, data);
    assertEquals(TestData.text(data), TestData.text(balanced.subList(0, 61)));
    int largest = counts(data)[0];
    assertArrayEquals(new int[] {largest, largest, largest}, counts(balanced));
  }

  @ParameterizedTest
  @MethodSource(FILTERS)
  void ignoredTextIsKeptAndMissingInNewRows(AbstractOversamplingFilter<?> filter) throws Exception {
    Instances data = withText(TestData.mixed(40, 12, 9));
    filter.setIgnore("note");
    Instances balanced = apply(filter, data);
    assertEquals(120, balanced.numInstances());
    for (int row = 0; row < 120; row++) {
      assertEquals(row >= 61, balanced.instance(row).isMissing(0));
    }
    assertEquals("note 60", balanced.instance(60).stringValue(0));
    assertEquals(TestData.text(data), TestData.text(balanced.subList(0, 61)));
  }

  @ParameterizedTest
  @MethodSource(FILTERS)
  void provenanceSaysWhereRowsCameFrom(AbstractOversamplingFilter<?> filter) throws Exception {
    Instances data = withText(TestData.mixed(40, 12, 9));
    filter.setIgnore("note");
    filter.setProvenance(true);
    Instances balanced = apply(filter, data);
    assertEquals(
        List.of(
            "synthetic",
            "synthetic_method",
            "synthetic_base",
            "synthetic_partner",
            "synthetic_weight"),
        WekaTable.attributes(balanced).stream().map(Attribute::name).skip(6).toList());
    assertEquals(5, balanced.classIndex());
    for (int row = 0; row < 120; row++) {
      Instance instance = balanced.instance(row);
      assertEquals(row < 61 ? "no" : "yes", instance.stringValue(6));
      assertEquals(row < 61, instance.isMissing(7));
      if (row >= 61) {
        assertEquals(filter.method().name(), instance.stringValue(7));
        Instance base = data.instance((int) instance.value(8) - 1);
        assertEquals(base.classValue(), instance.classValue());
      }
    }
    assertEquals("note 60", balanced.instance(60).stringValue(0));

    assertTrue(filter.input(data.instance(3)));
    filter.batchFinished();
    Instance later = filter.output();
    assertEquals(data.instance(3) + ",no,?,?,?,?", later.toString());
  }

  @ParameterizedTest
  @MethodSource(FILTERS)
  void anInterruptStopsAndLeavesTheFilterUsable(AbstractOversamplingFilter<?> filter)
      throws Exception {
    Instances data = TestData.mixed(40, 12, 9);
    filter.setInputFormat(data);
    data.forEach(filter::input);
    Thread.currentThread().interrupt();
    assertThrows(CancelledException.class, filter::batchFinished);
    assertTrue(Thread.interrupted());
    assertEquals(0, filter.numPendingOutput());
    assertEquals(120, Filter.useFilter(data, filter).numInstances());
  }

  @Test
  void afterAnErrorTheFilterCanBeUsedAgain() throws Exception {
    SMOTE filter = new SMOTE();
    Instances data = TestData.mixed(40, 12, 9);
    Instances oneClass = TestData.mixed(40, 0, 0);
    filter.setInputFormat(data);
    oneClass.forEach(filter::input);
    assertThrows(InvalidInputException.class, filter::batchFinished);
    assertEquals(120, Filter.useFilter(data, filter).numInstances());
  }

  @Test
  void setInputFormatStartsAfresh() throws Exception {
    SMOTE filter = new SMOTE();
    assertEquals(120, apply(filter, TestData.mixed(40, 12, 9)).numInstances());
    assertEquals(90, apply(filter, TestData.mixed(30, 12, 9)).numInstances());
  }

  private static Instances withText(Instances data) {
    data.insertAttributeAt(new Attribute("note", (List<String>) null), 0);
    for (int row = 0; row < data.numInstances(); row++) {
      data.instance(row).setValue(0, "note " + row);
    }
    return data;
  }

  private static Instances apply(Filter filter, Instances data) throws Exception {
    filter.setInputFormat(data);
    return Filter.useFilter(data, filter);
  }

  private static int[] counts(Instances data) {
    return data.attributeStats(data.classIndex()).nominalCounts;
  }
}
