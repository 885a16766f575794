package weka.filters.supervised.instance.counterpoise;

import io.github.counterpoise.balance.Method;
import io.github.counterpoise.balance.Methods;
import io.github.counterpoise.weka.AbstractOversamplingFilter;
import io.github.counterpoise.weka.TestData;
import java.io.File;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import junit.framework.TestSuite;
import weka.classifiers.meta.FilteredClassifier;
import weka.classifiers.trees.J48;
import weka.core.Attribute;
import weka.core.CheckOptionHandler;
import weka.core.Instance;
import weka.core.Instances;
import weka.core.TestInstances;
import weka.filters.AbstractFilterTest;
import weka.filters.Filter;
import weka.test.Regression;

/**
 * Weka's own tests for filters, with what they leave out, on the filter of every method. Weka's
 * data has two string attributes, which are ignored; its class is the nominal attribute at index 1.
 */
public class FiltersTest extends AbstractFilterTest {

  private final Method<?> method;

  /** Makes a test of one method's filter. */
  private FiltersTest(String name, Method<?> method) {
    super(name);
    this.method = method;
  }

  /** Returns every test for every method. */
  public static TestSuite suite() {
    TestSuite all = new TestSuite(FiltersTest.class.getName());
    for (Method<?> method : Methods.all()) {
      Arrays.stream(FiltersTest.class.getMethods())
          .filter(m -> m.getName().startsWith("test") && m.getParameterCount() == 0)
          .map(m -> new FiltersTest(m.getName(), method))
          .forEach(all::addTest);
    }
    return all;
  }

  /** Returns the test's name and the method's. */
  @Override
  public String toString() {
    return String.format(
        Locale.ROOT, "%s of %s(%s)", getName(), method.name(), getClass().getName());
  }

  @Override
  protected void setUp() throws Exception {
    super.setUp();
    m_Instances.setClassIndex(1);
  }

  @Override
  public Filter getFilter() {
    AbstractOversamplingFilter<?> filter = TestData.quickFilter(method);
    filter.setIgnore("StringAtt1,StringAtt2");
    return filter;
  }

  /** Every option has a value other than its default. */
  @Override
  protected CheckOptionHandler getOptionTester() {
    CheckOptionHandler tester = super.getOptionTester();
    tester.setUserOptions(TestData.changedFilter(method).getOptions());
    return tester;
  }

  @Override
  protected FilteredClassifier getFilteredClassifier() {
    FilteredClassifier classifier = new FilteredClassifier();
    classifier.setFilter(TestData.quickFilter(method));
    classifier.setClassifier(new J48());
    return classifier;
  }

  @Override
  protected Instances getFilteredClassifierData() throws Exception {
    TestInstances data =
        TestInstances.forCapabilities(m_FilteredClassifier.getClassifier().getCapabilities());
    data.setNumInstances(40);
    data.setClassIndex(TestInstances.CLASS_IS_LAST);
    return data.generate();
  }

  /** Weka's comparison writes a missing reference and passes. */
  @Override
  public void testRegression() {
    Class<?> type = m_Filter.getClass();
    String name = type.getName().replace('.', '/') + ".ref";
    boolean present = new File(Regression.getRoot(), name).exists();
    Regression regression = new Regression(type);
    Instances balanced = useFilter();
    if (method.keepsModel()) {
      round(balanced);
    }
    regression.println(balanced.toString());
    try {
      String difference = regression.diff(); // null when there was no reference
      assertTrue(difference, difference == null || difference.isEmpty());
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    assertTrue(name + " was missing and has been written; look at it and commit it", present);
  }

  /** The last digits of 32-bit arithmetic differ between processors. */
  private static void round(Instances balanced) {
    for (Instance row : balanced) {
      for (int i = 0; i < row.numAttributes(); i++) {
        if (row.attribute(i).type() == Attribute.NUMERIC) {
          row.setValue(i, Math.rint(row.value(i) * 100) / 100);
        }
      }
    }
  }

  /** Weka's test of this name checks something else. */
  public void testOptionsCanBeReset() {
    assertTrue(m_OptionTester.checkResettingOptions());
  }

  /** The regression test would pass if nothing were added. */
  public void testEveryClassGetsAsManyRows() {
    Instances balanced = useFilter();
    int[] counts = balanced.attributeStats(1).nominalCounts;
    assertEquals(counts[0], counts[1]);
    assertEquals(counts[0], counts[2]);
    assertTrue(balanced.numInstances() > m_Instances.numInstances());
  }
}
