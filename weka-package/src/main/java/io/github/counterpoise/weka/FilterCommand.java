package io.github.counterpoise.weka;

import weka.filters.Filter;

/** Runs a filter from the command line. */
public final class FilterCommand {

  private FilterCommand() {}

  /**
   * Filters a file.
   *
   * @param filter the filter
   * @param args its options and Weka's general ones
   */
  public static void main(Filter filter, String[] args) {
    Filter.runFilter(filter, args);
  }
}
