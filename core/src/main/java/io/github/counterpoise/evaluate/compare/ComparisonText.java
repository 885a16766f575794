package io.github.counterpoise.evaluate.compare;

import io.github.counterpoise.evaluate.metric.Metric;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;

/** A comparison as text for people and as comma-separated values. */
public final class ComparisonText {

  private static final String UNDEFINED = "undefined";
  private static final String REFUSED = "refused";
  private static final int NAMES = 2; // columns before the metrics
  private static final List<Metric> SHOWN =
      List.of(
          Metric.PRECISION,
          Metric.RECALL,
          Metric.F1,
          Metric.MACRO_F1,
          Metric.G_MEAN,
          Metric.ROC_AUC,
          Metric.PR_AUC);

  private ComparisonText() {}

  /**
   * Reads which metrics to show.
   *
   * @param names keys separated by commas, {@code all}, or nothing for the usual ones
   * @throws io.github.counterpoise.run.InvalidInputException if there is no such metric
   */
  public static List<Metric> metrics(String names) {
    if (names.isBlank()) {
      return SHOWN;
    }
    if (names.strip().equalsIgnoreCase("all")) {
      return List.of(Metric.values());
    }
    return Arrays.stream(names.split(",")).map(Metric::byName).distinct().toList();
  }

  /**
   * Returns the metric that stands for the others where there is room for one: F1 if it is among
   * them, else the first.
   *
   * @param metrics what is shown, at least one
   */
  public static Metric leading(List<Metric> metrics) {
    return metrics.contains(Metric.F1) ? Metric.F1 : metrics.get(0);
  }

  /**
   * Returns everything there is to say, line by line: a table for each data set, what was done
   * inside the training folds, notes, time. Lines of sentences are not broken.
   *
   * @param result the comparison
   * @param metrics what to show
   */
  public static List<String> lines(ComparisonResult result, List<Metric> metrics) {
    List<String> lines = new ArrayList<>();
    result
        .datasets()
        .forEach(
            (name, words) -> {
              lines.add(name + ": " + words);
              lines.add("");
              table(result, name, metrics).lines().forEach(lines::add);
              lines.add("");
            });
    lines.add("* best mean of the classifier. " + result.explanation());
    lines.add("");
    result.insides().forEach((name, words) -> lines.add(name + ": " + words));
    lines.add("");
    result.notes().forEach(note -> lines.add("Note: " + note));
    lines.add(result.time().words());
    return lines;
  }

  /**
   * Returns a table: one line per classifier and contender, an asterisk at the best mean of each
   * classifier and metric.
   *
   * @param result the comparison
   * @param dataset name of the data set
   * @param metrics its columns
   */
  public static String table(ComparisonResult result, String dataset, List<Metric> metrics) {
    List<List<String>> lines = new ArrayList<>();
    List<String> head = new ArrayList<>(List.of("Classifier", "Method"));
    metrics.forEach(metric -> head.add(metric.label() + " "));
    lines.add(head);
    for (String learner : result.learners()) {
      for (ComparisonRow row : result.rowsOf(dataset, learner)) {
        List<String> line = new ArrayList<>(List.of(learner, row.contender()));
        for (Metric metric : metrics) {
          boolean best = result.best(dataset, learner, metric).contains(row);
          line.add(cell(row, row.score(metric)) + (best ? "*" : " "));
        }
        lines.add(line);
      }
    }
    return aligned(lines);
  }

  /**
   * Returns comma-separated values with a header: data set, classifier, contender, and for each
   * metric mean, standard deviation and number of folds in which it is defined; what is not defined
   * is empty.
   *
   * @param result the comparison
   */
  public static String csv(ComparisonResult result) {
    List<String> head = new ArrayList<>(List.of("dataset", "classifier", "contender"));
    for (Metric metric : Metric.values()) {
      head.addAll(List.of(metric.key() + "_mean", metric.key() + "_sd", metric.key() + "_folds"));
    }
    StringBuilder text = new StringBuilder(line(head));
    for (ComparisonRow row : result.rows()) {
      List<String> values = new ArrayList<>(List.of(row.dataset(), row.learner(), row.contender()));
      for (Metric metric : Metric.values()) {
        Score score = row.score(metric);
        values.add(number(score.mean()));
        values.add(number(score.deviation()));
        values.add(Integer.toString(score.defined()));
      }
      text.append(line(values));
    }
    return text.toString();
  }

  private static String cell(ComparisonRow row, Score score) {
    if (Double.isNaN(score.mean())) {
      return row.refused() == score.folds() ? REFUSED : UNDEFINED;
    }
    return Double.isNaN(score.deviation())
        ? String.format(Locale.ROOT, "%.3f", score.mean())
        : String.format(Locale.ROOT, "%.3f ± %.3f", score.mean(), score.deviation());
  }

  /**
   * Puts columns under each other: two of names to the left, numbers to the right.
   *
   * @param lines the cells of each line, as many in each; the first has the heads
   */
  public static String aligned(List<List<String>> lines) {
    int columns = lines.get(0).size();
    int[] widths = new int[columns];
    for (List<String> line : lines) {
      Arrays.setAll(widths, i -> Math.max(widths[i], line.get(i).length()));
    }
    StringBuilder text = new StringBuilder();
    for (List<String> line : lines) {
      StringBuilder row = new StringBuilder();
      for (int i = 0; i < columns; i++) {
        String format = i < NAMES ? "%-" + widths[i] + "s  " : "%" + widths[i] + "s ";
        row.append(String.format(Locale.ROOT, format, line.get(i)));
      }
      text.append(row.toString().stripTrailing()).append('\n');
    }
    return text.toString();
  }

  private static String number(double value) {
    return Double.isNaN(value) ? "" : Double.toString(value);
  }

  private static String line(List<String> texts) {
    return CSVFormat.RFC4180.format(texts.toArray()) + "\n";
  }
}
