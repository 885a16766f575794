package io.github.counterpoise.synthesis;

import io.github.counterpoise.oversample.Oversampler;
import io.github.counterpoise.run.InvalidInputException;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a method has learnt of each class, with the refusals that all methods share.
 *
 * @param <M> what is learnt of one class
 */
public final class ClassModels<M> {

  private final Map<Integer, M> learnt;

  /**
   * Keeps what was learnt.
   *
   * @param learnt by class index
   */
  public ClassModels(Map<Integer, M> learnt) {
    this.learnt = Collections.unmodifiableMap(new TreeMap<>(learnt));
  }

  /** Returns the classes learnt, in order. */
  public Set<Integer> classes() {
    return learnt.keySet();
  }

  /**
   * Returns what was learnt of a class of which rows are wanted.
   *
   * @param classIndex index of the class
   * @param count how many rows
   * @throws IllegalArgumentException if the class was not learnt or the count is below 0
   */
  public M get(int classIndex, int count) {
    M model = learnt.get(classIndex);
    if (model == null) {
      throw new IllegalArgumentException(
          "Class index " + classIndex + " was not among those learnt: " + learnt.keySet());
    }
    if (count < 0) {
      throw new IllegalArgumentException("count must be at least 0, found " + count);
    }
    return model;
  }

  /**
   * Refuses a class that is too small for a method.
   *
   * @param rows the class
   * @param method the method
   * @throws InvalidInputException if it has fewer rows than the method needs
   */
  public static void requireEnough(ClassRows rows, Oversampler<?> method) {
    if (rows.size() < method.minimumClassSize()) {
      throw new InvalidInputException(
          String.format(
              Locale.ROOT,
              "Class '%s' has %d row%s; %s needs at least %d, so leave the class out or add rows.",
              rows.label(),
              rows.size(),
              rows.size() == 1 ? "" : "s",
              method.name(),
              method.minimumClassSize()));
    }
  }
}
