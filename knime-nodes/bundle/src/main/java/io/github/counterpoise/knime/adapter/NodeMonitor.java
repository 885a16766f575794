package io.github.counterpoise.knime.adapter;

import io.github.counterpoise.run.Monitor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Shows a run in a host's progress bar, and remembers the losses for the view and what is said,
 * each sentence once.
 */
final class NodeMonitor implements Monitor {

  private final Progress host;
  private final Map<String, List<Double>> losses = new LinkedHashMap<>();
  private final Set<String> warnings = new LinkedHashSet<>();
  private final Set<String> notes = new LinkedHashSet<>();
  private String phase = "";
  private double fraction;

  NodeMonitor(Progress host) {
    this.host = host;
  }

  /** Returns the losses of each epoch by name, in the order they were first met. */
  Map<String, double[]> losses() {
    Map<String, double[]> curves = new LinkedHashMap<>();
    losses.forEach(
        (name, values) ->
            curves.put(name, values.stream().mapToDouble(Double::doubleValue).toArray()));
    return curves;
  }

  /** Returns what the user should know, in order. */
  List<String> warnings() {
    return List.copyOf(warnings);
  }

  /** Returns what else was said, in order. */
  List<String> notes() {
    return List.copyOf(notes);
  }

  @Override
  public void warn(String sentence) {
    warnings.add(sentence);
  }

  @Override
  public void info(String sentence) {
    notes.add(sentence);
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
    means.forEach((name, mean) -> losses.computeIfAbsent(name, n -> new ArrayList<>()).add(mean));
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
