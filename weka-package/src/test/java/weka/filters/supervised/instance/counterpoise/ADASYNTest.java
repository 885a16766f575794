package weka.filters.supervised.instance.counterpoise;

import io.github.counterpoise.weka.AbstractOversamplingFilter;

/** Weka's tests for filters, on {@link ADASYN}. */
public class ADASYNTest extends OversamplingFilterTestCase {

  /** Makes the test. */
  public ADASYNTest(String name) {
    super(name);
  }

  @Override
  protected AbstractOversamplingFilter<?> defaultFilter() {
    return new ADASYN();
  }

  @Override
  protected String ownOptions() {
    return "-K 3";
  }
}
