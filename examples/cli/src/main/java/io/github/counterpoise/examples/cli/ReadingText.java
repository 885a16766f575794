package io.github.counterpoise.examples.cli;

import java.io.PrintWriter;
import java.util.List;

/** Prints what a run took a data file for; the same for every command. */
final class ReadingText {

  private ReadingText() {}

  /**
   * Prints.
   *
   * @param lines sentences, see {@link io.github.counterpoise.examples.files.DataFile#reading}
   * @param out where to
   */
  static void print(List<String> lines, PrintWriter out) {
    lines.forEach(line -> out.println(TextLines.wrapped(line, 0)));
    out.flush();
  }
}
