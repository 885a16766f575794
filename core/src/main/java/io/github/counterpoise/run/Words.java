package io.github.counterpoise.run;

/**
 * How a host words what sentences of the core name: its options, and what to do with columns. The
 * defaults are those of a command line, where options are flags.
 */
public interface Words {

  /** The words of a command line. */
  Words FLAGS = new Words() {};

  /**
   * Names an option within a sentence.
   *
   * @param option the option
   */
  default String option(OptionName option) {
    return "-" + option.flag();
  }

  /**
   * Names an option at the beginning of a sentence.
   *
   * @param option the option
   */
  default String setting(OptionName option) {
    return "Option -" + option.flag() + " (" + option.label() + ")";
  }

  /**
   * Tells to leave columns out.
   *
   * @param what a pronoun or noun, for instance "it" or "them"
   */
  default String ignore(String what) {
    return "list " + what + " as ignored (-ignore)";
  }

  /** Tells to let more columns take part. */
  default String include() {
    return "add one, or ignore fewer (-ignore)";
  }

  /** Returns what a class column is. */
  default String labels() {
    return "text";
  }

  /**
   * Tells to make a class column what it should be.
   *
   * @param what a pronoun or noun, for instance "it"
   */
  default String toLabels(String what) {
    return "turn " + what + " into text";
  }

  /**
   * Tells what to do with columns that no method takes.
   *
   * @param what a pronoun, "it" or "them"
   */
  default String unusable(String what) {
    return ignore(what) + ", or make " + what + " nominal or numeric first";
  }

  /** Tells what to do where a column names image files, but not as it should. */
  default String fileNames() {
    return "give it one, and ignore (-ignore) or remove the others";
  }
}
