package io.github.counterpoise.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** The losses of a training, epoch by epoch, and why it ended. */
public final class LossHistory {
  private final List<Map<String, Double>> epochs = new ArrayList<>();
  private int best;
  private Ending ending = Ending.EPOCHS;

  LossHistory() {}

  /** Why a training ended. */
  public enum Ending {
    /** All epochs were run. */
    EPOCHS,
    /** The watched loss had not improved for as many epochs as the patience allows. */
    PATIENCE,
    /** The time was up. */
    BUDGET
  }

  void add(Map<String, Double> losses, boolean isBest) {
    epochs.add(losses);
    if (isBest) {
      best = epochs.size();
    }
  }

  void end(Ending reason) {
    ending = reason;
  }

  /** Returns the mean of each named loss, one map per epoch. */
  public List<Map<String, Double>> epochs() {
    return Collections.unmodifiableList(epochs);
  }

  /** Returns the number of the epoch, from 1, whose parameters were kept. */
  public int bestEpoch() {
    return best;
  }

  /** Returns why the training ended. */
  public Ending ending() {
    return ending;
  }
}
