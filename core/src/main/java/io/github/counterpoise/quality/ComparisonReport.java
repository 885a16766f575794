package io.github.counterpoise.quality;

import io.github.counterpoise.evaluate.compare.ComparisonResult;
import io.github.counterpoise.evaluate.compare.ComparisonRow;
import io.github.counterpoise.evaluate.compare.ComparisonText;
import io.github.counterpoise.evaluate.metric.Metric;
import io.github.counterpoise.evaluate.statistics.ComparisonRanks;
import io.github.counterpoise.evaluate.statistics.FoldTestText;
import io.github.counterpoise.evaluate.statistics.FoldTests;
import io.github.counterpoise.evaluate.statistics.Ranking;
import io.github.counterpoise.evaluate.statistics.RankingText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A comparison as an HTML report. */
public final class ComparisonReport {

  private static final int MOST_PICTURED = 8; // data sets; more would make a very long page

  private ComparisonReport() {}

  /**
   * Returns a report of a comparison alone.
   *
   * @param result the comparison
   * @param metrics what to show, at least one
   */
  public static Report of(ComparisonResult result, List<Metric> metrics) {
    List<String> names = List.copyOf(result.datasets().keySet());
    String title =
        names.size() == 1
            ? names.get(0) + ": with and without resampling"
            : String.format(Locale.ROOT, "With and without resampling: %d data sets", names.size());
    List<Section> sections = new ArrayList<>();
    for (String name : names) {
      sections.add(table(result, name, names.size() > 1, metrics));
    }
    sections.add(
        ComparisonRanks.isWithinOneDataSet(result)
            ? tests(result, metrics)
            : ranks(result, ComparisonText.leading(metrics)));
    sections.add(measured(result, metrics));
    if (!result.notes().isEmpty()) {
      sections.add(Section.of("Notes", new Block.Notes(result.notes())));
    }
    return new Report(title, lead(result, metrics), sections, List.of());
  }

  private static Section table(
      ComparisonResult result, String dataset, boolean named, List<Metric> metrics) {
    List<ComparisonSection.Metric> columns =
        metrics.stream()
            .map(m -> new ComparisonSection.Metric(m.label(), m.higherIsBetter()))
            .toList();
    List<ComparisonSection.Row> rows =
        result.rows().stream()
            .filter(row -> row.dataset().equals(dataset))
            .map(row -> row(row, metrics))
            .toList();
    Section table =
        new ComparisonSection(
                named ? dataset : "Classifiers and methods",
                result.datasets().get(dataset),
                columns,
                rows)
            .toSection();
    if (result.datasets().size() > MOST_PICTURED) {
      return table;
    }
    List<Block> blocks = new ArrayList<>(table.blocks());
    blocks.add(pictures(result, dataset, ComparisonText.leading(metrics)));
    return new Section(table.title(), blocks);
  }

  private static Block pictures(ComparisonResult result, String dataset, Metric metric) {
    return new Block.Pictures(
        metric.label()
            + ", mean and one standard deviation to either side over the test folds; the best mean of"
            + " each classifier is orange.",
        Block.Legend.NONE,
        Plots.scores(result, dataset, metric));
  }

  private static ComparisonSection.Row row(ComparisonRow row, List<Metric> metrics) {
    return new ComparisonSection.Row(
        row.learner(),
        row.contender(),
        metrics.stream()
            .map(row::score)
            .map(score -> new ComparisonSection.Score(score.mean(), score.deviation()))
            .toList());
  }

