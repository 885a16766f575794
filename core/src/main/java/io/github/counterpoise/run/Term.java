package io.github.counterpoise.run;

/** A part of a sentence that each host words in its own way. */
@FunctionalInterface
public interface Term {

  /**
   * Returns the part in a host's words.
   *
   * @param words the host's words
   */
  String in(Words words);

  /**
   * Returns the advice to leave columns out.
   *
   * @param what a pronoun or noun, for instance "it" or "them"
   */
  static Term ignore(String what) {
    return words -> words.ignore(what);
  }

  /**
   * Returns the name of an option.
   *
   * @param option the option
   */
  static Term option(OptionName option) {
    return words -> words.option(option);
  }

  /**
   * Returns a part as it is; for the compiler, which does not know a term among other arguments.
   *
   * @param term the part
   */
  static Term of(Term term) {
    return term;
  }
}
