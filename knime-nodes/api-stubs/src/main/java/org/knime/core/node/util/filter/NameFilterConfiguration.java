package org.knime.core.node.util.filter;

/** Signatures of KNIME's type of the same name. */
public class NameFilterConfiguration {
  NameFilterConfiguration() {}

  public static class FilterResult {
    FilterResult() {}

    public String[] getIncludes() {
      throw new UnsupportedOperationException();
    }

    public String[] getExcludes() {
      throw new UnsupportedOperationException();
    }
  }
}
