package io.github.counterpoise.quality;

import io.github.counterpoise.balance.Balanced;
import io.github.counterpoise.balance.ClassOutcome;
import io.github.counterpoise.quality.Block.Cell;
import io.github.counterpoise.quality.Block.Facts;
import io.github.counterpoise.quality.Block.Grid;
import io.github.counterpoise.quality.Block.Group;
import io.github.counterpoise.quality.Block.Legend;
import io.github.counterpoise.quality.Block.Notes;
import io.github.counterpoise.quality.Block.Paragraph;
import io.github.counterpoise.quality.Block.Pictures;
import io.github.counterpoise.quality.measure.ClassPart;
import io.github.counterpoise.quality.measure.PlainRows;
import io.github.counterpoise.quality.measure.SyntheticQuality;
import io.github.counterpoise.run.CancelledException;
import io.github.counterpoise.run.Monitor;
import io.github.counterpoise.run.Run;
import io.github.counterpoise.run.Seed;
import io.github.counterpoise.table.Column;
import io.github.counterpoise.table.Kind;
import io.github.counterpoise.table.Schema;
import io.github.counterpoise.table.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The report on one balanced table: what its columns were taken for, what was done, class counts,
 * warnings, measures of fidelity and memorisation, real and synthetic rows along two principal
 * components and on a map, and column by column.
 *
 * <p>The components are those of all real rows; numeric columns are standardised, labels become
 * standardised 0/1 columns, every column weighs the same, and missing cells stand at the mean.
 * Columns are ranked by the total variation distance of their binned values. Pictures show samples
 * of large tables, and beyond the table the report needs memory for those alone.
 */
public final class BalanceReport {

  private final Balanced given;
  private final Balanced balanced; // the same, of plain columns
  private final SyntheticQuality quality;
  private final ReportInfo info;
  private final Monitor monitor;

  private BalanceReport(
      Balanced balanced, SyntheticQuality quality, ReportInfo info, Monitor monitor) {
    this.given = balanced;
    this.balanced = PlainRows.of(balanced);
    this.quality = quality;
    this.info = info;
    this.monitor = monitor;
  }

  /**
   * Draws up a report.
   *
   * @param balanced the outcome of balancing
   * @param info how it came about
   * @param monitor who watches
   * @return the report, to be added to or written
   * @throws CancelledException if the user stopped the run
   */
  public static Report of(Balanced balanced, ReportInfo info, Monitor monitor) {
    monitor.phase("measures");
    Run run = new Run(new Seed(1), monitor.slice(0, 0.4), 1);
    SyntheticQuality quality = SyntheticQuality.of(balanced, Plots.MAX_CLASSES, run);
    return of(balanced, quality, info, monitor.slice(0.4, 1));
  }

  /**
   * Draws up a report from measures taken already.
   *
   * @param balanced the outcome of balancing
   * @param quality what was measured of it
   * @param info how it came about; a blank method where that is not known
   * @param monitor who watches
   * @return the report, to be added to or written
   * @throws CancelledException if the user stopped the run
   */
  public static Report of(
      Balanced balanced, SyntheticQuality quality, ReportInfo info, Monitor monitor) {
    return new BalanceReport(balanced, quality, info, monitor).build();
  }

  private Report build() {
    List<Section> sections = new ArrayList<>();
    sections.add(ReadingSection.of(given.original(), info.reading()));
    sections.add(Section.of(isMade() ? "What was done" : "What was compared", new Facts(facts())));
    monitor.phase("report");
    sections.add(classCounts());
    if (!balanced.warnings().isEmpty()) {
      sections.add(Section.of("Warnings", new Notes(balanced.warnings())));
    }
    List<ClassPart> parts = ClassPart.of(balanced, Plots.MAX_CLASSES);
    if (!parts.isEmpty()) {
      monitor.progress(0.1);
      sections.addAll(QualitySections.of(quality));
      sections.add(components(parts));
      if (given.original().schema().kind() == Kind.SEQUENCE) {
        sections.addAll(SequenceSection.of(given));
      }
      for (int i = 0; i < parts.size(); i++) {
        monitor.checkCancelled();
        monitor.progress(0.7 + 0.3 * i / parts.size());
        sections.add(columns(parts.get(i)));
      }
    }
    monitor.progress(1);
    return new Report(info.title(), lead(), sections, Citations.of(info.references()));
  }

