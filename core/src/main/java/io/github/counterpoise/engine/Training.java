package io.github.counterpoise.engine;

import io.github.counterpoise.run.InvalidInputException;
import io.github.counterpoise.run.Monitor;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;

/**
 * Runs the epochs of a training: counts, watches, stops, and leaves either trained parameters or
 * those from before.
 *
 * <p>A step computes its losses and moves the parameters; everything else happens here. The first
 * loss, or the validation where there is one, is watched: the parameters of its best epoch are
 * kept. When a run is cancelled, diverges or fails in any other way, the parameters are put back.
 */
public final class Training {
  private final List<ParameterSet> players;
  private final List<String> losses;
  private int epochs = 100;
  private int patience = Integer.MAX_VALUE;
  private Duration budget = Duration.ofDays(365);
  private boolean keepBest = true;
  private LongSupplier clock = System::nanoTime;
  private DoubleSupplier validation;
  private DoubleSupplier rate = () -> Double.NaN;

  /**
   * Prepares a training.
   *
   * @param losses names of the losses that a step returns, at least one
   * @param players the parameters that are trained
   */
  public Training(List<String> losses, ParameterSet... players) {
    this.losses = List.copyOf(losses);
    this.players = List.of(players);
  }

  /** One step of a training. */
  @FunctionalInterface
  public interface Step {
    /**
     * Computes the losses of a batch and moves the parameters.
     *
     * @param rows the rows of the batch
     * @return the losses in the order of their names
     */
    double[] run(int[] rows);
  }

  /**
   * Sets the largest number of epochs (100).
   *
   * @param n number of epochs, at least 1
   */
  public Training epochs(int n) {
    epochs = n;
    return this;
  }

  /**
   * Ends the training after so many epochs without a better loss (never).
   *
   * @param n number of epochs, at least 1
   */
  public Training patience(int n) {
    patience = n;
    return this;
  }

  /**
   * Ends the training when the time is up, in the middle of an epoch if need be (a year).
   *
   * @param time longest duration
   */
  public Training budget(Duration time) {
    budget = time;
    return this;
  }

  /**
   * Watches a loss on held-back rows instead of the first loss of the steps.
   *
   * @param loss computes it, after every epoch
   */
  public Training validation(DoubleSupplier loss) {
    validation = loss;
    return this;
  }

  /** Keeps the last epoch's parameters rather than the best one's; games of two players need it. */
  public Training keepLast() {
    keepBest = false;
    return this;
  }

  /**
   * Names the learning rate in the error of a diverged run.
   *
   * @param optimiser whose rate to name
   */
  public Training rateOf(Adam optimiser) {
    rate = optimiser::rate;
    return this;
  }

  /** Replaces the clock of the budget, in nanoseconds. */
  Training clock(LongSupplier nanoseconds) {
    clock = nanoseconds;
    return this;
  }

  /**
   * Trains.
   *
   * @param batches which rows go into each step
   * @param step the step
   * @param monitor is told of every epoch, and can stop the training after any batch
   * @return the losses of all epochs
   * @throws DivergedException if a loss is not a finite number
   * @throws InvalidInputException if the time was up before the end of the first epoch
   */
  public LossHistory run(Batches batches, Step step, Monitor monitor) {
    List<ParameterSet.Snapshot> before = snapshots();
    boolean done = false;
    try {
      LossHistory history = new Run(batches, step, monitor).all();
      players.forEach(ParameterSet::requireFinite);
      done = true;
      return history;
    } finally {
      if (!done) {
        restore(before);
      }
    }
  }

  private List<ParameterSet.Snapshot> snapshots() {
    return players.stream().map(ParameterSet::snapshot).toList();
  }

  private void restore(List<ParameterSet.Snapshot> snapshots) {
    for (int i = 0; i < players.size(); i++) {
      players.get(i).restore(snapshots.get(i));
    }
  }

  /** The state of one run. */
  private final class Run {
    private final Batches batches;
    private final Step step;
    private final Monitor monitor;
    private final long start = clock.getAsLong();
    private final LossHistory history = new LossHistory();
    private List<ParameterSet.Snapshot> best;
    private double lowest = Double.POSITIVE_INFINITY;
    private int sinceBest;

    private Run(Batches batches, Step step, Monitor monitor) {
      this.batches = batches;
      this.step = step;
      this.monitor = monitor;
    }

    private LossHistory all() {
      for (int epoch = 1; epoch <= epochs; epoch++) {
        Map<String, Double> means = epoch(epoch);
        if (means.isEmpty()) {
          history.end(LossHistory.Ending.BUDGET);
          break;
        }
        watch(epoch, means);
        if (sinceBest >= patience) {
          history.end(LossHistory.Ending.PATIENCE);
          break;
        }
      }
      if (best != null) {
        restore(best);
      }
      return history;
    }

    /** Returns the mean losses of an epoch, or nothing when the time was up within it. */
    private Map<String, Double> epoch(int epoch) {
      double[] sums = new double[losses.size()];
      for (int batch = 0; batch < batches.perEpoch(); batch++) {
        monitor.checkCancelled();
        if (clock.getAsLong() - start > budget.toNanos()) {
          requireOneEpoch(epoch);
          return Map.of();
        }
        double[] values = step.run(batches.next());
        for (int i = 0; i < sums.length; i++) {
          requireFinite(losses.get(i), values[i], epoch);
          sums[i] += values[i];
        }
        double share = (epoch - 1 + (batch + 1.0) / batches.perEpoch()) / epochs;
        monitor.progress(share);
      }
      Map<String, Double> means = new LinkedHashMap<>();
      for (int i = 0; i < sums.length; i++) {
        means.put(losses.get(i), sums[i] / batches.perEpoch());
      }
      return means;
    }

    private void watch(int epoch, Map<String, Double> means) {
      double watched = means.get(losses.get(0));
      if (validation != null) {
        watched = validation.getAsDouble();
        requireFinite("validation", watched, epoch);
        means.put("validation", watched);
      }
      boolean better = watched < lowest;
      if (better) {
        lowest = watched;
        sinceBest = 0;
      } else {
        sinceBest++;
      }
      if (better && keepBest) {
        best = snapshots();
      }
      history.add(Collections.unmodifiableMap(means), better || !keepBest);
      monitor.epoch(epoch, epochs, means);
    }

    private void requireOneEpoch(int epoch) {
      if (epoch == 1) {
        throw new InvalidInputException(
            "A time budget of "
                + budget.toMillis() / 1000.0
                + " s ends before the first of "
                + epochs
                + " epochs; allow more time, or choose a smaller network or batch.");
      }
    }

    private void requireFinite(String loss, double value, int epoch) {
      if (!Double.isFinite(value)) {
        throw new DivergedException(loss, value, epoch, rate.getAsDouble());
      }
    }
  }
}
