package io.github.counterpoise.deepsmote;

/** The second term of the loss, taken over rows of one class drawn at random for each batch. */
public enum Penalty {
  /** No second term. */
  NONE,
  /**
   * The paper's: the codes of the rows are permuted, decoded, and compared with the rows in their
   * order before. It pulls every decoded row of a class towards all others of it.
   */
  PERMUTED,
  /**
   * The authors' program's: codes and rows are permuted alike, which cancels, and no gradient
   * reaches the encoder, so that it is a reconstruction loss for the decoder alone.
   */
  ALIGNED
}
