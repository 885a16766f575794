package io.github.counterpoise.examples.cli;

import java.io.Console;
import picocli.CommandLine.Model.CommandSpec;

/** The terminal that this program runs in. */
final class Terminal {

  private static final int USUAL = 80;
  private static final int NARROWEST = 60;
  private static final int WIDEST = 100; // longer lines are hard to read
  private static final Terminal OWN = new Terminal(System.getenv("COLUMNS"), isThere());

  private final int width;

  private Terminal(String columns, boolean interactive) {
    width = Math.min(WIDEST, Math.max(NARROWEST, measured(columns, interactive)));
  }

  /**
   * Returns the number of characters in a line: those of the terminal, from 60 to 100; 80 where the
   * output goes elsewhere.
   */
  static int width() {
    return OWN.width;
  }

  /** Returns whether input and output of this process are a terminal. */
  @SuppressWarnings("SystemConsoleNull") // from Java 22 on, the console itself is asked
  static boolean isThere() {
    Console console = System.console();
    if (console == null) {
      return false;
    }
    try {
      return (boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (ReflectiveOperationException e) {
      return true; // Java 17 has a console only at a terminal
    }
  }

  private static int measured(String columns, boolean interactive) {
    if (columns != null && columns.matches("[0-9]{1,4}")) {
      return Integer.parseInt(columns);
    }
    return interactive ? CommandSpec.create().usageMessage().autoWidth(true).width() : USUAL;
  }
}
