package io.github.counterpoise.seismoflow;

import io.github.counterpoise.engine.OffHeap;
import io.github.counterpoise.image.ImageMemory;
import io.github.counterpoise.run.InvalidInputException;
import io.github.counterpoise.table.DataShape;
import java.util.Locale;

/** How much memory training takes outside the Java heap, estimated before anything is made. */
final class FlowMemory {

  private static final double MEGA = 1e6;

  private FlowMemory() {}

  /**
   * Refuses what does not fit.
   *
   * @param architecture the flow
   * @param batch rows of a training step
   * @param shape how the columns belong together
   * @throws InvalidInputException if it takes more than is allowed
   */
  static void check(Architecture architecture, int batch, DataShape shape) {
    check(architecture, batch, shape, OffHeap.limit());
  }

  static void check(Architecture architecture, int batch, DataShape shape, long limit) {
    double perRow = (double) Float.BYTES * architecture.numbersPerRow();
    double need = perRow * batch;
    if (limit <= 0 || need <= limit) {
      return;
    }
    long fits = (long) (limit / perRow);
    String advice =
        fits >= 1
            ? String.format(Locale.ROOT, "batches of %d fit (-batch %1$d)", fits)
            : "not even one row fits; choose fewer blocks (-blocks) or channels (-channels)";
    if (shape instanceof DataShape.Image image) {
      advice += ", or make images smaller (for instance -image " + ImageMemory.smaller(image) + ")";
    }
    throw new InvalidInputException(
        String.format(
            Locale.ROOT,
            "Training this flow takes about %,.0f MB of memory outside the heap for batches of %d"
                + " rows, but %,.0f MB are allowed: %s, or raise the limit with"
                + " -Dorg.bytedeco.javacpp.maxbytes=%dm.",
            need / MEGA,
            batch,
            limit / MEGA,
            advice,
            (long) Math.ceil(need * 1.2 / (1 << 20))));
  }
}
