package io.github.counterpoise.examples.paper;

import io.github.counterpoise.oversample.Monitor;
import java.util.HashSet;
import java.util.Set;

/** Passes each warning on once: many cells of a table have the same to say. */
final class OnceMonitor implements Monitor {

  private final Monitor to;
  private final Set<String> said = new HashSet<>();

  /**
   * Wraps a monitor.
   *
   * @param to who watches
   */
  OnceMonitor(Monitor to) {
    this.to = to;
  }

  @Override
  public void phase(String name) {
    to.phase(name);
  }

  @Override
  public void progress(double fraction) {
    to.progress(fraction);
  }

  @Override
  public void warn(String sentence) {
    if (said.add(sentence)) {
      to.warn(sentence);
    }
  }

  @Override
  public boolean cancelled() {
    return to.cancelled();
  }
}
