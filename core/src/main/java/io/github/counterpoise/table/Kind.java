package io.github.counterpoise.table;

/** What a row of a table is; methods say which kinds they take. */
public enum Kind {
  /** Independent columns, the usual case. */
  TABULAR("tables"),
  /** The pixels of an image. */
  IMAGE("images"),
  /** At least one series of steps, perhaps with plain columns beside it. */
  SEQUENCE("sequences");

  private final String words;

  Kind(String words) {
    this.words = words;
  }

  /** Returns what such data is called in a sentence, in the plural: "sequences". */
  public String words() {
    return words;
  }
}
