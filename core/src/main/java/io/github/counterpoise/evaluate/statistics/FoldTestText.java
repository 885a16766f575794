package io.github.counterpoise.evaluate.statistics;

import io.github.counterpoise.evaluate.compare.ComparisonResult;
import io.github.counterpoise.evaluate.compare.ComparisonText;
import io.github.counterpoise.evaluate.metric.Metric;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** The tests of contenders on one data set for people to read. */
public final class FoldTestText {

  private FoldTestText() {}

  /**
   * Returns a table of the tests and what they are, line by line.
   *
   * @param result a comparison on one data set of at least two contenders
   * @param metrics what is shown, at least one
   */
  public static List<String> lines(ComparisonResult result, List<Metric> metrics) {
    List<List<String>> table = new ArrayList<>();
    table.add(
        Stream.concat(Stream.of("Method", "Classifier"), metrics.stream().map(m -> m.label() + " "))
            .toList());
    for (Map<Metric, FoldTests> tests : tests(result, metrics)) {
      FoldTests first = tests.get(metrics.get(0));
      for (int i = 0; i < first.contenders().size(); i++) {
        List<String> line = new ArrayList<>(List.of(first.contenders().get(i), first.learner()));
        for (Metric metric : metrics) {
          boolean differs = tests.get(metric).differs(i, Ranking.USUAL_ALPHA);
          line.add(cell(tests.get(metric), i) + (differs ? "*" : " "));
        }
        table.add(line);
      }
    }
    List<String> lines = new ArrayList<>();
    lines.add(
        String.format(
            Locale.ROOT,
            "Tests: mean difference from '%s' and its p; * p below %s.",
            FoldTests.baseline(result),
            Ranking.USUAL_ALPHA));
    lines.add("");
    ComparisonText.aligned(table).lines().forEach(lines::add);
    lines.add("");
    lines.addAll(sentences(result, metrics));
    return lines;
  }

  /**
   * Returns all tests: of each classifier, by each metric.
   *
   * @param result a comparison on one data set of at least two contenders
   * @param metrics the metrics
   */
  public static List<Map<Metric, FoldTests>> tests(ComparisonResult result, List<Metric> metrics) {
    String dataset = result.datasets().keySet().iterator().next();
    List<Map<Metric, FoldTests>> all = new ArrayList<>();
    for (String learner : result.learners()) {
      Map<Metric, FoldTests> tests = new EnumMap<>(Metric.class);
      metrics.forEach(m -> tests.put(m, FoldTests.of(result, dataset, learner, m)));
      all.add(tests);
    }
    return all;
  }

  /**
   * Returns a test in short: the mean difference and p after Holm's correction, or why there is no
   * test.
   *
   * @param tests the tests of one classifier by one metric
   * @param contender the contender's place among them
   */
  public static String cell(FoldTests tests, int contender) {
    FoldTest test = tests.tests().get(contender);
    String difference = String.format(Locale.ROOT, "%+.3f", Decimals.rounded(test.difference()));
    return switch (test.outcome()) {
      case TESTED ->
          difference
              + RankingText.probability(tests.adjusted().get(contender))
                  .replace("p = ", " ")
                  .replace("p < ", " <");
      case EQUAL -> "equal";
      case CONSTANT -> difference + " constant";
      case TOO_FEW_FOLDS -> "no test";
    };
  }

  /**
   * Says what the tests are, and what is missing.
   *
   * @param result a comparison on one data set of at least two contenders
   * @param metrics what is shown, at least one
   */
  public static List<String> sentences(ComparisonResult result, List<Metric> metrics) {
    List<FoldTests> all =
        tests(result, metrics).stream().flatMap(tests -> tests.values().stream()).toList();
    int others = result.contenders().size() - 1;
    List<String> sentences = new ArrayList<>();
    sentences.add(
        String.format(
            Locale.ROOT,
            "Each method is tested against '%s' by the corrected resampled t-test over the test folds in"
                + " which both have a value (Nadeau and Bengio 2003, as in Weka's Experimenter),"
                + " two-sided%s.",
            FoldTests.baseline(result),
            others == 1
                ? ""
                : String.format(
                    Locale.ROOT,
                    ", with Holm's correction for the %d methods of each classifier and metric",
                    others)));
    if (all.stream().anyMatch(FoldTestText::anyTested)
        && all.stream().noneMatch(FoldTestText::anyDiffers)) {
      sentences.add(
          String.format(
              Locale.ROOT,
              "No difference is found at the level %s; that is no proof that there is none.",
              Ranking.USUAL_ALPHA));
    }
    addIf(sentences, all, FoldTest.Outcome.EQUAL, "Equal: both have the same value in every fold.");
    addIf(
        sentences,
        all,
        FoldTest.Outcome.CONSTANT,
        "Constant: the difference is the same in every fold, which tells nothing of chance, so there"
            + " is no test.");
    addIf(
        sentences,
        all,
        FoldTest.Outcome.TOO_FEW_FOLDS,
        "No test: there are fewer than two folds in which both have a value.");
    return sentences;
  }

  private static boolean anyTested(FoldTests tests) {
    return tests.tests().stream().anyMatch(t -> t.outcome() == FoldTest.Outcome.TESTED);
  }

  private static boolean anyDiffers(FoldTests tests) {
    return tests.adjusted().stream().anyMatch(p -> p < Ranking.USUAL_ALPHA);
  }

  private static void addIf(
      List<String> sentences, List<FoldTests> all, FoldTest.Outcome outcome, String sentence) {
    if (all.stream().flatMap(t -> t.tests().stream()).anyMatch(t -> t.outcome() == outcome)) {
      sentences.add(sentence);
    }
  }
}
