package io.github.counterpoise.knime.inside;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Made-up readings of machines, of which few are about to fail. */
final class MachineRows {

  private static final int ROWS = 1200;
  private static final double FAILING = 0.06;
  private static final String HEADER = "temperature,vibration,pressure,load,hours,line,state";

  private MachineRows() {}

  /** Returns the lines of a file, always the same. */
  static List<String> lines() {
    Random random = new Random(1);
    List<String> lines = new ArrayList<>(List.of(HEADER));
    for (int i = 0; i < ROWS; i++) {
      boolean failing = random.nextDouble() < FAILING;
      double sick = failing ? 1 : 0;
      double load = random.nextDouble();
      double temperature = 55 + 15 * load + 5 * sick + 5 * random.nextGaussian();
      double vibration = Math.exp(0.2 + 0.5 * sick + 0.4 * random.nextGaussian());
      double pressure = 4.2 - 0.5 * sick * load + 0.3 * random.nextGaussian();
      int hours = (int) (5000 * Math.pow(random.nextDouble(), failing ? 0.4 : 0.8));
      String line = random.nextDouble() < 0.3 + 0.3 * sick ? "north" : "south";
      lines.add(
          String.format(
              Locale.ROOT,
              "%.1f,%.2f,%.2f,%.2f,%d,%s,%s",
              temperature,
              vibration,
              pressure,
              load,
              hours,
              line,
              failing ? "failing" : "running"));
    }
    return lines;
  }
}
