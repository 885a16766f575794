package io.github.counterpoise.balance;

import io.github.counterpoise.oversample.Monitor;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Passes everything on, a warning once only, and remembers the warnings for the report. */
final class WarningCollector implements Monitor {

  private final Monitor host;
  private final Set<String> warnings = new LinkedHashSet<>();

  WarningCollector(Monitor host) {
    this.host = host;
  }

  List<String> warnings() {
    return List.copyOf(warnings);
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
    if (warnings.add(sentence)) {
      host.warn(sentence);
    }
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
