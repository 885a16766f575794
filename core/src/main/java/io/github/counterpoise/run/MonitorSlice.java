package io.github.counterpoise.run;

/** A part of a longer run: progress 0 to 1 becomes {@code from} to {@code to} of the whole. */
final class MonitorSlice extends ForwardingMonitor {

  private final double from;
  private final double to;

  MonitorSlice(Monitor whole, double from, double to) {
    super(whole);
    this.from = from;
    this.to = to;
  }

  @Override
  public void progress(double fraction) {
    super.progress(from + fraction * (to - from));
  }
}
