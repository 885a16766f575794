package io.github.counterpoise.learn;

import io.github.counterpoise.describe.Param;
import io.github.counterpoise.describe.Parameters;
import io.github.counterpoise.run.InvalidInputException;
import io.github.counterpoise.train.Batching;
import io.github.counterpoise.train.TrainingOptions;
import java.util.Arrays;
import java.util.Locale;

/**
 * Settings of {@link Mlp}. The paper is SIMPOR's, whose Table 1 gives 3 × 100 units, 200 epochs,
 * batches of 32 and Adam at 0.01 for its moons.
 *
 * @param layers units of each hidden layer, separated by commas
 * @param epochs passes over the training rows
 * @param learningRate step of Adam
 * @param batch rows of a step
 * @param patience epochs without a lower training loss after which it ends, 0 for never
 */
public record MlpConfig(
    @Param(
            flag = "layers",
            label = "Layers",
            help = "Rectified units of each hidden layer, separated by commas.",
            value = "100,100,100",
            paper = "100,100,100")
        String layers,
    @Param(
            flag = "epochs",
            label = "Epochs",
            help = "Passes over the training rows.",
            value = "100",
            min = 1,
            max = 1_000_000,
            paper = "200")
        int epochs,
    @Param(
            flag = "lr",
            label = "Learning rate",
            help = "Step of Adam.",
            value = "0.001",
            min = 1e-9,
            max = 10,
            paper = "0.01")
        double learningRate,
    @Param(
            flag = "batch",
            label = "Batch",
            help = "Rows of a training step.",
            value = "32",
            min = 1,
            max = 1_000_000,
            paper = "32")
        int batch,
    @Param(
            flag = "patience",
            label = "Patience",
            help = "Ends after so many epochs without a lower training loss; 0 for never.",
            value = "10",
            min = 0,
            max = 1_000_000,
            paper = "0")
        int patience) {

  /** Checks every value. */
  public MlpConfig {
    Parameters.of(MlpConfig.class).checkAll(layers, epochs, learningRate, batch, patience);
    units(layers);
  }

  /** Returns the units of each hidden layer. */
  public int[] units() {
    return units(layers);
  }

  /** Returns how it is trained: on all rows in random order, without a limit of time. */
  TrainingOptions training() {
    return new TrainingOptions(epochs, batch, learningRate, Batching.SHUFFLED, patience, 0);
  }

  private static int[] units(String text) {
    try {
      int[] units =
          Arrays.stream(text.split(",")).mapToInt(t -> Integer.parseInt(t.strip())).toArray();
      if (Arrays.stream(units).allMatch(u -> u >= 1 && u <= 100_000)) {
        return units;
      }
    } catch (NumberFormatException e) {
      // the sentence comes from below
    }
    throw new InvalidInputException(
        String.format(
                Locale.ROOT,
                "Layers '%s' are no hidden layers; expected whole numbers from 1 to 100000, separated by",
                text)
            + " commas, such as 100,100.");
  }
}
