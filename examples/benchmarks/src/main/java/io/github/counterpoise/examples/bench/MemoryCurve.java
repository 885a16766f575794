package io.github.counterpoise.examples.bench;

import io.github.counterpoise.engine.Backend;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The memory in use at the beginning, the end and three moments between of many steps of a
 * training.
 *
 * @param steps number of steps
 * @param samples memory in use after every quarter of them, the beginning first
 */
record MemoryCurve(int steps, List<Sample> samples) {
  private static final int QUARTERS = 4;
  private static final double MEBI = 1 << 20;

  /** What an honest run may grow by: the compiler's and the garbage collector's own data. */
  private static final long NOISE = 1 << 20;

  /**
   * Memory in use.
   *
   * @param heap bytes of live objects in the Java heap
   * @param offHeap bytes of arrays outside it
   */
  record Sample(long heap, long offHeap) {

    Sample minus(Sample other) {
      return new Sample(heap - other.heap, offHeap - other.offHeap);
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT, "%.1f MB in the heap and %.1f MB outside", heap / MEBI, offHeap / MEBI);
    }
  }

  /** Collects garbage and returns the memory that is left in use. */
  static Sample now() {
    Runtime java = Runtime.getRuntime();
    long heap = Long.MAX_VALUE;
    // What one collection finds, ND4J frees on a thread of its own; the next finds what that let
    // go.
    for (int i = 0; i < 3; i++) {
      System.gc();
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
      heap = Math.min(heap, java.totalMemory() - java.freeMemory());
    }
    return new Sample(heap, Backend.offHeapBytes());
  }

  /**
   * Runs steps and watches the memory.
   *
   * @param step one step
   * @param steps how many; a tenth of them goes before, to warm up
   */
  static MemoryCurve of(Runnable step, int steps) {
    repeat(step, steps / 10);
    Sample first = now();
    return new MemoryCurve(
        steps,
        IntStream.rangeClosed(0, QUARTERS)
            .mapToObj(
                i -> {
                  if (i == 0) {
                    return first;
                  }
                  repeat(step, steps / QUARTERS);
                  return now();
                })
            .toList());
  }

  private static void repeat(Runnable step, int times) {
    for (int i = 0; i < times; i++) {
      step.run();
    }
  }

  /** Returns by how many bytes heap and arrays outside it grew between beginning and end. */
  long growth() {
    Sample growth = samples.get(QUARTERS).minus(samples.get(0));
    return growth.heap + growth.offHeap;
  }

  boolean isFlat() {
    return growth() < NOISE;
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%,d steps, MB in the heap: %s; outside: %s; %s",
        steps,
        megabytes(Sample::heap),
        megabytes(Sample::offHeap),
        isFlat() ? "flat" : "GREW");
  }

  private String megabytes(ToLongFunction<Sample> kind) {
    return samples.stream()
        .map(s -> String.format(Locale.ROOT, "%.2f", kind.applyAsLong(s) / MEBI))
        .collect(Collectors.joining(", "));
  }
}
