package io.github.counterpoise.synthesis;

import io.github.counterpoise.archive.RefitModel;
import io.github.counterpoise.oversample.FittedOversampler;
import io.github.counterpoise.oversample.Oversampler;
import io.github.counterpoise.oversample.Synthetic;
import io.github.counterpoise.run.InvalidInputException;
import io.github.counterpoise.run.Monitor;
import io.github.counterpoise.run.Run;
import io.github.counterpoise.table.Table;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** A method that learns each class by itself, and what it has learnt of them. */
public final class PerClass implements FittedOversampler {

  private final Oversampler<?> method;
  private final RefitModel training;
  private final ClassModels<Maker> makers;

  private PerClass(Oversampler<?> method, RefitModel training, ClassModels<Maker> makers) {
    this.method = method;
    this.training = training;
    this.makers = makers;
  }

  /** Makes rows of one class. */
  @FunctionalInterface
  public interface Maker {
    /**
     * Makes rows.
     *
     * @param count how many, at least 0
     * @param run seed, monitor and threads
     * @return {@code count} rows, or fewer and why
     */
    Synthetic make(int count, Run run);
  }

  /** Learns one class. */
  @FunctionalInterface
  public interface Learner {
    /**
     * Learns.
     *
     * @param rows the class
     * @param run seed, monitor and threads
     * @return what makes rows of the class
     */
    Maker learn(ClassRows rows, Run run);
  }

  /**
   * Learns class by class, in order, each with its slice of the progress.
   *
   * @param method the method
   * @param table all training rows
   * @param classes indices of the classes to learn
   * @param run seed, monitor and threads
   * @param learner learns one class
   * @return what was learnt
   * @throws InvalidInputException if a class has too few rows for the method
   */
  public static FittedOversampler fit(
      Oversampler<?> method, Table table, Set<Integer> classes, Run run, Learner learner) {
    Map<Integer, Maker> makers = new TreeMap<>();
    int done = 0;
    for (int c : new TreeSet<>(classes)) {
      run.monitor().checkCancelled();
      ClassRows rows = ClassRows.of(table, c);
      ClassModels.requireEnough(rows, method);
      Monitor slice =
          run.monitor().slice((double) done / classes.size(), (done + 1.0) / classes.size());
      makers.put(c, learner.learn(rows, run.withMonitor(slice)));
      done++;
    }
    run.monitor().progress(1);
    return new PerClass(
        method, new RefitModel(table, classes, run.seed()), new ClassModels<>(makers));
  }

  @Override
  public Synthetic sample(int classIndex, int count, Run run) {
    Maker maker = makers.get(classIndex, count);
    run.monitor().checkCancelled();
    Synthetic made = maker.make(count, run);
    run.monitor().progress(1);
    return made;
  }

  @Override
  public void save(Path file) {
    training.save(file, method);
  }

  @Override
  public String toString() {
    return method.name() + " fitted to classes " + makers.classes() + " of " + training.table();
  }
}
