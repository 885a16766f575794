package io.github.counterpoise.simpor;

import io.github.counterpoise.run.Run;
import io.github.counterpoise.train.Softmax;

/**
 * How uncertain a classifier that has learnt from some rows is about others. Rows are numbered as
 * the ranker's maker numbered them.
 */
interface EntropyRanker {

  /**
   * Learns from some rows and looks at others.
   *
   * @param learnt the rows to learn from, each once, at least one of every class
   * @param queried the rows to look at; a row that is also learnt from does not vouch for itself
   *     where the classifier can leave it out
   * @param run randomness, threads and monitor
   * @return for each queried row the entropy of the predicted class (Eq. 4), the logarithm's base
   *     being the number of classes, so that it lies in [0, 1]
   */
  double[] entropies(int[] learnt, int[] queried, Run run);

  /**
   * Returns the entropy of probabilities given as logarithms of anything in proportion to them.
   *
   * @param logs one per class; a class that is missing has probability 0
   * @param classes number of classes, the base of the logarithm
   * @return 0 to 1
   */
  static double entropy(double[] logs, int classes) {
    return entropyOf(Softmax.of(logs), classes);
  }

  /**
   * Returns the entropy of probabilities.
   *
   * @param probabilities one per class
   * @param classes number of classes, the base of the logarithm
   * @return 0 to 1
   */
  static double entropyOf(double[] probabilities, int classes) {
    double entropy = 0;
    for (double p : probabilities) {
      entropy -= p > 0 ? p * Math.log(p) : 0;
    }
    return classes < 2 ? 0 : Math.min(1, Math.max(0, entropy / Math.log(classes)));
  }
}
