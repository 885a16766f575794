package io.github.counterpoise.examples.paper.deepsmote;

import io.github.counterpoise.examples.cli.TextTable;
import io.github.counterpoise.examples.paper.PercentMean;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.BiFunction;

/**
 * The table as text: mean and standard deviation over seeds and folds, in per cent, beside what the
 * paper prints.
 *
 * @param protocol seeds and folds
 * @param contenders the rows
 * @param results returns the value of a column of a finished cell, as text
 */
record DeepSmoteSummary(
    DeepSmoteProtocol protocol,
    List<DeepSmoteContender> contenders,
    BiFunction<DeepSmoteCell, String, String> results) {

  private static final List<String> MEASURES = List.of("acsa", "gm", "fm");

  /** Prints the table. */
  void print(PrintWriter out) {
    if (protocol.folds() > 1) {
      print(out, "fold", "Tested on the fold left out (imbalanced), as in the paper; per cent:");
    }
    print(out, "test", "Tested on the published test images, as many of each class; per cent:");
  }

  private void print(PrintWriter out, String test, String title) {
    TextTable table = new TextTable("Set", "Method", "ACSA", "GM", "FM", "ACSA in the paper");
    for (DeepSmoteSet set : protocol.sets()) {
      for (DeepSmoteContender contender : contenders) {
        OptionalDouble printed = contender.printed(set);
        List<String> line = new ArrayList<>(List.of(set.title(), contender.title()));
        MEASURES.forEach(m -> line.add(mean(set, contender, test + "_" + m)));
        line.add(
            printed.isPresent() ? String.format(Locale.ROOT, "%.2f", printed.getAsDouble()) : "");
        table.add(line.toArray());
      }
    }
    out.println();
    out.println(title);
    out.println();
    table.print(out);
  }

  private String mean(DeepSmoteSet set, DeepSmoteContender contender, String column) {
    List<String> values = new ArrayList<>();
    for (int seed : protocol.seeds()) {
      for (int fold = 1; fold <= protocol.folds(); fold++) {
        values.add(results.apply(new DeepSmoteCell(set, seed, fold, contender), column));
      }
    }
    return PercentMean.of(values).text(2);
  }
}
