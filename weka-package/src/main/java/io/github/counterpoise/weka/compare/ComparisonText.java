package io.github.counterpoise.weka.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A comparison as a table of text and as comma-separated values. */
public final class ComparisonText {

  private static final String UNDEFINED = "undefined";

  private ComparisonText() {}

  /**
   * Returns a table for people: one line per classifier and sampling, an asterisk at the best mean
   * of each classifier and measure.
   *
   * @param result the comparison
   */
  public static String table(ComparisonResult result) {
    List<String[]> lines = new ArrayList<>();
    lines.add(header("Classifier", "Resampling"));
    for (String learner : result.learners()) {
      for (ComparisonRow row : result.rowsOf(learner)) {
        lines.add(line(result, row));
      }
    }
    return aligned(lines);
  }

  /**
   * Returns comma-separated values with a header: classifier, resampling, and for each measure
   * mean, standard deviation and number of folds in which it is defined; an undefined value is
   * empty.
   *
   * @param result the comparison
   */
  public static String csv(ComparisonResult result) {
    StringBuilder text = new StringBuilder("classifier,resampling");
    for (Measure measure : Measure.values()) {
      String name = measure.name().toLowerCase(Locale.ROOT);
      text.append(",%s_mean,%s_sd,%s_folds".formatted(name, name, name));
    }
    text.append('\n');
    for (ComparisonRow row : result.rows()) {
      text.append(quoted(row.learner())).append(',').append(quoted(row.sampling()));
      for (Measure measure : Measure.values()) {
        Score score = row.score(measure);
        text.append(',').append(number(score.mean()));
        text.append(',').append(number(score.deviation()));
        text.append(',').append(score.defined());
      }
      text.append('\n');
    }
    return text.toString();
  }

  private static String[] header(String... names) {
    List<String> header = new ArrayList<>(List.of(names));
    for (Measure measure : Measure.values()) {
      header.add(measure.label());
    }
    return header.toArray(String[]::new);
  }

  private static String[] line(ComparisonResult result, ComparisonRow row) {
    List<String> cells = new ArrayList<>(List.of(row.learner(), row.sampling()));
    for (Measure measure : Measure.values()) {
      boolean best = result.best(row.learner(), measure).filter(row::equals).isPresent();
      cells.add(cell(row.score(measure)) + (best ? "*" : " "));
    }
    return cells.toArray(String[]::new);
  }

  private static String cell(Score score) {
    if (Double.isNaN(score.mean())) {
      return UNDEFINED;
    }
    return Double.isNaN(score.deviation())
        ? String.format(Locale.ROOT, "%.3f", score.mean())
        : String.format(Locale.ROOT, "%.3f ± %.3f", score.mean(), score.deviation());
  }

  /** Puts columns under each other: the first two to the left, the others to the right. */
  private static String aligned(List<String[]> lines) {
    int[] widths = new int[lines.get(0).length];
    for (String[] line : lines) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], line[i].length());
      }
    }
    StringBuilder text = new StringBuilder();
    for (String[] line : lines) {
      StringBuilder row = new StringBuilder();
      for (int i = 0; i < widths.length; i++) {
        String format = i < 2 ? "%-" + widths[i] + "s  " : "%" + widths[i] + "s  ";
        row.append(format.formatted(line[i]));
      }
      text.append(row.toString().stripTrailing()).append('\n');
    }
    return text.toString();
  }

  private static String number(double value) {
    return Double.isNaN(value) ? "" : Double.toString(value);
  }

  private static String quoted(String text) {
    return text.matches("[^,\"\\n]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
  }
}
