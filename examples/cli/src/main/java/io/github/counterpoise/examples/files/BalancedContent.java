package io.github.counterpoise.examples.files;

import io.github.counterpoise.balance.Balanced;
import io.github.counterpoise.balance.ProvenanceColumns;
import io.github.counterpoise.file.WholeFile;
import io.github.counterpoise.oversample.Synthetic;
import io.github.counterpoise.table.Column;
import io.github.counterpoise.table.Series;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/** A data file with synthetic rows after its own. */
final class BalancedContent implements WholeFile.Content {

  private final Source source;
  private final LineFormat format;
  private final Charset encoding;
  private final Balanced balanced;
  private final boolean provenance;
  private final NewText text;

  /**
   * Prepares to write.
   *
   * @param source the file that was read
   * @param format how rows are written; its columns are those of {@link #columns}
   * @param encoding how characters are stored
   * @param balanced the rows to add
   * @param provenance whether to add the columns that say where rows came from
   * @param text what synthetic rows have in ignored columns
   */
  BalancedContent(
      Source source,
      LineFormat format,
      Charset encoding,
      Balanced balanced,
      boolean provenance,
      NewText text) {
    this.source = source;
    this.format = format;
    this.encoding = encoding;
    this.balanced = balanced;
    this.provenance = provenance;
    this.text = text;
  }

  /**
   * Returns the columns of the output.
   *
   * @param own the columns of the file that was read
   * @param provenance whether the columns that say where rows came from are added
   */
  static List<FileColumn> columns(List<FileColumn> own, boolean provenance) {
    List<FileColumn> columns = new ArrayList<>(own);
    if (provenance) {
      for (Column added : ProvenanceColumns.columns()) {
        columns.add(FileColumn.plain(added, -1, ArffLines.type(added)));
      }
    }
    return columns;
  }

  @Override
  public void writeTo(OutputStream out) throws IOException {
    Writer writer = new OutputStreamWriter(out, encoding);
    List<String> original = provenance ? cells(ProvenanceColumns.original()) : List.of();
    source.writeOriginal(
        format,
        columns(source.columns(), provenance),
        row -> original,
        line -> writer.append(line).append(format.lineEnd()));
    for (Synthetic part : balanced.parts()) {
      for (int row = 0; row < part.rows().rows(); row++) {
        List<String> cells = cells(part, row);
        writer.append(format.line(cells, part.rows().weight(row))).append(format.lineEnd());
      }
    }
    writer.flush();
  }

  private List<String> cells(Synthetic part, int row) {
    List<String> cells = new ArrayList<>();
    for (FileColumn column : source.columns()) {
      if (column.column() instanceof Column.Series) {
        cells.add(source.run(column, part.rows().series(column.inTable()), row));
        continue;
      }
      cells.add(
          column.isIgnored()
              ? text.of(column.name(), part.rows(), row)
              : text(column, part.rows().value(row, column.inTable())));
    }
    if (provenance) {
      cells.addAll(cells(ProvenanceColumns.synthetic(part.provenance(), row)));
    }
    return cells;
  }

  private String text(FileColumn column, double value) {
    return (format.ownForm() ? column.own() : column.standard()).apply(value);
  }

  private static List<String> cells(double[] provenance) {
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < provenance.length; i++) {
      cells.add(CellText.of(ProvenanceColumns.columns().get(i), provenance[i]));
    }
    return cells;
  }

  /** A file that was read, line by line. */
  interface Source {

    /** Returns its columns, the ignored ones included. */
    List<FileColumn> columns();

    /**
     * Returns a run of a series column as the file writes it, null for a missing one.
     *
     * @param column the column
     * @param series the runs
     * @param row whose run
     */
    default String run(FileColumn column, Series series, int row) {
      throw new UnsupportedOperationException(column.name());
    }

    /**
     * Writes the header and the rows that were there.
     *
     * @param format how rows are written
     * @param columns the columns of the output
     * @param added index of a row → cells to append to it, null where missing
     * @param sink takes the lines, without line ends
     * @throws IOException if the sink cannot take them
     */
    void writeOriginal(
        LineFormat format, List<FileColumn> columns, IntFunction<List<String>> added, LineSink sink)
        throws IOException;
  }

  /** Takes lines. */
  @FunctionalInterface
  interface LineSink {
    /**
     * Takes one line.
     *
     * @param line the line, without its line end
     * @throws IOException if it cannot be taken
     */
    void write(String line) throws IOException;
  }
}