  private String lead() {
    int made = balanced.syntheticRows();
    if (made == 0) {
      return String.format(
          Locale.ROOT, "No class of %s needed more rows, so none were made.", info.dataset());
    }
    List<String> changes =
        balanced.outcomes().stream()
            .filter(outcome -> outcome.after() > outcome.before())
            .map(
                o ->
                    String.format(
                        Locale.ROOT,
                        "%s from %s to %s",
                        o.label(),
                        count(o.before()),
                        count(o.after())))
            .toList();
    return String.format(
        Locale.ROOT,
        "%s %s synthetic %s %s %s: class %s.",
        isMade() ? balanced.makers(info.method()) + " made" : "There are",
        count(made),
        made == 1 ? "row" : "rows",
        isMade() ? "for" : "beside the real ones of",
        info.dataset(),
        changes.size() > 4
            ? String.join(", ", changes.subList(0, 3))
                + String.format(Locale.ROOT, " and %d more classes", changes.size() - 3)
            : String.join(", ", changes));
  }

  /** Returns whether the rows come from a method known here. */
  private boolean isMade() {
    return !info.method().isBlank();
  }

  private Map<String, String> facts() {
    Table table = given.original();
    Schema schema = table.schema();
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("Data", info.dataset());
    facts.put("Columns besides the class", columnKinds(schema));
    facts.put("Missing cells", missing(table));
    if (isMade()) {
      facts.put("Method", info.method());
    }
    facts.putAll(info.settings());
    return facts;
  }

  private static String columnKinds(Schema schema) {
    int nominal = 0;
    for (int column : schema.features()) {
      nominal += schema.column(column) instanceof Column.Nominal ? 1 : 0;
    }
    int series = schema.series().length;
    int numeric = schema.width() - 1 - nominal - series;
    return String.format(
        Locale.ROOT,
        "%d (%d numeric, %d nominal%s)",
        schema.width() - 1,
        numeric,
        nominal,
        series == 0 ? "" : String.format(Locale.ROOT, ", %d of series", series));
  }

  private static String missing(Table table) {
    long missing = 0;
    int columns = 0;
    for (int column : table.schema().features()) {
      long before = missing;
      for (int row = 0; row < table.rows(); row++) {
        missing += table.isMissing(row, column) ? 1 : 0;
      }
      columns += missing > before ? 1 : 0;
    }
    return missing == 0
        ? "none"
        : String.format(
            Locale.ROOT,
            "%s, in %d %s",
            count(missing),
            columns,
            columns == 1 ? "column" : "columns");
  }

  private Section classCounts() {
    List<List<Cell>> rows = new ArrayList<>();
    for (ClassOutcome outcome : balanced.outcomes()) {
      List<Cell> cells =
          List.of(
              Cell.text(outcome.label()),
              Cell.number(count(outcome.before())),
              Cell.number(count(outcome.after() - outcome.before())),
              Cell.number(count(outcome.after())),
              Cell.text(method(outcome)));
      rows.add(isMade() ? cells : cells.subList(0, 4));
    }
    List<String> heads =
        isMade()
            ? List.of("Class", "Rows before", "Made", "Rows after", "Made by")
            : List.of("Class", "Real rows", "Synthetic rows", "Together");
    String caption =
        balanced.outcomes().size() > ClassCountsPlot.MAX_BARS
            ? String.format(
                Locale.ROOT, "The picture shows the %d largest classes.", ClassCountsPlot.MAX_BARS)
            : "";
    return Section.of(
        "Rows per class",
        new Pictures(
            caption, Legend.ROWS, List.of(ClassCountsPlot.draw(balanced.outcomes(), false))),
        new Grid("", heads, List.of(new Group("", rows))));
  }

  private static String method(ClassOutcome outcome) {
    if (outcome.method().isEmpty()) {
      return "–";
    }
    if (!outcome.topUps().isEmpty()) {
      return outcome.topUps().stream()
          .map(
              topUp ->
                  String.format(
                      Locale.ROOT,
                      "%s for %s of them (%s)",
                      topUp.method(),
                      count(topUp.rows()),
                      topUp.reason()))
          .collect(Collectors.joining(", ", outcome.method() + "; ", ""));
    }
    return outcome.fallback()
        ? outcome.method() + ", because the class is too small for the method chosen"
        : outcome.method();
  }

