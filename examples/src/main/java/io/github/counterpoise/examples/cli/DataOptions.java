package io.github.counterpoise.examples.cli;

import io.github.counterpoise.examples.files.DataFile;
import io.github.counterpoise.examples.files.ReadOptions;
import io.github.counterpoise.oversample.InvalidInputException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** The options about reading a data file. */
final class DataOptions {

  @Option(
      names = {"-c", "--class"},
      paramLabel = "<column>",
      description =
          "The class column: its name, its number, first or last. Default: the column named"
              + " \"class\", else the last one.")
  private String classColumn;

  @Option(
      names = "--nominal",
      split = ",",
      paramLabel = "<column>",
      description =
          "CSV: columns, separated by commas, whose values are labels although they look"
              + " like numbers or free text.")
  private List<String> nominal = new ArrayList<>();

  @Option(
      names = "--separator",
      paramLabel = "<char>",
      description =
          "CSV: the character between cells, or tab. Default: comma, semicolon or tab, whichever"
              + " the first line has most of.")
  private String separator;

  @Option(
      names = "--encoding",
      paramLabel = "<name>",
      defaultValue = "UTF-8",
      description = "CSV: how characters are stored. Default: ${DEFAULT-VALUE}.")
  private String encoding;

  /**
   * Reads a data file.
   *
   * @param file its name
   * @param ignored names of columns to leave out
   * @param imageFiles whether its rows name image files
   * @throws InvalidInputException if it cannot be read or used
   */
  DataFile read(Path file, List<String> ignored, boolean imageFiles) {
    return DataFile.read(
        file, new ReadOptions(classColumn, ignored, imageFiles, nominal, separator(), encoding()));
  }

  private Character separator() {
    if (separator == null) {
      return null;
    }
    if (separator.equalsIgnoreCase("tab") || separator.equals("\\t")) {
      return '\t';
    }
    if (separator.length() != 1 || "\"\r\n".contains(separator)) {
      throw new InvalidInputException(
          "Separator '%s' is not usable; expected one character other than a quote, or tab."
              .formatted(separator));
    }
    return separator.charAt(0);
  }

  private Charset encoding() {
    try {
      return Charset.forName(encoding);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      throw new InvalidInputException(
          "Encoding '%s' is not known here; use for instance UTF-8 or windows-1252."
              .formatted(encoding),
          e);
    }
  }
}
