package io.github.counterpoise.examples.files;

import java.nio.file.Path;
import java.util.List;

/**
 * What the columns of a data file hold.
 *
 * @param rows number of rows
 * @param columns all columns, the ignored ones included
 * @param reading what a run on the file says about it
 */
public record DataProfile(int rows, List<ColumnProfile> columns, List<String> reading) {

  /** Copies the lists. */
  public DataProfile {
    columns = List.copyOf(columns);
    reading = List.copyOf(reading);
  }

  /**
   * Looks at a file.
   *
   * @param file its name, see {@link DataFile#read}
   * @param options what the user said about it
   * @throws io.github.counterpoise.run.InvalidInputException if it cannot be read
   */
  public static DataProfile of(Path file, ReadOptions options) {
    return DataFile.isArff(file)
        ? ArffFile.read(file, options).profile()
        : CsvReader.profile(file, options);
  }
}
