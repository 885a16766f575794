package io.github.counterpoise.weka.compare;

import io.github.counterpoise.quality.Block;
import io.github.counterpoise.quality.ComparisonSection;
import io.github.counterpoise.quality.Report;
import io.github.counterpoise.quality.Section;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A comparison as an HTML report, or as sections of one. */
public final class ComparisonReport {

  private ComparisonReport() {}

  /**
   * Returns a report of a comparison alone.
   *
   * @param result the comparison
   */
  public static Report of(ComparisonResult result) {
    return new Report(
        result.dataset() + ": with and without resampling",
        lead(result),
        sections(result),
        List.of());
  }

  /**
   * Returns the table of a comparison and what there is to note, to be added to another report.
   *
   * @param result the comparison
   */
  public static List<Section> sections(ComparisonResult result) {
    List<ComparisonSection.Metric> metrics =
        Arrays.stream(Measure.values())
            .map(measure -> ComparisonSection.Metric.of(measure.label()))
            .toList();
    List<ComparisonSection.Row> rows = result.rows().stream().map(ComparisonReport::row).toList();
    List<Section> sections = new ArrayList<>();
    sections.add(
        new ComparisonSection("Classifiers and methods", result.explanation(), metrics, rows)
            .toSection());
    if (!result.notes().isEmpty()) {
      sections.add(Section.of("Notes", new Block.Notes(result.notes())));
    }
    return sections;
  }

  private static ComparisonSection.Row row(ComparisonRow row) {
    return new ComparisonSection.Row(
        row.learner(),
        row.sampling(),
        Arrays.stream(Measure.values())
            .map(row::score)
            .map(score -> new ComparisonSection.Score(score.mean(), score.deviation()))
            .toList());
  }

  private static String lead(ComparisonResult result) {
    List<String> best = new ArrayList<>();
    for (String learner : result.learners()) {
      result
          .best(learner, Measure.F1)
          .ifPresent(row -> best.add("%s with %s".formatted(learner, row.sampling())));
    }
    return "Highest mean F1: %s. Differences within one standard deviation may be chance."
        .formatted(String.join(", ", best));
  }
}
