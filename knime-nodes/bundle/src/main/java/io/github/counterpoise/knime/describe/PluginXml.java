package io.github.counterpoise.knime.describe;

import java.util.List;

/** The plugin.xml of the bundle: the category and its nodes, in the core's order. */
final class PluginXml {

  private static final String COMMUNITY = "/community";
  private static final String CATEGORY = "counterpoise";
  private static final String[] NONE = {};

  private PluginXml() {}

  static String of(List<NodeFace> nodes) {
    return Xml.document(
        xml -> {
          xml.instruction("eclipse", "version=\"3.4\"");
          xml.element(
              "plugin",
              NONE,
              plugin -> {
                plugin.element(
                    "extension",
                    point("org.knime.workbench.repository.categories"),
                    PluginXml::category);
                plugin.element(
                    "extension",
                    point("org.knime.workbench.repository.nodes"),
                    extension -> nodes(extension, nodes));
                plugin.element("extension", point("org.knime.core.PortType"), PluginXml::modelPort);
              });
        });
  }

  private static String[] point(String name) {
    return new String[] {"point", name};
  }

  private static void category(Xml xml) {
    xml.element(
        "category",
        new String[] {
          "path", COMMUNITY,
          "level-id", CATEGORY,
          "name", "Counterpoise",
          "description", "Oversampling for imbalanced data",
          "icon", "icons/category.png",
          "locked", "false",
        },
        "");
  }

  private static void modelPort(Xml xml) {
    String type = Descriptions.PACKAGE + ".ModelPortObject";
    String spec = Descriptions.PACKAGE + ".ModelPortSpec";
    xml.element(
        "portType",
        new String[] {
          "name",
          "Counterpoise model",
          "color",
          "#E07A10",
          "objectClass",
          type,
          "objectSerializer",
          type + "$Serializer",
          "specClass",
          spec,
          "specSerializer",
          spec + "$Serializer",
          "hidden",
          "false",
        },
        "");
  }

  private static void nodes(Xml xml, List<NodeFace> nodes) {
    String after = "/";
    for (NodeFace node : nodes) {
      String factory = Descriptions.PACKAGE + "." + node.factory();
      xml.element(
          "node",
          new String[] {
            "category-path", COMMUNITY + "/" + CATEGORY, "factory-class", factory, "after", after,
          },
          "");
      after = factory;
    }
  }
}
