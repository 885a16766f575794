package io.github.counterpoise.host;

/**
 * How a host's table holds sequences.
 *
 * @param lists whether a list is a sequence, of any length; otherwise its elements are columns, and
 *     all lists of a column are equally long
 * @param id name of the column that says which sequence a row belongs to, where each row is a step;
 *     empty where a row is a whole case
 * @param order name of the column of time stamps of such rows, empty where they are in order
 */
public record SequenceColumns(boolean lists, String id, String order) {

  /** No sequences. */
  public static final SequenceColumns NONE = new SequenceColumns(false, "", "");

  /** Returns whether each row is a step of a sequence. */
  boolean isLong() {
    return !id.isEmpty();
  }
}
