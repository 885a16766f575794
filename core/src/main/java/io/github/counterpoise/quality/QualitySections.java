package io.github.counterpoise.quality;

import io.github.counterpoise.quality.Block.Cell;
import io.github.counterpoise.quality.Block.Grid;
import io.github.counterpoise.quality.Block.Group;
import io.github.counterpoise.quality.Block.Legend;
import io.github.counterpoise.quality.Block.Notes;
import io.github.counterpoise.quality.Block.Paragraph;
import io.github.counterpoise.quality.Block.Pictures;
import io.github.counterpoise.quality.measure.ClassQuality;
import io.github.counterpoise.quality.measure.HardToDifferentiate;
import io.github.counterpoise.quality.measure.Measure;
import io.github.counterpoise.quality.measure.MeasureKind;
import io.github.counterpoise.quality.measure.MeasureKind.Topic;
import io.github.counterpoise.quality.measure.SyntheticQuality;
import io.github.counterpoise.quality.measure.Verdict;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Measures as sections of a report: what they say, a table, and pictures where there are any. */
final class QualitySections {

  private final SyntheticQuality quality;

  private QualitySections(SyntheticQuality quality) {
    this.quality = quality;
  }

  /**
   * Makes the sections.
   *
   * @param quality the measures; of at least one class
   * @return fidelity, memorisation, and how far classes can be told apart
   */
  static List<Section> of(SyntheticQuality quality) {
    QualitySections sections = new QualitySections(quality);
    return List.of(sections.fidelity(), sections.memorisation(), sections.separation());
  }

  private Section fidelity() {
    Section section =
        section(
            "Fidelity: do synthetic rows look like real ones?",
            Topic.FIDELITY,
            "Beyond these figures nothing was found to look at.",
            String.format(
                Locale.ENGLISH,
                "Synthetic rows are held against the real rows of their class: column by column, by"
                    + " pairs of columns, and as whole rows. A good generator comes near the best"
                    + " value everywhere; one that only copies does too, so read the next section"
                    + " as well. Missing cells are part of a row: rows that miss"
                    + " other cells are other rows. Columns are measured on at most %,d rows of each kind, whole rows"
                    + " on %,d.",
                SyntheticQuality.COLUMN_ROWS,
                SyntheticQuality.ROWS));
    List<Block> blocks = new ArrayList<>(section.blocks());
    blocks.add(ColumnGrid.of(quality));
    return new Section(section.title(), blocks);
  }

  private Section memorisation() {
    return section(
        "Memorisation: are synthetic rows more than copies?",
        Topic.MEMORISATION,
        "Copies are at most 1 % of the synthetic rows of a class, and no class is made of near"
            + " copies.",
        "Distances are those of rows in which every number has unit variance and two different"
            + " labels, or a missing cell and another one, are 1.4 apart. Methods that interpolate, as SMOTE does, stay closer to real"
            + " rows than fresh ones would: values between 0 and 1 in the third line are usual for"
            + " them.");
  }

  private Section separation() {
    Section section =
        section(
            "Classes: can they still be told apart?",
            Topic.SEPARATION,
            "Synthetic rows did not go among other classes more than the real ones do.",
            String.format(
                Locale.ENGLISH,
                "All rows are placed along the direction in which they differ most (their first"
                    + " principal component) and counted into %d bins. The hard-to-differentiate"
                    + " ratio (HDR) is the share of the class that stands in a bin beside as many"
                    + " rows of other classes. It falls by itself as the class grows, since fewer"
                    + " of its rows can be hidden; only a rise is a warning. And one direction out"
                    + " of many shows a part of the truth.",
                HardToDifferentiate.BINS));
    List<Picture> pictures = new ArrayList<>();
    for (ClassQuality one : quality.classes()) {
      one.before().ifPresent(c -> pictures.add(OverlapPlot.draw(one.part().label(), c, false)));
      one.after().ifPresent(c -> pictures.add(OverlapPlot.draw(one.part().label(), c, true)));
    }
    List<Block> blocks = new ArrayList<>(section.blocks());
    if (!pictures.isEmpty()) {
      blocks.add(
          new Pictures(
              "Rows of the class and of all others along that direction, before and after.",
              Legend.NONE,
              pictures));
    }
    return new Section(section.title(), blocks);
  }

