package io.github.counterpoise.simpor;

/** Whose uncertainty about a row counts. */
public enum Ranking {
  /** That of the kernel densities: for two classes, rows are ranked by |log f|. */
  RATIO,
  /** That of a neural network trained on the rows, as in the paper. */
  NETWORK
}
