package io.github.counterpoise.quality;

import io.github.counterpoise.quality.measure.BrokenRelation;
import io.github.counterpoise.quality.measure.ClassQuality;
import io.github.counterpoise.quality.measure.ColumnMeasures;
import io.github.counterpoise.quality.measure.Measure;
import io.github.counterpoise.quality.measure.MeasureKind;
import io.github.counterpoise.quality.measure.MeasureKind.Topic;
import io.github.counterpoise.quality.measure.MissingShares;
import io.github.counterpoise.quality.measure.StrayValues;
import io.github.counterpoise.quality.measure.SyntheticQuality;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What measures mean where they are out of the ordinary, in words. The bounds are rules of thumb:
 * well beyond what chance does to a hundred rows.
 */
public final class Findings {

  private static final double COPIES = 0.01;
  private static final double NEAR_COPIES = 0.2;
  private static final double TELLS_APART = 0.85;
  private static final double OUTSIDE = 0.02;
  private static final double DISTANCE = 0.3;
  private static final double LEFT_OUT = 0.5;
  private static final double WORSE_OVERLAP = 0.1;
  private static final int MOST = 6; // sentences of one kind

  private final List<String> sentences = new ArrayList<>();
  private final ClassQuality quality;

  private Findings(ClassQuality quality) {
    this.quality = quality;
  }

  /**
   * Returns what a reader should not overlook.
   *
   * @param quality the measures
   * @param topic about which of them
   * @return sentences, class by class; none where all is well
   */
  public static List<String> of(SyntheticQuality quality, Topic topic) {
    List<String> all = new ArrayList<>();
    for (ClassQuality one : quality.classes()) {
      Findings findings = new Findings(one);
      switch (topic) {
        case FIDELITY -> findings.fidelity();
        case MEMORISATION -> findings.memorisation();
        case SEPARATION -> findings.separation();
      }
      all.addAll(findings.sentences);
    }
    return all;
  }

  private void fidelity() {
    List<ColumnMeasures> missing =
        quality.columns().stream()
            .filter(column -> column.shares().differ())
            .sorted(Comparator.comparing(column -> -column.shares().difference()))
            .toList();
    Measure told = quality.get(MeasureKind.REAL_OR_SYNTHETIC);
    if (told.isDefined() && told.value() >= TELLS_APART) {
      boolean enough =
          !missing.isEmpty() && missing.get(0).shares().difference() >= 2 * (TELLS_APART - 0.5);
      say(
          "A simple classifier tells the synthetic rows of class '%s' from real ones (AUC %.2f, where"
              + " 0.5 is guessing). "
              + (enough
                  ? plain(
                      String.format(
                          Locale.ROOT,
                          "The missing cells of column '%s' are enough for that.",
                          missing.get(0).column().name()))
                  : plain("Columns that differ most: " + mostDifferent() + ".")),
          told.value());
    }
    list(missing.stream().map(this::missing).toList(), "columns miss other shares of their cells");
    list(quality.strays().stream().map(this::stray).toList(), "columns have such values");
    list(
        quality.broken().stream().map(this::broken).toList(),
        "relations between columns are broken");
    Measure numbers = quality.get(MeasureKind.NUMERIC_DISTANCE);
    Measure labels = quality.get(MeasureKind.NOMINAL_DISTANCE);
    for (Measure distance : List.of(numbers, labels)) {
      if (distance.isDefined() && distance.value() >= DISTANCE) {
        say(
            "Synthetic rows of class '%s' have other values than real ones ("
                + words(distance)
                + ").",
            distance.value());
      }
    }
    outside(MeasureKind.RANGE_ADHERENCE, "numbers beyond the least or greatest real one");
    outside(MeasureKind.LABEL_ADHERENCE, "labels that no real row of the class has");
    Measure coverage = quality.get(MeasureKind.COVERAGE);
    if (coverage.isDefined() && coverage.value() < LEFT_OUT) {
      say(
          "Around most real rows of class '%s' there is no synthetic row (coverage %.2f): "
              + (isElsewhere()
                  ? "synthetic rows lie elsewhere."
                  : "synthetic rows repeat a part of the class only."),
          coverage.value());
    }
  }

  /** Returns up to three names of columns, the most different first. */
  private String mostDifferent() {
    return quality.columns().stream()
        .filter(column -> column.distance().isDefined())
        .sorted(Comparator.comparing(column -> -column.distance().value()))
        .limit(3)
        .map(column -> "'" + column.column().name() + "'")
        .collect(Collectors.joining(", "));
  }

