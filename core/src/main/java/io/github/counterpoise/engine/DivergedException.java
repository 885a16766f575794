package io.github.counterpoise.engine;

/** A loss became infinite or not a number; the parameters are back at their values before. */
public final class DivergedException extends ArithmeticException {
  private static final long serialVersionUID = 1;

  /**
   * Says what diverged.
   *
   * @param loss name of the loss
   * @param value its value
   * @param epoch number of the epoch, from 1
   * @param rate learning rate at that moment
   */
  public DivergedException(String loss, double value, int epoch, double rate) {
    super(
        "Training diverged: the loss \""
            + loss
            + "\" became "
            + value
            + " in epoch "
            + epoch
            + " at learning rate "
            + rate
            + "; choose a lower learning rate. Nothing of this run is used.");
  }
}
