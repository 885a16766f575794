package io.github.counterpoise.knime.describe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.counterpoise.knime.adapter.NodeOption;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;

/** What the schema of KNIME's node descriptions (version 4.1) asks for. */
class DescriptionsTest {

  /** Those of the schema that could be meant. */
  private static final Set<String> TYPES =
      Set.of("Source", "Learner", "Predictor", "Manipulator", "Visualizer", "Other");

  static List<NodeFace> nodes() {
    return Faces.all();
  }

  @ParameterizedTest
  @MethodSource("nodes")
  void elementsStandInTheOrderOfTheSchema(NodeFace face) throws Exception {
    Element node = parse(NodeDescription.of(face));
    assertEquals("knimeNode", node.getLocalName());
    assertEquals("http://knime.org/node/v4.1", node.getNamespaceURI());
    assertTrue(TYPES.contains(node.getAttribute("type")), node.getAttribute("type"));
    assertEquals(face.icon(), node.getAttribute("icon"));
    assertEquals(
        List.of("name", "shortDescription", "fullDescription", "ports", "views", "keywords"),
        names(node));
    Element full = children(node).get(2);
    List<String> parts = names(full);
    assertEquals("intro", parts.get(0));
    List<String> rest = parts.subList(1, parts.size());
    int links = rest.contains("link") ? rest.indexOf("link") : rest.size();
    assertEquals(Set.of("tab"), new HashSet<>(rest.subList(0, links)));
    assertTrue(Set.of("link").containsAll(rest.subList(links, rest.size())));
    List<Element> ports = children(children(node).get(3));
    List<String> kinds = ports.stream().map(Element::getLocalName).toList();
    assertEquals(kinds.stream().sorted().toList(), kinds, "inputs come first");
    for (String kind : List.of("inPort", "outPort")) {
      List<Element> own = ports.stream().filter(p -> p.getLocalName().equals(kind)).toList();
      for (int i = 0; i < own.size(); i++) {
        assertEquals(String.valueOf(i), own.get(i).getAttribute("index"));
      }
    }
    assertEquals(List.of("0"), indices(children(node).get(4)));
  }

  @ParameterizedTest
  @MethodSource("nodes")
  void everyOptionOfTheDialogIsDocumentedInItsTab(NodeFace face) throws Exception {
    Element full = children(parse(NodeDescription.of(face))).get(2);
    List<String> documented = new ArrayList<>();
    for (Element tab : children(full)) {
      if (tab.getLocalName().equals("tab")) {
        for (Element option : children(tab)) {
          assertFalse(option.getTextContent().isBlank());
          documented.add(
              tab.getAttribute("name")
                  + "/"
                  + option.getAttribute("name")
                  + "/"
                  + option.getTextContent());
        }
      }
    }
    List<String> shown = face.options().stream().map(DescriptionsTest::expected).toList();
    assertEquals(shown, documented);
  }

  @ParameterizedTest
  @MethodSource("nodes")
  void onlyPermittedElementsStandInTexts(NodeFace face) throws Exception {
    Element full = children(parse(NodeDescription.of(face))).get(2);
    assertEquals(Set.of("p"), new HashSet<>(names(children(full).get(0))));
  }

  @Test
  void pluginListsEveryNodeOnceInOrder() throws Exception {
    Element plugin = parse(PluginXml.of(Faces.all()));
    List<Element> extensions = children(plugin);
    assertEquals(
        List.of(
            "org.knime.workbench.repository.categories",
            "org.knime.workbench.repository.nodes",
            "org.knime.core.PortType"),
        extensions.stream().map(e -> e.getAttribute("point")).toList());
    Element category = children(extensions.get(0)).get(0);
    assertEquals("/community", category.getAttribute("path"));
    assertEquals("counterpoise", category.getAttribute("level-id"));
    String before = "/";
    List<Element> nodes = children(extensions.get(1));
    assertEquals(Faces.all().size(), nodes.size());
    for (int i = 0; i < nodes.size(); i++) {
      assertEquals("/community/counterpoise", nodes.get(i).getAttribute("category-path"));
      assertEquals(before, nodes.get(i).getAttribute("after"));
      before = nodes.get(i).getAttribute("factory-class");
      assertEquals("io.github.counterpoise.knime." + Faces.all().get(i).factory(), before);
    }
  }

  @Test
  void iconsAreSmallAndAllDifferent() throws IOException {
    Set<String> seen = new HashSet<>();
    for (String name : iconNames().filter(Icons::isDrawn).toList()) {
      BufferedImage icon = ImageIO.read(new ByteArrayInputStream(Icons.png(name, 16)));
      assertEquals(16, icon.getWidth());
      assertEquals(16, icon.getHeight());
      int[] pixels = icon.getRGB(0, 0, 16, 16, null, 0, 16);
      assertTrue(seen.add(Arrays.toString(pixels)), name + " looks like another one");
    }
  }

  @Test
  void filesLieWhereKnimeLooks(@TempDir Path classes) throws IOException {
    Descriptions.write(classes, Faces.all());
    Path folder = classes.resolve("io/github/counterpoise/knime");
    for (NodeFace face : Faces.all()) {
      assertTrue(Files.exists(folder.resolve(face.factory() + ".xml")));
      assertTrue(Files.exists(folder.resolve(face.icon())));
    }
    assertTrue(Files.exists(classes.resolve("plugin.xml")));
    assertNotNull(ImageIO.read(classes.resolve("icons/category.png").toFile()));
  }

  private static Stream<String> iconNames() {
    return Stream.concat(Stream.of(Icons.CATEGORY), Faces.all().stream().map(NodeFace::name));
  }

  private static String expected(NodeOption option) {
    return option.tab() + "/" + option.label() + "/" + option.help();
  }

  private static Element parse(String text) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    Document document = factory.newDocumentBuilder().parse(new InputSource(new StringReader(text)));
    return document.getDocumentElement();
  }

  private static List<Element> children(Element element) {
    List<Element> children = new ArrayList<>();
    for (Node n = element.getFirstChild(); n != null; n = n.getNextSibling()) {
      if (n instanceof Element child) {
        children.add(child);
      }
    }
    return children;
  }

  private static List<String> names(Element element) {
    return children(element).stream().map(Element::getLocalName).toList();
  }

  private static List<String> indices(Element element) {
    return children(element).stream().map(child -> child.getAttribute("index")).toList();
  }
}
