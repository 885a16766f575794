package io.github.counterpoise.describe;

/** What the value of a parameter stands for, by which a host chooses how it is entered. */
public enum Content {

  /** Nothing but itself: a number, a text, a choice, on or off. */
  VALUE,

  /** The seed of all randomness. */
  SEED,

  /** The name of a method. */
  METHOD,

  /** The path of a file that is read; empty for none. */
  FILE_TO_READ,

  /** The path of a file that is written; empty for none. */
  FILE_TO_WRITE,

  /** The path of a folder; empty for none. */
  FOLDER
}