  private boolean isElsewhere() {
    Measure precision = quality.get(MeasureKind.PRECISION);
    return precision.isDefined() && precision.value() < 0.5;
  }

  private String missing(ColumnMeasures column) {
    MissingShares shares = column.shares();
    return String.format(
        Locale.ROOT,
        "Column '%s' is missing in %s synthetic %s of class '%s' and in %s real %s.",
        column.column().name(),
        of(shares.synthetic()),
        shares.synthetic() == 0 ? "row" : "rows",
        quality.part().label(),
        of(shares.real()),
        shares.real() == 0 ? "one" : "ones");
  }

  private static String of(double share) {
    if (share == 0) {
      return "no";
    }
    return share == 1 ? "all" : MissingShares.percent(share) + " of the";
  }

  private String stray(StrayValues stray) {
    return String.format(
        Locale.ROOT,
        "Column '%s' has values in %d synthetic %s of class '%s' (such as %s) that lie between the"
            + " ordinary real ones and one far off (%s), where no real row is; if %6$s stands for a"
            + " missing value or an error, mend it before making rows.",
        stray.column(),
        stray.rows(),
        stray.rows() == 1 ? "row" : "rows",
        quality.part().label(),
        stray.example(),
        stray.farOff());
  }

  private String broken(BrokenRelation broken) {
    return String.format(
        Locale.ROOT,
        "In all real rows, %s; in %s of the synthetic rows of class '%s' that is not so.",
        broken.relation(),
        MissingShares.percent(broken.share()),
        quality.part().label());
  }

  /** Adds the first of some sentences, and how many more there are. */
  private void list(List<String> all, String what) {
    sentences.addAll(all.subList(0, Math.min(MOST, all.size())));
    if (all.size() > MOST) {
      sentences.add(
          String.format(
              Locale.ROOT,
              "Of class '%s', %d more %s.",
              quality.part().label(),
              all.size() - MOST,
              what));
    }
  }

  private static String words(Measure distance) {
    return distance.kind().label().replaceAll(".*: ", "") + " %.2f on average";
  }

  private void outside(MeasureKind kind, String what) {
    Measure inside = quality.get(kind);
    if (inside.isDefined() && inside.value() < 1 - OUTSIDE) {
      say(
          "Synthetic rows of class '%s' have "
              + what
              + " in %.0f %% of their cells"
              + worst(inside)
              + ".",
          100 * (1 - inside.value()));
    }
  }

  private static String worst(Measure measure) {
    return measure.remark().isEmpty() ? "" : " (" + plain(measure.remark()) + ")";
  }

  private void memorisation() {
    Measure copies = quality.get(MeasureKind.COPIES);
    if (copies.value() > COPIES) {
      say(
          "%.0f %% of the synthetic rows of class '%s' are exact copies of real rows ("
              + plain(copies.remark())
              + "). Copies make a class weigh more but tell a classifier nothing new, and they give"
              + " away real rows where the data is confidential.",
          100 * copies.value());
    }
    Measure distance = quality.get(MeasureKind.CLOSEST_DISTANCE);
    if (distance.isDefined() && distance.value() < NEAR_COPIES && copies.value() < 0.5) {
      say(
          "Half of the synthetic rows of class '%s' are closer to a real row than %.2f of the usual"
              + " distance between real rows: they are near copies.",
          distance.value());
    }
    Measure repeats = quality.get(MeasureKind.REPEATS);
    if (repeats.value() > 0.5 && copies.value() < 0.5) {
      say(
          "%.0f %% of the synthetic rows of class '%s' repeat an earlier synthetic row.",
          100 * repeats.value());
    }
  }

  private void separation() {
    Measure before = quality.get(MeasureKind.OVERLAP_BEFORE);
    Measure after = quality.get(MeasureKind.OVERLAP_AFTER);
    if (before.isDefined() && after.isDefined() && after.value() - before.value() > WORSE_OVERLAP) {
      say(
          "Synthetic rows of class '%s' went among other classes: along the main direction %.0f %% of"
              + " the class is hard to differentiate now"
              + String.format(Locale.ENGLISH, " (before: %.0f %%%%).", 100 * before.value()),
          100 * after.value());
    }
  }

  /** Returns words that hold no place for a value. */
  private static String plain(String words) {
    return words.replace("%", "%%");
  }

  /** Adds a sentence in which the class's label and the value stand in either order. */
  private void say(String format, double value) {
    String label = quality.part().label();
    sentences.add(
        format.indexOf("%s") < format.indexOf("%.")
            ? String.format(Locale.ENGLISH, format, label, value)
            : String.format(Locale.ENGLISH, format, value, label));
  }
}
