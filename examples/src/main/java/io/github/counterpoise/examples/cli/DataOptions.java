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
    return read(file, ignored, imageFiles, null, List.of());
  }

  /**
   * Reads a data file of which something is known from another one.
   *
   * @param file its name
   * @param ignored names of columns to leave out
   * @param knownClass name of the class column, null for what the user said
   * @param knownNominal names of columns that hold labels there, besides those the user named
   * @throws InvalidInputException if it cannot be read or used
   */
  DataFile read(Path file, List<String> ignored, String knownClass, List<String> knownNominal) {
    return read(file, ignored, false, knownClass, knownNominal);
  }

  private DataFile read(
      Path file,
      List<String> ignored,
      boolean imageFiles,
      String knownClass,
      List<String> knownNominal) {
    String column = knownClass == null ? classColumn : knownClass;
    return DataFile.read(
        file,
        new ReadOptions(
            column, ignored, imageFiles, nominal, knownNominal, separator(), encoding()));
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
