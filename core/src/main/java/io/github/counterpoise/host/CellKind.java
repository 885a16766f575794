package io.github.counterpoise.host;

/** What the cells of a host's column are, as far as the methods care. */
public enum CellKind {
  /** Floating-point numbers. */
  NUMBER,
  /** Whole numbers of 32 bits. */
  INTEGER,
  /** Whole numbers of 64 bits. */
  LONG,
  /** Yes or no. */
  BOOLEAN,
  /** Text, read as one of a list of labels. */
  TEXT,
  /**
   * One of the labels that the column lists; its number is the label's place among them, from 0.
   */
  LABEL,
  /** Dates; their number is the milliseconds from 1970-01-01 to their midnight. */
  DATE,
  /** Dates with times; their number is the milliseconds from 1970-01-01T00:00. */
  DATE_TIME,
  /** Times; their number is the milliseconds since midnight. */
  TIME,
  /** Points in time with a zone; their number is the milliseconds since 1970-01-01T00:00Z. */
  ZONED,
  /** Lists of floating-point numbers. */
  NUMBER_LIST,
  /** Lists of whole numbers of 32 bits. */
  INTEGER_LIST,
  /** Lists of whole numbers of 64 bits. */
  LONG_LIST,
  /** Lists of yes or no; they are sequences only. */
  BOOLEAN_LIST,
  /** Lists of text, read as labels; they are sequences only. */
  TEXT_LIST,
  /** Sequences of steps of one or several features, which the column describes. */
  SERIES,
  /** Images, as the bytes of PNG files. */
  IMAGE,
  /** Text that names image files. */
  IMAGE_FILE,
  /** Text that is no label; it may name image files. */
  FREE_TEXT,
  /** Anything else: documents, models, …. */
  OTHER;

  /** Returns whether a method can learn from such cells. */
  public boolean isUsable() {
    return this != OTHER && this != FREE_TEXT;
  }

  /** Returns whether such cells are single numbers. */
  public boolean isNumber() {
    return this == NUMBER || this == INTEGER || this == LONG;
  }

  /** Returns whether such cells are lists. */
  public boolean isList() {
    return isNominalList() || this == NUMBER_LIST || this == INTEGER_LIST || this == LONG_LIST;
  }

  /** Returns whether such cells are lists of labels. */
  public boolean isNominalList() {
    return this == BOOLEAN_LIST || this == TEXT_LIST;
  }

  /** Returns whether such cells are images or name some. */
  public boolean isImage() {
    return this == IMAGE || this == IMAGE_FILE;
  }

  /** Returns whether such cells are labels. */
  public boolean isNominal() {
    return this == TEXT || this == LABEL || this == BOOLEAN;
  }
}
