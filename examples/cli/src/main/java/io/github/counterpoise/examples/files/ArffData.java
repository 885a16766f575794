package io.github.counterpoise.examples.files;

import io.github.counterpoise.run.InvalidInputException;
import java.io.IOException;
import java.io.Reader;
import java.io.StreamTokenizer;
import java.io.StringReader;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import weka.core.Attribute;
import weka.core.Instance;
import weka.core.Instances;
import weka.core.converters.ArffLoader.ArffReader;

/**
 * What an ARFF file holds, read by Weka: its rows, and beside them the texts of dates and of bags
 * (relational values) as they stand in the file, so that they are written out again character by
 * character. In the rows dates are missing, and so are bags until {@link #fillBags} reads them.
 */
final class ArffData {

  /** Comes first among the texts of an attribute, since sparse rows leave out what comes first. */
  private static final String LEFT_OUT = "\u0000";

  private final Instances rows;
  private final Map<Integer, ArffDates> dates = new TreeMap<>(); // by attribute
  private final Map<Integer, List<String>> texts = new HashMap<>(); // by attribute, null: missing
  private final Map<Integer, List<Double>> times = new HashMap<>(); // by attribute, ms, UTC

  private ArffData(Instances header) {
    rows = header;
    for (int i = 0; i < header.numAttributes(); i++) {
      if (isText(header.attribute(i))) {
        texts.put(i, new ArrayList<>());
      }
      if (header.attribute(i).isDate()) {
        dates.put(i, new ArffDates(header.attribute(i)));
        times.put(i, new ArrayList<>());
      }
    }
  }

  /**
   * Reads a file.
   *
   * @param in its characters
   * @throws IOException in Weka's words if it is not well-formed
   */
  static ArffData read(Reader in) throws IOException {
    RowReader reader = new RowReader(in);
    Instances header = reader.getStructure();
    Instances asTexts = asTexts(header);
    ArffData data = new ArffData(header);
    for (Instance row = reader.readInstance(asTexts);
        row != null;
        row = reader.readInstance(asTexts)) {
      data.add(row, reader.line());
    }
    data.fillLeftOut();
    return data;
  }

  /** Tells on which line the last row was. */
  private static final class RowReader extends ArffReader {

    RowReader(Reader in) throws IOException {
      super(in, 1000, true);
    }

    int line() {
      boolean pastTheEnd = m_Tokenizer.ttype == StreamTokenizer.TT_EOL;
      return pastTheEnd ? m_Tokenizer.lineno() - 1 : m_Tokenizer.lineno();
    }
  }

  private static boolean isText(Attribute attribute) {
    return attribute.isDate() || attribute.isRelationValued();
  }

  /** Returns a header in which dates and bags are texts. */
  private static Instances asTexts(Instances header) {
    ArrayList<Attribute> attributes = new ArrayList<>();
    for (int i = 0; i < header.numAttributes(); i++) {
      Attribute attribute = header.attribute(i);
      if (isText(attribute)) {
        attribute = new Attribute(attribute.name(), (List<String>) null);
        attribute.addStringValue(LEFT_OUT);
      }
      attributes.add(attribute);
    }
    return new Instances(header.relationName(), attributes, 0);
  }

  private void add(Instance row, int line) throws IOException {
    for (Map.Entry<Integer, List<String>> column : texts.entrySet()) {
      int index = column.getKey();
      String text = row.isMissing(index) ? null : row.stringValue(index);
      column.getValue().add(text);
      if (rows.attribute(index).isRelationValued()) {
        requireBag(rows.attribute(index), text, line);
      } else {
        times.get(index).add(time(index, text, line));
      }
      row.setMissing(index);
    }
    rows.add(row);
  }

  /** Reads a bag as Weka will where the text is written again. */
  private static void requireBag(Attribute attribute, String text, int line) throws IOException {
    if (text == null || text.equals(LEFT_OUT)) {
      return;
    }
    try {
      new ArffReader(new StringReader(text), asTexts(attribute.relation()), 0);
    } catch (IOException e) {
      throw new IOException(
          String.format(
              Locale.ROOT,
              "bag of attribute '%s' in line %d: %s",
              attribute.name(),
              line,
              e.getMessage()),
          e);
    }
  }

  private double time(int attribute, String text, int line) throws IOException {
    if (text == null) {
      return Double.NaN;
    }
    try {
      return text.equals(LEFT_OUT) ? 0 : dates.get(attribute).parse(text);
    } catch (ParseException e) {
      throw new IOException(
          String.format(
              Locale.ROOT,
              "'%s' in line %d is no date of the pattern %s of attribute '%s'",
              text,
              line,
              rows.attribute(attribute).getDateFormat(),
              rows.attribute(attribute).name()),
          e);
    }
  }

  /** Gives cells that sparse rows leave out the value Weka reads there: 1970, or the first bag. */
  private void fillLeftOut() {
    texts.forEach(
        (index, column) -> {
          String first =
              dates.containsKey(index)
                  ? dates.get(index).format(0)
                  : column.stream()
                      .filter(text -> text != null && !text.equals(LEFT_OUT))
                      .findFirst()
                      .orElse("");
          column.replaceAll(text -> LEFT_OUT.equals(text) ? first : text);
        });
  }

  /** Returns the rows; dates and bags are missing in them. */
  Instances rows() {
    return rows;
  }

  /**
   * Returns a cell as text: dates and bags as they stand in the file, numbers in full.
   *
   * @param row index of the row
   * @param attribute index of the attribute
   * @return the text, null where it is missing
   */
  String text(int row, int attribute) {
    if (texts.containsKey(attribute)) {
      return texts.get(attribute).get(row);
    }
    Instance cells = rows.instance(row);
    if (cells.isMissing(attribute)) {
      return null;
    }
    return rows.attribute(attribute).isNumeric()
        ? CellText.number(cells.value(attribute))
        : cells.stringValue(attribute);
  }

  /**
   * Returns how dates are read and written.
   *
   * @param attribute an attribute of dates
   */
  ArffDates dates(int attribute) {
    return dates.get(attribute);
  }

  /**
   * Returns a date.
   *
   * @param row index of the row
   * @param attribute an attribute of dates
   * @return milliseconds since 1970-01-01T00:00Z, {@code NaN} where it is missing
   */
  double time(int row, int attribute) {
    return times.get(attribute).get(row);
  }

  /**
   * Reads the bags of an attribute into the rows.
   *
   * @param index index of the attribute
   * @throws InvalidInputException if a value in them cannot be used
   */
  void fillBags(int index) {
    Attribute attribute = rows.attribute(index);
    for (int row = 0; row < rows.size(); row++) {
      String text = texts.get(index).get(row);
      if (text != null) {
        rows.instance(row).setValue(index, attribute.addRelation(bag(attribute, text)));
      }
    }
  }

  private static Instances bag(Attribute attribute, String text) {
    try {
      return new ArffReader(new StringReader(text), attribute.relation(), 0).getData();
    } catch (IOException e) {
      throw new InvalidInputException(
          String.format(
              Locale.ROOT, "A bag of attribute '%s': %s", attribute.name(), e.getMessage()),
          e);
    }
  }
}
