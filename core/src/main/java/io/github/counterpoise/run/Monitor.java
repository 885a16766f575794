package io.github.counterpoise.run;

import java.util.Map;

/**
 * How a host watches a run and stops it. All calls come on the thread that called {@code fit} or
 * {@code sample}. Every method has a default, so that a host implements what it can show.
 */
public interface Monitor {

  /**
   * A new phase begins, for instance "neighbours" or "training".
   *
   * @param name what is going on, in a word or two
   */
  default void phase(String name) {}

  /**
   * Work has advanced.
   *
   * @param fraction share of the whole work done, 0 to 1
   */
  default void progress(double fraction) {}

  /**
   * An epoch of training has ended.
   *
   * @param epoch number of the epoch, from 1
   * @param epochs number of epochs planned
   * @param losses mean of each named loss over the epoch
   */
  default void epoch(int epoch, int epochs, Map<String, Double> losses) {}

  /**
   * Something the user should know although the run goes on.
   *
   * @param sentence one sentence naming the column, class or value
   */
  default void warn(String sentence) {}

  /**
   * Something worth a line in a log.
   *
   * @param sentence one sentence
   */
  default void info(String sentence) {}

  /**
   * Returns whether the user wants the run to stop; by default, whether the thread is interrupted.
   */
  default boolean cancelled() {
    return Thread.currentThread().isInterrupted();
  }

  /**
   * Returns quietly unless the run was cancelled.
   *
   * @throws CancelledException if it was
   */
  default void checkCancelled() {
    if (cancelled()) {
      throw new CancelledException();
    }
  }

  /** Returns a monitor that shows nothing and stops when its thread is interrupted. */
  static Monitor silent() {
    return new Monitor() {};
  }

  /**
   * Returns a view of this monitor for one part of the work.
   *
   * @param from progress of the whole at the part's start, 0 to 1
   * @param to progress of the whole at the part's end, {@code from} to 1
   */
  default Monitor slice(double from, double to) {
    return new MonitorSlice(this, from, to);
  }
}
