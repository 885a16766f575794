package io.github.counterpoise.examples.paper.simpor;

import io.github.counterpoise.examples.cli.TextTable;
import io.github.counterpoise.examples.paper.PercentMean;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

/**
 * The tables as text: mean and standard deviation over the trials, in per cent, each followed by
 * what the paper prints, in brackets.
 *
 * @param protocol sets and trials
 * @param contenders the rows
 * @param results returns the value of a column of a finished trial, as text; empty where it is not
 *     defined
 */
record SimporSummary(
    SimporProtocol protocol,
    List<SimporContender> contenders,
    BiFunction<SimporCell, String, String> results) {

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
      for (SimporContender contender : contenders) {
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

  private String text(SimporSet set, SimporContender contender, String column) {
    PercentMean mean =
        PercentMean.of(
            IntStream.rangeClosed(1, protocol.trials())
                .mapToObj(n -> results.apply(new SimporCell(set, n, contender), column))
                .toList());
    String missing = mean.undefined() == 0 ? "" : ", undefined in " + mean.undefined();
    OptionalDouble printed = PrintedResults.of(set, contender, column);
    String beside =
        printed.isPresent()
            ? String.format(Locale.ROOT, " (%.1f)", 100 * printed.getAsDouble())
            : "";
    return mean.text(1) + missing + beside;
  }
}
