package io.github.counterpoise.weka;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import weka.core.Attribute;
import weka.core.Capabilities;
import weka.core.Capabilities.Capability;
import weka.core.Instances;
import weka.core.TestInstances;
import weka.filters.Filter;
import weka.filters.supervised.instance.counterpoise.SMOTE;

/** What a filter says it can handle, it handles; what it does not, it refuses. */
class CapabilitiesTest {

  private static final List<Kind> KINDS =
      List.of(
          new Kind("nominal", Capability.NOMINAL_ATTRIBUTES, t -> t.setNumNominal(3)),
          new Kind(
              "binary",
              Capability.BINARY_ATTRIBUTES,
              t -> {
                t.setNumNominal(2);
                t.setNumNominalValues(2);
              }),
          new Kind(
              "unary",
              Capability.UNARY_ATTRIBUTES,
              t -> {
                t.setNumNominal(2);
                t.setNumNominalValues(1);
              }),
          new Kind("numeric", Capability.NUMERIC_ATTRIBUTES, t -> t.setNumNumeric(3)),
          new Kind("date", Capability.DATE_ATTRIBUTES, t -> t.setNumDate(2)),
          new Kind("string", Capability.STRING_ATTRIBUTES, t -> t.setNumString(1)),
          new Kind("relational", Capability.RELATIONAL_ATTRIBUTES, t -> t.setNumRelational(1)));

  private static final List<ClassKind> CLASSES =
      List.of(
          new ClassKind("binary", Capability.BINARY_CLASS, Attribute.NOMINAL, 2),
          new ClassKind("nominal", Capability.NOMINAL_CLASS, Attribute.NOMINAL, 4),
          new ClassKind("unary", Capability.UNARY_CLASS, Attribute.NOMINAL, 1),
          new ClassKind("numeric", Capability.NUMERIC_CLASS, Attribute.NUMERIC, 0),
          new ClassKind("date", Capability.DATE_CLASS, Attribute.DATE, 0),
          new ClassKind("string", Capability.STRING_CLASS, Attribute.STRING, 0));

  static List<Arguments> matrix() {
    List<Arguments> cases = new ArrayList<>();
    for (AbstractOversamplingFilter<?> filter : TestData.quickFilters()) {
      for (Kind kind : KINDS) {
        for (ClassKind classKind : CLASSES) {
          cases.add(Arguments.of(filter, kind, classKind));
        }
      }
    }
    return cases;
  }

  @ParameterizedTest(name = "{0}: {1} attributes, {2} class")
  @MethodSource("matrix")
  void capabilitiesTellTheTruth(
      AbstractOversamplingFilter<?> filter, Kind kind, ClassKind classKind) throws Exception {
    Capabilities capabilities = filter.getCapabilities();
    boolean handles =
        capabilities.handles(kind.capability) && capabilities.handles(classKind.capability);
    Instances data = data(kind, classKind);
    assertEquals(handles, capabilities.test(data));
    if (!handles) {
      assertThrows(Exception.class, () -> apply(filter, data));
      return;
    }
    Instances balanced = apply(filter, data);
    int[] counts = balanced.attributeStats(balanced.classIndex()).nominalCounts;
    for (int count : counts) {
      assertEquals(counts[0], count);
    }
    for (int row = 0; row < data.numInstances(); row++) {
      data.instance(row).setMissing(row % 2 == 0 ? data.classIndex() : 0);
    }
    assertTrue(capabilities.test(data));
    if (classKind.labels > 1) {
      assertTrue(apply(filter, data).numInstances() >= data.numInstances());
    }
  }

  private static Instances data(Kind kind, ClassKind classKind) throws Exception {
    TestInstances generator = new TestInstances();
    generator.setNumNominal(0);
    generator.setNumNumeric(1); // so that there is a value after one attribute is emptied
    generator.setNumInstances(40);
    generator.setClassType(classKind.type);
    if (classKind.labels > 0) {
      generator.setNumClasses(classKind.labels);
    }
    kind.setUp.accept(generator);
    generator.setNumNumeric(generator.getNumNumeric() + 1);
    generator.setClassIndex(TestInstances.CLASS_IS_LAST);
    return generator.generate();
  }

  /** The Explorer shows filters in grey that do not support all it finds in the data. */
  @Test
  void explorerOffersTheFilters() throws Exception {
    Instances data = TestData.mixed(20, 5, 5);
    data.instance(0).setClassMissing();
    for (AbstractOversamplingFilter<?> filter : TestData.quickFilters()) {
      assertTrue(filter.getCapabilities().supports(Capabilities.forInstances(data)));
    }
  }

  @Test
  void ignoringByNameAdmitsTextAndRelations() {
    SMOTE filter = new SMOTE();
    assertFalse(filter.getCapabilities().handles(Capability.STRING_ATTRIBUTES));
    filter.setIgnore("id");
    assertTrue(filter.getCapabilities().handles(Capability.STRING_ATTRIBUTES));
    assertTrue(filter.getCapabilities().handles(Capability.RELATIONAL_ATTRIBUTES));
  }

  private static Instances apply(Filter filter, Instances data) throws Exception {
    filter.setInputFormat(data);
    return Filter.useFilter(data, filter);
  }

  private record Kind(String name, Capability capability, Consumer<TestInstances> setUp) {
    @Override
    public String toString() {
      return name;
    }
  }

  private record ClassKind(String name, Capability capability, int type, int labels) {
    @Override
    public String toString() {
      return name;
    }
  }
}
