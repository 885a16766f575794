package io.github.counterpoise.quality.measure;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/**
 * What one measure of one class comes to, in a sentence. The bounds are rules of thumb, wider where
 * there are few rows: chance alone moves a share by about √(1/real + 1/synthetic rows).
 *
 * @param level how good it is
 * @param sentence what it says, without a full stop
 */
public record Verdict(Level level, String sentence) {

  /** How good a measure is, the better first. */
  public enum Level {
    /** There is nothing to judge. */
    NONE("–"),
    /** As chance alone would have it. */
    GOOD("good"),
    /** Worth a look. */
    LOOK("look"),
    /** Far from real rows, or no more than copies. */
    POOR("poor");

    private final String word;

    Level(String word) {
      this.word = word;
    }

    /** Returns the level in a word for people. */
    public String word() {
      return word;
    }
  }

  /**
   * Judges a measure.
   *
   * @param quality the measures of a class
   * @param kind which of them
   */
  public static Verdict of(ClassQuality quality, MeasureKind kind) {
    Measure measure = quality.get(kind);
    if (!measure.isDefined()) {
      return new Verdict(Level.NONE, "not defined: " + measure.remark());
    }
    ClassPart part = quality.part();
    double chance = Math.sqrt(1.0 / part.realRows().length + 1.0 / part.syntheticRows().length);
    double value = measure.value();
    return switch (kind) {
      case NUMERIC_DISTANCE ->
          low(
              value,
              Math.max(0.15, chance),
              Math.max(0.3, 2 * chance),
              "numbers are spread as in real rows",
              "numbers are spread somewhat differently",
              "synthetic numbers are others than real ones");
      case NOMINAL_DISTANCE ->
          low(
              value,
              Math.max(0.15, chance),
              Math.max(0.3, 2 * chance),
              "labels are as frequent as in real rows",
              "labels are somewhat more or less frequent",
              "synthetic labels are others than real ones");
      case MISSING_DIFFERENCE -> missing(quality);
      case CORRELATION_DIFFERENCE ->
          low(
              value,
              Math.max(0.15, 1.5 * chance),
              Math.max(0.3, 3 * chance),
              "numbers go together as in real rows",
              "numbers go together somewhat differently",
              "numbers do not go together as in real rows");
      case CONTINGENCY_DIFFERENCE ->
          low(
              value,
              Math.max(0.2, 2 * chance),
              Math.max(0.4, 4 * chance),
              "labels go together as in real rows",
              "labels go together somewhat differently",
              "labels do not go together as in real rows");
      case RATIO_DIFFERENCE ->
          low(
              value,
              Math.max(0.15, 1.5 * chance),
              Math.max(0.3, 3 * chance),
              "labels tell numbers as in real rows",
              "labels tell numbers somewhat differently",
              "labels do not tell numbers as in real rows");
      case RANGE_COVERAGE ->
          high(
              value,
              0.8,
              0.5,
              "synthetic numbers span most of the real range",
              "synthetic numbers span a part of the real range",
              "synthetic numbers span little of the real range");
      case LABEL_COVERAGE ->
          high(
              value,
              0.9,
              0.6,
              "nearly all real labels occur",
              "some real labels do not occur",
              "many real labels do not occur");
      case RANGE_ADHERENCE ->
          high(
              value,
              0.98,
              0.9,
              "hardly any number is beyond the real range",
              "some numbers are beyond the real range",
              "many numbers are beyond the real range");
      case LABEL_ADHERENCE ->
          high(
              value,
              0.98,
              0.9,
              "hardly any label is one that no real row has",
              "some labels are ones that no real row has",
              "many labels are ones that no real row has");
      case REAL_OR_SYNTHETIC -> told(value);
      case PRECISION ->
          high(
              value,
              0.8,
              0.5,
              "synthetic rows lie where real rows are",
              "some synthetic rows lie where no real row is",
              "most synthetic rows lie where no real row is");
      case RECALL ->
          high(
              value,
              0.8,
              0.5,
              "real rows lie where synthetic rows are",
              "some real rows lie where no synthetic row is",
              "most real rows lie where no synthetic row is");
      case DENSITY ->
          high(
              value,
              0.7,
              0.4,
              "synthetic rows have as many real rows around as real ones do",
              "synthetic rows have fewer real rows around than real ones do",
              "synthetic rows have few real rows around");
      case COVERAGE ->
          high(
              value,
              0.7,
              0.5,
              "around most real rows there is a synthetic one",
              "around some real rows there is no synthetic one",
              "around most real rows there is no synthetic one");
      case DISCREPANCY ->
          low(
              value,
              Math.max(0.02, 2 * chance * chance),
              Math.max(0.1, 6 * chance * chance),
              "the clouds of real and synthetic rows agree",
              "the clouds of real and synthetic rows differ somewhat",
              "the clouds of real and synthetic rows are apart");
      case COPIES ->
          low(
              value,
              0.01,
              0.1,
              "hardly any synthetic row is an exact copy",
              "some synthetic rows are exact copies",
              "many synthetic rows are exact copies");
      case REPEATS ->
          low(
              value,
              0.05,
              0.5,
              "hardly any synthetic row comes twice",
              "some synthetic rows come twice",
              "most synthetic rows repeat another one");
      case CLOSEST_DISTANCE -> distance(value);
      case TOO_CLOSE ->
          low(
              value,
              Math.max(0.15, 0.05 + chance),
              0.5,
              "few synthetic rows are unusually close to a real one",
              "many synthetic rows are unusually close to a real one, as interpolated rows are",
              "most synthetic rows are unusually close to a real one");
      case DISTANCE_RATIO ->
          high(
              value,
              0.5,
              0.2,
              "synthetic rows lean on no single real row",
              "synthetic rows lean on one real row each",
              "synthetic rows belong to one real row each");
      case OVERLAP_BEFORE ->
          new Verdict(Level.NONE, "what the real rows have, to hold the next one against");
      case OVERLAP_AFTER -> overlap(quality, value);
    };
  }

