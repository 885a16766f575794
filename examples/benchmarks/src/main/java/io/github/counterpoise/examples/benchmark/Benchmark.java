package io.github.counterpoise.examples.benchmark;

import io.github.counterpoise.evaluate.compare.Comparison;
import io.github.counterpoise.evaluate.compare.ComparisonPlan;
import io.github.counterpoise.evaluate.compare.ComparisonResult;
import io.github.counterpoise.evaluate.compare.DataSet;
import io.github.counterpoise.evaluate.compare.ResultsFile;
import io.github.counterpoise.evaluate.contender.Contender;
import io.github.counterpoise.evaluate.metric.Metric;
import io.github.counterpoise.evaluate.statistics.Ranking;
import io.github.counterpoise.evaluate.statistics.RankingText;
import io.github.counterpoise.evaluate.statistics.ScoreTable;
import io.github.counterpoise.file.WholeFile;
import io.github.counterpoise.quality.Plots;
import io.github.counterpoise.run.Monitor;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Compares contenders under classifiers on many data sets and ranks them, by every metric, under
 * each classifier and by the mean over the classifiers.
 *
 * @param plan what to compare, and how often
 * @param metrics the metrics to rank by
 * @param alpha level of significance
 * @param out folder for results and pictures, which exists
 */
public record Benchmark(ComparisonPlan plan, List<Metric> metrics, double alpha, Path out) {

  /** Copies the list and checks that there will be something to rank. */
  public Benchmark {
    metrics = List.copyOf(metrics);
    Ranking.requireUsable(plan.contenders().stream().map(Contender::name).toList(), alpha);
  }

  /**
   * Measures what does not stand in {@code cells.csv} yet, and writes means, ranks, tests and
   * pictures.
   *
   * @param data the data sets
   * @param monitor shows progress and may stop the run
   */
  public Outcome run(List<DataSet> data, Monitor monitor) {
    ComparisonResult result;
    try (ResultsFile file = ResultsFile.open(out.resolve("cells.csv"), monitor)) {
      result = new Comparison(plan).run(data, file, monitor);
    }
    List<Ranking> overall = new ArrayList<>();
    List<Ranking> all = new ArrayList<>();
    for (Metric metric : metrics) {
      Ranking mean = Ranking.of(ScoreTable.meanOverClassifiers(result, metric), alpha);
      overall.add(mean);
      all.add(mean);
      if (result.learners().size() > 1) {
        result
            .learners()
            .forEach(l -> all.add(Ranking.of(ScoreTable.of(result, metric, l), alpha)));
      }
      Plots.criticalDifference(mean)
          .ifPresent(p -> p.write(out.resolve("ranks-" + metric.key() + ".png")));
    }
    write("scores.csv", ScoresCsv.of(result, metrics, plan.repeats()));
    write("ranks.csv", RankingText.ranksCsv(all));
    write("pairs.csv", RankingText.pairsCsv(all));
    return new Outcome(result, overall, all);
  }

  private void write(String name, String text) {
    WholeFile.write(
        out.resolve(name),
        "statistics",
        stream -> stream.write(text.getBytes(StandardCharsets.UTF_8)));
  }

  /**
   * What came out.
   *
   * @param result means and deviations of every cell
   * @param overall a ranking by each metric, of the mean over the classifiers
   * @param all these and the rankings under each classifier
   */
  public record Outcome(ComparisonResult result, List<Ranking> overall, List<Ranking> all) {
    /** Copies the lists. */
    public Outcome {
      overall = List.copyOf(overall);
      all = List.copyOf(all);
    }
  }
}
