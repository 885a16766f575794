package weka.filters.supervised.instance.counterpoise;

import io.github.counterpoise.balance.Methods;
import io.github.counterpoise.smote.RandomOversamplingConfig;
import io.github.counterpoise.weka.AbstractOversamplingFilter;
import weka.core.OptionMetadata;

/**
 * Copies of instances drawn at random, with noise on request; see {@link
 * io.github.counterpoise.smote.RandomOversampling}.
 */
public class RandomOversampling extends AbstractOversamplingFilter<RandomOversamplingConfig> {

  private static final long serialVersionUID = 1;

  /** Makes a filter with default options. */
  public RandomOversampling() {
    super(Methods.RANDOM_OVERSAMPLING);
  }

  /** Returns how much noise is added to the copies. */
  @OptionMetadata(
      displayName = "Shrinkage",
      description =
          "<html>Noise added to the numeric cells of the copies (smoothed bootstrap), in units of"
              + "<br>the rule-of-thumb bandwidth of the class: 0 gives plain copies, 1 the usual"
              + "<br>bandwidth.",
      displayOrder = 11)
  public double getShrinkage() {
    return (double) get("shrinkage");
  }

  /**
   * Sets how much noise is added to the copies.
   *
   * @param shrinkage 0 for plain copies, 1 for the rule-of-thumb bandwidth
   */
  public void setShrinkage(double shrinkage) {
    set("shrinkage", shrinkage);
  }

  /** Returns whether noisy values may leave the range of the class. */
  @OptionMetadata(
      displayName = "Relax range",
      description = "Lets noisy values leave the range observed in the class.",
      displayOrder = 12)
  public boolean getRelaxRange() {
    return (boolean) get("relaxRange");
  }

  /**
   * Sets whether noisy values may leave the range of the class.
   *
   * @param relaxRange whether they may
   */
  public void setRelaxRange(boolean relaxRange) {
    set("relaxRange", relaxRange);
  }

  /**
   * Filters a file from the command line.
   *
   * @param args options; {@code -h} lists them
   */
  public static void main(String[] args) {
    runFilter(new RandomOversampling(), args);
  }
}
