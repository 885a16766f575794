package io.github.counterpoise.examples.benchmark;

import io.github.counterpoise.evaluate.statistics.Ranking;
import io.github.counterpoise.evaluate.statistics.RankingText;
import io.github.counterpoise.examples.cli.TextLines;
import io.github.counterpoise.examples.cli.TextTable;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** The outcome of a benchmark for the terminal. */
public final class BenchmarkText {

  private BenchmarkText() {}

  /**
   * Prints mean ranks by every metric, those under each classifier, tests and notes.
   *
   * @param outcome the outcome
   * @param out where to
   */
  public static void print(Benchmark.Outcome outcome, PrintWriter out) {
    out.println(TextLines.wrapped(outcome.result().explanation(), 0));
    out.println();
    out.println("Mean ranks, 1 is best; in brackets on how many data sets nobody is better:");
    out.println();
    table(outcome).print(out);
    for (Ranking ranking : outcome.overall()) {
      out.println();
      out.println(ranking.table().metric() + ", " + ranking.table().classifier() + ":");
      RankingText.sentences(ranking).forEach(s -> out.println(TextLines.wrapped(s, 2)));
    }
    out.println();
    outcome.result().notes().forEach(n -> out.println(TextLines.wrapped("Note: " + n, 0)));
    out.println(TextLines.wrapped(outcome.result().time().words(), 0));
    out.flush();
  }

  private static TextTable table(Benchmark.Outcome outcome) {
    List<String> heads = new ArrayList<>(List.of("Metric", "Classifier"));
    heads.addAll(outcome.result().contenders());
    TextTable table = new TextTable(heads.toArray(String[]::new));
    for (Ranking ranking : outcome.all()) {
      List<String> line =
          new ArrayList<>(List.of(ranking.table().metric(), ranking.table().classifier()));
      IntStream.range(0, ranking.table().contenders().size())
          .mapToObj(
              c ->
                  String.format(
                      Locale.ROOT, "%.2f (%d)", ranking.means().ranks()[c], ranking.firsts(c)))
          .forEach(line::add);
      table.add(line.toArray());
    }
    return table;
  }
}
