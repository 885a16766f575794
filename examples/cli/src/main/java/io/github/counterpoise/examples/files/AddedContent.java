package io.github.counterpoise.examples.files;

import io.github.counterpoise.file.WholeFile;
import io.github.counterpoise.table.Column;
import io.github.counterpoise.table.Table;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;

/**
 * A data file with columns after its own.
 *
 * @param source the file that was read
 * @param format how rows are written
 * @param encoding how characters are stored
 * @param added the columns and their cells, a row for each of the file
 */
record AddedContent(BalancedContent.Source source, LineFormat format, Charset encoding, Table added)
    implements WholeFile.Content {

  /** Returns the columns of the output. */
  static List<FileColumn> columns(List<FileColumn> own, Table added) {
    List<FileColumn> columns = new ArrayList<>(own);
    for (Column column : added.schema().columns()) {
      columns.add(FileColumn.plain(column, -1, ArffLines.type(column)));
    }
    return columns;
  }

  @Override
  public void writeTo(OutputStream out) throws IOException {
    Writer writer = new OutputStreamWriter(out, encoding);
    source.writeOriginal(
        format,
        columns(source.columns(), added),
        this::cells,
        line -> writer.append(line).append(format.lineEnd()));
    writer.flush();
  }

  private List<String> cells(int row) {
    List<String> cells = new ArrayList<>();
    for (int column = 0; column < added.schema().width(); column++) {
      cells.add(CellText.of(added.schema().column(column), added.value(row, column)));
    }
    return cells;
  }
}
