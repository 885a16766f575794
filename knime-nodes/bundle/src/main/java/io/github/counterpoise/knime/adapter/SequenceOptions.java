package io.github.counterpoise.knime.adapter;

import io.github.counterpoise.host.SequenceColumns;
import java.util.List;
import java.util.Map;

/** The options of nodes whose methods take sequences: how the table holds them. */
final class SequenceOptions {

  private static final String TAB = "Sequences";
  private static final String LISTS = "lists";
  private static final String ID = "sequenceId";
  private static final String ORDER = "order";
  private static final String AS_COLUMNS = "columns";
  private static final String AS_SEQUENCES = "sequences";

  private SequenceOptions() {}

  /** Returns the options. */
  static List<NodeOption> all() {
    return List.of(
        new NodeOption(
            LISTS,
            "Lists",
            "What a list of numbers is: its elements are columns, so that all lists of a column must be"
                + " equally long; or it is a sequence of any length, and the lists of a row, which"
                + " are equally long, are its features, lists of text and of booleans too, as labels"
                + " (otherwise they are left out). The order of the elements is taken as time.",
            TAB,
            OptionType.CHOICE,
            AS_COLUMNS,
            List.of(AS_COLUMNS, AS_SEQUENCES)),
        new NodeOption(
            ID,
            "Sequence identifier",
            "Where each row is a step of a sequence: the column of text or whole numbers that says which"
                + " sequence a row belongs to. The class is that of the whole sequence, and new"
                + " sequences get new identifiers. None where each row is a case of its own.",
            TAB,
            OptionType.COLUMN,
            "",
            List.of()),
        new NodeOption(
            ORDER,
            "Time stamps",
            "Where each row is a step of a sequence: the column of numbers or dates that must ascend"
                + " within each sequence; a new sequence has those of the sequence it was made from."
                + " None where the rows are in order.",
            TAB,
            OptionType.COLUMN,
            "",
            List.of()));
  }

  /**
   * Reads the values of the options.
   *
   * @param values values by key; those left out have their defaults
   */
  static SequenceColumns read(Map<String, Object> values) {
    return new SequenceColumns(
        AS_SEQUENCES.equals(values.get(LISTS)), text(values, ID), text(values, ORDER));
  }

  private static String text(Map<String, Object> values, String key) {
    return String.valueOf(values.getOrDefault(key, ""));
  }
}
