package io.github.counterpoise.knime.inside;

import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.knime.core.node.NodeFactory;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXParseException;

/** KNIME's schema of node descriptions. */
final class Descriptions {

  private static final String SCHEMA = "Node_v4.1.xsd"; // beside KNIME's class

  private Descriptions() {}

  /** Returns what the schema finds wrong with the description beside a factory. */
  static List<String> complaints(NodeFactory<?> factory) throws Exception {
    URL schema = NodeFactory.class.getResource(SCHEMA);
    Validator validator =
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
            .newSchema(schema)
            .newValidator();
    List<String> complaints = new ArrayList<>();
    validator.setErrorHandler(new Collector(complaints));
    String description = factory.getClass().getSimpleName() + ".xml";
    validator.validate(new StreamSource(factory.getClass().getResource(description).toString()));
    return complaints;
  }

  private record Collector(List<String> complaints) implements ErrorHandler {

    @Override
    public void warning(SAXParseException e) {
      complaints.add(e.toString());
    }

    @Override
    public void error(SAXParseException e) {
      complaints.add(e.toString());
    }

    @Override
    public void fatalError(SAXParseException e) {
      complaints.add(e.toString());
    }
  }
}
