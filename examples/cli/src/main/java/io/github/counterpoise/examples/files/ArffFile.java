package io.github.counterpoise.examples.files;

import io.github.counterpoise.balance.Balanced;
import io.github.counterpoise.file.WholeFile;
import io.github.counterpoise.host.HostTable;
import io.github.counterpoise.profile.DateNumber;
import io.github.counterpoise.profile.ValueWarnings;
import io.github.counterpoise.run.InvalidInputException;
import io.github.counterpoise.table.Column;
import io.github.counterpoise.table.Schema;
import io.github.counterpoise.table.Series;
import io.github.counterpoise.table.Table;
import io.github.counterpoise.weka.file.ArffText;
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
import java.util.Locale;
import java.util.function.DoubleFunction;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipException;
import weka.core.Attribute;
import weka.core.Instances;
import weka.core.SparseInstance;

/** An ARFF file, read by Weka. */
final class ArffFile implements DataFile, BalancedContent.Source {

  private static final String STRING = "string";

  private final ArffData content;
  private final Instances data;
  private final Charset encoding;
  private final FileTable host;
  private final Table table;
  private final List<FileColumn> columns;
  private final ClassColumn classColumn;

  private ArffFile(
      ArffData content,
      Charset encoding,
      FileTable host,
      Table table,
      List<FileColumn> columns,
      ClassColumn classColumn) {
    this.content = content;
    this.data = content.rows();
    this.encoding = encoding;
    this.host = host;
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
    ArffData content = load(file, given.encoding());
    Instances data = content.rows();
    List<String> names = names(data);
    ClassColumn classColumn = ClassColumn.find(given.classColumn(), names);
    if (classColumn.isNone()) {
      throw new InvalidInputException(
          String.format(
              Locale.ROOT,
              "File '%s' has no attribute for the class; add it with the labels of the training data,"
                  + " missing (?) in every row.",
              file));
    }
    data.setClassIndex(classColumn.index());
    ReadOptions options = given.resolved(names, data.classIndex());
    String files = given.imageFiles() ? given.fileNames(names, data.classIndex()) : null;
    FileTable host = ArffTable.of(content, options.ignored(), files);
    Table table = host.read(data.classIndex());
    List<FileColumn> columns = new ArrayList<>();
    int inTable = 0;
    for (String name : names) {
      Attribute attribute = data.attribute(name);
      // new image files have new names, which only a string attribute takes
      String type = name.equals(files) ? STRING : ArffText.type(attribute);
      Column column = options.ignored().contains(name) ? null : table.schema().column(inTable);
      columns.add(
          column(content, attribute.index(), column, column == null ? -1 : inTable++, type));
    }
    return new ArffFile(content, options.encoding(), host, table, columns, classColumn);
  }

  @Override
  public Table table() {
    return table;
  }

  @Override
  public HostTable host() {
    return host;
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
    List<String> said = new ArrayList<>(reading());
    said.addAll(ValueWarnings.of(table));
    return new DataProfile(data.size(), profiles, said);
  }

  @Override
  public List<FileColumn> columns() {
    return columns;
  }

  @Override
  public List<String> texts(int column) {
    return IntStream.range(0, data.size()).mapToObj(row -> content.text(row, column)).toList();
  }

  @Override
  public WholeFile.Content content(
      boolean arff, Balanced balanced, boolean provenance, NewText newText) {
    if (!arff && table.schema().series().length > 0) {
      throw new InvalidInputException(
          String.format(
              Locale.ROOT,
              "Attribute '%s' holds sequences, for which CSV has no place; let the name of the output"
                  + " end in .arff.",
              table.schema().column(table.schema().series()[0]).name()));
    }
    boolean sparse = data.stream().allMatch(SparseInstance.class::isInstance);
    List<FileColumn> written = BalancedContent.columns(columns, provenance);
    LineFormat format = arff ? ArffLines.of(data.relationName(), sparse, written) : CsvLines.USUAL;
    return new BalancedContent(this, format, encoding, balanced, provenance, newText);
  }

