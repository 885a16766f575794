package io.github.counterpoise.evaluate.statistics;

import io.github.counterpoise.evaluate.compare.ComparisonResult;
import io.github.counterpoise.evaluate.compare.ComparisonRow;
import io.github.counterpoise.evaluate.metric.Metric;
import java.util.ArrayList;
import java.util.List;

/**
 * All contenders of a comparison against one of them, under one classifier and by one metric on one
 * data set, by the corrected resampled t-test with Holm's correction for their number.
 *
 * <p>False alarms: under the conditions of {@link FoldTest}, and if all contenders are alike, any
 * adjusted probability is below 0.05 in at most 6 % of cases.
 *
 * @param learner name of the classifier
 * @param baseline name of the contender that the others are tested against
 * @param contenders names of the others, in order
 * @param tests a test of each
 * @param adjusted the probability of each, corrected by Holm's method; {@code NaN} where there is
 *     no test
 */
public record FoldTests(
    String learner,
    String baseline,
    List<String> contenders,
    List<FoldTest> tests,
    List<Double> adjusted) {

  private static final String USUAL = "none";

  /** Copies the lists. */
  public FoldTests {
    contenders = List.copyOf(contenders);
    tests = List.copyOf(tests);
    adjusted = List.copyOf(adjusted);
  }

  /**
   * Returns the contender that others are held against: the one called "none", which does nothing,
   * else the first.
   *
   * @param result a comparison
   */
  public static String baseline(ComparisonResult result) {
    List<String> contenders = result.contenders();
    return contenders.contains(USUAL) ? USUAL : contenders.get(0);
  }

  /**
   * Tests each contender but the baseline.
   *
   * @param result the comparison
   * @param dataset name of the data set
   * @param learner name of the classifier
   * @param metric the metric
   */
  public static FoldTests of(
      ComparisonResult result, String dataset, String learner, Metric metric) {
    String baseline = baseline(result);
    List<ComparisonRow> rows = result.rowsOf(dataset, learner);
    ComparisonRow base =
        rows.stream().filter(row -> row.contender().equals(baseline)).findFirst().orElseThrow();
    List<String> contenders = new ArrayList<>();
    List<FoldTest> tests = new ArrayList<>();
    for (ComparisonRow row : rows) {
      if (!row.contender().equals(baseline)) {
        contenders.add(row.contender());
        tests.add(FoldTest.of(row.score(metric).each(), base.score(metric).each()));
      }
    }
    return new FoldTests(learner, baseline, contenders, tests, adjusted(tests));
  }

  /** Corrects the probabilities of tests that stand together. */
  static List<Double> adjusted(List<FoldTest> tests) {
    double[] adjusted = Holm.adjusted(tests.stream().mapToDouble(FoldTest::probability).toArray());
    List<Double> list = new ArrayList<>();
    for (double probability : adjusted) {
      list.add(probability);
    }
    return list;
  }

  /**
   * Returns whether a contender differs from the baseline.
   *
   * @param contender its place
   * @param alpha level of significance
   */
  public boolean differs(int contender, double alpha) {
    return adjusted.get(contender) < alpha; // false where there is none
  }
}
