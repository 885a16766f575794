package io.github.counterpoise.examples.cli;

import java.nio.file.Path;

/** A command that can say what is left of it when the user stops it. */
public interface Stoppable {

  /** Returns how "Stopped by the user" goes on, for instance "nothing was changed". */
  String leftWhenStopped();

  /**
   * Returns what is left where every finished cell goes into a file.
   *
   * @param folder where the files are
   */
  static String kept(Path folder) {
    return "what was finished is kept in '" + folder + "', and the same command goes on from there";
  }
}
