package io.github.counterpoise.weka.command;

import io.github.counterpoise.run.Monitor;
import io.github.counterpoise.run.TimeLeft;
import java.io.PrintStream;
import java.util.Locale;

/** Prints how far a command has come, a line every few seconds. */
public final class ProgressLines implements Monitor {

  private static final long INTERVAL = 2_000_000_000L; // ns

  private final PrintStream out;
  private long last = System.nanoTime();
  private final TimeLeft timeLeft = new TimeLeft();
  private String phase = "";

  /**
   * Makes a monitor.
   *
   * @param out where to print
   */
  public ProgressLines(PrintStream out) {
    this.out = out;
  }

  @Override
  public void phase(String name) {
    phase = name;
  }

  @Override
  public void progress(double fraction) {
    long now = System.nanoTime();
    if (now - last >= INTERVAL) {
      last = now;
      String left = timeLeft.at(fraction);
      out.println(
          String.format(Locale.ROOT, "%3.0f %%  ", 100 * fraction)
              + phase
              + (left.isEmpty() ? "" : ", " + left));
    }
  }

  @Override
  public void warn(String sentence) {
    out.println("Warning: " + sentence);
  }
}
