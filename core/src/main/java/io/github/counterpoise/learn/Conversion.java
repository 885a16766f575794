package io.github.counterpoise.learn;

import java.util.function.Supplier;

/**
 * Time that turning rows into another library's form takes. It is no part of that library's
 * training or testing, so a comparison counts it as its own. Kept per thread, since a fold is
 * worked on by one.
 */
public final class Conversion {

  private static final ThreadLocal<long[]> SPENT = ThreadLocal.withInitial(() -> new long[1]);

  private Conversion() {}

  /**
   * Converts something and adds the time this takes to the thread's.
   *
   * @param conversion the work
   * @param <T> type of its outcome
   * @return what it returned
   */
  public static <T> T timed(Supplier<T> conversion) {
    long start = System.nanoTime();
    T made = conversion.get();
    SPENT.get()[0] += System.nanoTime() - start;
    return made;
  }

  /** Returns the nanoseconds this thread has spent so since it began. */
  public static long nanos() {
    return SPENT.get()[0];
  }
}
