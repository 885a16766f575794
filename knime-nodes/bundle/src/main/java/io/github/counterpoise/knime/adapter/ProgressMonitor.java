package io.github.counterpoise.knime.adapter;

import io.github.counterpoise.run.Monitor;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Shows a run in a progress bar. */
public final class ProgressMonitor implements Monitor {

  private final Progress host;
  private String phase = "";
  private double fraction;

  /**
   * Begins.
   *
   * @param host the progress bar
   */
  public ProgressMonitor(Progress host) {
    this.host = host;
  }

  @Override
  public void phase(String name) {
    phase = name;
    host.show(fraction, phase);
  }

  @Override
  public void progress(double share) {
    fraction = share;
    host.show(share, phase);
  }

  @Override
  public void epoch(int epoch, int epochs, Map<String, Double> means) {
    String shown =
        means.entrySet().stream()
            .map(e -> String.format(Locale.ROOT, ", %s %.4g", e.getKey(), e.getValue()))
            .collect(Collectors.joining());
    host.show(fraction, String.format(Locale.ROOT, "epoch %d of %d%s", epoch, epochs, shown));
  }

  @Override
  public boolean cancelled() {
    return host.cancelled() || Monitor.super.cancelled();
  }
}
