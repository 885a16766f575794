package io.github.counterpoise.examples.paper.simpor;

import io.github.counterpoise.examples.cli.TextTable;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;

/**
 * The tables as text: mean and standard deviation over the trials, in per cent, each followed by
 * what the paper prints, in brackets.
 *
 * @param protocol sets and trials
 * @param contenders the rows
 * @param results returns the values of a finished trial
 */
record SimporSummary(
    SimporProtocol protocol,
    List<Resampling> contenders,
    Function<Trial, Optional<List<String>>> results) {

  private static final List<String> COLUMNS =
      List.of("macro_f1", "roc_auc", "macro_precision", "macro_recall", "f1", "hdr");

  /** Prints the table. */
  void print(PrintWriter out) {
    out.println();
    out.println(
        String.format(
                Locale.ROOT,
                "Per cent, %d %s; in brackets the paper's number. F1, precision and recall are means of",
                protocol.trials(),
                protocol.trials() == 1 ? "trial" : "trials")
            + " both classes.");
    out.println();
    TextTable table =
        new TextTable(
            "Data", "Method", "F1", "AUC", "Precision", "Recall", "F1 of the rare class", "HDR");
    for (SimporSet set : protocol.sets()) {
      for (Resampling contender : contenders) {
        List<String> line = new ArrayList<>(List.of(set.title(), contender.title()));
        COLUMNS.forEach(column -> line.add(text(set, contender, column)));
        table.add(line.toArray());
      }
    }
    table.print(out);
    if (protocol.sets().contains(SimporSet.WDBC3) || protocol.sets().contains(SimporSet.WDBC7)) {
      out.println();
      out.println(
          "The paper's table for breast cancer repeats numbers of its table for credit card fraud;"
              + " its text gives F1 94.7 and 93.5, AUC 97.7 and 98.6 for SIMPOR at 3:1 and 7:1.");
    }
    out.println();
  }

  private String text(SimporSet set, Resampling contender, String column) {
    SummaryStatistics values = values(set, contender, column);
    String missing =
        values.getN() == protocol.trials()
            ? ""
            : ", undefined in " + (protocol.trials() - values.getN());
    OptionalDouble printed = PrintedResults.of(set, contender, column);
    String beside =
        printed.isPresent()
            ? String.format(Locale.ROOT, " (%.1f)", 100 * printed.getAsDouble())
            : "";
    return mean(values) + missing + beside;
  }

  private static String mean(SummaryStatistics values) {
    return switch ((int) values.getN()) {
      case 0 -> "-";
      case 1 -> String.format(Locale.ROOT, "%.1f", values.getMean());
      default ->
          String.format(
              Locale.ROOT, "%.1f ± %.1f", values.getMean(), values.getStandardDeviation());
    };
  }

  private SummaryStatistics values(SimporSet set, Resampling contender, String column) {
    SummaryStatistics values = new SummaryStatistics();
    int at = SimporTables.VALUES.indexOf(column);
    for (int number = 1; number <= protocol.trials(); number++) {
      String value = results.apply(new Trial(set, number, contender)).orElseThrow().get(at);
      if (!value.isEmpty()) {
        values.addValue(100 * Double.parseDouble(value));
      }
    }
    return values;
  }
}
