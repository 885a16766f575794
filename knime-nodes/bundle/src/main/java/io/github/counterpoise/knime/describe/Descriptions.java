package io.github.counterpoise.knime.describe;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Writes the description and icon of every node, and the plugin.xml that lists the nodes. The node
 * of a method is the class named after it in the bundle's package.
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
    write(Path.of(args[0]), Faces.all());
  }

  /** Writes the files of some nodes into a folder. */
  static void write(Path classes, List<NodeFace> nodes) throws IOException {
    Path folder = Files.createDirectories(classes.resolve(PACKAGE.replace('.', '/')));
    for (NodeFace node : nodes) {
      text(folder.resolve(node.factory() + ".xml"), NodeDescription.of(node));
      Files.write(folder.resolve(node.icon()), Icons.png(node.name(), 16));
    }
    Files.createDirectories(classes.resolve("icons"));
    Files.write(classes.resolve("icons/category.png"), Icons.png(Icons.CATEGORY, 16));
    text(classes.resolve("plugin.xml"), PluginXml.of(nodes));
  }

  private static void text(Path file, String content) throws IOException {
    Files.writeString(file, content, StandardCharsets.UTF_8);
  }
}
