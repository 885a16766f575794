package io.github.counterpoise.knime.describe;

import io.github.counterpoise.balance.Method;
import io.github.counterpoise.balance.ProvenanceColumns;
import io.github.counterpoise.knime.adapter.NodeOption;
import io.github.counterpoise.knime.adapter.NodeOptions;
import io.github.counterpoise.oversample.Reference;
import io.github.counterpoise.table.Column;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The description of a method's node: what it does, its options tab by tab, ports and view. */
final class NodeDescription {

  private static final String NAMESPACE = "http://knime.org/node/v4.1";
  private static final String[] NONE = {};

  private NodeDescription() {}

  static String of(Method<?> method) {
    return Xml.document(
        xml ->
            xml.element(
                "knimeNode",
                new String[] {
                  "xmlns", NAMESPACE, "icon", Descriptions.icon(method), "type", "Manipulator",
                },
                node -> content(node, method)));
  }

  private static void content(Xml xml, Method<?> method) {
    xml.element("name", NONE, method.name());
    xml.element("shortDescription", NONE, firstSentence(method.summary()));
    xml.element("fullDescription", NONE, full -> description(full, method));
    xml.element("ports", NONE, NodeDescription::ports);
    xml.element("views", NONE, NodeDescription::views);
    xml.element(
        "keywords",
        NONE,
        keywords -> {
          for (String word : List.of("imbalanced", "oversampling", "minority class", "SMOTE")) {
            keywords.element("keyword", NONE, word);
          }
        });
  }

  private static void description(Xml xml, Method<?> method) {
    xml.element("intro", NONE, intro -> intro(intro, method));
    Map<String, List<NodeOption>> tabs =
        NodeOptions.of(method).stream()
            .collect(
                Collectors.groupingBy(NodeOption::tab, LinkedHashMap::new, Collectors.toList()));
    tabs.forEach(
        (title, options) ->
            xml.element("tab", new String[] {"name", title}, tab -> options(tab, options)));
    for (Reference reference : method.references()) {
      if (!reference.url().isEmpty()) {
        xml.element("link", new String[] {"href", reference.url()}, citation(reference));
      }
    }
  }

  private static void intro(Xml xml, Method<?> method) {
    paragraph(xml, method.summary());
    paragraph(
        xml,
        "The rows of the input come out first and unchanged; made-up rows of the smaller classes"
            + " follow, until each class has as many as the target asks for. Numbers, whole"
            + " numbers, dates and times, booleans and text with any number of values are handled"
            + " as they are: no normalising, no encoding and no imputing is needed, whole numbers"
            + " stay whole and every column keeps its type. Rows in which the class is missing are"
            + " passed on and take no part.");
    paragraph(
        xml,
        "Put the node behind the partitioning, on the branch of the training data. Balancing before"
            + " the split puts relatives of training rows into the test data and flatters every"
            + " model.");
  }

  private static void paragraph(Xml xml, String text) {
    xml.element("p", NONE, text);
  }

  private static void options(Xml xml, List<NodeOption> options) {
    for (NodeOption option : options) {
      xml.element("option", new String[] {"name", option.label()}, option.help());
    }
  }

  private static void ports(Xml xml) {
    String provenance =
        ProvenanceColumns.columns().stream().map(Column::name).collect(Collectors.joining(", "));
    port(
        xml,
        "inPort",
        0,
        "Table",
        "Training data with a class column of text or booleans and at least one other column.");
    port(
        xml,
        "outPort",
        0,
        "Balanced table",
        "The rows of the input, then the made-up ones, under the keys Synthetic_1, Synthetic_2, …;"
            + " on request with the columns "
            + provenance
            + ".");
    port(
        xml,
        "outPort",
        1,
        "Report",
        "For each class the rows before, added and after, the method that made them, whether that"
            + " was the fallback, and warnings; the last row is about all classes together. The"
            + " main figures are flow variables too, named counterpoise_…");
  }

  private static void port(Xml xml, String kind, int index, String name, String text) {
    xml.element(kind, new String[] {"index", String.valueOf(index), "name", name}, text);
  }

  private static void views(Xml xml) {
    xml.element(
        "view",
        new String[] {"index", "0", "name", "Real and synthetic rows"},
        "Rows per class before and after; the real and the synthetic rows of each class along two"
            + " principal components; for methods that train a network, its losses. Of large"
            + " classes a sample is shown.");
  }

  private static String firstSentence(String text) {
    int end = text.indexOf(". ");
    return end < 0 ? text : text.substring(0, end + 1);
  }

  private static String citation(Reference reference) {
    return "%s (%d): %s, %s"
        .formatted(
            reference.authors().replace(" and ", "; "),
            reference.year(),
            reference.title(),
            reference.venue());
  }
}
