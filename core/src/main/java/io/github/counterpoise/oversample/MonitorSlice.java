package io.github.counterpoise.oversample;

import java.util.Map;

/** A part of a longer run: progress 0 to 1 becomes {@code from} to {@code to} of the whole. */
record MonitorSlice(Monitor whole, double from, double to) implements Monitor {

  @Override
  public void phase(String name) {
    whole.phase(name);
  }

  @Override
  public void progress(double fraction) {
    whole.progress(from + fraction * (to - from));
  }

  @Override
  public void epoch(int epoch, int epochs, Map<String, Double> losses) {
    whole.epoch(epoch, epochs, losses);
  }

  @Override
  public void warn(String sentence) {
    whole.warn(sentence);
  }

  @Override
  public void info(String sentence) {
    whole.info(sentence);
  }

  @Override
  public boolean cancelled() {
    return whole.cancelled();
  }
}
