package weka.filters.supervised.instance.counterpoise;

import io.github.counterpoise.balance.Methods;
import io.github.counterpoise.describe.Preset;
import io.github.counterpoise.simpor.Ascent;
import io.github.counterpoise.simpor.Informative;
import io.github.counterpoise.simpor.Ranking;
import io.github.counterpoise.simpor.SimporConfig;
import io.github.counterpoise.simpor.Start;
import io.github.counterpoise.weka.AbstractOversamplingFilter;
import weka.core.OptionMetadata;

/** SIMPOR; see {@link io.github.counterpoise.simpor.Simpor}. */
public class SIMPOR extends AbstractOversamplingFilter<SimporConfig> {

  private static final long serialVersionUID = 1;

  /** Makes a filter with default options. */
  public SIMPOR() {
    super(Methods.SIMPOR);
  }

  /** Returns where the other values come from if they are not set. */
  @OptionMetadata(
      displayName = "Preset",
      description =
          "<html>Where the values of all options that are not set come from: this project's"
              + "<br>experiments (default), the paper, or the authors' published code.",
      displayOrder = 11)
  public Preset getPreset() {
    return (Preset) get("preset");
  }

  /**
   * Sets where the other values come from if they are not set.
   *
   * @param preset as the option's description has it
   */
  public void setPreset(Preset preset) {
    set("preset", preset);
  }

  /** Returns the number of nearest neighbours k that give the radius. */
  @OptionMetadata(
      displayName = "Neighbours",
      description =
          "<html>Number of nearest neighbours of the same class. Their mean distance from a"
              + "<br>row is the largest distance of a new row from it, and one of them gives the"
              + "<br>direction in which it starts; a smaller class uses as many as it has.",
      displayOrder = 12)
  public int getNeighbors() {
    return (int) get("neighbors");
  }

  /**
   * Sets the number of nearest neighbours k that give the radius.
   *
   * @param neighbors as the option's description has it
   */
  public void setNeighbors(int neighbors) {
    set("neighbors", neighbors);
  }

  /** Returns which rows make up the informative region. */
  @OptionMetadata(
      displayName = "Informative region",
      description =
          "<html>Which rows make up the informative region, whose new rows climb towards"
              + "<br>their class: all rows of the class; the part of them with the highest"
              + "<br>entropy (minorityTop); the rows that active learning asks for (entropy); or"
              + "<br>the part of all rows with the highest entropy (topFraction). The last two"
              + "<br>give the region only the rows that balance it.",
      displayOrder = 13)
  public Informative getInformative() {
    return (Informative) get("informative");
  }

  /**
   * Sets which rows make up the informative region.
   *
   * @param informative as the option's description has it
   */
  public void setInformative(Informative informative) {
    set("informative", informative);
  }

  /** Returns the whose uncertainty about rows counts. */
  @OptionMetadata(
      displayName = "Entropy ranking",
      description =
          "<html>Whose uncertainty counts where the informative region needs the entropy of"
              + "<br>rows: that of the kernel densities (ratio), or of a neural network trained"
              + "<br>on the rows (network). Both did alike in our experiments; the network takes"
              + "<br>longer.",
      displayOrder = 14)
  public Ranking getRanking() {
    return (Ranking) get("ranking");
  }

  /**
   * Sets the whose uncertainty about rows counts.
   *
   * @param ranking as the option's description has it
   */
  public void setRanking(Ranking ranking) {
    set("ranking", ranking);
  }

  /** Returns the share of the class, and of its new rows, under minorityTop. */
  @OptionMetadata(
      displayName = "Top share",
      description =
          "<html>With minorityTop: the share of the class with the highest entropy that makes"
              + "<br>up the informative region, and the share of the new rows that it gets.",
      displayOrder = 15)
  public double getTopShare() {
    return (double) get("topShare");
  }

  /**
   * Sets the share of the class, and of its new rows, under minorityTop.
   *
   * @param topShare as the option's description has it
   */
  public void setTopShare(double topShare) {
    set("topShare", topShare);
  }

  /** Returns the share of all rows under topFraction. */
  @OptionMetadata(
      displayName = "Top fraction",
      description =
          "<html>With topFraction: the share of all rows with the highest entropy that makes"
              + "<br>up the informative region.",
      displayOrder = 16)
  public double getTopFraction() {
    return (double) get("topFraction");
  }

  /**
   * Sets the share of all rows under topFraction.
   *
   * @param topFraction as the option's description has it
   */
  public void setTopFraction(double topFraction) {
    set("topFraction", topFraction);
  }

  /** Returns the entropy that active learning asks above, under entropy. */
  @OptionMetadata(
      displayName = "Entropy threshold",
      description =
          "<html>With entropy: active learning ends when no row left has an entropy of at"
              + "<br>least this.",
      displayOrder = 17)
  public double getThreshold() {
    return (double) get("threshold");
  }

  /**
   * Sets the entropy that active learning asks above, under entropy.
   *
   * @param threshold as the option's description has it
   */
  public void setThreshold(double threshold) {
    set("threshold", threshold);
  }

  /** Returns the rows asked for at a time, under entropy. */
  @OptionMetadata(
      displayName = "Query size",
      description =
          "<html>With entropy: how many rows active learning starts from, and how many it"
              + "<br>asks for at a time.",
      displayOrder = 18)
  public int getQuery() {
    return (int) get("query");
  }

  /**
   * Sets the rows asked for at a time, under entropy.
   *
   * @param query as the option's description has it
   */
  public void setQuery(int query) {
    set("query", query);
  }

  /** Returns the direction in which a new row starts. */
  @OptionMetadata(
      displayName = "Start",
      description =
          "<html>In which direction from its base a new row starts: towards one of the base's"
              + "<br>neighbours, or uniformly in any direction.",
      displayOrder = 19)
  public Start getStart() {
    return (Start) get("start");
  }

