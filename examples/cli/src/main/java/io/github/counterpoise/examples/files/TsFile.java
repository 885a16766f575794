package io.github.counterpoise.examples.files;

import io.github.counterpoise.balance.Balanced;
import io.github.counterpoise.file.WholeFile;
import io.github.counterpoise.host.HostTable;
import io.github.counterpoise.oversample.Synthetic;
import io.github.counterpoise.run.InvalidInputException;
import io.github.counterpoise.table.Table;
import java.io.BufferedWriter;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** A file of time series ({@code .ts}), one case a line. Its lines are written as they are. */
final class TsFile implements DataFile {

  private final TsText text;
  private final Charset encoding;
  private final Table table;

  private TsFile(TsText text, Charset encoding, Table table) {
    this.text = text;
    this.encoding = encoding;
    this.table = table;
  }

  /**
   * Reads a file.
   *
   * @param file its name
   * @param options what the user said about it; only the encoding is of concern
   * @throws InvalidInputException if it cannot be read or used
   */
  static TsFile read(Path file, ReadOptions options) {
    TsText text = TsText.of(TextFile.read(file, options.encoding()).toString());
    return new TsFile(text, options.encoding(), text.table().read(1));
  }

  @Override
  public Table table() {
    return table;
  }

  @Override
  public HostTable host() {
    return text.table();
  }

  @Override
  public List<String> columnNames() {
    return List.of("series", "class");
  }

  @Override
  public List<String> reading() {
    return List.of(
        "The class column is 'class', the last part of each line.",
        SequenceFile.lengths(table),
        String.format(
            Locale.ROOT,
            "Each step has %d number%s.",
            table.series(0).steps().schema().width(),
            table.series(0).steps().schema().width() == 1 ? "" : "s"));
  }

  @Override
  public List<String> texts(int column) {
    return IntStream.range(0, table.rows())
        .mapToObj(
            row -> {
              String line = TsText.line(table, row);
              int end = line.lastIndexOf(':');
              return column == 0 ? line.substring(0, end) : line.substring(end + 1);
            })
        .toList();
  }

  @Override
  public WholeFile.Content content(
      boolean arff, Balanced balanced, boolean provenance, NewText newText) {
    if (provenance) {
      throw new InvalidInputException(
          "A .ts file has no place for the columns that say where rows came from; leave -provenance"
              + " out, the synthetic cases come last.");
    }
    return out -> {
      Writer writer = new BufferedWriter(new OutputStreamWriter(out, encoding));
      for (String line : text.lines()) {
        writer.append(line).append('\n');
      }
      for (Synthetic part : balanced.parts()) {
        for (int row = 0; row < part.rows().rows(); row++) {
          writer.append(TsText.line(part.rows(), row)).append('\n');
        }
      }
      writer.flush();
    };
  }
}
