package io.github.counterpoise.knime.describe;

import io.github.counterpoise.describe.Reference;
import io.github.counterpoise.knime.adapter.NodeOption;
import java.util.List;

/**
 * A node as people see it.
 *
 * @param name its name
 * @param factory simple name of the class of its factory
 * @param type KNIME's word for what kind of node it is
 * @param shortText what it does, in a sentence
 * @param intro what it does, in paragraphs
 * @param options the options of its dialog
 * @param ports its ports, inputs first
 * @param view what its view shows
 * @param references publications
 */
record NodeFace(
    String name,
    String factory,
    String type,
    String shortText,
    List<String> intro,
    List<NodeOption> options,
    List<Port> ports,
    View view,
    List<Reference> references) {

  /**
   * A port.
   *
   * @param input whether something goes in
   * @param name its name
   * @param text what goes in or comes out
   */
  record Port(boolean input, String name, String text) {
    static Port in(String name, String text) {
      return new Port(true, name, text);
    }

    static Port out(String name, String text) {
      return new Port(false, name, text);
    }
  }

  /**
   * A view.
   *
   * @param name its name
   * @param text what it shows
   */
  record View(String name, String text) {}

  /** Returns the file name of its icon, beside its factory. */
  String icon() {
    return factory.replace("NodeFactory", "") + ".png";
  }
}
