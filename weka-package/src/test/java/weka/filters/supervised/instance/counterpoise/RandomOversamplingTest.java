package weka.filters.supervised.instance.counterpoise;

import io.github.counterpoise.weka.AbstractOversamplingFilter;

/** Weka's tests for filters, on {@link RandomOversampling}. */
public class RandomOversamplingTest extends OversamplingFilterTestCase {

  /** Makes the test. */
  public RandomOversamplingTest(String name) {
    super(name);
  }

  @Override
  protected AbstractOversamplingFilter<?> defaultFilter() {
    return new RandomOversampling();
  }

  @Override
  protected String ownOptions() {
    return "-shrinkage 0.5";
  }
}
