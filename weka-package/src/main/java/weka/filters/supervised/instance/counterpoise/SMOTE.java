package weka.filters.supervised.instance.counterpoise;

import io.github.counterpoise.balance.Methods;
import io.github.counterpoise.smote.SmoteConfig;
import io.github.counterpoise.weka.AbstractOversamplingFilter;
import weka.core.OptionMetadata;

/**
 * SMOTE for numeric, date and nominal attributes together; see {@link
 * io.github.counterpoise.smote.Smote}.
 */
public class SMOTE extends AbstractOversamplingFilter<SmoteConfig> {

  private static final long serialVersionUID = 1;

  /** Makes a filter with default options. */
  public SMOTE() {
    super(Methods.SMOTE);
  }

  /** Returns the number of nearest neighbours. */
  @OptionMetadata(
      displayName = "Neighbours",
      description =
          "<html>Number of nearest neighbours of the same class among which the partner of a row"
              + "<br>is drawn; a smaller class uses as many as it has.",
      displayOrder = 11)
  public int getNeighbors() {
    return (int) get("neighbors");
  }

  /**
   * Sets the number of nearest neighbours.
   *
   * @param neighbors at least 1
   */
  public void setNeighbors(int neighbors) {
    set("neighbors", neighbors);
  }

  /** Returns whether numeric attributes are compared without standardising them. */
  @OptionMetadata(
      displayName = "Raw distances",
      description =
          "<html>Compares numeric columns as they are when neighbours are sought; by default each"
              + "<br>is standardised, so that no column counts more for its unit.",
      displayOrder = 12)
  public boolean getRawDistances() {
    return (boolean) get("rawDistances");
  }

  /**
   * Sets whether numeric attributes are compared without standardising them.
   *
   * @param rawDistances whether they are
   */
  public void setRawDistances(boolean rawDistances) {
    set("rawDistances", rawDistances);
  }

  /**
   * Filters a file from the command line.
   *
   * @param args options; {@code -h} lists them
   */
  public static void main(String[] args) {
    runFilter(new SMOTE(), args);
  }
}
