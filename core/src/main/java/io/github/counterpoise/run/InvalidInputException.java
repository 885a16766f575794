package io.github.counterpoise.run;

/**
 * The data or an option cannot be used. The message is one sentence for the user: it names the
 * column, class or value, what was expected and what to do.
 */
public final class InvalidInputException extends IllegalArgumentException {
  private static final long serialVersionUID = 1;

  /**
   * Refuses an input.
   *
   * @param sentence one sentence for the user
   */
  public InvalidInputException(String sentence) {
    super(sentence);
  }

  /**
   * Refuses an input because of an earlier failure.
   *
   * @param sentence one sentence for the user
   * @param cause the failure
   */
  public InvalidInputException(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
