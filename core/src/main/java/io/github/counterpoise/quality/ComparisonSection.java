package io.github.counterpoise.quality;

import io.github.counterpoise.quality.Block.Cell;
import io.github.counterpoise.quality.Block.Grid;
import io.github.counterpoise.quality.Block.Group;
import io.github.counterpoise.quality.Block.Paragraph;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A comparison of oversampling methods under one or more classifiers, as a section of a report: a
 * group of rows per classifier, a row per method, a column per metric, the best mean of each group
 * and column in bold.
 *
 * @param title the section's heading
 * @param explanation how the numbers came about: folds, repeats, where rows were made
 * @param metrics the columns
 * @param rows the rows; those of one classifier form a group
 */
public record ComparisonSection(
    String title, String explanation, List<Metric> metrics, List<Row> rows) {

  /** Copies the lists and checks that every row has a score per metric. */
  public ComparisonSection {
    metrics = List.copyOf(metrics);
    rows = List.copyOf(rows);
    for (Row row : rows) {
      if (row.scores().size() != metrics.size()) {
        throw new IllegalArgumentException(
            String.format(
                Locale.ROOT,
                "%d scores of %s with %s for %d metrics",
                row.scores().size(),
                row.classifier(),
                row.method(),
                metrics.size()));
      }
    }
  }

  /**
   * A measure of success.
   *
   * @param name what people call it
   * @param higherIsBetter whether more is better
   */
  public record Metric(String name, boolean higherIsBetter) {
    /**
     * Returns a measure of which more is better.
     *
     * @param name what people call it
     */
    public static Metric of(String name) {
      return new Metric(name, true);
    }
  }

  /**
   * The outcome of one method under one classifier.
   *
   * @param classifier the classifier's name
   * @param method the method's name
   * @param scores one per metric
   */
  public record Row(String classifier, String method, List<Score> scores) {
    /** Copies the list. */
    public Row {
      scores = List.copyOf(scores);
    }
  }

  /**
   * A mean and its spread.
   *
   * @param mean the mean over folds, {@code NaN} where the metric is not defined
   * @param sd the standard deviation over folds, {@code NaN} where there is none
   */
  public record Score(double mean, double sd) {
    /** Returns mean and spread to three decimals, for instance "0.713 ± 0.021". */
    public String text() {
      if (Double.isNaN(mean)) {
        return "n/a";
      }
      String text = String.format(Locale.ENGLISH, "%.3f", mean);
      return Double.isNaN(sd) ? text : text + String.format(Locale.ENGLISH, " ± %.3f", sd);
    }
  }

  /** Returns the section. */
  public Section toSection() {
    Map<String, List<Row>> byClassifier = new LinkedHashMap<>();
    rows.forEach(
        row -> byClassifier.computeIfAbsent(row.classifier(), c -> new ArrayList<>()).add(row));
    List<Group> groups = new ArrayList<>();
    byClassifier.forEach((classifier, members) -> groups.add(group(classifier, members)));
    List<String> heads = new ArrayList<>(List.of("Method"));
    metrics.forEach(metric -> heads.add(metric.name()));
    return Section.of(
        title,
        new Paragraph(explanation),
        new Grid("Mean ± standard deviation; the best mean of each group is bold.", heads, groups));
  }

  private Group group(String classifier, List<Row> members) {
    List<List<Cell>> lines = new ArrayList<>();
    for (Row row : members) {
      List<Cell> line = new ArrayList<>(List.of(Cell.text(row.method())));
      for (int m = 0; m < metrics.size(); m++) {
        Score score = row.scores().get(m);
        line.add(new Cell(score.text(), true, isBest(score, m, members)));
      }
      lines.add(line);
    }
    return new Group(classifier, lines);
  }

  /** Compares what is printed, so that scores which look equal are both bold. */
  private boolean isBest(Score score, int metric, List<Row> members) {
    double sign = metrics.get(metric).higherIsBetter() ? 1 : -1;
    double best =
        members.stream()
            .mapToDouble(row -> sign * rounded(row.scores().get(metric).mean()))
            .filter(mean -> !Double.isNaN(mean))
            .max()
            .orElse(Double.NaN);
    return members.size() > 1 && sign * rounded(score.mean()) == best;
  }

  private static double rounded(double mean) {
    return Double.isNaN(mean) ? mean : Math.rint(mean * 1000);
  }
}
