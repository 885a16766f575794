package io.github.counterpoise.train;

import io.github.counterpoise.describe.Parameter;
import io.github.counterpoise.engine.LossHistory;
import io.github.counterpoise.run.Monitor;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** How a training ended, in words. */
public final class TrainingWords {

  private TrainingWords() {}

  /**
   * Tells a monitor how a training ended; a time that was up is a warning.
   *
   * @param history the losses of its epochs, at least one
   * @param planned number of epochs planned
   * @param budget seconds that were allowed
   * @param monitor who is told
   */
  public static void tell(LossHistory history, int planned, double budget, Monitor monitor) {
    int epochs = history.epochs().size();
    int best = history.bestEpoch();
    if (history.ending() == LossHistory.Ending.BUDGET) {
      monitor.warn(
          String.format(
              Locale.ROOT,
              "The time budget of %s s ended training after %d of %d epochs; the network of epoch %d is used.",
              Parameter.text(budget),
              epochs,
              planned,
              best));
    } else {
      monitor.info(
          String.format(
              Locale.ROOT,
              "Trained for %d of %d epochs; the network of epoch %d is used: %s.",
              epochs,
              planned,
              best,
              words(history.epochs().get(best - 1))));
    }
  }

  private static String words(Map<String, Double> losses) {
    return losses.entrySet().stream()
        .map(e -> String.format(Locale.ROOT, "%s %.4g", e.getKey(), e.getValue()))
        .collect(Collectors.joining(", "));
  }

  /**
   * Returns why a training ended, in a few words.
   *
   * @param ending why
   * @param patience epochs without a lower loss that were allowed
   */
  public static String of(LossHistory.Ending ending, int patience) {
    return switch (ending) {
      case EPOCHS -> "all epochs run";
      case PATIENCE -> String.format(Locale.ROOT, "no better loss for %d epochs", patience);
      case BUDGET -> "the time was up";
    };
  }
}
