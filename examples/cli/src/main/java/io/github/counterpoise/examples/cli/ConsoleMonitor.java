package io.github.counterpoise.examples.cli;

import io.github.counterpoise.run.Monitor;
import io.github.counterpoise.run.TimeLeft;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;

/**
 * Shows a run on the error stream: warnings always, progress and the time left in one line that is
 * written over and over where a person looks on.
 */
public final class ConsoleMonitor implements Monitor {

  private static final long PAUSE = 100_000_000; // nanoseconds between two updates of the line

  private final PrintWriter err;
  private final boolean interactive;
  private final TimeLeft timeLeft = new TimeLeft();
  private String phase = "";
  private double fraction;
  private long lastUpdate = System.nanoTime();
  private int shown; // characters of the line on the screen

  /**
   * Watches a run.
   *
   * @param err the error stream
   * @param interactive whether a person looks on
   */
  public ConsoleMonitor(PrintWriter err, boolean interactive) {
    this.err = err;
    this.interactive = interactive;
  }

  /** Returns whether input and output of this process are a terminal. */
  public static boolean atTerminal() {
    return Terminal.isThere();
  }

  @Override
  public void phase(String name) {
    phase = name;
    show();
  }

  @Override
  public void progress(double share) {
    fraction = share;
    show();
  }

  @Override
  public void epoch(int epoch, int epochs, Map<String, Double> losses) {
    phase = "epoch " + epoch + " of " + epochs;
    show();
  }

  private void show() {
    long now = System.nanoTime();
    if (!interactive || now - lastUpdate <= PAUSE) {
      return;
    }
    lastUpdate = now;
    String line = line(fraction, phase, timeLeft.at(fraction), Terminal.width() - 1);
    err.print("\r" + line + " ".repeat(Math.max(0, shown - line.length())));
    err.flush();
    shown = line.length();
  }

  /**
   * Returns the line, which never breaks: what is going on is cut where it would.
   *
   * @param fraction share of the work done
   * @param phase what is going on
   * @param left time left in words, or empty
   * @param width most characters
   */
  static String line(double fraction, String phase, String left, int width) {
    String percent = String.format(Locale.ROOT, "%3.0f %%  ", Math.floor(100 * fraction));
    String end = left.isEmpty() ? "" : (phase.isEmpty() ? "" : ", ") + left;
    int room = width - percent.length() - end.length();
    String name = phase.length() <= room ? phase : phase.substring(0, Math.max(0, room - 1)) + "…";
    return percent + name + end;
  }

  @Override
  public void warn(String sentence) {
    clear();
    err.println("Warning: " + sentence);
    err.flush();
  }

  /** Takes the progress line away. */
  public void clear() {
    if (shown > 0) {
      err.print("\r" + " ".repeat(shown) + "\r");
      err.flush();
      shown = 0;
    }
  }
}
