package io.github.counterpoise.knime.describe;

import io.github.counterpoise.balance.Method;
import java.util.List;

/** The plugin.xml of the bundle: the category and its nodes, in the core's order. */
final class PluginXml {

  private static final String COMMUNITY = "/community";
  private static final String CATEGORY = "counterpoise";
  private static final String[] NONE = {};

  private PluginXml() {}

  static String of(List<Method<?>> methods) {
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
                    nodes -> nodes(nodes, methods));
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

  private static void nodes(Xml xml, List<Method<?>> methods) {
    String after = "/";
    for (Method<?> method : methods) {
      String factory = Descriptions.PACKAGE + "." + Descriptions.factory(method);
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