  /**
   * Sets the direction in which a new row starts.
   *
   * @param start as the option's description has it
   */
  public void setStart(Start start) {
    set("start", start);
  }

  /** Returns how far a new row of the informative region climbs. */
  @OptionMetadata(
      displayName = "Ascent",
      description =
          "<html>How far new rows of the informative region climb the posterior ratio: not at"
              + "<br>all (none), only until it is as high as at their base and at least the"
              + "<br>margin (margin), or as far as they get (full).",
      displayOrder = 20)
  public Ascent getAscent() {
    return (Ascent) get("ascent");
  }

  /**
   * Sets how far a new row of the informative region climbs.
   *
   * @param ascent as the option's description has it
   */
  public void setAscent(Ascent ascent) {
    set("ascent", ascent);
  }

  /** Returns the log f that is high enough, under margin. */
  @OptionMetadata(
      displayName = "Margin",
      description =
          "<html>With ascent margin: the logarithm of the posterior ratio that is high"
              + "<br>enough. 0 is where both classes are equally likely; higher values favour"
              + "<br>precision.",
      displayOrder = 21)
  public double getMargin() {
    return (double) get("margin");
  }

  /**
   * Sets the log f that is high enough, under margin.
   *
   * @param margin as the option's description has it
   */
  public void setMargin(double margin) {
    set("margin", margin);
  }

  /** Returns the largest number of steps of the ascent. */
  @OptionMetadata(
      displayName = "Iterations",
      description = "Most steps of the ascent; 10 reach 99 per cent of the gain of 40.",
      displayOrder = 22)
  public int getIterations() {
    return (int) get("iterations");
  }

  /**
   * Sets the largest number of steps of the ascent.
   *
   * @param iterations as the option's description has it
   */
  public void setIterations(int iterations) {
    set("iterations", iterations);
  }

  /** Returns the width of its first step in radians. */
  @OptionMetadata(
      displayName = "First step",
      description = "Width of the first step of the ascent along the sphere.",
      displayOrder = 23)
  public double getStep() {
    return (double) get("step");
  }

  /**
   * Sets the width of its first step in radians.
   *
   * @param step as the option's description has it
   */
  public void setStep(double step) {
    set("step", step);
  }

  /** Returns the factor for the next step after one that gained. */
  @OptionMetadata(
      displayName = "Step growth",
      description =
          "<html>Factor by which the next step is wider after one that gained. One that did"
              + "<br>not is undone, and the next is 0.4 times as wide.",
      displayOrder = 24)
  public double getGrowth() {
    return (double) get("growth");
  }

  /**
   * Sets the factor for the next step after one that gained.
   *
   * @param growth as the option's description has it
   */
  public void setGrowth(double growth) {
    set("growth", growth);
  }

  /** Returns h, or 0 to find it. */
  @OptionMetadata(
      displayName = "Bandwidth",
      description =
          "<html>Width h of the Gaussian kernels in standard deviations of the columns; 0"
              + "<br>finds the one that makes each row most likely given the others"
              + "<br>(leave-one-out likelihood).",
      displayOrder = 25)
  public double getBandwidth() {
    return (double) get("bandwidth");
  }

  /**
   * Sets h, or 0 to find it.
   *
   * @param bandwidth as the option's description has it
   */
  public void setBandwidth(double bandwidth) {
    set("bandwidth", bandwidth);
  }

  /** Returns what an h that was found is multiplied by. */
  @OptionMetadata(
      displayName = "Bandwidth factor",
      description = "What a bandwidth that was found is multiplied by.",
      displayOrder = 26)
  public double getBandwidthFactor() {
    return (double) get("bandwidthFactor");
  }

  /**
   * Sets what an h that was found is multiplied by.
   *
   * @param bandwidthFactor as the option's description has it
   */
  public void setBandwidthFactor(double bandwidthFactor) {
    set("bandwidthFactor", bandwidthFactor);
  }

  /** Returns the nearest rows of each class in the kernel sums, 0 for as many as affordable. */
  @OptionMetadata(
      displayName = "Kernel neighbours",
      description =
          "<html>How many rows of each class, the nearest to the base, the kernel sums run"
              + "<br>over. Wider kernels need more. 0 takes all rows, or as many as keep the work"
              + "<br>for very large data within minutes.",
      displayOrder = 27)
  public int getKernelNeighbors() {
    return (int) get("kernelNeighbors");
  }

  /**
   * Sets the nearest rows of each class in the kernel sums, 0 for as many as affordable.
   *
   * @param kernelNeighbors as the option's description has it
   */
  public void setKernelNeighbors(int kernelNeighbors) {
    set("kernelNeighbors", kernelNeighbors);
  }

  /**
   * Returns the deviation of the noise added to each coordinate, in units of the radius's range.
   */
  @OptionMetadata(
      displayName = "Noise",
      description =
          "<html>Standard deviation of noise added to every numeric column after the ascent,"
              + "<br>in units of the largest distance from the base.",
      displayOrder = 28)
  public double getNoise() {
    return (double) get("noise");
  }

  /**
   * Sets the deviation of the noise added to each coordinate, in units of the radius's range.
   *
   * @param noise as the option's description has it
   */
  public void setNoise(double noise) {
    set("noise", noise);
  }

  /** Returns whether values may leave the range of the class. */
  @OptionMetadata(
      displayName = "Relax range",
      description = "Lets values leave the range observed in the class.",
      displayOrder = 29)
  public boolean getRelaxRange() {
    return (boolean) get("relaxRange");
  }

  /**
   * Sets whether values may leave the range of the class.
   *
   * @param relaxRange as the option's description has it
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
    runFilter(new SIMPOR(), args);
  }
}
