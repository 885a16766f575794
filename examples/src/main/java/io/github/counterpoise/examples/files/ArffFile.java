package io.github.counterpoise.examples.files;

import io.github.counterpoise.balance.Balanced;
import io.github.counterpoise.file.WholeFile;
import io.github.counterpoise.oversample.InvalidInputException;
import io.github.counterpoise.table.Column;
import io.github.counterpoise.table.Table;
import io.github.counterpoise.weka.InstancesTable;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.zip.ZipException;
import weka.core.Attribute;
import weka.core.Instance;
import weka.core.Instances;
import weka.core.SparseInstance;
import weka.core.Utils;
import weka.core.converters.ArffLoader.ArffReader;

/** An ARFF file, read by Weka. */
final class ArffFile implements DataFile, BalancedContent.Source {

  private final Instances data;
  private final Charset encoding;
  private final Table table;
  private final List<FileColumn> columns;
  private final ClassColumn classColumn;

  private ArffFile(
      Instances data,
      Charset encoding,
      Table table,
      List<FileColumn> columns,
      ClassColumn classColumn) {
    this.data = data;
    this.encoding = encoding;
    this.table = table;
    this.columns = columns;
    this.classColumn = classColumn;
  }

  /**
   * Reads a file.
   *
   * @param file its name
   * @param given what the user said about it
   * @throws InvalidInputException if it cannot be read or used
   */
  static ArffFile read(Path file, ReadOptions given) {
    Instances data = load(file, given.encoding());
    ClassColumn classColumn = ClassColumn.find(given.classColumn(), names(data));
    data.setClassIndex(classColumn.index());
    ReadOptions options = given.resolved(names(data), data.classIndex());
    Table table = InstancesTable.of(data, options.ignored()).table();
    List<FileColumn> columns = new ArrayList<>();
    int inTable = 0;
    for (int i = 0; i < data.numAttributes(); i++) {
      boolean ignored = options.ignored().contains(data.attribute(i).name());
      columns.add(
          ignored
              ? column(data.attribute(i), null, -1)
              : column(data.attribute(i), table.schema().column(inTable), inTable++));
    }
    return new ArffFile(data, options.encoding(), table, columns, classColumn);
  }

  @Override
  public Table table() {
    return table;
  }

  @Override
  public List<String> columnNames() {
    return names(data);
  }

  @Override
  public List<String> reading() {
    return ReadingLines.ofTable(classColumn, table);
  }

  /** Returns what the columns hold. */
  DataProfile profile() {
    List<ColumnProfile> profiles = new ArrayList<>();
    for (int c = 0; c < columns.size(); c++) {
      FileColumn column = columns.get(c);
      List<String> texts = texts(c);
      List<String> examples = texts.stream().filter(t -> t != null).distinct().limit(3).toList();
      String kind = column.isIgnored() ? "ignored" : ReadingLines.kind(column.column());
      profiles.add(
          new ColumnProfile(
              column.name(),
              c == classColumn.index() ? "class " + kind : kind,
              data.attribute(c).isDate() ? data.attribute(c).getDateFormat() : "",
              (int) texts.stream().filter(t -> t != null).distinct().count(),
              (int) texts.stream().filter(t -> t == null).count(),
              examples,
              List.of()));
    }
    return new DataProfile(data.size(), profiles, reading());
  }

  @Override
  public List<FileColumn> columns() {
    return columns;
  }

  @Override
  public List<String> texts(int column) {
    return data.stream().map(row -> text(row, data.attribute(column))).toList();
  }

  @Override
  public WholeFile.Content content(
      boolean arff, Balanced balanced, boolean provenance, NewText newText) {
    boolean sparse = data.stream().allMatch(SparseInstance.class::isInstance);
    List<FileColumn> written = BalancedContent.columns(columns, provenance);
    LineFormat format = arff ? ArffLines.of(data.relationName(), sparse, written) : CsvLines.USUAL;
    return new BalancedContent(this, format, encoding, balanced, provenance, newText);
  }

  @Override
  public void writeOriginal(
      LineFormat format,
      List<FileColumn> written,
      List<String> added,
      BalancedContent.LineSink sink)
      throws IOException {
    sink.write(format.header(written));
    for (Instance row : data) {
      List<String> cells = new ArrayList<>();
      for (int c = 0; c < columns.size(); c++) {
        cells.add(text(row, data.attribute(c)));
      }
      cells.addAll(added);
      sink.write(format.line(cells, row.weight()));
    }
  }

  private static String text(Instance row, Attribute attribute) {
    if (row.isMissing(attribute)) {
      return null;
    } else if (attribute.isDate()) {
      return attribute.formatDate(row.value(attribute));
    } else if (attribute.isNumeric()) {
      return CellText.number(row.value(attribute));
    }
    return row.stringValue(attribute);
  }

  private static FileColumn column(Attribute attribute, Column column, int inTable) {
    String declaration = attribute.toString(); // @attribute name type
    String type =
        declaration.substring(
            Attribute.ARFF_ATTRIBUTE.length() + Utils.quote(attribute.name()).length() + 2);
    if (column == null) {
      return FileColumn.ignored(attribute.name(), type);
    }
    if (!attribute.isDate()) {
      return FileColumn.plain(column, inTable, type);
    }
    DoubleFunction<String> text = value -> Double.isNaN(value) ? null : attribute.formatDate(value);
    return new FileColumn(attribute.name(), column, inTable, type, text, text);
  }

  private static List<String> names(Instances data) {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < data.numAttributes(); i++) {
      names.add(data.attribute(i).name());
    }
    return names;
  }

  private static Instances load(Path file, Charset encoding) {
    Instances data;
    try (InputStream in = TextFile.open(file);
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, encoding.newDecoder()))) {
      skipByteOrderMark(reader);
      data = new ArffReader(reader).getData();
    } catch (CharacterCodingException e) {
      throw TextFile.wrongEncoding(file, encoding, e);
    } catch (EOFException | ZipException | FileSystemException e) {
      throw TextFile.unreadable(file, e);
    } catch (IOException | IllegalArgumentException e) {
      throw new InvalidInputException(
          "File '%s' is not well-formed ARFF, or not whole: %s.".formatted(file, e.getMessage()),
          e);
    }
    if (data.isEmpty()) {
      throw new InvalidInputException(
          "File '%s' has a header but no rows; there is nothing to learn from.".formatted(file));
    }
    return data;
  }

  private static void skipByteOrderMark(BufferedReader reader) throws IOException {
    reader.mark(1);
    if (reader.read() != TextFile.BYTE_ORDER_MARK) {
      reader.reset();
    }
  }
}
