package weka.filters.supervised.instance.counterpoise;

import io.github.counterpoise.weka.AbstractOversamplingFilter;

/** Weka's tests for filters, on {@link SIMPOR}. */
public class SIMPORTest extends OversamplingFilterTestCase {

  /** Makes the test. */
  public SIMPORTest(String name) {
    super(name);
  }

  @Override
  protected AbstractOversamplingFilter<?> defaultFilter() {
    return new SIMPOR();
  }

  @Override
  protected String ownOptions() {
    return "-preset paper -K 7 -informative minorityTop";
  }
}
