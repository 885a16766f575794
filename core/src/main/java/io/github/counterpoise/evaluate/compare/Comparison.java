package io.github.counterpoise.evaluate.compare;

import io.github.counterpoise.evaluate.StratifiedFolds;
import io.github.counterpoise.evaluate.contender.Contender;
import io.github.counterpoise.learn.Learner;
import io.github.counterpoise.run.CancelledException;
import io.github.counterpoise.run.InvalidInputException;
import io.github.counterpoise.run.Monitor;
import io.github.counterpoise.run.Seed;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Compares every contender under every classifier on every data set by repeated stratified
 * cross-validation. Contenders and classifiers are given the training rows of a fold and nothing
 * else; all of them see the same folds. Results depend neither on the number of threads nor on the
 * order or number of the others compared. At any time there are as many folds in memory as threads.
 */
public final class Comparison {

  private final ComparisonPlan plan;
  private final Seed seed;

  /**
   * Prepares a comparison.
   *
   * @param plan what to compare, and how often
   */
  public Comparison(ComparisonPlan plan) {
    this.plan = plan;
    this.seed = new Seed(plan.seed());
  }

  /**
   * Measures everything.
   *
   * @param data the data sets, of different names; rows without a class are left out
   * @param monitor who watches; called on this thread only
   * @throws InvalidInputException if a data set, contender or classifier cannot be used
   * @throws CancelledException if the user stopped the run
   */
  public ComparisonResult run(List<DataSet> data, Monitor monitor) {
    return measured(data, Optional.empty(), monitor);
  }

  /**
   * Measures everything, or what does not stand in a results file yet.
   *
   * @param data the data sets, of different names
   * @param results name of the results file, if there is to be one; it is begun or gone on with
   * @param monitor who watches; called on this thread only
   * @throws InvalidInputException if a data set, contender, classifier or the file cannot be used
   * @throws CancelledException if the user stopped the run; what is finished stands in the file
   */
  public ComparisonResult run(List<DataSet> data, Optional<Path> results, Monitor monitor) {
    if (results.isEmpty()) {
      return run(data, monitor);
    }
    try (ResultsFile file = ResultsFile.open(results.get(), monitor)) {
      return run(data, file, monitor);
    }
  }

  /**
   * Measures everything that does not stand in a results file yet, and adds it there.
   *
   * @param data the data sets, of different names
   * @param file the results file, which stays open
   * @param monitor who watches; called on this thread only
   * @throws InvalidInputException if a data set, contender or classifier cannot be used, or the
   *     file is about something else
   * @throws CancelledException if the user stopped the run; what is finished stands in the file
   */
  public ComparisonResult run(List<DataSet> data, ResultsFile file, Monitor monitor) {
    return measured(data, Optional.of(file), monitor);
  }

  private ComparisonResult measured(
      List<DataSet> data, Optional<ResultsFile> file, Monitor monitor) {
    long start = System.nanoTime();
    if (data.isEmpty()) {
      throw new InvalidInputException("There are no data sets to compare on; name at least one.");
    }
    ComparisonPlan.requireDifferent("data set", data.stream().map(DataSet::name).toList());
    Notes notes = new Notes(monitor);
    List<Subject> subjects = data.stream().map(d -> Subject.of(d, plan, notes)).toList();
    sayTwins(subjects, notes);
    subjects.forEach(s -> file.ifPresent(f -> f.begin(s, plan)));
    Map<CellKey, Cell> cells = new HashMap<>(file.map(ResultsFile::cells).orElse(Map.of()));
    if (!plan.leaveOutRefusals()) {
      cells.values().removeIf(Cell::isRefused); // to be refused again, which ends the run
    }
    List<FoldTask> tasks = tasks(subjects, cells);
    double setUp = (System.nanoTime() - start) / 1e9;
    Workers workers = new Workers(plan.threads(), notes);
    TimeSplit time =
        workers.run(
            tasks,
            (task, finished) -> {
              file.ifPresent(f -> f.add(finished));
              cells.putAll(finished);
            });
    return ComparisonResult.of(plan, subjects, cells, notes, time.plus(setUp));
  }

  /** Says which data sets are the same rows under other names. */
  private static void sayTwins(List<Subject> subjects, Notes notes) {
    Map<Long, String> first = new HashMap<>();
    for (Subject subject : subjects) {
      String other = first.putIfAbsent(subject.content().all(), subject.name());
      if (other != null) {
        notes.warn(
            String.format(
                Locale.ROOT,
                "'%s' holds the same rows as '%s', so its results are the same; leave one of them out,"
                    + " or they count twice where methods are ranked.",
                subject.name(),
                other));
      }
    }
  }

  /** Returns the work that is left, data set by data set and fold by fold. */
  private List<FoldTask> tasks(List<Subject> subjects, Map<CellKey, Cell> known) {
    List<FoldTask> tasks = new ArrayList<>();
    for (Subject subject : subjects) {
      for (int repeat = 0; repeat < plan.repeats(); repeat++) {
        Seed own = FoldTask.foldSeed(seed, subject, repeat);
        Supplier<StratifiedFolds> split =
            new Once<>(() -> new StratifiedFolds(subject.table(), subject.folds(), own));
        for (int fold = 0; fold < subject.folds(); fold++) {
          for (Contender contender : plan.contenders()) {
            FoldTask all =
                new FoldTask(
                    subject,
                    contender,
                    plan.learners(),
                    repeat,
                    fold,
                    split,
                    seed,
                    plan.leaveOutRefusals());
            List<Learner> left =
                plan.learners().stream().filter(l -> !known.containsKey(all.key(l))).toList();
            if (!left.isEmpty()) {
              tasks.add(
                  new FoldTask(
                      subject,
                      contender,
                      left,
                      repeat,
                      fold,
                      split,
                      seed,
                      plan.leaveOutRefusals()));
            }
          }
        }
      }
    }
    return tasks;
  }

  /** Works something out at first use; it may be worked out twice, equally. */
  private static final class Once<T> implements Supplier<T> {
    private final Supplier<T> source;
    private volatile T value;

    Once(Supplier<T> source) {
      this.source = source;
    }

    @Override
    public T get() {
      T known = value;
      if (known == null) {
        known = source.get();
        value = known;
      }
      return known;
    }
  }
}
