package io.github.counterpoise.knime.it;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * A node as a workflow stores it.
 *
 * @param factory class of its factory
 * @param settings keys of its settings, without those within others
 */
record StoredNode(String factory, List<String> settings) {

  /** Reads a node's file {@code settings.xml}. */
  static StoredNode read(Path file) throws IOException {
    Element root = root(file);
    List<String> settings = new ArrayList<>();
    String factory = "";
    for (Element part : parts(root)) {
      if (part.getAttribute("key").equals("model")) {
        parts(part).forEach(setting -> settings.add(setting.getAttribute("key")));
      } else if (part.getAttribute("key").equals("factory")) {
        factory = part.getAttribute("value");
      }
    }
    return new StoredNode(factory, List.copyOf(settings));
  }

  private static Element root(Path file) throws IOException {
    try {
      return DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(file.toFile())
          .getDocumentElement();
    } catch (ParserConfigurationException | SAXException e) {
      throw new IOException(file + " cannot be read", e);
    }
  }

  private static List<Element> parts(Element parent) {
    List<Element> parts = new ArrayList<>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element) {
        parts.add(element);
      }
    }
    return parts;
  }
}