  private static Verdict low(
      double value, double good, double poor, String well, String fair, String badly) {
    if (value <= good) {
      return new Verdict(Level.GOOD, well);
    }
    return value <= poor ? new Verdict(Level.LOOK, fair) : new Verdict(Level.POOR, badly);
  }

  private static Verdict high(
      double value, double good, double poor, String well, String fair, String badly) {
    return low(-value, -good, -poor, well, fair, badly);
  }

  private static Verdict missing(ClassQuality quality) {
    Optional<ColumnMeasures> worst =
        quality.columns().stream()
            .filter(column -> column.shares().differ())
            .max(Comparator.comparing(column -> column.shares().difference()));
    return worst
        .map(
            column ->
                new Verdict(
                    column.shares().difference() > 0.1 ? Level.POOR : Level.LOOK,
                    String.format(
                        Locale.ROOT,
                        "column '%s' misses other shares of its cells (%s)",
                        column.column().name(),
                        column.shares().text())))
        .orElseGet(() -> new Verdict(Level.GOOD, "as many cells are missing as in real rows"));
  }

  private static Verdict told(double auc) {
    if (auc < 0.35) {
      return new Verdict(
          Level.LOOK,
          "synthetic rows cling to single real ones, as copies and interpolated rows do");
    }
    return low(
        auc,
        0.65,
        0.85,
        "a classifier can hardly tell real from synthetic rows",
        "a classifier can often tell real from synthetic rows",
        "a classifier tells real from synthetic rows");
  }

  private static Verdict distance(double value) {
    if (value > 2) {
      return new Verdict(Level.LOOK, "synthetic rows are further off than real rows are");
    }
    return high(
        value,
        0.5,
        0.2,
        "synthetic rows are about as far from real ones as these from one another",
        "synthetic rows are closer to real ones than these to one another, as interpolated rows are",
        "synthetic rows are near copies of real ones");
  }

  private static Verdict overlap(ClassQuality quality, double after) {
    Measure before = quality.get(MeasureKind.OVERLAP_BEFORE);
    return before.isDefined() && after - before.value() > 0.1
        ? new Verdict(Level.POOR, "synthetic rows went among other classes")
        : new Verdict(Level.GOOD, "synthetic rows did not go among other classes");
  }
}
