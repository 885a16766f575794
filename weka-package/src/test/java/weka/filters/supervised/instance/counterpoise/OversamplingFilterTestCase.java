package weka.filters.supervised.instance.counterpoise;

import io.github.counterpoise.weka.AbstractOversamplingFilter;
import java.io.File;
import weka.classifiers.meta.FilteredClassifier;
import weka.classifiers.trees.J48;
import weka.core.CheckOptionHandler;
import weka.core.Instances;
import weka.core.TestInstances;
import weka.core.Utils;
import weka.filters.AbstractFilterTest;
import weka.filters.Filter;
import weka.test.Regression;

/**
 * Weka's own tests for filters, with what they leave out. Weka's data has two string attributes,
 * which are ignored; its class is the nominal attribute at index 1.
 */
public abstract class OversamplingFilterTestCase extends AbstractFilterTest {

  /** Makes the test. */
  protected OversamplingFilterTestCase(String name) {
    super(name);
  }

  /** Returns a filter in which every option has its default. */
  protected abstract AbstractOversamplingFilter<?> defaultFilter();

  /** Returns an option of the method and a value other than its default. */
  protected abstract String ownOptions();

  @Override
  protected void setUp() throws Exception {
    super.setUp();
    m_Instances.setClassIndex(1);
  }

  @Override
  public Filter getFilter() {
    AbstractOversamplingFilter<?> filter = defaultFilter();
    filter.setIgnore("StringAtt1,StringAtt2");
    return filter;
  }

  @Override
  protected CheckOptionHandler getOptionTester() {
    CheckOptionHandler tester = super.getOptionTester();
    try {
      tester.setUserOptions(
          Utils.splitOptions(
              ownOptions()
                  + " -target ratio=0.5 -S 42 -fallback ADASYN -threads 2 -provenance"
                  + " -ignore \"a b,c\" -report \"a b.html\""));
    } catch (Exception e) {
      throw new AssertionError(e);
    }
    return tester;
  }

  @Override
  protected FilteredClassifier getFilteredClassifier() {
    FilteredClassifier classifier = new FilteredClassifier();
    classifier.setFilter(defaultFilter());
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

  @Override
  public void testRegression() {
    compareWithReference(super::testRegression);
  }

  /** Weka's comparison writes a missing reference and passes. */
  protected final void compareWithReference(Runnable comparison) {
    String name = getClass().getName().replace('.', '/') + ".ref";
    boolean present = new File(Regression.getRoot(), name).exists();
    comparison.run();
    assertTrue(name + " was missing and has been written; look at it and commit it", present);
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
