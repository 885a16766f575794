package io.github.counterpoise.knime.inside;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Made-up measurements of brewed batches; two kinds of bad ones are rare. */
final class BatchRows {

  private static final int ROWS = 800;
  private static final String HEADER = "acidity,haze,density,warmth,verdict";

  private BatchRows() {}

  /** Returns the lines of a file, always the same. */
  static List<String> lines() {
    Random random = new Random(1);
    List<String> lines = new ArrayList<>(List.of(HEADER));
    for (int i = 0; i < ROWS; i++) {
      double kind = random.nextDouble();
      String verdict = kind < 0.05 ? "sour" : kind < 0.13 ? "cloudy" : "good";
      double[] middle = middle(verdict, random.nextBoolean());
      lines.add(
          String.format(
              Locale.ROOT,
              "%.2f,%.2f,%.2f,%.2f,%s",
              middle[0] + random.nextGaussian(),
              middle[1] + random.nextGaussian(),
              middle[2] + random.nextGaussian(),
              middle[3] + random.nextGaussian(),
              verdict));
    }
    return lines;
  }

  /** Every kind of batch comes about in two ways. */
  private static double[] middle(String verdict, boolean first) {
    return switch (verdict) {
      case "sour" -> first ? new double[] {6.5, 4, 5, 6} : new double[] {6.5, 3, 3.5, 4};
      case "cloudy" -> first ? new double[] {4, 6.5, 5, 4} : new double[] {5, 6, 3.5, 5.5};
      default -> first ? new double[] {4, 4, 4, 5} : new double[] {5, 4, 5.5, 4};
    };
  }
}
