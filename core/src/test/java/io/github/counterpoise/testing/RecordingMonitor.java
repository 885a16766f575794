package io.github.counterpoise.testing;

import io.github.counterpoise.run.Monitor;
import java.util.ArrayList;
import java.util.List;

/** Remembers what it is told, and cancels at some point if it is to. */
public final class RecordingMonitor implements Monitor {

  private final int cancelAt;
  private final double cancelFrom;
  private final List<Double> fractions = new ArrayList<>();
  private final List<String> warnings = new ArrayList<>();
  private final List<String> infos = new ArrayList<>();
  private int questions;

  /** Never cancels. */
  public RecordingMonitor() {
    this(Integer.MAX_VALUE);
  }

  /** Cancels from the n-th question on, n counted from 1. */
  public RecordingMonitor(int cancelAt) {
    this(cancelAt, Double.POSITIVE_INFINITY);
  }

  private RecordingMonitor(int cancelAt, double cancelFrom) {
    this.cancelAt = cancelAt;
    this.cancelFrom = cancelFrom;
  }

  /** Cancels when a share of the work is done. */
  public static RecordingMonitor cancellingFrom(double fraction) {
    return new RecordingMonitor(Integer.MAX_VALUE, fraction);
  }

  public List<Double> fractions() {
    return fractions;
  }

  public List<String> infos() {
    return infos;
  }

  public List<String> warnings() {
    return warnings;
  }

  public int questions() {
    return questions;
  }

  @Override
  public void progress(double fraction) {
    fractions.add(fraction);
  }

  @Override
  public void info(String sentence) {
    infos.add(sentence);
  }

  @Override
  public void warn(String sentence) {
    warnings.add(sentence);
  }

  @Override
  public boolean cancelled() {
    boolean far = !fractions.isEmpty() && fractions.get(fractions.size() - 1) >= cancelFrom;
    return ++questions >= cancelAt || far;
  }
}
