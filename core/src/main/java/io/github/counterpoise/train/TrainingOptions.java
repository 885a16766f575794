package io.github.counterpoise.train;

import io.github.counterpoise.describe.Param;
import io.github.counterpoise.engine.Adam;
import io.github.counterpoise.engine.ParameterSet;
import io.github.counterpoise.engine.Schedule;
import io.github.counterpoise.engine.Training;
import java.time.Duration;
import java.util.List;

/**
 * How a network is trained. A method's configuration record holds it as one component, with {@link
 * io.github.counterpoise.describe.Default} for what differs; a network without settings of its own
 * makes one.
 *
 * @param epochs passes over the data, 0 for as many as suit the data
 * @param batch rows per training step
 * @param learningRate learning rate of Adam
 * @param batching which rows come into a batch
 * @param patience epochs without a lower loss before training stops, 0 for never
 * @param budget seconds of training, 0 for no limit
 */
public record TrainingOptions(
    @Param(
            flag = "epochs",
            label = "Epochs",
            help = "Most passes over the data; 0 for as many as suit the data.",
            value = "0",
            min = 0,
            max = 1_000_000)
        int epochs,
    @Param(
            flag = "batch",
            label = "Batch size",
            help = "Rows per training step of the network.",
            value = "64",
            min = 1,
            max = 100_000)
        int batch,
    @Param(
            flag = "lr",
            label = "Learning rate",
            help = "Learning rate of the optimiser Adam; lower it where training diverges.",
            value = "0.001",
            min = 1e-12,
            max = 10)
        double learningRate,
    @Param(
            flag = "batching",
            label = "Batches",
            help =
                "Which rows come into a batch: as many of each class, so that small classes are"
                    + " learnt as well as large ones (balanced), all rows in random order (shuffled),"
                    + " or random rows, each class in proportion to the square root of its size"
                    + " (root).",
            value = "shuffled")
        Batching batching,
    @Param(
            flag = "patience",
            label = "Patience",
            help = "Stops training after this many epochs without a lower loss; 0 for never.",
            value = "100",
            min = 0,
            max = 1_000_000)
        int patience,
    @Param(
            flag = "budget",
            label = "Time budget",
            help =
                "Stops training after this time and goes on with the best network so far; 0 for no"
                    + " limit. The rows then depend on the speed of the machine.",
            value = "0",
            min = 0,
            max = 1e9,
            unit = "s")
        double budget) {

  /**
   * Returns the number of epochs: the one that is set, or as many as make some number of batches.
   *
   * @param perEpoch batches of an epoch, at least 1
   * @param steps batches that suit the data, at least 1
   * @param fewest epochs that it takes at least
   */
  public int epochs(int perEpoch, int steps, int fewest) {
    return epochs > 0 ? epochs : Math.max(fewest, (steps - 1) / perEpoch + 1);
  }

  /**
   * Returns an optimiser at the learning rate.
   *
   * @param player what it moves, with values
   */
  public Adam adam(ParameterSet player) {
    return new Adam(player, Schedule.constant(learningRate));
  }

  /**
   * Prepares a training with this patience and budget.
   *
   * @param losses names of the losses that a step returns, at least one
   * @param epochs number of epochs, at least 1
   * @param players what is trained
   */
  public Training training(List<String> losses, int epochs, ParameterSet... players) {
    Training training = new Training(losses, players).epochs(epochs);
    if (patience > 0) {
      training.patience(patience);
    }
    if (budget > 0) {
      training.budget(Duration.ofMillis(Math.round(budget * 1000)));
    }
    return training;
  }
}
