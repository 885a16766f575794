package io.github.counterpoise.run;

import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * How long a run will still take, judged by its pace so far, in words for a progress line. Nothing
 * is said while there is too little to judge by: before two seconds, or a fiftieth of the work,
 * have passed. Where the progress falls back, other work has begun, which is judged by itself.
 */
public final class TimeLeft {

  private static final double LEAST_SECONDS = 2;
  private static final double LEAST_SHARE = 0.02;
  private static final int STEP = 5; // seconds are told in such steps
  private static final int MINUTE = 60;
  private static final int HOUR = 60 * MINUTE;

  private final LongSupplier nanos;
  private long start;
  private double begun;
  private double latest;

  /** Begins now. */
  public TimeLeft() {
    this(System::nanoTime);
  }

  /**
   * Begins now.
   *
   * @param nanos a clock in nanoseconds
   */
  TimeLeft(LongSupplier nanos) {
    this.nanos = nanos;
    start = nanos.getAsLong();
  }

  /**
   * Returns the time left in words, for instance "about 40 s left"; empty where it is not known
   * yet.
   *
   * @param fraction share of the whole work done, 0 to 1
   */
  public String at(double fraction) {
    if (fraction < latest) {
      start = nanos.getAsLong();
      begun = fraction;
    }
    latest = fraction;
    double seconds = (double) (nanos.getAsLong() - start) / TimeUnit.SECONDS.toNanos(1);
    double done = fraction - begun;
    if (seconds < LEAST_SECONDS || done < LEAST_SHARE || fraction >= 1) {
      return "";
    }
    return words(seconds * (1 - fraction) / done);
  }

  private static String words(double seconds) {
    if (seconds < STEP) {
      return "a few seconds left";
    }
    if (seconds < 2 * MINUTE) {
      return "about " + STEP * Math.round(seconds / STEP) + " s left";
    }
    if (seconds < 2 * HOUR) {
      return "about " + Math.round(seconds / MINUTE) + " min left";
    }
    return String.format(Locale.ROOT, "about %.0f h left", seconds / HOUR);
  }
}
