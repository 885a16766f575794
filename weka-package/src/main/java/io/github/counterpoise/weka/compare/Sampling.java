package io.github.counterpoise.weka.compare;

import weka.filters.AllFilter;
import weka.filters.Filter;

/**
 * A way to prepare training data.
 *
 * @param name how it is called in results
 * @param filter the filter, which is copied before it is used
 */
public record Sampling(String name, Filter filter) {

  /** Leaves the training data as it is. */
  public static final Sampling NONE = new Sampling("none", new AllFilter());
}
