package weka.filters.supervised.instance.counterpoise;

import io.github.counterpoise.weka.AbstractOversamplingFilter;
import io.github.counterpoise.weka.TestData;
import java.io.IOException;
import weka.core.Attribute;
import weka.core.Instance;
import weka.core.Instances;
import weka.test.Regression;

/** Weka's tests for filters, on {@link SeismoFlow}. */
public class SeismoFlowTest extends OversamplingFilterTestCase {

  /** Makes the test. */
  public SeismoFlowTest(String name) {
    super(name);
  }

  @Override
  protected AbstractOversamplingFilter<?> defaultFilter() {
    return TestData.quickSeismoFlow();
  }

  @Override
  protected String ownOptions() {
    return "-preset paper -K 7 -image 3x2x1 -path spherical -image-dir images -save-model flow.model";
  }

  @Override
  public void testRegression() {
    compareWithReference(this::compareRounded);
  }

  /** The last digits of 32-bit arithmetic differ between processors. */
  private void compareRounded() {
    Instances balanced = useFilter();
    for (Instance row : balanced) {
      for (int i = 0; i < row.numAttributes(); i++) {
        if (row.attribute(i).type() == Attribute.NUMERIC) {
          row.setValue(i, Math.rint(row.value(i) * 100) / 100);
        }
      }
    }
    Regression regression = new Regression(getClass());
    regression.println(balanced.toString());
    try {
      String difference = regression.diff(); // null when there was no reference
      assertTrue(difference, difference == null || difference.isEmpty());
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