  private Section section(String title, Topic topic, String allWell, String explanation) {
    List<Block> blocks = new ArrayList<>();
    List<String> findings = Findings.of(quality, topic);
    blocks.add(findings.isEmpty() ? new Paragraph(allWell) : new Notes(findings));
    blocks.add(new Paragraph(explanation));
    List<MeasureKind> kinds =
        Arrays.stream(MeasureKind.values())
            .filter(kind -> kind.topic() == topic)
            .filter(this::isAnywhereDefined)
            .toList();
    if (!kinds.isEmpty()) {
      blocks.add(table(kinds));
    }
    String undefined = undefined(topic);
    if (!undefined.isEmpty()) {
      blocks.add(new Paragraph("Not defined: " + undefined + "."));
    }
    return new Section(title, blocks);
  }

  private boolean isAnywhereDefined(MeasureKind kind) {
    return quality.classes().stream().anyMatch(one -> one.get(kind).isDefined());
  }

  private Grid table(List<MeasureKind> kinds) {
    boolean several = quality.classes().size() > 1;
    List<String> heads = new ArrayList<>(List.of("Measure"));
    quality.classes().forEach(one -> heads.add(Canvas.label(one.part().label())));
    if (several) {
      heads.add("All");
    }
    heads.addAll(List.of("Best", "Range", "Verdict", "What it says"));
    List<List<Cell>> rows = new ArrayList<>();
    for (MeasureKind kind : kinds) {
      List<Cell> row = new ArrayList<>(List.of(Cell.text(kind.label())));
      quality.classes().forEach(one -> row.add(Cell.number(one.get(kind).text())));
      if (several) {
        row.add(Cell.number(quality.overall(kind).text()));
      }
      row.add(Cell.number(number(kind.best())));
      row.add(Cell.text(range(kind)));
      row.add(Cell.text(verdict(kind)));
      row.add(Cell.text(kind.sentence() + remarks(kind)));
      rows.add(row);
    }
    String caption =
        several
            ? "All: the mean of the classes, each counting by its synthetic rows. The verdict is"
                + " that on the class that comes off worst."
            : "";
    return new Grid(caption, heads, List.of(new Group("", rows)));
  }

  /** Returns the verdict on the class that comes off worst. */
  private String verdict(MeasureKind kind) {
    return quality.classes().stream()
        .map(one -> Verdict.of(one, kind))
        .max(Comparator.comparing(Verdict::level))
        .filter(worst -> worst.level() != Verdict.Level.NONE)
        .map(worst -> worst.level().word() + ": " + worst.sentence())
        .orElse("–");
  }

  /** Remarks tell of one class, so they are shown where there is one only. */
  private String remarks(MeasureKind kind) {
    if (quality.classes().size() > 1) {
      return "";
    }
    Measure measure = quality.classes().get(0).get(kind);
    return measure.remark().isEmpty() ? "" : " Here: " + measure.remark() + ".";
  }

  private static String number(double value) {
    return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
  }

  private static String range(MeasureKind kind) {
    if (Double.isInfinite(kind.high())) {
      return "≥ " + number(kind.low());
    }
    return kind.low() < 0
        ? "up to " + number(kind.high())
        : number(kind.low()) + "–" + number(kind.high());
  }

  /** Names what is not defined, once per reason, and the classes unless it is all of them. */
  private String undefined(Topic topic) {
    Map<String, Map<MeasureKind, List<String>>> reasons = new LinkedHashMap<>();
    for (ClassQuality one : quality.classes()) {
      for (Measure measure : one.measures()) {
        if (measure.kind().topic() == topic && !measure.isDefined()) {
          reasons
              .computeIfAbsent(measure.remark(), r -> new LinkedHashMap<>())
              .computeIfAbsent(measure.kind(), k -> new ArrayList<>())
              .add("'" + one.part().label() + "'");
        }
      }
    }
    List<String> entries = new ArrayList<>();
    reasons.forEach(
        (reason, kinds) ->
            kinds.values().stream()
                .distinct()
                .forEach(classes -> entries.add(undefined(reason, kinds, classes))));
    return String.join("; ", entries);
  }

  /** Names the measures that the same classes lack for the same reason. */
  private String undefined(
      String reason, Map<MeasureKind, List<String>> kinds, List<String> classes) {
    String measures =
        kinds.entrySet().stream()
            .filter(entry -> entry.getValue().equals(classes))
            .map(entry -> "“" + entry.getKey().label() + "”")
            .collect(Collectors.joining(", "));
    String where =
        classes.size() == quality.classes().size()
            ? ""
            : (classes.size() == 1 ? "class " : "classes ") + String.join(", ", classes) + ": ";
    return measures + " (" + where + reason + ")";
  }
}
