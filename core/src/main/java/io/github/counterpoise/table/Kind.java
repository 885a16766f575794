package io.github.counterpoise.table;

/** What the rows of a table are. */
public enum Kind {
  /** Rows of independent columns. */
  TABLE("tables"),
  /** Images, one column per pixel and channel. */
  IMAGE("images"),
  /** Sequences of steps. */
  SEQUENCE("sequences");

  private final String words;

  Kind(String words) {
    this.words = words;
  }

  /** Returns the kind in words, in the plural. */
  public String words() {
    return words;
  }
}
