package io.github.counterpoise.examples.paper.simpor;

import io.github.counterpoise.learn.MlpConfig;
import java.util.Locale;

/** The data sets of the paper at its ratios, with the classifier of its Table 1. */
public enum SimporSet {
  /** Half-moons, Fig. 3. */
  MOONS("Moons 3:1", Source.MOONS, 1500, 500),
  /** Breast cancer, Table 2. */
  WDBC3("Breast cancer 3:1", Source.WDBC, 357, 120),
  /** Breast cancer, Table 2. */
  WDBC7("Breast cancer 7:1", Source.WDBC, 357, 50),
  /** Credit card fraud, Table 3. */
  CREDIT3("Credit card 3:1", Source.CREDIT, 1470, 490),
  /** Credit card fraud, Table 3 and Fig. 4. */
  CREDIT7("Credit card 7:1", Source.CREDIT, 3430, 490),
  /** Credit card fraud, Table 3. */
  CREDIT10("Credit card 10:1", Source.CREDIT, 4900, 490),
  /** Credit card fraud, Table 3. */
  CREDIT15("Credit card 15:1", Source.CREDIT, 7350, 490);

  /** Where rows come from; sets of one source have its classifier. */
  enum Source {
    MOONS(100, 200, 32),
    WDBC(50, 150, 32),
    CREDIT(200, 200, 64);

    private final int units;
    private final int epochs;
    private final int batch;

    Source(int units, int epochs, int batch) {
      this.units = units;
      this.epochs = epochs;
      this.batch = batch;
    }
  }

  private static final double RATE = 0.01;

  private final String title;
  private final Source source;
  private final int common;
  private final int rare;

  SimporSet(String title, Source source, int common, int rare) {
    this.title = title;
    this.source = source;
    this.common = common;
    this.rare = rare;
  }

  /** Returns the name on the command line and in files. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }

  String title() {
    return title;
  }

  Source source() {
    return source;
  }

  /**
   * Returns how many rows of the common and of the rare class are drawn, test rows included.
   *
   * @param percent share of the paper's numbers; at least 10 rows of a class remain
   */
  int[] counts(double percent) {
    return new int[] {share(common, percent), share(rare, percent)};
  }

  private static int share(int rows, double percent) {
    return Math.max(10, (int) Math.round(rows * percent / 100));
  }

  /** Returns the paper's number of epochs. */
  int epochs() {
    return source.epochs;
  }

  /**
   * Returns the paper's classifier: three hidden layers, Adam at the rate printed.
   *
   * @param epochs passes over the training rows
   */
  MlpConfig classifier(int epochs) {
    String layers = String.format(Locale.ROOT, "%1$d,%1$d,%1$d", source.units);
    return new MlpConfig(layers, epochs, RATE, source.batch, 0);
  }
}
