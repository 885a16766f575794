package io.github.counterpoise.knime.describe;

import io.github.counterpoise.describe.Reference;
import io.github.counterpoise.knime.adapter.NodeOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The description of a node: what it does, its options tab by tab, ports and view. */
final class NodeDescription {

  private static final String NAMESPACE = "http://knime.org/node/v4.1";
  private static final List<String> KEYWORDS =
      List.of("imbalanced", "oversampling", "minority class", "SMOTE");
  private static final String[] NONE = {};

  private NodeDescription() {}

  static String of(NodeFace node) {
    return Xml.document(
        xml ->
            xml.element(
                "knimeNode",
                new String[] {"xmlns", NAMESPACE, "icon", node.icon(), "type", node.type()},
                root -> content(root, node)));
  }

  private static void content(Xml xml, NodeFace node) {
    xml.element("name", NONE, node.name());
    xml.element("shortDescription", NONE, node.shortText());
    xml.element("fullDescription", NONE, full -> description(full, node));
    xml.element("ports", NONE, ports -> ports(ports, node.ports()));
    xml.element(
        "views",
        NONE,
        views ->
            views.element(
                "view",
                new String[] {"index", "0", "name", node.view().name()},
                node.view().text()));
    xml.element(
        "keywords",
        NONE,
        keywords -> KEYWORDS.forEach(word -> keywords.element("keyword", NONE, word)));
  }

  private static void description(Xml xml, NodeFace node) {
    xml.element(
        "intro", NONE, intro -> node.intro().forEach(text -> intro.element("p", NONE, text)));
    Map<String, List<NodeOption>> tabs =
        node.options().stream()
            .collect(
                Collectors.groupingBy(NodeOption::tab, LinkedHashMap::new, Collectors.toList()));
    tabs.forEach(
        (title, options) ->
            xml.element("tab", new String[] {"name", title}, tab -> options(tab, options)));
    for (Reference reference : node.references()) {
      if (!reference.url().isEmpty()) {
        xml.element("link", new String[] {"href", reference.url()}, citation(reference));
      }
    }
  }

  private static void options(Xml xml, List<NodeOption> options) {
    for (NodeOption option : options) {
      xml.element("option", new String[] {"name", option.label()}, option.help());
    }
  }

  private static void ports(Xml xml, List<NodeFace.Port> ports) {
    int inputs = 0;
    int outputs = 0;
    for (NodeFace.Port port : ports) {
      int index = port.input() ? inputs++ : outputs++;
      xml.element(
          port.input() ? "inPort" : "outPort",
          new String[] {"index", String.valueOf(index), "name", port.name()},
          port.text());
    }
  }

  private static String citation(Reference reference) {
    return String.format(
        Locale.ROOT,
        "%s (%d): %s, %s",
        reference.authors().replace(" and ", "; "),
        reference.year(),
        reference.title(),
        reference.venue());
  }
}
