package io.github.counterpoise.knime.describe;

import java.io.StringWriter;
import java.util.function.Consumer;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes indented XML; every text is escaped. */
final class Xml {

  private final XMLStreamWriter out;
  private int depth;

  private Xml(XMLStreamWriter out) {
    this.out = out;
  }

  /** Returns a document with whatever the content writes. */
  static String document(Consumer<Xml> content) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter out = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
      out.writeStartDocument("UTF-8", "1.0");
      content.accept(new Xml(out));
      out.writeCharacters("\n");
      out.writeEndDocument();
      out.flush();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
    return text.toString();
  }

  /** Writes a processing instruction. */
  void instruction(String target, String data) {
    guard(
        () -> {
          out.writeCharacters("\n");
          out.writeProcessingInstruction(target, data);
        });
  }

  /**
   * Writes an element.
   *
   * @param name its name
   * @param attributes names and values in turn
   * @param content writes what is in it
   */
  void element(String name, String[] attributes, Consumer<Xml> content) {
    guard(
        () -> {
          start(name, attributes);
          depth++;
          content.accept(this);
          depth--;
          out.writeCharacters("\n" + "  ".repeat(depth));
          out.writeEndElement();
        });
  }

  /** Writes an element with a text in it; without content if the text is empty. */
  void element(String name, String[] attributes, String text) {
    guard(
        () -> {
          start(name, attributes);
          out.writeCharacters(text);
          out.writeEndElement();
        });
  }

  private void start(String name, String[] attributes) throws XMLStreamException {
    out.writeCharacters("\n" + "  ".repeat(depth));
    out.writeStartElement(name);
    for (int i = 0; i < attributes.length; i += 2) {
      out.writeAttribute(attributes[i], attributes[i + 1]);
    }
  }

  private static void guard(Step step) {
    try {
      step.run();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  private interface Step {
    void run() throws XMLStreamException;
  }
}
