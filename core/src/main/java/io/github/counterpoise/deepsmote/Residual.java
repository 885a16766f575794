package io.github.counterpoise.deepsmote;

/** What becomes of the details that the network loses of a row. */
public enum Residual {
  /** New rows get what is lost of their base: decode(z) + x − decode(z of x). */
  ADDED,
  /** New rows are what the decoder makes of their code. */
  DROPPED
}
