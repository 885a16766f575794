package io.github.counterpoise.weka.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.counterpoise.evaluate.metric.ClassScope;
import io.github.counterpoise.evaluate.metric.Predictions;
import io.github.counterpoise.weka.TestData;
import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import weka.classifiers.Classifier;
import weka.classifiers.bayes.NaiveBayes;
import weka.classifiers.evaluation.AbstractEvaluationMetric;
import weka.classifiers.evaluation.AggregateableEvaluation;
import weka.classifiers.evaluation.Evaluation;
import weka.classifiers.evaluation.EvaluationMetricHelper;
import weka.classifiers.evaluation.NominalPrediction;
import weka.classifiers.rules.ZeroR;
import weka.core.Instances;
import weka.core.PluginManager;

/** The metrics as Weka loads them from the package's properties. */
class MetricPluginTest {

  private static final String TYPE = AbstractEvaluationMetric.class.getName();

  private static Instances data;
  private static Evaluation evaluation;

  @BeforeAll
  static void register() throws Exception {
    PluginManager.addFromProperties(new File("src/main/package/PluginManager.props"));
    data = TestData.mixed(120, 40, 20);
    data.deleteAttributeAt(2); // dates, which the classifier does not take
    Random random = new Random(3);
    data.forEach(row -> row.setWeight(0.5 + random.nextInt(4)));
    evaluation = crossValidated(data, new NaiveBayes());
  }

  @AfterAll
  static void forget() {
    Set<String> names = PluginManager.getPluginNamesOfType(TYPE);
    PluginManager.removePlugins(TYPE, List.copyOf(names));
  }

  @Test
  void wekaFindsTenMetricsByTheirNames() {
    List<String> all = Evaluation.getAllEvaluationMetricNames();
    assertTrue(
        all.containsAll(
            List.of(
                "Balanced accuracy",
                "Brier score",
                "G-mean",
                "Macro F1",
                "Macro G-mean",
                "Minority F1",
                "Minority PRC area",
                "Minority precision",
                "Minority recall",
                "Multi-class MCC")),
        all.toString());
    assertEquals(10, ours(evaluation).size());
    assertEquals(all.size(), Set.copyOf(all).size());
  }

  @Test
  void valuesAreThoseOfTheCore() {
    Predictions predictions = predictions(evaluation);
    ClassScope scope = ClassScope.of(new int[] {120, 40, 20});
    for (CoreMetric metric : ours(evaluation)) {
      double expected = metric.metric().of(predictions, scope).orElseThrow();
      assertEquals(expected, value(metric), 0, metric.getMetricName());
    }
  }

  @Test
  void valuesAreWekasWhereWekaHasThem() throws Exception {
    assertEquals(evaluation.fMeasure(2), value("Minority F1"), 1e-12);
    assertEquals(evaluation.precision(2), value("Minority precision"), 1e-12);
    assertEquals(evaluation.recall(2), value("Minority recall"), 1e-12);
    assertEquals(evaluation.areaUnderPRC(2), value("Minority PRC area"), 1e-12);
    assertEquals(evaluation.unweightedMacroFmeasure(), value("Macro F1"), 1e-12);
    double recalls = 0;
    double product = 1;
    double roots = 0;
    for (int c = 0; c < 3; c++) {
      recalls += evaluation.recall(c);
      product *= evaluation.recall(c);
      roots += Math.sqrt(evaluation.recall(c) * evaluation.trueNegativeRate(c));
    }
    assertEquals(recalls / 3, value("Balanced accuracy"), 1e-12);
    assertEquals(Math.cbrt(product), value("G-mean"), 1e-12);
    assertEquals(roots / 3, value("Macro G-mean"), 1e-12);
  }

  /** Weka's squared error is the mean over the classes, and the Brier score half the sum. */
  @Test
  void brierScoreIsWekasSquaredError() {
    double squared = Math.pow(evaluation.rootMeanSquaredError(), 2);
    assertEquals(squared * 3 / 2, value("Brier score"), 1e-12);
  }

  @Test
  void correlationOfTwoClassesIsWekas() throws Exception {
    Instances two = TestData.mixed(90, 30, 0);
    two.deleteAttributeAt(2);
    Evaluation binary = crossValidated(two, new NaiveBayes());
    assertEquals(binary.matthewsCorrelationCoefficient(1), value(binary, "Multi-class MCC"), 1e-12);
    assertEquals(binary.fMeasure(1), value(binary, "Minority F1"), 1e-12);
  }

  @Test
  void whatIsNotDefinedIsMissingAndSaysWhy() throws Exception {
    Evaluation zero = crossValidated(data, new ZeroR());
    assertEquals(0, value(zero, "G-mean"));
    assertEquals(0, value(zero, "Minority F1"));
    assertTrue(Double.isNaN(value(zero, "Minority precision")));
    String summary = zero.toSummaryString();
    assertTrue(
        summary.contains(
            "Minority precision (third)                    ?"
                + "     (undefined: no row is predicted as the minority class)"),
        summary);
  }

  @Test
  void summaryNamesTheMinorityAndLinesUp() {
    String summary = evaluation.toSummaryString();
    String line =
        summary.lines().filter(l -> l.startsWith("Minority F1 (third) ")).findFirst().orElseThrow();
    assertEquals("Kappa statistic                          0.1234".length(), line.length());
    assertEquals(
        String.format(Locale.ROOT, "%.4f", value("Minority F1")).replaceAll("0+$", ""),
        line.substring(35).strip());
  }

