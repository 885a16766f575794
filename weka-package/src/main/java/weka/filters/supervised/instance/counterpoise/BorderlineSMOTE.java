package weka.filters.supervised.instance.counterpoise;

import io.github.counterpoise.balance.Methods;
import io.github.counterpoise.smote.BorderlineSmoteConfig;
import io.github.counterpoise.weka.AbstractOversamplingFilter;
import weka.core.OptionMetadata;

/** Borderline-SMOTE, kinds 1 and 2; see {@link io.github.counterpoise.smote.BorderlineSmote}. */
public class BorderlineSMOTE extends AbstractOversamplingFilter<BorderlineSmoteConfig> {

  private static final long serialVersionUID = 1;

  /** Makes a filter with default options. */
  public BorderlineSMOTE() {
    super(Methods.BORDERLINE_SMOTE);
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

  /** Returns the number of nearest rows that decide whether a row is in danger. */
  @OptionMetadata(
      displayName = "Danger neighbours",
      description =
          "<html>Number of nearest rows of any class that decide whether a row is in danger: at"
              + "<br>least half of them, but not all, belong to other classes.",
      displayOrder = 12)
  public int getDangerNeighbors() {
    return (int) get("dangerNeighbors");
  }

  /**
   * Sets the number of nearest rows that decide whether a row is in danger.
   *
   * @param dangerNeighbors at least 1
   */
  public void setDangerNeighbors(int dangerNeighbors) {
    set("dangerNeighbors", dangerNeighbors);
  }

  /** Returns the kind of Borderline-SMOTE. */
  @OptionMetadata(
      displayName = "Kind",
      description =
          "<html>1 draws partners from the same class only; 2 also from the nearest row of"
              + "<br>another class, going at most half of the way.",
      displayOrder = 13)
  public int getKind() {
    return (int) get("kind");
  }

  /**
   * Sets the kind of Borderline-SMOTE.
   *
   * @param kind 1 or 2
   */
  public void setKind(int kind) {
    set("kind", kind);
  }

  /** Returns whether numeric attributes are compared without standardising them. */
  @OptionMetadata(
      displayName = "Raw distances",
      description =
          "<html>Compares numeric columns as they are when neighbours are sought; by default each"
              + "<br>is standardised, so that no column counts more for its unit.",
      displayOrder = 14)
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

  /** Returns whether values may leave the range of the class. */
  @OptionMetadata(
      displayName = "Relax range",
      description = "Lets values leave the range observed in the class (kind 2 only).",
      displayOrder = 15)
  public boolean getRelaxRange() {
    return (boolean) get("relaxRange");
  }

  /**
   * Sets whether values may leave the range of the class.
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
    runFilter(new BorderlineSMOTE(), args);
  }
}
