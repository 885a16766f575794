package weka.filters.supervised.instance.counterpoise;

import io.github.counterpoise.weka.AbstractOversamplingFilter;

/** Weka's tests for filters, on {@link BorderlineSMOTE}. */
public class BorderlineSMOTETest extends OversamplingFilterTestCase {

  /** Makes the test. */
  public BorderlineSMOTETest(String name) {
    super(name);
  }

  @Override
  protected AbstractOversamplingFilter<?> defaultFilter() {
    return new BorderlineSMOTE();
  }

  @Override
  protected String ownOptions() {
    return "-kind 2 -M 7";
  }
}
