package io.github.counterpoise.examples.files;

import io.github.counterpoise.balance.Balanced;
import io.github.counterpoise.balance.SyntheticImages;
import io.github.counterpoise.file.WholeFile;
import io.github.counterpoise.host.HostTable;
import io.github.counterpoise.run.InvalidInputException;
import io.github.counterpoise.table.Table;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A data file that was read: its table, and how to write it out again with rows added. */
public interface DataFile {

  /** Returns the rows as a table without the ignored columns. */
  Table table();

  /** Returns the rows as the core reads them from any host, the ignored columns as texts. */
  HostTable host();

  /** Returns the names of all columns, the ignored ones included. */
  List<String> columnNames();

  /**
   * Returns the file's content: the rows that were there, unchanged, then the synthetic ones.
   *
   * @param arff whether to write ARFF rather than CSV
   * @param balanced what was made of {@link #table}
   * @param provenance whether to add the columns that say where rows came from
   * @param text what synthetic rows have in ignored columns
   */
  WholeFile.Content content(boolean arff, Balanced balanced, boolean provenance, NewText text);

  /**
   * Returns the file's content as above; synthetic rows are missing in ignored columns.
   *
   * @param arff whether to write ARFF rather than CSV
   * @param balanced what was made of {@link #table}
   * @param provenance whether to add the columns that say where rows came from
   */
  default WholeFile.Content content(boolean arff, Balanced balanced, boolean provenance) {
    return content(arff, balanced, provenance, NewText.MISSING);
  }

  /**
   * Returns the file's content: its rows, unchanged, with more columns behind their own.
   *
   * @param arff whether to write ARFF rather than CSV
   * @param added the columns and their cells, a row for each of the file
   */
  default WholeFile.Content withColumns(boolean arff, Table added) {
    throw sequences();
  }

  private static InvalidInputException sequences() {
    return new InvalidInputException(
        "The rows are sequences, from which no classifier here learns; classify tables or images.");
  }

  /**
   * Returns what a run says about the file before anything else: its class column and why, what its
   * columns were taken for, missing cells, rows without a class, and what may be doubted. Each is
   * one sentence.
   */
  List<String> reading();

  /** Returns sentences on what an ARFF file of the rows leaves out; none where it holds all. */
  default List<String> beyondArff() {
    return List.of();
  }

  /** Returns the images, where rows are files of images. */
  default Optional<SyntheticImages> images() {
    return Optional.empty();
  }

  /**
   * Returns the cells of a column as they are written, null where missing.
   *
   * @param column index of the column
   */
  List<String> texts(int column);

  /**
   * Reads a file.
   *
   * @param file its name, which ends in {@code .arff}, {@code .csv}, {@code .tsv}, {@code .txt} or
   *     {@code .ts}, and in {@code .gz} after that if it is packed
   * @param options what the user said about it
   * @throws InvalidInputException if it cannot be read or used
   */
  static DataFile read(Path file, ReadOptions options) {
    if (isTimeSeries(file)) {
      return TsFile.read(file, options);
    }
    return isArff(file) ? ArffFile.read(file, options) : CsvReader.read(file, options);
  }

  /**
   * Returns whether a file's name says that it is a file of time series ({@code .ts}).
   *
   * @param file its name
   */
  static boolean isTimeSeries(Path file) {
    return bareName(file).endsWith(".ts");
  }

  private static String bareName(Path file) {
    return file.toString().toLowerCase(Locale.ROOT).replaceAll("\\.gz$", "");
  }

  /**
   * Returns whether a file has a column.
   *
   * @param file its name
   * @param options what the user said about it
   * @param column name of the column
   * @throws InvalidInputException if it cannot be read
   */
  static boolean hasColumn(Path file, ReadOptions options, String column) {
    if (isTimeSeries(file)) {
      throw sequences();
    }
    return isArff(file)
        ? ArffFile.hasAttribute(file, options, column)
        : new CsvText(file, TextFile.read(file, options.encoding()), options)
            .header()
            .contains(column);
  }

  /**
   * Returns whether a file's name says that it is ARFF rather than CSV.
   *
   * @param file its name
   * @throws InvalidInputException if the name says neither
   */
  static boolean isArff(Path file) {
    String name = bareName(file);
    if (name.endsWith(".arff")) {
      return true;
    }
    if (name.matches(".*\\.(csv|tsv|txt|ts)")) {
      return false;
    }
    throw new InvalidInputException(
        String.format(
            Locale.ROOT,
            "File '%s' is neither ARFF nor CSV by its name; it must end in .arff or .csv (or .arff.gz, .csv.gz).",
            file));
  }
}
