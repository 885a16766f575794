package io.github.counterpoise.examples.files;

import io.github.counterpoise.profile.TextRules;
import io.github.counterpoise.run.InvalidInputException;
import io.github.counterpoise.run.Suggestion;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What the user said about reading a file.
 *
 * @param classColumn name or number of the class column, {@code first} or {@code last}; null for
 *     the column named "class", else the last one
 * @param ignored names of columns that are kept in the file but never learnt from
 * @param imageFiles whether the one column besides those and the class names image files
 * @param nominal names of columns whose values are labels although they look like numbers (CSV)
 * @param likelyNominal names of columns that hold labels in data of the same kind; those that the
 *     file lacks are passed over (CSV)
 * @param separator the character between cells, or null to find out from the first line (CSV)
 * @param encoding how characters are stored (CSV)
 * @param wishes how the file is written (CSV)
 * @param sequenceId name of the column that says which sequence a row belongs to; null where rows
 *     are no steps of sequences
 */
public record ReadOptions(
    String classColumn,
    List<String> ignored,
    boolean imageFiles,
    List<String> nominal,
    List<String> likelyNominal,
    Character separator,
    Charset encoding,
    TextWishes wishes,
    String sequenceId) {

  /** Copies the lists. */
  public ReadOptions {
    ignored = List.copyOf(ignored);
    nominal = List.copyOf(nominal);
    likelyNominal = List.copyOf(likelyNominal);
  }

  /**
   * The same without wishes.
   *
   * @param classColumn see the record
   * @param ignored see the record
   * @param imageFiles see the record
   * @param nominal see the record
   * @param likelyNominal see the record
   * @param separator see the record
   * @param encoding see the record
   */
  public ReadOptions(
      String classColumn,
      List<String> ignored,
      boolean imageFiles,
      List<String> nominal,
      List<String> likelyNominal,
      Character separator,
      Charset encoding) {
    this(
        classColumn,
        ignored,
        imageFiles,
        nominal,
        likelyNominal,
        separator,
        encoding,
        TextWishes.NONE,
        null);
  }

  /** Returns the options of a user who said nothing. */
  public static ReadOptions defaults() {
    return new ReadOptions(
        null, List.of(), false, List.of(), List.of(), null, StandardCharsets.UTF_8);
  }

  /**
   * Returns the options of a list of image files with a header line.
   *
   * @param classColumn name of the class column; the other one has the names of the files
   */
  static ReadOptions ofImages(String classColumn) {
    TextWishes headed = new TextWishes(TextWishes.Header.YES, List.of(), TextRules.NONE);
    return new ReadOptions(
        classColumn,
        List.of(),
        true,
        List.of(),
        List.of(),
        ',',
        StandardCharsets.UTF_8,
        headed,
        null);
  }

  /** What {@link #classColumn} is where no column is the class. */
  public static final String NO_CLASS = ClassColumn.NONE;

  /**
   * Returns the same options with another class column.
   *
   * @param column see {@link #classColumn}
   */
  public ReadOptions withClassColumn(String column) {
    return new ReadOptions(
        column,
        ignored,
        imageFiles,
        nominal,
        likelyNominal,
        separator,
        encoding,
        wishes,
        sequenceId);
  }

  /**
   * Returns the same options for a file with these columns: where one of them names image files or
   * tells sequences apart, it is ignored like others that are no cells of the table.
   *
   * @param columns names of all columns
   * @param classIndex index of the class column
   * @throws InvalidInputException if not exactly one column may name them
   */
  ReadOptions resolved(List<String> columns, int classIndex) {
    List<String> more = new ArrayList<>(ignored);
    if (imageFiles) {
      more.add(fileNames(columns, classIndex));
    }
    if (sequenceId != null) {
      requireSequences(columns, classIndex);
      more.add(sequenceId);
    }
    return new ReadOptions(
        classColumn,
        more,
        imageFiles,
        nominal,
        likelyNominal,
        separator,
        encoding,
        wishes,
        sequenceId);
  }

  private void requireSequences(List<String> columns, int classIndex) {
    int index = columns.indexOf(sequenceId);
    if (index < 0 || index == classIndex) {
      throw new InvalidInputException(
          String.format(
              Locale.ROOT,
              "%s '%s' to tell sequences apart by (--sequence-id); the columns are %s%s.",
              index < 0 ? "There is no column" : "The class column cannot be the one",
              sequenceId,
              Names.quoted(columns),
              Suggestion.aside(sequenceId, columns)));
    }
  }

  /**
   * Returns the name of the column with the names of image files.
   *
   * @param columns names of all columns
   * @param classIndex index of the class column
   * @throws InvalidInputException if not exactly one column is left besides the class and those
   *     ignored
   */
  String fileNames(List<String> columns, int classIndex) {
    List<String> left = new ArrayList<>(columns);
    if (classIndex >= 0) {
      left.remove(classIndex);
    }
    left.removeAll(ignored);
    if (left.size() != 1) {
      throw new InvalidInputException(
          left.isEmpty()
              ? "Besides the class there is no column with the names of image files; add one, or"
                  + " leave -image-dir out."
              : String.format(
                  Locale.ROOT,
                  "With -image-dir one column names the image files, but there are %s besides the"
                      + " class; ignore (-ignore) or remove the others.",
                  Names.quoted(left)));
    }
    return left.get(0);
  }
}