  @Test
  void eachMetricCanBeLeftOut() throws Exception {
    Evaluation own = crossValidated(data, new NaiveBayes());
    own.toggleEvalMetrics(List.of("G-mean"));
    assertFalse(own.toSummaryString().contains("\nG-mean  "));
    assertTrue(own.toSummaryString().contains("Macro F1  "));
  }

  @Test
  void discardedPredictionsAreSaid() throws Exception {
    Evaluation own = new Evaluation(data);
    own.setDiscardPredictions(true);
    own.crossValidateModel(new NaiveBayes(), data, 3, new Random(1));
    assertTrue(Double.isNaN(value(own, "G-mean")));
    assertTrue(own.toSummaryString().contains("?     (undefined: predictions were not kept)"));
  }

  @Test
  void numericClassesHaveNoneOfThem() throws Exception {
    Instances numbers = new Instances(data);
    numbers.setClassIndex(0);
    numbers.deleteWithMissingClass();
    Evaluation own = new Evaluation(numbers);
    own.crossValidateModel(new ZeroR(), numbers, 3, new Random(1));
    assertFalse(own.toSummaryString().contains("G-mean"));
  }

  @Test
  void rowsWithoutAClassDoNotCount() throws Exception {
    Instances train = new Instances(data);
    Instances test = new Instances(data);
    test.instance(0).setClassMissing();
    Classifier bayes = new NaiveBayes();
    bayes.buildClassifier(train);
    Evaluation own = new Evaluation(train);
    own.evaluateModel(bayes, test);
    Predictions read = RecordedPredictions.of(own);
    assertEquals(data.numInstances() - 1, read.size());
    assertEquals(own.unweightedMacroFmeasure(), value(own, "Macro F1"), 1e-12);
  }

  @Test
  void foldsJoinedByWekaAreMeasuredTogether() throws Exception {
    AggregateableEvaluation joined = new AggregateableEvaluation(data);
    for (int fold = 0; fold < 3; fold++) {
      Classifier bayes = new NaiveBayes();
      bayes.buildClassifier(data.trainCV(3, fold));
      Evaluation part = new Evaluation(data.trainCV(3, fold));
      part.evaluateModel(bayes, data.testCV(3, fold));
      joined.aggregate(part);
    }
    assertEquals(data.numInstances(), RecordedPredictions.of(joined).size());
    assertEquals(joined.unweightedMacroFmeasure(), value(joined, "Macro F1"), 1e-12);
  }

  @Test
  void namesInLowerCaseAreUnderstoodAndOthersRefused() throws Exception {
    EvaluationMetricHelper helper = new EvaluationMetricHelper(evaluation);
    assertEquals(value("G-mean"), helper.getNamedMetric("g_mean"));
    assertFalse(helper.metricIsMaximisable("Brier_score"));
    assertTrue(helper.metricIsMaximisable("G_mean"));
    CoreMetric metric = ours(evaluation).get(0);
    assertThrows(
        AbstractEvaluationMetric.UnknownStatisticException.class, () -> metric.getStatistic("F"));
  }

  @Test
  void evaluationsInManyThreadsDoNotMix() {
    double expected = value("G-mean");
    List<Double> values =
        IntStream.range(0, 16)
            .parallel()
            .mapToObj(i -> i % 2 == 0 ? fresh(new NaiveBayes()) : fresh(new ZeroR()))
            .toList();
    for (int i = 0; i < values.size(); i++) {
      assertEquals(i % 2 == 0 ? expected : 0, values.get(i), 1e-12);
    }
  }

  private static double fresh(Classifier classifier) {
    try {
      return value(crossValidated(new Instances(data), classifier), "G-mean");
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private static Evaluation crossValidated(Instances data, Classifier classifier) throws Exception {
    Evaluation result = new Evaluation(data);
    result.crossValidateModel(classifier, data, 5, new Random(1));
    return result;
  }

  private static List<CoreMetric> ours(Evaluation evaluation) {
    List<CoreMetric> metrics = new ArrayList<>();
    for (AbstractEvaluationMetric metric : evaluation.getPluginMetrics()) {
      if (metric instanceof CoreMetric core) {
        metrics.add(core);
      }
    }
    return metrics;
  }

  private static double value(String name) {
    return value(evaluation, name);
  }

  private static double value(Evaluation evaluation, String name) {
    return value((CoreMetric) evaluation.getPluginMetric(name));
  }

  private static double value(CoreMetric metric) {
    return metric.getStatistic(metric.getStatisticNames().get(0));
  }

  private static Predictions predictions(Evaluation evaluation) {
    List<NominalPrediction> rows =
        evaluation.predictions().stream().map(NominalPrediction.class::cast).toList();
    return new Predictions(
        rows.stream().mapToInt(p -> (int) p.actual()).toArray(),
        rows.stream().map(NominalPrediction::distribution).toArray(double[][]::new),
        rows.stream().mapToInt(p -> (int) p.predicted()).toArray(),
        rows.stream().mapToDouble(NominalPrediction::weight).toArray());
  }
}
