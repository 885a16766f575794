package io.github.counterpoise.smote;

import io.github.counterpoise.oversample.Monitor;
import io.github.counterpoise.oversample.Run;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;

/** What is learnt separately for each class. */
final class PerClass {

  private PerClass() {}

  /** Learns class by class, in order, each with its slice of the progress. */
  static <M> Map<Integer, M> learn(
      Set<Integer> classes, Run run, BiFunction<Integer, Run, M> learner) {
    Map<Integer, M> learnt = new TreeMap<>();
    int done = 0;
    for (int c : new TreeSet<>(classes)) {
      run.monitor().checkCancelled();
      Monitor slice =
          run.monitor().slice((double) done / classes.size(), (done + 1.0) / classes.size());
      learnt.put(c, learner.apply(c, run.withMonitor(slice)));
      done++;
    }
    return learnt;
  }

  /** Returns what was learnt of a class. */
  static <M> M get(Map<Integer, M> learnt, int classIndex) {
    M model = learnt.get(classIndex);
    if (model == null) {
      throw new IllegalArgumentException(
          "Class index " + classIndex + " was not among those learnt: " + learnt.keySet());
    }
    return model;
  }
}
