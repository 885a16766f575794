package io.github.counterpoise.examples.paper;

import io.github.counterpoise.run.ForwardingMonitor;
import io.github.counterpoise.run.Monitor;
import java.util.HashSet;
import java.util.Set;

/** Passes each warning on once: many cells of a table have the same to say. */
public final class OnceMonitor extends ForwardingMonitor {

  private final Set<String> said = new HashSet<>();

  /**
   * Wraps a monitor.
   *
   * @param to shows progress and may stop the run
   */
  public OnceMonitor(Monitor to) {
    super(to);
  }

  @Override
  public void warn(String sentence) {
    if (said.add(sentence)) {
      super.warn(sentence);
    }
  }
}
