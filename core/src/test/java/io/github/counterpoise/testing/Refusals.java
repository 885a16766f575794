package io.github.counterpoise.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.counterpoise.run.InvalidInputException;
import org.junit.jupiter.api.function.Executable;

/** Checks that something is refused, word for word. */
public final class Refusals {

  private Refusals() {}

  /** The user is told this sentence. */
  public static void assertRefused(String sentence, Executable action) {
    assertEquals(sentence, assertThrows(InvalidInputException.class, action).getMessage());
  }
}
