package io.github.counterpoise.weka.file;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import weka.core.Attribute;
import weka.core.Instances;

/**
 * The words of ARFF as Weka reads them back.
 *
 * <p>Weka's own {@code Utils.quote} leaves some characters bare that its reader takes for blanks
 * (form feed, vertical tab and other control characters), and writes {@code U+001E} in a way that
 * its reader does not understand.
 */
public final class ArffText {

  private static final double EXACT = 1L << 53; // up to here a double holds every whole number
  private static final long MINUS_ZERO = Double.doubleToRawLongBits(-0.0);
  private static final String SPECIAL = "'\"%{},\\"; // besides blanks and control characters

  private ArffText() {}

  /**
   * Returns a name, label or text in quotes, or as it is where it needs none.
   *
   * @param text any text; a quoted question mark is a text, a bare one a missing cell
   */
  public static String quoted(String text) {
    if (isPlain(text)) {
      return text;
    }
    StringBuilder quoted = new StringBuilder("'");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '\n' -> quoted.append("\\n");
        case '\r' -> quoted.append("\\r");
        case '\t' -> quoted.append("\\t");
        case '\\', '\'', '"', '%' -> quoted.append('\\').append(c);
        default -> quoted.append(c);
      }
    }
    return quoted.append('\'').toString();
  }

  private static boolean isPlain(String text) {
    return !text.isEmpty()
        && !text.equals("?")
        && text.chars().allMatch(c -> c > ' ' && SPECIAL.indexOf(c) < 0);
  }

  /**
   * Returns a text that reads back as the same number; whole numbers come without a point.
   *
   * @param value a number
   */
  public static String number(double value) {
    boolean whole =
        value == Math.rint(value)
            && Math.abs(value) <= EXACT
            && Double.doubleToRawLongBits(value) != MINUS_ZERO;
    return whole ? Long.toString((long) value) : Double.toString(value);
  }

  /**
   * Returns the line or lines that declare an attribute.
   *
   * @param attribute the attribute
   */
  public static String declaration(Attribute attribute) {
    return Attribute.ARFF_ATTRIBUTE + " " + quoted(attribute.name()) + " " + type(attribute);
  }

  /**
   * Returns what stands behind an attribute's name where it is declared.
   *
   * @param attribute the attribute
   */
  public static String type(Attribute attribute) {
    String weight = attribute.weight() == 1 ? "" : " {" + attribute.weight() + "}";
    return switch (attribute.type()) {
      case Attribute.NOMINAL -> labels(labels(attribute)) + weight;
      case Attribute.STRING -> Attribute.ARFF_ATTRIBUTE_STRING + weight;
      case Attribute.DATE ->
          Attribute.ARFF_ATTRIBUTE_DATE + " " + quoted(attribute.getDateFormat()) + weight;
      case Attribute.RELATIONAL -> bag(attribute, weight);
      default -> Attribute.ARFF_ATTRIBUTE_NUMERIC + weight;
    };
  }

  /**
   * Returns the type of a nominal attribute.
   *
   * @param labels its labels
   */
  public static String labels(List<String> labels) {
    return labels.stream().map(ArffText::quoted).collect(Collectors.joining(",", "{", "}"));
  }

  /**
   * Returns everything before the rows, the line {@code @data} included.
   *
   * @param data a data set
   */
  public static String header(Instances data) {
    List<String> lines = new ArrayList<>();
    lines.add(Instances.ARFF_RELATION + " " + quoted(data.relationName()));
    lines.add("");
    for (int i = 0; i < data.numAttributes(); i++) {
      lines.add(declaration(data.attribute(i)));
    }
    lines.add("");
    lines.add(Instances.ARFF_DATA);
    return String.join("\n", lines);
  }

  private static List<String> labels(Attribute attribute) {
    List<String> labels = new ArrayList<>();
    Collections.list(attribute.enumerateValues()).forEach(label -> labels.add((String) label));
    return labels;
  }

  private static String bag(Attribute attribute, String weight) {
    List<String> lines = new ArrayList<>();
    lines.add(Attribute.ARFF_ATTRIBUTE_RELATIONAL + weight);
    Instances header = attribute.relation();
    for (int i = 0; i < header.numAttributes(); i++) {
      lines.add(declaration(header.attribute(i)));
    }
    lines.add(Attribute.ARFF_END_SUBRELATION + " " + quoted(attribute.name()));
    return String.join("\n", lines);
  }
}
