package io.github.counterpoise.balance;

/** How many decimals the numbers of synthetic rows have. */
public enum Decimals {
  /** As many as the column's real ones: money has cents, and whole numbers stay whole. */
  COLUMN,
  /** As many as there are; whole numbers stay whole all the same. */
  FULL
}