  @Override
  public WholeFile.Content withColumns(boolean arff, Table added) {
    boolean sparse = data.stream().allMatch(SparseInstance.class::isInstance);
    List<FileColumn> written = AddedContent.columns(columns, added);
    LineFormat format = arff ? ArffLines.of(data.relationName(), sparse, written) : CsvLines.USUAL;
    return new AddedContent(this, format, encoding, added);
  }

  @Override
  public void writeOriginal(
      LineFormat format,
      List<FileColumn> written,
      IntFunction<List<String>> added,
      BalancedContent.LineSink sink)
      throws IOException {
    sink.write(format.header(written));
    for (int row = 0; row < data.size(); row++) {
      List<String> cells = new ArrayList<>();
      for (int c = 0; c < columns.size(); c++) {
        cells.add(content.text(row, c));
      }
      cells.addAll(added.apply(row));
      sink.write(format.line(cells, data.get(row).weight()));
    }
  }

  /** A bag is written step by step, one line each. */
  @Override
  public String run(FileColumn column, Series series, int row) {
    if (series.isMissing(row)) {
      return null;
    }
    Instances header = data.attribute(column.name()).relation();
    Schema steps = series.steps().schema();
    return IntStream.range(series.start(row), series.start(row) + series.length(row))
        .mapToObj(
            step ->
                IntStream.range(0, steps.width())
                    .mapToObj(
                        c ->
                            cell(
                                header.attribute(c),
                                steps.column(c),
                                series.steps().value(step, c)))
                    .collect(Collectors.joining(",")))
        .collect(Collectors.joining("\n"));
  }

  private static String cell(Attribute attribute, Column column, double value) {
    if (Double.isNaN(value)) {
      return "?";
    } else if (column instanceof Column.Nominal) {
      return ArffText.quoted(CellText.of(column, value));
    }
    return attribute.isDate()
        ? ArffText.quoted(new ArffDates(attribute).format((long) value))
        : CellText.number(DateNumber.written(column, value));
  }

  private static FileColumn column(
      ArffData content, int attribute, Column column, int inTable, String type) {
    String name = content.rows().attribute(attribute).name();
    if (column == null) {
      return FileColumn.ignored(name, type);
    }
    if (!(column instanceof Column.Date)) {
      return FileColumn.plain(column, inTable, type);
    }
    boolean date = content.rows().attribute(attribute).isDate(); // else a number such as 20240507
    DoubleFunction<String> text =
        value ->
            Double.isNaN(value)
                ? null
                : date
                    ? content.dates(attribute).format((long) value)
                    : CellText.number(DateNumber.written(column, value));
    return new FileColumn(name, column, inTable, type, text, text);
  }

  static boolean hasAttribute(Path file, ReadOptions given, String name) {
    return load(file, given.encoding()).rows().attribute(name) != null;
  }

  private static List<String> names(Instances data) {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < data.numAttributes(); i++) {
      names.add(data.attribute(i).name());
    }
    return names;
  }

  private static ArffData load(Path file, Charset encoding) {
    ArffData data;
    try (InputStream in = TextFile.open(file);
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, encoding.newDecoder()))) {
      skipByteOrderMark(reader);
      data = ArffData.read(reader);
    } catch (CharacterCodingException e) {
      throw TextFile.wrongEncoding(file, encoding, e);
    } catch (EOFException | ZipException | FileSystemException e) {
      throw TextFile.unreadable(file, e);
    } catch (IOException | IllegalArgumentException e) {
      throw new InvalidInputException(
          String.format(
              Locale.ROOT,
              "File '%s' is not well-formed ARFF, or not whole: %s.",
              file,
              e.getMessage()),
          e);
    }
    if (data.rows().isEmpty()) {
      throw new InvalidInputException(
          String.format(
              Locale.ROOT,
              "File '%s' has a header but no rows; there is nothing to learn from.",
              file));
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
