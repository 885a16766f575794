package io.github.counterpoise.weka.compare;

import io.github.counterpoise.oversample.CancelledException;
import io.github.counterpoise.oversample.InvalidInputException;
import io.github.counterpoise.oversample.Monitor;
import io.github.counterpoise.weka.HostLog;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import weka.classifiers.AbstractClassifier;
import weka.classifiers.evaluation.Evaluation;
import weka.classifiers.meta.FilteredClassifier;
import weka.core.Instances;
import weka.filters.Filter;

/**
 * Compares classifiers with and without resampling by repeated stratified cross-validation. Each
 * training fold is resampled inside a {@link FilteredClassifier}, so that no test row, nor anything
 * learnt from one, gets into the training data. All pairs see the same folds.
 */
public final class Comparison {

  private final Instances data;
  private final ComparisonPlan plan;
  private final FoldClasses classes;

  /**
   * Prepares a comparison.
   *
   * @param data the data with its class set, which is not changed; rows without a class are left
   *     out
   * @param plan what to compare, and how often
   * @throws InvalidInputException if the data has no nominal class with rows in two classes, or
   *     fewer rows than folds
   */
  public Comparison(Instances data, ComparisonPlan plan) {
    this.classes = FoldClasses.of(data, plan.folds());
    this.data = new Instances(data);
    this.data.deleteWithMissingClass();
    this.plan = plan;
  }

  /**
   * Trains and measures every pair of classifier and sampling on every fold.
   *
   * @param monitor who watches
   * @return the outcome, the same for every number of threads
   * @throws InvalidInputException if a classifier or filter cannot work on the data
   * @throws CancelledException if the user stopped the run
   */
  public ComparisonResult run(Monitor monitor) {
    int pairs = plan.learners().size() * plan.samplings().size();
    List<Map<Measure, double[]>> values = Stream.generate(this::empty).limit(pairs).toList();
    Notes notes = new Notes();
    ExecutorService workers = Executors.newFixedThreadPool(plan.threads());
    try {
      CompletionService<FoldTask> done = new ExecutorCompletionService<>(workers);
      List<FoldTask> tasks = tasks(values, notes);
      tasks.forEach(task -> done.submit(task, task));
      for (int i = 0; i < tasks.size(); i++) {
        monitor.checkCancelled();
        FoldTask task = done.take().get();
        monitor.phase(task.words());
        monitor.progress((i + 1.0) / tasks.size());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancelledException();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof InvalidInputException refused
          ? refused
          : new IllegalStateException(e.getCause());
    } finally {
      workers.shutdownNow();
    }
    return result(values, notes);
  }

  private Map<Measure, double[]> empty() {
    Map<Measure, double[]> values = new EnumMap<>(Measure.class);
    for (Measure measure : Measure.values()) {
      values.put(measure, new double[plan.testFolds()]);
    }
    return values;
  }

  private List<FoldTask> tasks(List<Map<Measure, double[]>> values, Notes notes) {
    List<FoldTask> tasks = new ArrayList<>();
    for (int repeat = 0; repeat < plan.repeats(); repeat++) {
      FoldSplit split = new FoldSplit(data, plan, repeat);
      for (int fold = 0; fold < plan.folds(); fold++) {
        for (int pair = 0; pair < values.size(); pair++) {
          tasks.add(new FoldTask(split, fold, pair, values.get(pair), notes));
        }
      }
    }
    return tasks;
  }

  private Learner learner(int pair) {
    return plan.learners().get(pair / plan.samplings().size());
  }

  private Sampling sampling(int pair) {
    return plan.samplings().get(pair % plan.samplings().size());
  }

  private ComparisonResult result(List<Map<Measure, double[]>> values, Notes notes) {
    List<ComparisonRow> rows = new ArrayList<>();
    for (int pair = 0; pair < values.size(); pair++) {
      Map<Measure, Score> scores = new EnumMap<>(Measure.class);
      for (Measure measure : Measure.values()) {
        scores.put(measure, Score.of(values.get(pair).get(measure)));
      }
      rows.add(new ComparisonRow(learner(pair).name(), sampling(pair).name(), scores));
    }
    notes.addUndefined(rows);
    return new ComparisonResult(
        data.relationName(), classes.explanation(data, plan), rows, notes.all());
  }

  /** One pair of classifier and sampling on one fold. */
  private final class FoldTask implements Runnable {
    private final FoldSplit split;
    private final int fold;
    private final int pair;
    private final Map<Measure, double[]> values; // by test fold
    private final Notes notes;

    FoldTask(FoldSplit split, int fold, int pair, Map<Measure, double[]> values, Notes notes) {
      this.split = split;
      this.fold = fold;
      this.pair = pair;
      this.values = values;
      this.notes = notes;
    }

    String words() {
      return "%s with %s, repeat %d of %d, fold %d of %d"
          .formatted(
              learner(pair).name(),
              sampling(pair).name(),
              split.repeat() + 1,
              plan.repeats(),
              fold + 1,
              plan.folds());
    }

    @Override
    public void run() {
      HostLog.redirect(notes);
      try {
        measure();
      } catch (CancelledException e) {
        throw e;
      } catch (Exception e) { // Weka's classifiers and filters throw no narrower type
        throw new InvalidInputException("%s failed: %s".formatted(words(), sentence(e)), e);
      } finally {
        HostLog.redirect(null);
      }
    }

    private void measure() throws Exception {
      FilteredClassifier classifier = new FilteredClassifier();
      classifier.setClassifier(AbstractClassifier.makeCopy(learner(pair).classifier()));
      classifier.setFilter(Filter.makeCopy(sampling(pair).filter()));
      classifier.setSeed(split.foldSeed(fold));
      Instances training = split.training(fold);
      classifier.buildClassifier(training);
      Evaluation evaluation = new Evaluation(training);
      evaluation.evaluateModel(classifier, split.test(fold));
      int index = split.repeat() * plan.folds() + fold;
      for (Measure measure : Measure.values()) {
        values.get(measure)[index] = measure.of(evaluation, classes.measured(), classes.present());
      }
    }
  }

  private static String sentence(Throwable failure) {
    return failure.getMessage() == null ? failure.toString() : failure.getMessage();
  }
}