  /** Returns the tests on one data set: a group of rows per classifier, a column per metric. */
  private static Section tests(ComparisonResult result, List<Metric> metrics) {
    List<Block.Group> groups = new ArrayList<>();
    for (Map<Metric, FoldTests> tests : FoldTestText.tests(result, metrics)) {
      FoldTests first = tests.get(metrics.get(0));
      List<List<Block.Cell>> lines = new ArrayList<>();
      for (int i = 0; i < first.contenders().size(); i++) {
        List<Block.Cell> line = new ArrayList<>();
        line.add(Block.Cell.text(first.contenders().get(i)));
        for (Metric metric : metrics) {
          FoldTests own = tests.get(metric);
          boolean differs = own.differs(i, Ranking.USUAL_ALPHA);
          line.add(new Block.Cell(FoldTestText.cell(own, i), true, differs));
        }
        lines.add(line);
      }
      groups.add(new Block.Group(first.learner(), lines));
    }
    List<String> heads = new ArrayList<>(List.of("Method"));
    metrics.forEach(metric -> heads.add(metric.label()));
    String caption =
        String.format(
            Locale.ROOT,
            "Mean difference from '%s' and its p; bold where p is below %s.",
            FoldTests.baseline(result),
            Ranking.USUAL_ALPHA);
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Grid(caption, heads, groups));
    FoldTestText.sentences(result, metrics)
        .forEach(words -> blocks.add(new Block.Paragraph(words)));
    return new Section("Which differences may be chance?", blocks);
  }

  private static Section ranks(ComparisonResult result, Metric metric) {
    String title = "Ranks over data sets";
    Optional<Ranking> found = ComparisonRanks.of(result, metric);
    if (found.isEmpty()) {
      return Section.of(title, new Block.Paragraph(ComparisonRanks.WHY_NOT));
    }
    Ranking ranking = found.get();
    List<List<Block.Cell>> lines = new ArrayList<>();
    for (int c : ranking.order()) {
      lines.add(
          List.of(
              Block.Cell.text(ranking.table().contenders().get(c)),
              number("%.2f", ranking.means().ranks()[c]),
              number("%.3f", ranking.meanScore(c))));
    }
    String caption =
        String.format(
            Locale.ROOT,
            "%s, %s, %d data sets; rank 1 is the best.",
            metric.label(),
            ranking.table().classifier(),
            ranking.means().datasets());
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Block.Grid(
            caption,
            List.of("Method", "Mean rank", "Mean score"),
            List.of(new Block.Group("", lines))));
    Plots.criticalDifference(ranking)
        .ifPresent(
            picture -> blocks.add(new Block.Pictures("", Block.Legend.NONE, List.of(picture))));
    RankingText.sentences(ranking).forEach(words -> blocks.add(new Block.Paragraph(words)));
    return new Section(title, blocks);
  }

  private static Block.Cell number(String format, double value) {
    return Block.Cell.number(
        Double.isNaN(value) ? "n/a" : String.format(Locale.ROOT, format, value));
  }

  /** Returns how it was measured: folds, what was done inside them, what metrics mean, time. */
  private static Section measured(ComparisonResult result, List<Metric> metrics) {
    Map<String, String> meanings = new LinkedHashMap<>();
    metrics.forEach(metric -> meanings.put(metric.label(), metric.sentence()));
    return Section.of(
        "How this was measured",
        new Block.Paragraph(result.explanation()),
        new Block.Facts(result.insides()),
        new Block.Facts(meanings),
        new Block.Paragraph(result.time().words()));
  }

  private static String lead(ComparisonResult result, List<Metric> metrics) {
    Metric metric = ComparisonText.leading(metrics);
    if (result.datasets().size() > 1) {
      return String.format(
          Locale.ROOT,
          "%d classifiers, each with %d ways to deal with rare classes; training folds only are resampled.",
          result.learners().size(),
          result.contenders().size());
    }
    String dataset = result.datasets().keySet().iterator().next();
    List<String> best = new ArrayList<>();
    for (String learner : result.learners()) {
      List<String> names =
          result.best(dataset, learner, metric).stream().map(ComparisonRow::contender).toList();
      if (!names.isEmpty()) {
        best.add(String.format(Locale.ROOT, "%s with %s", learner, String.join(" or ", names)));
      }
    }
    return best.isEmpty()
        ? metric.label() + " is undefined in every fold."
        : String.format(
            Locale.ROOT,
            "%s mean %s: %s.%s",
            metric.higherIsBetter() ? "Highest" : "Lowest",
            metric.label(),
            String.join(", ", best),
            ComparisonRanks.isWithinOneDataSet(result)
                ? " Which differences may be chance is tested below."
                : "");
  }
}
