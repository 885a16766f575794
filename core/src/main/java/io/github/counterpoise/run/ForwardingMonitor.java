package io.github.counterpoise.run;

import java.util.Map;
import java.util.Objects;

/** Passes everything on to another monitor, so that a subclass says only what it does otherwise. */
public abstract class ForwardingMonitor implements Monitor {

  private final Monitor host;

  /**
   * Wraps a monitor.
   *
   * @param host who watches
   */
  protected ForwardingMonitor(Monitor host) {
    this.host = Objects.requireNonNull(host, "host");
  }

  @Override
  public void phase(String name) {
    host.phase(name);
  }

  @Override
  public void progress(double fraction) {
    host.progress(fraction);
  }

  @Override
  public void epoch(int epoch, int epochs, Map<String, Double> losses) {
    host.epoch(epoch, epochs, losses);
  }

  @Override
  public void warn(String sentence) {
    host.warn(sentence);
  }

  @Override
  public void info(String sentence) {
    host.info(sentence);
  }

  @Override
  public boolean cancelled() {
    return host.cancelled();
  }
}
