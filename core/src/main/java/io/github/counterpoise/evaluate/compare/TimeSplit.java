package io.github.counterpoise.evaluate.compare;

import java.util.Locale;

/**
 * Where the time of a run went, summed over threads.
 *
 * @param preparing seconds in contenders before training: making rows, weighing
 * @param training seconds in classifiers (and inner validation) while training
 * @param predicting seconds in classifiers while predicting
 * @param all seconds in all of this and in what the comparison adds: checking and splitting the
 *     data, turning rows into the form of another library, measuring, writing
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
    if (preparing + training + predicting == 0) {
      return "Time: nothing was left to measure.";
    }
    return String.format(
        Locale.ROOT,
        "Time, summed over threads: %.2f s resampling, %.2f s training, %.2f s testing, %.2f s for the"
            + " rest (folds, conversion, metrics, files), which is %.1f %% of the three.",
        preparing,
        training,
        predicting,
        overhead(),
        100 * overheadShare());
  }

  /** Returns the same split with more time spent by the comparison. */
  TimeSplit plus(double seconds) {
    return new TimeSplit(preparing, training, predicting, all + seconds);
  }
}
