package io.github.counterpoise.knime.adapter;

/** How an option is shown and stored. */
public enum OptionType {
  /** The class column: the name of a column of labels. */
  CLASS_COLUMN,
  /** Which of the other columns take part. */
  COLUMN_FILTER,
  /** The name of a column, or nothing. */
  COLUMN,
  /** The target: text, shown with a table of the classes. */
  TARGET,
  /** The target of a node that makes new rows only; shown as a target is. */
  NEW_ROWS,
  /** Text. */
  TEXT,
  /** One of a list of texts. */
  CHOICE,
  /** A whole number of 32 bits. */
  INTEGER,
  /** A whole number of 64 bits. */
  LONG,
  /** A number. */
  NUMBER,
  /** On or off. */
  FLAG
}
