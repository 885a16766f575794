package io.github.counterpoise.balance;

import io.github.counterpoise.run.ForwardingMonitor;
import io.github.counterpoise.run.Monitor;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Passes everything on, a warning once only, and remembers the warnings for the report. */
final class WarningCollector extends ForwardingMonitor {

  private final Set<String> warnings = new LinkedHashSet<>();

  WarningCollector(Monitor host) {
    super(host);
  }

  List<String> warnings() {
    return List.copyOf(warnings);
  }

  @Override
  public void warn(String sentence) {
    if (warnings.add(sentence)) {
      super.warn(sentence);
    }
  }
}
