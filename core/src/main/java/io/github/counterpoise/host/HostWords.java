package io.github.counterpoise.host;

import io.github.counterpoise.run.InvalidInputException;
import io.github.counterpoise.run.Words;
import java.util.function.Supplier;

/** How a host words the core's sentences, which name options by the flags of the command line. */
public interface HostWords extends Words {

  /** Sentences as the core has them, for hosts whose options are flags. */
  HostWords FLAGS = new HostWords() {};

  /**
   * Returns a sentence in the host's words.
   *
   * @param sentence a sentence of the core
   */
  default String of(String sentence) {
    return sentence;
  }

  /**
   * Does something whose refusals are then in the host's words.
   *
   * @param work what to do
   * @param <T> type of what comes of it
   */
  default <T> T translating(Supplier<T> work) {
    try {
      return work.get();
    } catch (InvalidInputException e) {
      throw new InvalidInputException(of(e.sentence().in(this)), e);
    }
  }
}
