package io.github.counterpoise.examples.bench;

import java.io.PrintWriter;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;

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
    if (csv) {
      print("name", "ours_seconds", "peer_seconds", "ratio");
    } else {
      print("", "ours, s", "peer, s", "ratio");
    }
  }

  /**
   * Prints one measurement.
   *
   * @param name what was measured
   * @param ours our seconds
   * @param peer the peer's seconds, {@code NaN} where there is no peer
   */
  void line(String name, double ours, double peer) {
    print(name, seconds(ours), seconds(peer), text("%.3f", ours / peer));
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

  private void print(Object... cells) {
    out.println(
        csv
            ? CSVFormat.RFC4180.format(cells)
            : String.format(Locale.ROOT, "%-44s %10s %10s %8s", cells));
    out.flush();
  }

  private static String seconds(double value) {
    return text(value < 0.01 ? "%.6f" : "%.4f", value);
  }

  private static String text(String pattern, double value) {
    return Double.isNaN(value) ? "" : String.format(Locale.ROOT, pattern, value);
  }
}
