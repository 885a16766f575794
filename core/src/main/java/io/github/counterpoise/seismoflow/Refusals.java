package io.github.counterpoise.seismoflow;

import io.github.counterpoise.encode.ImageCodec;
import io.github.counterpoise.encode.RowCodec;
import java.util.Locale;

/** Why rows are left to another method, as clauses; empty where they are not. */
final class Refusals {

  /**
   * Largest error of the way there and back, as a share of the range of pixels or in deviations.
   */
  private static final double LARGEST_ERROR = 0.01;

  /** Rows that are sent there and back. */
  private static final int TRIED = 64;

  private Refusals() {}

  /** Returns why rows of a form cannot be learnt. */
  static String of(RowCodec codec) {
    if (codec.width() < 2) {
      return "one column that varies is too few for a flow, which would be a scale and a shift";
    }
    return codec instanceof ImageCodec image && image.low() >= image.high()
        ? "all pixels of all images have one value, so there is nothing to learn"
        : "";
  }

  /**
   * Returns why a trained flow cannot be used: where its way back does not lead home.
   *
   * @param network the flow
   * @param rows encoded rows
   * @param codes their codes
   */
  static String ofWayBack(FlowNetwork network, float[][] rows, float[][] codes) {
    int count = Math.min(rows.length, TRIED);
    float[][] back = network.decode(java.util.Arrays.copyOf(codes, count));
    double worst = 0;
    for (int i = 0; i < count; i++) {
      for (int j = 0; j < back[i].length; j++) {
        worst = Math.max(worst, Math.abs(back[i][j] - rows[i][j]));
      }
    }
    return worst <= LARGEST_ERROR
        ? ""
        : String.format(
            Locale.ROOT,
            "its way back misses real rows by up to %.2g; fewer blocks or a lower learning rate may"
                + " help",
            worst);
  }
}
