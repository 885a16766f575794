package io.github.counterpoise.examples.cli;

/** A command that can say what is left of it when the user stops it. */
interface Stoppable {

  /** Returns how "Stopped by the user" goes on, for instance "nothing was changed". */
  String leftWhenStopped();
}
