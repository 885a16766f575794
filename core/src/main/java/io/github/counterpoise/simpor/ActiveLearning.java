package io.github.counterpoise.simpor;

import io.github.counterpoise.run.Run;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.rng.sampling.PermutationSampler;

/**
 * Entropy-based active learning (section 2.3): a classifier learns from a random batch; then, again
 * and again, the rows it is least certain about join what it learns from, until it is certain about
 * the rest.
 *
 * <p>The informative set is the rows that were asked for. The random batch, which is not
 * informative by anything but chance, is not part of it; where the batch lacks a class, the first
 * row of that class joins it, as nothing can be learnt from one class.
 *
 * @param batch rows of the first batch, and most rows asked for at a time
 * @param threshold entropy below which a row need not be asked for
 */
record ActiveLearning(int batch, double threshold) {

  /**
   * Finds the informative set.
   *
   * @param ranker learns and says how certain it is
   * @param labels class of each row
   * @param run randomness, threads and monitor
   * @return for each row whether it is informative
   */
  boolean[] select(EntropyRanker ranker, int[] labels, Run run) {
    boolean[] known = firstBatch(labels, run);
    boolean[] informative = new boolean[labels.length];
    while (true) {
      int[] rest = where(known, false);
      double[] entropies =
          ranker.entropies(where(known, true), rest, run.withMonitor(run.monitor().slice(0, 0)));
      int[] asked =
          IntStream.range(0, rest.length)
              .filter(i -> entropies[i] >= threshold)
              .boxed()
              .sorted((a, b) -> Double.compare(entropies[b], entropies[a]))
              .limit(batch)
              .mapToInt(i -> rest[i])
              .toArray();
      if (asked.length == 0) {
        return informative;
      }
      for (int row : asked) {
        known[row] = true;
        informative[row] = true;
      }
    }
  }

  private boolean[] firstBatch(int[] labels, Run run) {
    int count = Math.min(batch, labels.length);
    boolean[] known = new boolean[labels.length];
    boolean[] seen = new boolean[Arrays.stream(labels).max().orElse(0) + 1];
    for (int row :
        new PermutationSampler(run.stream("first batch"), labels.length, count).sample()) {
      known[row] = true;
      seen[labels[row]] = true;
    }
    for (int row = 0; row < labels.length; row++) {
      if (!seen[labels[row]]) {
        known[row] = true;
        seen[labels[row]] = true;
      }
    }
    return known;
  }

  private static int[] where(boolean[] flags, boolean value) {
    return IntStream.range(0, flags.length).filter(i -> flags[i] == value).toArray();
  }
}
