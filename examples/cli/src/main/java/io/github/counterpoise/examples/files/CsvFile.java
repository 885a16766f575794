package io.github.counterpoise.examples.files;

import io.github.counterpoise.balance.Balanced;
import io.github.counterpoise.file.WholeFile;
import io.github.counterpoise.host.HostTable;
import io.github.counterpoise.host.WholeColumn;
import io.github.counterpoise.table.Column;
import io.github.counterpoise.table.Table;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import java.util.regex.Pattern;

/**
 * A CSV file. Types of columns are worked out from their cells (see {@link
 * io.github.counterpoise.profile.TextDecision}). The text of the file is kept, so that its rows are
 * written out again character by character.
 */
final class CsvFile implements DataFile, BalancedContent.Source {

  /** A number as every program reads it; others are {@code 5-}, and one with a typeset minus. */
  private static final Pattern PLAIN =
      Pattern.compile("[+-]?(?:[0-9]++(?:\\.[0-9]*+)?|\\.[0-9]++)(?:[eE][+-]?[0-9]++)?");

  private final CsvText text;
  private final Charset encoding;
  private final List<FileColumn> columns;
  private final Table table;
  private final String files; // name of the column that names image files, null for none
  private final List<String> reading;
  private final List<String> beyondArff;
  private final CsvLines lines; // how this file writes rows

  /**
   * Takes in what {@link CsvReader} found.
   *
   * @param text the file's text
   * @param encoding how its characters are stored
   * @param columns its columns, the ignored ones included
   * @param table its table
   * @param files name of the column that names image files, null for none
   * @param missing how it writes a missing cell
   * @param reading what was taken for what
   * @param beyondArff what an ARFF file of the rows leaves out
   */
  CsvFile(
      CsvText text,
      Charset encoding,
      List<FileColumn> columns,
      Table table,
      String files,
      String missing,
      List<String> reading,
      List<String> beyondArff) {
    this.text = text;
    this.encoding = encoding;
    this.columns = columns;
    this.table = table;
    this.files = files;
    this.reading = reading;
    this.beyondArff = beyondArff;
    boolean visible = text.separator() == ' ' && missing.isEmpty();
    this.lines = new CsvLines(text.separator(), visible ? "NA" : missing, text.lineEnd(), true);
  }

  @Override
  public Table table() {
    return table;
  }

  @Override
  public HostTable host() {
    FileTable host = new FileTable(table.rows(), null);
    for (int c = 0; c < columns.size(); c++) {
      FileColumn column = columns.get(c);
      if (column.isIgnored()) {
        host.add(column.name(), column.name().equals(files), texts(c)::get);
      } else {
        IntToDoubleFunction value = row -> table.value(row, column.inTable());
        host.add(new WholeColumn.Cells(column.column(), value, true));
      }
    }
    return host;
  }

  @Override
  public List<String> columnNames() {
    return text.header();
  }

  @Override
  public List<String> reading() {
    return reading;
  }

  @Override
  public List<String> beyondArff() {
    return beyondArff;
  }

  @Override
  public List<FileColumn> columns() {
    return columns;
  }

  @Override
  public List<String> texts(int column) {
    List<String> cells = new ArrayList<>();
    CsvScanner scanner = text.scan();
    while (scanner.nextRow()) {
      String cell = cells(scanner).get(column);
      cells.add(isMissing(cell) ? null : cell);
    }
    return cells;
  }

  @Override
  public WholeFile.Content content(
      boolean arff, Balanced balanced, boolean provenance, NewText newText) {
    List<FileColumn> written = BalancedContent.columns(columns, provenance);
    LineFormat format =
        arff ? ArffLines.of(text.file().getFileName().toString(), false, written) : lines;
    NewText cells = text.hasRowNames() ? new RowNames(texts(0), newText) : newText;
    return new BalancedContent(this, format, encoding, balanced, provenance, cells);
  }

  @Override
  public WholeFile.Content withColumns(boolean arff, Table added) {
    List<FileColumn> written = AddedContent.columns(columns, added);
    LineFormat format =
        arff ? ArffLines.of(text.file().getFileName().toString(), false, written) : lines;
    return new AddedContent(this, format, encoding, added);
  }

  @Override
  public void writeOriginal(
      LineFormat format,
      List<FileColumn> written,
      IntFunction<List<String>> added,
      BalancedContent.LineSink sink)
      throws IOException {
    if (format == lines) {
      writeVerbatim(written, added, sink);
      return;
    }
    sink.write(format.header(written));
    CsvScanner scanner = text.scan();
    for (int row = 0; scanner.nextRow(); row++) {
      List<String> cells = cells(scanner);
      for (int c = 0; c < columns.size(); c++) {
        cells.set(c, standard(columns.get(c), row, cells.get(c)));
      }
      cells.addAll(added.apply(row));
      sink.write(format.line(cells, 1));
    }
  }

  private String standard(FileColumn column, int row, String cell) {
    if (column.isIgnored()) {
      return isMissing(cell) ? null : cell;
    }
    double value = table.value(row, column.inTable());
    String text = column.standard().apply(value);
    boolean asIs =
        text != null
            && column.own() == column.standard()
            && (column.column() instanceof Column.Date
                || (column.column().isNumeric() && PLAIN.matcher(cell).matches()));
    return asIs ? cell : text;
  }

  private static boolean isMissing(String cell) {
    return cell.isBlank() || cell.equals("?") || cell.equals("NA");
  }

  private static List<String> cells(CsvScanner scanner) {
    List<String> cells = new ArrayList<>();
    while (scanner.nextCell()) {
      cells.add(scanner.cell());
    }
    return cells;
  }

  private void writeVerbatim(
      List<FileColumn> written, IntFunction<List<String>> added, BalancedContent.LineSink sink)
      throws IOException {
    String names = appendix(written.stream().skip(columns.size()).map(FileColumn::name).toList());
    String before = text.beginning();
    if (text.isHeaded()) {
      sink.write(text.headerText() + names);
      before = "";
    }
    for (int row = 0; row < text.rows(); row++) {
      sink.write(before + text.rowText(row) + appendix(added.apply(row)));
      before = "";
    }
  }

  private String appendix(List<String> cells) {
    return cells.isEmpty() ? "" : text.separator() + lines.line(cells, 1);
  }
}
