package io.github.counterpoise.examples.paper;

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
 * The table as text: mean and standard deviation over seeds and folds, in per cent, beside what the
 * paper prints.
 *
 * @param protocol seeds and folds
 * @param contenders the rows
 * @param results returns the values of a finished cell
 */
record DeepSmoteSummary(
    DeepSmoteProtocol protocol,
    List<Contender> contenders,
    Function<Cell, Optional<List<String>>> results) {

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
    for (ImageBenchmark set : protocol.sets()) {
      for (Contender contender : contenders) {
        OptionalDouble printed = contender.printed(set);
        List<String> line = new ArrayList<>(List.of(set.title(), contender.title()));
        MEASURES.forEach(m -> line.add(text(values(set, contender, test + "_" + m))));
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

  private SummaryStatistics values(ImageBenchmark set, Contender contender, String column) {
    SummaryStatistics values = new SummaryStatistics();
    int at = DeepSmoteTable.VALUES.indexOf(column);
    for (int seed : protocol.seeds()) {
      for (int fold = 1; fold <= protocol.folds(); fold++) {
        List<String> found = results.apply(new Cell(set, seed, fold, contender)).orElseThrow();
        values.addValue(100 * Double.parseDouble(found.get(at)));
      }
    }
    return values;
  }

  private static String text(SummaryStatistics values) {
    String mean = String.format(Locale.ROOT, "%.2f", values.getMean());
    return values.getN() < 2
        ? mean
        : mean + String.format(Locale.ROOT, " ± %.2f", values.getStandardDeviation());
  }
}
