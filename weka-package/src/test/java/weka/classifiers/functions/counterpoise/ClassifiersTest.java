package weka.classifiers.functions.counterpoise;

import io.github.counterpoise.classify.Classifiers;
import io.github.counterpoise.table.Kind;
import io.github.counterpoise.weka.TestData;
import java.util.Arrays;
import java.util.Locale;
import junit.framework.TestSuite;
import weka.classifiers.AbstractClassifierTest;
import weka.classifiers.Classifier;
import weka.core.CheckOptionHandler;
import weka.core.OptionHandler;

/** Weka's own tests for classifiers, on every one that learns from tables. */
public class ClassifiersTest extends AbstractClassifierTest {

  private final io.github.counterpoise.classify.Classifier<?> classifier;

  /** Makes a test of one classifier. */
  private ClassifiersTest(String name, io.github.counterpoise.classify.Classifier<?> classifier) {
    super(name);
    this.classifier = classifier;
  }

  /** Returns every test for every classifier. */
  public static TestSuite suite() {
    TestSuite all = new TestSuite(ClassifiersTest.class.getName());
    Classifiers.all().stream()
        .filter(c -> c.takes().contains(Kind.TABULAR))
        .forEach(
            c ->
                Arrays.stream(ClassifiersTest.class.getMethods())
                    .filter(m -> m.getName().startsWith("test") && m.getParameterCount() == 0)
                    .forEach(m -> all.addTest(new ClassifiersTest(m.getName(), c))));
    return all;
  }

  /** Returns the test's name and the classifier's. */
  @Override
  public String toString() {
    return String.format(
        Locale.ROOT, "%s of %s(%s)", getName(), classifier.name(), getClass().getName());
  }

  @Override
  public Classifier getClassifier() {
    return TestData.quickClassifier(classifier);
  }

  /** Every option has a value other than its default. */
  @Override
  protected CheckOptionHandler getOptionTester() {
    CheckOptionHandler tester = super.getOptionTester();
    OptionHandler changed = TestData.classifier(classifier);
    TestData.change(changed);
    tester.setUserOptions(changed.getOptions());
    return tester;
  }

  /** Left out: TableClassifierTest compares with the core, whose tests keep what it predicts. */
  @Override
  public void testRegression() {}
}
