package io.github.counterpoise.evaluate.compare;

import java.util.Locale;

/**
 * Where the time of a run went, summed over threads.
 *
 * @param preparing seconds in contenders before training: making rows, weighing
 * @param training seconds in classifiers (and inner validation) while training
 * @param predicting seconds in classifiers while predicting
 * @param all seconds in all of this and in what the comparison adds: splitting, measuring, writing
 */
public record TimeSplit(double preparing, double training, double predicting, double all) {

  /** Returns the seconds that the comparison adds. */
  public double overhead() {
    return all - preparing - training - predicting;
  }

  /** Returns what the comparison adds as a share of the time of contenders and classifiers. */
  public double overheadShare() {
    double own = preparing + training + predicting;
    return own > 0 ? overhead() / own : 0;
  }

  /** Returns the split in one sentence. */
  public String words() {
    return String.format(
        Locale.ROOT,
        "Time: %.2f s preparing, %.2f s training, %.2f s predicting, %.2f s overhead (%.1f %%).",
        preparing,
        training,
        predicting,
        overhead(),
        100 * overheadShare());
  }

  /**
   * Returns the same split with some of the time in classifiers counted as overhead, such as
   * turning tables into another library's form.
   *
   * @param seconds time spent so in training
   */
  public TimeSplit moveToOverhead(double seconds) {
    return new TimeSplit(preparing, training - seconds, predicting, all);
  }
}
