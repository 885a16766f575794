package io.github.counterpoise.run;

/**
 * The data or an option cannot be used. The message is one sentence for the user: it names the
 * column, class or value, what was expected and what to do.
 */
public final class InvalidInputException extends IllegalArgumentException {
  private static final long serialVersionUID = 1;

  private final transient Sentence sentence; // null where no host words it otherwise

  /**
   * Refuses an input.
   *
   * @param sentence one sentence for the user
   */
  public InvalidInputException(String sentence) {
    super(sentence);
    this.sentence = null;
  }

  /**
   * Refuses an input in a sentence that hosts word in their own way; the message is that of a
   * command line.
   *
   * @param sentence one sentence for the user
   */
  public InvalidInputException(Sentence sentence) {
    super(sentence.toString());
    this.sentence = sentence;
  }

  /**
   * Refuses an input because of an earlier failure.
   *
   * @param sentence one sentence for the user
   * @param cause the failure
   */
  public InvalidInputException(String sentence, Throwable cause) {
    super(sentence, cause);
    this.sentence = null;
  }

  /**
   * Refuses an input because of an earlier failure, in a sentence that hosts word in their own way.
   *
   * @param sentence one sentence for the user
   * @param cause the failure
   */
  public InvalidInputException(Sentence sentence, Throwable cause) {
    super(sentence.toString(), cause);
    this.sentence = sentence;
  }

  /** Returns the sentence, for hosts to word. */
  public Sentence sentence() {
    return sentence == null ? Sentence.of("%s", getMessage()) : sentence;
  }
}
