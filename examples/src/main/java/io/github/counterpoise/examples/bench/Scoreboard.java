package io.github.counterpoise.examples.bench;

import java.io.PrintWriter;
import java.util.Locale;

/** Prints measurements as they come: for people in columns, for programs as CSV. */
public final class Scoreboard {

  private final PrintWriter out;
  private final boolean csv;

  /**
   * Starts with the header.
   *
   * @param out where to
   * @param csv whether for programs
   */
  public Scoreboard(PrintWriter out, boolean csv) {
    this.out = out;
    this.csv = csv;
    out.println(
        csv
            ? "name,ours_seconds,peer_seconds,ratio"
            : "%-44s %10s %10s %8s".formatted("", "ours, s", "peer, s", "ratio"));
    out.flush();
  }

  /**
   * Prints one measurement.
   *
   * @param name what was measured
   * @param ours our seconds
   * @param peer the peer's seconds, {@code NaN} where there is no peer
   */
  void line(String name, double ours, double peer) {
    String pattern = csv ? "%s,%s,%s,%s" : "%-44s %10s %10s %8s";
    out.println(pattern.formatted(name, seconds(ours), seconds(peer), text("%.3f", ours / peer)));
    out.flush();
  }

  /**
   * Prints a remark, in CSV as a line that begins with #.
   *
   * @param sentence the remark
   */
  void note(String sentence) {
    out.println(csv ? "# " + sentence : sentence);
    out.flush();
  }

  private static String seconds(double value) {
    return text(value < 0.01 ? "%.6f" : "%.4f", value);
  }

  private static String text(String pattern, double value) {
    return Double.isNaN(value) ? "" : String.format(Locale.ROOT, pattern, value);
  }
}
