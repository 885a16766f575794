package io.github.counterpoise.evaluate.statistics;

import java.util.List;
import java.util.stream.IntStream;

/** Tables of scores with known statistics. */
public final class Published {

  private Published() {}

  /**
   * Returns Demšar's table 6: the area under the curve of C4.5 with four settings on fourteen data
   * sets. The last value of "voting" is printed as 0.975; its printed rank of 3 says that it is
   * below that of its neighbour.
   */
  public static ScoreTable demsar() {
    double[][] values = {
      {0.763, 0.768, 0.771, 0.798}, // adult (sample)
      {0.599, 0.591, 0.590, 0.569}, // breast cancer
      {0.954, 0.971, 0.968, 0.967}, // breast cancer wisconsin
      {0.628, 0.661, 0.654, 0.657}, // cmc
      {0.882, 0.888, 0.886, 0.898}, // ionosphere
      {0.936, 0.931, 0.916, 0.931}, // iris
      {0.661, 0.668, 0.609, 0.685}, // liver disorders
      {0.583, 0.583, 0.563, 0.625}, // lung cancer
      {0.775, 0.838, 0.866, 0.875}, // lymphography
      {1.000, 1.000, 1.000, 1.000}, // mushroom
      {0.940, 0.962, 0.965, 0.962}, // primary tumor
      {0.619, 0.666, 0.614, 0.669}, // rheum
      {0.972, 0.981, 0.975, 0.9749}, // voting
      {0.957, 0.978, 0.946, 0.970}, // wine
    };
    return table(true, List.of("C4.5", "C4.5+m", "C4.5+cf", "C4.5+m+cf"), values);
  }

  /** Returns a table of a metric called AUC. */
  public static ScoreTable table(
      boolean higherIsBetter, List<String> contenders, double[]... values) {
    List<String> datasets =
        IntStream.rangeClosed(1, values.length).mapToObj(i -> "set" + i).toList();
    return new ScoreTable("AUC", "C4.5", higherIsBetter, datasets, contenders, values);
  }
}
