package org.knime.core.node.extension;

import java.net.URL;

/** Signatures of KNIME's type of the same name. */
public record NodeSpec(Metadata metadata, URL icon) {
  public static record Metadata(String nodeName, String categoryPath) {}
}
