package org.knime.core.node.extension;

/** Signatures of KNIME's type of the same name. */
public final class CategoryExtension {
  private CategoryExtension() {}

  public String getName() {
    throw new UnsupportedOperationException();
  }

  public String getCompletePath() {
    throw new UnsupportedOperationException();
  }
}
