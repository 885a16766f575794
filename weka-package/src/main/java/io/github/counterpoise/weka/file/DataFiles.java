package io.github.counterpoise.weka.file;

import io.github.counterpoise.run.InvalidInputException;
import io.github.counterpoise.run.Suggestion;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.stream.IntStream;
import weka.core.Attribute;
import weka.core.Instances;
import weka.core.converters.AbstractFileLoader;
import weka.core.converters.ArffLoader;
import weka.core.converters.ConverterUtils;

/**
 * Reads data files of every format Weka has a loader for. Weka's own command line goes on after an
 * error in the middle of a file; here it is an error.
 */
public final class DataFiles {

  private DataFiles() {}

  /**
   * Reads a file.
   *
   * @param path its path; the format follows from the extension
   * @param classAttribute {@code first}, {@code last}, a number from 1 or a name; empty for none
   * @throws InvalidInputException if the file cannot be read or has no such attribute
   */
  public static Instances read(String path, String classAttribute) {
    File file = new File(path);
    if (!file.isFile() || !file.canRead()) {
      throw new InvalidInputException(
          file.exists()
              ? String.format(Locale.ROOT, "'%s' is not a file that can be read.", path)
              : String.format(Locale.ROOT, "There is no file '%s'.", path));
    }
    AbstractFileLoader loader =
        path.toLowerCase(Locale.ROOT).endsWith(".arff")
            ? new ArffLoader()
            : ConverterUtils.getLoaderForFile(file);
    if (loader == null) {
      throw new InvalidInputException(
          String.format(
              Locale.ROOT,
              "The format of '%s' is unknown; use .arff, .csv or another that Weka reads.",
              path));
    }
    try {
      loader.setFile(file);
      return withClass(loader.getDataSet(), classAttribute);
    } catch (IOException e) {
      throw new InvalidInputException(
          String.format(Locale.ROOT, "'%s' cannot be read: %s.", path, reason(e)), e);
    }
  }

  /**
   * Reads ARFF from a stream.
   *
   * @param in the stream
   * @param classAttribute as for a file
   * @throws InvalidInputException if it cannot be read or has no such attribute
   */
  public static Instances readArff(InputStream in, String classAttribute) {
    try {
      ArffLoader loader = new ArffLoader();
      loader.setSource(in);
      return withClass(loader.getDataSet(), classAttribute);
    } catch (IOException e) {
      throw new InvalidInputException(
          String.format(Locale.ROOT, "The input cannot be read: %s.", reason(e)), e);
    }
  }

  /**
   * Sets the class attribute of a data set.
   *
   * @param data the data set, which is changed
   * @param classAttribute as for a file
   * @return the same data set
   * @throws InvalidInputException if it has no such attribute
   */
  static Instances withClass(Instances data, String classAttribute) {
    if (!classAttribute.isEmpty()) {
      data.setClassIndex(index(data, classAttribute));
    }
    return data;
  }

  private static int index(Instances data, String attribute) {
    int last = data.numAttributes() - 1;
    if (attribute.equals("first")) {
      return 0;
    } else if (attribute.equals("last")) {
      return last;
    } else if (attribute.matches("[0-9]{1,9}") && data.attribute(attribute) == null) {
      int number = Integer.parseInt(attribute);
      if (number < 1 || number > last + 1) {
        throw new InvalidInputException(
            String.format(
                Locale.ROOT,
                "There is no attribute number %d; the data has %d.",
                number,
                last + 1));
      }
      return number - 1;
    }
    Attribute named = data.attribute(attribute);
    if (named == null) {
      throw new InvalidInputException(
          String.format(
              Locale.ROOT,
              "There is no attribute '%s' to take as the class; expected first, last, a number from 1"
                  + " to %d, or a name%s.",
              attribute,
              last + 1,
              Suggestion.aside(
                  attribute,
                  IntStream.rangeClosed(0, last)
                      .mapToObj(i -> data.attribute(i).name())
                      .toList())));
    }
    return named.index();
  }

  private static String reason(IOException e) {
    String message = e.getMessage() == null ? e.toString() : e.getMessage().strip();
    return message.endsWith(".") ? message.substring(0, message.length() - 1) : message;
  }
}
