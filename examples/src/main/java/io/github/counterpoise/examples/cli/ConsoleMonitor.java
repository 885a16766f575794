package io.github.counterpoise.examples.cli;

import io.github.counterpoise.oversample.Monitor;
import java.io.Console;
import java.io.PrintWriter;

/**
 * Shows a run on the error stream: warnings always, progress in one line that is written over and
 * over where a person looks on.
 */
final class ConsoleMonitor implements Monitor {

  private static final long PAUSE = 100_000_000; // nanoseconds between two updates of the line
  private static final String BLANK = "\r" + " ".repeat(60) + "\r";

  private final PrintWriter err;
  private final boolean interactive;
  private String phase = "";
  private long lastUpdate = System.nanoTime();
  private boolean lineShown;

  /**
   * Watches a run.
   *
   * @param err the error stream
   * @param interactive whether a person looks on
   */
  ConsoleMonitor(PrintWriter err, boolean interactive) {
    this.err = err;
    this.interactive = interactive;
  }

  /** Returns whether input and output of this process are a terminal. */
  @SuppressWarnings("SystemConsoleNull") // from Java 22 on, the console itself is asked
  static boolean atTerminal() {
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

  @Override
  public void phase(String name) {
    phase = name;
  }

  @Override
  public void progress(double fraction) {
    long now = System.nanoTime();
    if (interactive && now - lastUpdate > PAUSE) {
      lastUpdate = now;
      lineShown = true;
      err.printf("\r%3.0f %%  %-40.40s", 100 * fraction, phase);
      err.flush();
    }
  }

  @Override
  public void warn(String sentence) {
    clear();
    err.println("Warning: " + sentence);
    err.flush();
  }

  /** Takes the progress line away. */
  void clear() {
    if (lineShown) {
      err.print(BLANK);
      err.flush();
      lineShown = false;
    }
  }
}
