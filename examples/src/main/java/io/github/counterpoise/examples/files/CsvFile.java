package io.github.counterpoise.examples.files;

import io.github.counterpoise.balance.Balanced;
import io.github.counterpoise.file.WholeFile;
import io.github.counterpoise.table.Table;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;

/**
 * A CSV file with a header line. Types of columns are worked out from their cells (see {@link
 * ColumnGuess}); empty cells, {@code ?} and {@code NA} are missing. The text of the file is kept,
 * so that its rows are written out again character by character.
 */
final class CsvFile implements DataFile, BalancedContent.Source {

  private final CsvText text;
  private final Charset encoding;
  private final List<FileColumn> columns;
  private final Table table;
  private final CsvLines lines; // how this file writes rows

  /**
   * Takes in what {@link CsvReader} found.
   *
   * @param text the file's text
   * @param encoding how its characters are stored
   * @param columns its columns, the ignored ones included
   * @param table its table
   * @param missing how it writes a missing cell
   */
  CsvFile(CsvText text, Charset encoding, List<FileColumn> columns, Table table, String missing) {
    this.text = text;
    this.encoding = encoding;
    this.columns = columns;
    this.table = table;
    this.lines = new CsvLines(text.separator(), missing, text.lineEnd());
  }

  @Override
  public Table table() {
    return table;
  }

  @Override
  public List<String> columnNames() {
    return text.header();
  }

  @Override
  public List<FileColumn> columns() {
    return columns;
  }

  @Override
  public List<String> texts(int column) {
    List<String> cells = new ArrayList<>();
    for (CsvText.Row row : text) {
      String cell = row.cell(column);
      cells.add(ColumnGuess.isMissing(cell) ? null : cell);
    }
    return cells;
  }

  @Override
  public WholeFile.Content content(
      boolean arff, Balanced balanced, boolean provenance, NewText newText) {
    List<FileColumn> written = BalancedContent.columns(columns, provenance);
    LineFormat format =
        arff ? ArffLines.of(text.file().getFileName().toString(), false, written) : lines;
    return new BalancedContent(this, format, encoding, balanced, provenance, newText);
  }

  @Override
  public void writeOriginal(
      LineFormat format,
      List<FileColumn> written,
      List<String> added,
      BalancedContent.LineSink sink)
      throws IOException {
    if (format == lines) {
      writeVerbatim(written, added, sink);
      return;
    }
    sink.write(format.header(written));
    for (CsvText.Row row : text) {
      List<String> cells = new ArrayList<>();
      for (int c = 0; c < columns.size(); c++) {
        String cell = row.cell(c);
        cells.add(ColumnGuess.isMissing(cell) ? null : cell);
      }
      cells.addAll(added);
      sink.write(format.line(cells, 1));
    }
  }

  private void writeVerbatim(
      List<FileColumn> written, List<String> added, BalancedContent.LineSink sink)
      throws IOException {
    String names = appendix(written.stream().skip(columns.size()).map(FileColumn::name).toList());
    sink.write(text.headerText() + names);
    String cells = appendix(added);
    for (int row = 0; row < text.rows(); row++) {
      sink.write(text.rowText(row) + cells);
    }
  }

  private String appendix(List<String> cells) {
    return cells.isEmpty() ? "" : text.separator() + lines.line(cells, 1);
  }
}
