package weka.filters.supervised.instance.counterpoise;

import io.github.counterpoise.weka.AbstractOversamplingFilter;

/** Weka's tests for filters, on {@link SMOTE}. */
public class SMOTETest extends OversamplingFilterTestCase {

  /** Makes the test. */
  public SMOTETest(String name) {
    super(name);
  }

  @Override
  protected AbstractOversamplingFilter<?> defaultFilter() {
    return new SMOTE();
  }

  @Override
  protected String ownOptions() {
    return "-K 3";
  }
}
