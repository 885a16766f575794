package io.github.counterpoise.host;

import io.github.counterpoise.run.ForwardingMonitor;
import io.github.counterpoise.run.Monitor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Passes everything on to the host, and remembers the losses and what is said, each sentence once.
 */
public final class HostMonitor extends ForwardingMonitor {

  private final Map<String, List<Double>> losses = new LinkedHashMap<>();
  private final Set<String> warnings = new LinkedHashSet<>();
  private final Set<String> notes = new LinkedHashSet<>();

  /**
   * Begins.
   *
   * @param host who sees it all
   */
  public HostMonitor(Monitor host) {
    super(host);
  }

  /** Returns the losses of each epoch by name, in the order they were first met. */
  public Map<String, double[]> losses() {
    Map<String, double[]> curves = new LinkedHashMap<>();
    losses.forEach(
        (name, values) ->
            curves.put(name, values.stream().mapToDouble(Double::doubleValue).toArray()));
    return curves;
  }

  /** Returns what the user should know, in order. */
  public List<String> warnings() {
    return List.copyOf(warnings);
  }

  /** Returns what else was said, in order. */
  public List<String> notes() {
    return List.copyOf(notes);
  }

  @Override
  public void warn(String sentence) {
    warnings.add(sentence);
    super.warn(sentence);
  }

  @Override
  public void info(String sentence) {
    notes.add(sentence);
    super.info(sentence);
  }

  @Override
  public void epoch(int epoch, int epochs, Map<String, Double> means) {
    means.forEach((name, mean) -> losses.computeIfAbsent(name, n -> new ArrayList<>()).add(mean));
    super.epoch(epoch, epochs, means);
  }
}
