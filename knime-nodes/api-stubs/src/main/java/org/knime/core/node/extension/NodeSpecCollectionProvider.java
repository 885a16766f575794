package org.knime.core.node.extension;

import java.util.Map;

/** Signatures of KNIME's type of the same name. */
public final class NodeSpecCollectionProvider {
  private NodeSpecCollectionProvider() {}

  public static NodeSpecCollectionProvider getInstance() {
    throw new UnsupportedOperationException();
  }

  public Map<String, NodeSpec> getActiveNodes() {
    throw new UnsupportedOperationException();
  }

  public Map<String, CategoryExtension> getCategoryExtensions() {
    throw new UnsupportedOperationException();
  }
}