  private Section components(List<ClassPart> parts) {
    String title = "Real and synthetic rows together";
    Optional<PcaPlot> plot = PcaPlot.of(balanced);
    if (plot.isEmpty()) {
      return Section.of(
          title, new Paragraph("Every column has one value only, so there is nothing to draw."));
    }
    monitor.progress(0.2);
    String reading =
        "Each point is a row, placed by the two directions in which the real rows differ most (a"
            + " principal component analysis of all real rows, every column weighing the same)."
            + " Synthetic rows should fill the region of the real rows of their class, neither"
            + " clump nor wander off into other classes. ";
    return Section.of(
        title,
        new Paragraph(reading + plot.get().explanation()),
        new Pictures(
            String.format(
                    Locale.ROOT,
                    "At most %s rows of each kind are drawn, chosen at random; how many far-off ones lie outside a picture stands above it. A missing cell stands at the mean of its column.",
                    count(PcaPlot.MAX_POINTS))
                + plot.get().remark()
                + omitted(),
            Legend.ROWS_AND_OTHERS,
            plot.get().draw(parts, false, monitor)),
        map(parts));
  }

  private Block map(List<ClassPart> parts) {
    List<Picture> map = TsnePlot.draw(balanced, parts, monitor.slice(0.2, 0.7));
    if (map.isEmpty()) {
      return new Paragraph("There are too few rows for a map by t-SNE.");
    }
    return new Pictures(
        "The same as a map by t-SNE, which keeps rows that are alike together; distances between"
            + " groups and the size of a group mean nothing. Copies lie on their real rows, and"
            + " synthetic rows that are not like real ones make islands of their own. At most"
            + String.format(
                Locale.ROOT, " %d rows are on the map, chosen at random.", TsnePlot.MAX_ROWS),
        Legend.ROWS_AND_OTHERS,
        map);
  }

  private String omitted() {
    long classes =
        balanced.parts().stream()
            .filter(part -> part.rows().rows() > 0)
            .mapToInt(part -> part.rows().classOf(0))
            .distinct()
            .count();
    return classes > Plots.MAX_CLASSES
        ? String.format(
            Locale.ROOT,
            " Of %d classes, the %d with most synthetic rows are shown.",
            classes,
            Plots.MAX_CLASSES)
        : "";
  }

  private Section columns(ClassPart part) {
    String title = String.format(Locale.ROOT, "Class %s, column by column", part.label());
    List<ColumnContrast> contrasts = OverlayPlot.mostDifferentFirst(part);
    List<ColumnContrast> shown =
        contrasts.subList(0, Math.min(Plots.MAX_COLUMNS, contrasts.size()));
    int constant = part.real().schema().features().length - contrasts.size();
    String remark =
        switch (constant) {
          case 0 -> "";
          case 1 -> " One more column has a single value in this class.";
          default ->
              String.format(
                  Locale.ROOT, " %d more columns have a single value in this class.", constant);
        };
    if (shown.isEmpty()) {
      return Section.of(title, new Paragraph("Every column has a single value in this class."));
    }
    String which =
        contrasts.size() > shown.size()
            ? String.format(
                Locale.ROOT,
                "The %d of %d columns that differ most, the most different first.",
                shown.size(),
                contrasts.size())
            : "The most different column comes first.";
    String reading =
        String.format(
            Locale.ROOT,
            "%s Bars show shares of the %s real and of the %s synthetic rows of the class.%s",
            which,
            count(part.realRows().length),
            count(part.syntheticRows().length),
            remark);
    List<Picture> pictures = new ArrayList<>();
    for (ColumnContrast contrast : shown) {
      monitor.checkCancelled();
      pictures.add(OverlayPlot.draw(contrast, false));
    }
    return Section.of(title, new Pictures(reading, Legend.ROWS, pictures));
  }

  private static String count(long rows) {
    return String.format(Locale.ENGLISH, "%,d", rows);
  }
}
