package io.github.counterpoise.knime.describe;

import io.github.counterpoise.balance.Method;
import io.github.counterpoise.balance.Methods;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Writes, for every method of the core, the description and icon of its node, and the plugin.xml
 * that lists the nodes. The node of a method is the class named after it in the bundle's package.
 */
public final class Descriptions {

  static final String PACKAGE = "io.github.counterpoise.knime";

  private Descriptions() {}

  /**
   * Writes the files.
   *
   * @param args the folder of the compiled classes
   * @throws IOException if a file cannot be written
   */
  public static void main(String[] args) throws IOException {
    write(Path.of(args[0]), Methods.all());
  }

  /** Writes the files of some methods into a folder. */
  static void write(Path classes, List<Method<?>> methods) throws IOException {
    Path folder = Files.createDirectories(classes.resolve(PACKAGE.replace('.', '/')));
    for (Method<?> method : methods) {
      String name = factory(method);
      text(folder.resolve(name + ".xml"), NodeDescription.of(method));
      Files.write(folder.resolve(icon(method)), Icons.png(method.name(), 16));
    }
    Files.createDirectories(classes.resolve("icons"));
    Files.write(classes.resolve("icons/category.png"), Icons.png(Icons.CATEGORY, 16));
    text(classes.resolve("plugin.xml"), PluginXml.of(methods));
  }

  /** Returns the simple name of a method's node factory. */
  static String factory(Method<?> method) {
    return method.name() + "NodeFactory";
  }

  /** Returns the file name of a method's icon, beside its factory. */
  static String icon(Method<?> method) {
    return method.name() + ".png";
  }

  private static void text(Path file, String content) throws IOException {
    Files.writeString(file, content, StandardCharsets.UTF_8);
  }
}
