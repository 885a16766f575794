package io.github.counterpoise.weka;

import io.github.counterpoise.run.Monitor;
import io.github.counterpoise.run.TimeLeft;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Shows a run to Weka's user. Status lines come at most once in a while, because a fast method
 * reports more often than anybody reads. Weka stops a run by interrupting its thread, which is what
 * {@link Monitor#cancelled} looks at.
 */
final class WekaMonitor implements Monitor {

  private static final long STATUS_INTERVAL = 1_000_000_000L; // ns
  private static final long LINE_INTERVAL = 10 * STATUS_INTERVAL; // of epochs kept in the log

  private final String method;
  private final HostLog log;
  private final TimeLeft timeLeft = new TimeLeft();
  private String phase = "";
  private long lastStatus = System.nanoTime();
  private long lastLine = lastStatus - LINE_INTERVAL; // so that the first epoch is in the log

  WekaMonitor(String method, HostLog log) {
    this.method = method;
    this.log = log;
  }

  @Override
  public void phase(String name) {
    phase = name;
  }

  @Override
  public void progress(double fraction) {
    String left = timeLeft.at(fraction);
    if (isDue()) {
      log.status(
          String.format(Locale.ROOT, "%s: %s, %.0f %%", method, phase, 100 * fraction)
              + (left.isEmpty() ? "" : ", " + left));
    }
  }

  @Override
  public void epoch(int epoch, int epochs, Map<String, Double> losses) {
    boolean kept = System.nanoTime() - lastLine > LINE_INTERVAL;
    if (kept || isDue()) {
      String shown =
          losses.entrySet().stream()
              .map(e -> String.format(Locale.ROOT, ", %s %.4g", e.getKey(), e.getValue()))
              .collect(Collectors.joining());
      String line =
          String.format(Locale.ROOT, "%s: epoch %d of %d%s", method, epoch, epochs, shown);
      if (kept) {
        lastLine = System.nanoTime();
        log.info(line);
      } else {
        log.status(line);
      }
    }
  }

  @Override
  public void warn(String sentence) {
    log.warn(sentence);
  }

  @Override
  public void info(String sentence) {
    log.info(method + ": " + sentence);
  }

  private boolean isDue() {
    long now = System.nanoTime();
    if (now - lastStatus < STATUS_INTERVAL) {
      return false;
    }
    lastStatus = now;
    return true;
  }
}
