package io.github.counterpoise.evaluate.compare;

import io.github.counterpoise.evaluate.StratifiedFolds;
import io.github.counterpoise.evaluate.contender.Contender;
import io.github.counterpoise.evaluate.metric.Metric;
import io.github.counterpoise.evaluate.metric.Predictions;
import io.github.counterpoise.learn.Conversion;
import io.github.counterpoise.learn.Learner;
import io.github.counterpoise.learn.ScaledWeights;
import io.github.counterpoise.run.CancelledException;
import io.github.counterpoise.run.InvalidInputException;
import io.github.counterpoise.run.Monitor;
import io.github.counterpoise.run.Run;
import io.github.counterpoise.run.Seed;
import io.github.counterpoise.table.Table;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/**
 * One contender on one fold of a data set, with every classifier that is not measured there yet.
 *
 * @param subject the data set
 * @param contender the contender
 * @param learners the classifiers to train
 * @param repeat number of the cross-validation
 * @param fold number of the fold
 * @param split deals out the rows of the repeat
 * @param seed the plan's seed
 * @param leaveOutRefusals whether cells are empty where contender or classifier refuse the fold
 */
record FoldTask(
    Subject subject,
    Contender contender,
    List<Learner> learners,
    int repeat,
    int fold,
    Supplier<StratifiedFolds> split,
    Seed seed,
    boolean leaveOutRefusals) {

  /** Measures all classifiers; the monitor warns and stops. */
  Map<CellKey, Cell> run(Monitor monitor) {
    Seed own = foldSeed(seed, subject, repeat).derive("fold").derive(fold);
    Table training = ScaledWeights.of(subject.table().select(split.get().training(fold)));
    Table test = ScaledWeights.of(subject.table().select(split.get().test(fold)));
    // No name is in a seed: what is written in another way is the same, and gives the same result.
    Seed prepareSeed = own.derive("contender");
    Watch watch = new Watch();
    Contender.Prepared prepared;
    try {
      prepared = guarded(null, () -> contender.prepare(training, new Run(prepareSeed, monitor, 1)));
    } catch (InvalidInputException e) {
      Cell refused = refused(e, watch.seconds());
      Map<CellKey, Cell> cells = new LinkedHashMap<>();
      learners.forEach(learner -> cells.put(key(learner), refused));
      return cells;
    }
    double prepareSeconds = watch.seconds();
    Map<CellKey, Cell> cells = new LinkedHashMap<>();
    for (Learner learner : learners) {
      monitor.checkCancelled();
      // The same seed under every contender: differences are then the contenders'.
      Run run = new Run(own.derive("learner"), monitor, 1);
      Cell cell;
      try {
        cell = guarded(learner, () -> measure(prepared, learner, test, run, prepareSeconds));
      } catch (InvalidInputException e) {
        cell = refused(e, prepareSeconds);
      }
      cells.put(key(learner), cell);
    }
    return cells;
  }

  /** Returns a cell without values, or throws what is not to be left out. */
  private Cell refused(InvalidInputException refusal, double prepareSeconds) {
    if (!leaveOutRefusals) {
      throw refusal;
    }
    return Cell.refused(refusal.getCause().getMessage(), prepareSeconds);
  }

  /** Returns where the folds of a repeat come from: the rows, whatever else is compared. */
  static Seed foldSeed(Seed seed, Subject subject, int repeat) {
    return seed.derive("data").derive(subject.content().all()).derive("repeat").derive(repeat);
  }

  CellKey key(Learner learner) {
    return new CellKey(subject.name(), learner.name(), contender.name(), repeat, fold);
  }

  private Cell measure(
      Contender.Prepared prepared, Learner learner, Table test, Run run, double prepareSeconds) {
    Watch watch = new Watch();
    Learner taken = PlainLearner.of(learner, test.schema().kind());
    Contender.Trained trained = prepared.fit(taken, run);
    double fitSeconds = watch.seconds();
    watch = new Watch();
    Predictions predictions = trained.predict(test, run);
    double predictSeconds = watch.seconds();
    Map<Metric, Double> values = new EnumMap<>(Metric.class);
    for (Metric metric : Metric.values()) {
      metric.of(predictions, subject.scope()).ifPresent(value -> values.put(metric, value));
    }
    return Cell.measured(values, prepareSeconds, fitSeconds, predictSeconds);
  }

  private <T> T guarded(Learner learner, Supplier<T> work) {
    try {
      return work.get();
    } catch (CancelledException e) {
      throw e;
    } catch (InvalidInputException e) {
      throw new InvalidInputException(
          String.format(Locale.ROOT, "%s failed: %s", words(learner), e.getMessage()), e);
    }
  }

  private String words(Learner learner) {
    return String.format(
        Locale.ROOT,
        "%s%s on '%s', repeat %d, fold %d of %d",
        learner == null ? "" : learner.name() + " with ",
        contender.name(),
        subject.name(),
        repeat + 1,
        fold + 1,
        subject.folds());
  }

  String words() {
    return words(null);
  }

  /** Measures time that is not spent on turning rows into the form of another library. */
  private static final class Watch {
    private final long start = System.nanoTime();
    private final long converted = Conversion.nanos();

    double seconds() {
      return (System.nanoTime() - start - (Conversion.nanos() - converted)) / 1e9;
    }
  }
}
