package io.github.counterpoise.run;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A sentence for the user. Its arguments may be a {@link Term}, so that each host names its options
 * in its own way.
 */
public final class Sentence {

  private final String format;
  private final List<Object> arguments;

  private Sentence(String format, List<Object> arguments) {
    this.format = format;
    this.arguments = arguments;
  }

  /**
   * Makes a sentence.
   *
   * @param format see {@link String#format}
   * @param arguments what stands in it: texts, numbers and terms
   */
  public static Sentence of(String format, Object... arguments) {
    return new Sentence(format, Arrays.asList(arguments));
  }

  /**
   * Returns the sentence in a host's words.
   *
   * @param words the host's words
   */
  public String in(Words words) {
    return String.format(
        Locale.ROOT,
        format,
        arguments.stream()
            .map(argument -> argument instanceof Term term ? term.in(words) : argument)
            .toArray());
  }

  /** Returns the sentence in the words of a command line. */
  @Override
  public String toString() {
    return in(Words.FLAGS);
  }
}
