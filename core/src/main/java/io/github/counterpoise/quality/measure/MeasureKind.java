package io.github.counterpoise.quality.measure;

/**
 * What is measured of the synthetic rows of a class: its name, its range, the value of perfect rows
 * and a sentence for newcomers.
 */
public enum MeasureKind {
  /** Mean over columns of {@link ColumnMeasures} for numbers. */
  NUMERIC_DISTANCE(
      Topic.FIDELITY,
      "Numeric columns: Kolmogorov–Smirnov distance",
      0,
      1,
      0,
      "The largest gap between the shares of real and of synthetic rows up to any one value, mean"
          + " over columns."),
  /** Mean over columns of {@link ColumnMeasures} for labels. */
  NOMINAL_DISTANCE(
      Topic.FIDELITY,
      "Nominal columns: total variation",
      0,
      1,
      0,
      "The share of rows that would need another label for both to have the same shares, mean over"
          + " columns."),
  /** Mean over columns with missing cells. */
  MISSING_DIFFERENCE(
      Topic.FIDELITY,
      "Missing cells: difference of shares",
      0,
      1,
      0,
      "How far the shares of missing cells differ, mean over columns that miss any."),
  /** Mean over pairs; see {@link PairTrends}. */
  CORRELATION_DIFFERENCE(
      Topic.FIDELITY,
      "Pairs of numbers: difference of correlations",
      0,
      2,
      0,
      "How far Pearson correlations differ, mean over pairs of columns."),
  /** Mean over pairs; see {@link PairTrends}. */
  CONTINGENCY_DIFFERENCE(
      Topic.FIDELITY,
      "Pairs of labels: total variation",
      0,
      1,
      0,
      "The share of rows that would need another pair of labels, mean over pairs of columns."),
  /** Mean over pairs; see {@link PairTrends}. */
  RATIO_DIFFERENCE(
      Topic.FIDELITY,
      "Numbers by label: difference of correlation ratios",
      0,
      1,
      0,
      "How far labels explain numbers to a different degree, mean over pairs of columns."),
  /** Mean over numeric columns. */
  RANGE_COVERAGE(
      Topic.FIDELITY,
      "Range covered",
      0,
      1,
      1,
      "How much of the real range of a number the synthetic rows span, mean over columns."),
  /** Mean over nominal columns. */
  LABEL_COVERAGE(
      Topic.FIDELITY,
      "Labels covered",
      0,
      1,
      1,
      "How many of the labels of the real rows occur in synthetic ones, mean over columns."),
  /** Mean over numeric columns. */
  RANGE_ADHERENCE(
      Topic.FIDELITY,
      "Numbers within range",
      0,
      1,
      1,
      "The share of synthetic numbers between the least and the greatest real one, mean over"
          + " columns."),
  /** Mean over nominal columns. */
  LABEL_ADHERENCE(
      Topic.FIDELITY,
      "Labels that occur",
      0,
      1,
      1,
      "The share of synthetic labels that a real row of the class has, mean over columns."),
  /** See {@link RealOrSynthetic}. */
  REAL_OR_SYNTHETIC(
      Topic.FIDELITY,
      "Real or synthetic? AUC of a classifier",
      0,
      1,
      0.5,
      "0.5: a classifier cannot tell them apart. 1: it always can. Below 0.5: synthetic rows cling"
          + " to single real rows, as copies do."),
  /** See {@link Manifold}. */
  PRECISION(
      Topic.FIDELITY,
      "Precision",
      0,
      1,
      1,
      "The share of synthetic rows that lie where real rows are."),
  /** See {@link Manifold}. */
  RECALL(
      Topic.FIDELITY,
      "Recall",
      0,
      1,
      1,
      "The share of real rows that lie where synthetic rows are."),
  /** See {@link Manifold}. */
  DENSITY(
      Topic.FIDELITY,
      "Density",
      0,
      Double.POSITIVE_INFINITY,
      1,
      "Precision that counts how many real rows are around; above 1 where synthetic rows crowd in"
          + " the dense parts, or where many rows are alike."),
  /** See {@link Manifold}. */
  COVERAGE(
      Topic.FIDELITY,
      "Coverage",
      0,
      1,
      1,
      "The share of real rows with a synthetic row in their neighbourhood; low where whole groups"
          + " are left out."),
  /** See {@link KernelDiscrepancy}. */
  DISCREPANCY(
      Topic.FIDELITY,
      "Maximum mean discrepancy",
      -2,
      2,
      0,
      "How far the two clouds of rows are apart as wholes; chance alone moves it around 0, and so a"
          + " little below."),
  /** See {@link Memorisation}. */
  COPIES(
      Topic.MEMORISATION,
      "Exact copies of real rows",
      0,
      1,
      0,
      "The share of synthetic rows that equal a real row in every column."),
  /** See {@link Memorisation}. */
  REPEATS(
      Topic.MEMORISATION,
      "Repeated synthetic rows",
      0,
      1,
      0,
      "The share of synthetic rows that equal an earlier synthetic row."),
  /** See {@link Memorisation}. */
  CLOSEST_DISTANCE(
      Topic.MEMORISATION,
      "Distance to the closest real row",
      0,
      Double.POSITIVE_INFINITY,
      1,
      "Median, in units of the distance from a real row to the closest other one: 1 for fresh rows,"
          + " 0 for copies."),
  /** See {@link Memorisation}. */
  TOO_CLOSE(
      Topic.MEMORISATION,
      "Closer than real rows are",
      0,
      1,
      0.05,
      "The share of synthetic rows that are closer to a real row than all but 5 % of the real rows"
          + " are: 0.05 for fresh rows, 1 for copies."),
  /** See {@link Memorisation}. */
  DISTANCE_RATIO(
      Topic.MEMORISATION,
      "Closest against second closest real row",
      0,
      1,
      1,
      "Median ratio of the two distances: near 0 where a synthetic row belongs to one real row"
          + " alone."),
  /** See {@link HardToDifferentiate}. */
  OVERLAP_BEFORE(
      Topic.SEPARATION,
      "Hard to differentiate (HDR), before",
      0,
      1,
      0,
      "The share of the class that other classes hide along the main direction of the real rows."),
  /** See {@link HardToDifferentiate}. */
  OVERLAP_AFTER(
      Topic.SEPARATION,
      "Hard to differentiate (HDR), after",
      0,
      1,
      0,
      "The same with the synthetic rows; more than before means that they went among other"
          + " classes.");

  /** What a measure is about. */
  public enum Topic {
    /** How closely synthetic rows follow the real rows of their class. */
    FIDELITY,
    /** How much of the real rows they repeat. */
    MEMORISATION,
    /** How far classes can be told apart. */
    SEPARATION
  }

  private final Topic topic;
  private final String label;
  private final double low;
  private final double high;
  private final double best;
  private final String sentence;

  MeasureKind(Topic topic, String label, double low, double high, double best, String sentence) {
    this.topic = topic;
    this.label = label;
    this.low = low;
    this.high = high;
    this.best = best;
    this.sentence = sentence;
  }

  /** Returns what it is about. */
  public Topic topic() {
    return topic;
  }

  /** Returns its name for people. */
  public String label() {
    return label;
  }

  /** Returns the least value. */
  public double low() {
    return low;
  }

  /** Returns the greatest value, which may be infinite. */
  public double high() {
    return high;
  }

  /** Returns the value of rows that could not be better; values further off are worse. */
  public double best() {
    return best;
  }

  /** Returns what it says, in a sentence for newcomers. */
  public String sentence() {
    return sentence;
  }
}
