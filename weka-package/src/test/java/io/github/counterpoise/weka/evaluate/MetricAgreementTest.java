package io.github.counterpoise.weka.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.counterpoise.evaluate.metric.ClassScope;
import io.github.counterpoise.evaluate.metric.ConfusionMatrix;
import io.github.counterpoise.evaluate.metric.Metric;
import io.github.counterpoise.evaluate.metric.Predictions;
import io.github.counterpoise.evaluate.metric.ScoreCurve;
import io.github.counterpoise.weka.TestData;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import weka.classifiers.bayes.NaiveBayes;
import weka.classifiers.evaluation.Evaluation;
import weka.classifiers.evaluation.NominalPrediction;
import weka.classifiers.evaluation.Prediction;
import weka.classifiers.evaluation.ThresholdCurve;
import weka.core.Instances;

/** The core's metrics beside those of Weka's own evaluation, on the same weighted predictions. */
class MetricAgreementTest {

  private static Evaluation weka;
  private static Predictions predictions;

  @BeforeAll
  static void predict() throws Exception {
    Instances data = TestData.mixed(120, 40, 20);
    data.deleteAttributeAt(2); // dates, which the classifier does not take
    Random random = new Random(3);
    data.forEach(row -> row.setWeight(0.5 + random.nextInt(4)));
    weka = new Evaluation(data);
    weka.crossValidateModel(new NaiveBayes(), data, 5, new Random(1));
    int rows = weka.predictions().size();
    int[] actual = new int[rows];
    int[] predicted = new int[rows];
    double[][] distributions = new double[rows][];
    double[] weights = new double[rows];
    for (int i = 0; i < rows; i++) {
      Prediction p = weka.predictions().get(i);
      actual[i] = (int) p.actual();
      predicted[i] = (int) p.predicted();
      distributions[i] = ((NominalPrediction) p).distribution();
      weights[i] = p.weight();
    }
    predictions = new Predictions(actual, distributions, predicted, weights);
  }

  @Test
  void countsAndRatesAreWekas() {
    ConfusionMatrix matrix = predictions.confusion();
    for (int c = 0; c < 3; c++) {
      assertEquals(weka.precision(c), matrix.precision(c).orElseThrow(), 1e-12);
      assertEquals(weka.recall(c), matrix.recall(c).orElseThrow(), 1e-12);
      assertEquals(weka.fMeasure(c), matrix.f1(c).orElseThrow(), 1e-12);
      assertEquals(weka.trueNegativeRate(c), matrix.specificity(c).orElseThrow(), 1e-12);
    }
    double accuracy =
        Metric.ACCURACY.of(predictions, ClassScope.of(new int[] {120, 40, 20})).orElseThrow();
    assertEquals(weka.pctCorrect() / 100, accuracy, 1e-12);
  }

  @Test
  void areaUnderRocIsWekas() {
    for (int c = 0; c < 3; c++) {
      double ours = new ScoreCurve(predictions, c).areaUnderRoc().orElseThrow();
      assertEquals(weka.areaUnderROC(c), ours, 1e-12);
    }
  }

  /** Weka, too, adds up steps: neither joins the points of this curve by straight lines. */
  @Test
  void areaUnderPrecisionAndRecallIsWekas() {
    for (int c = 0; c < 3; c++) {
      double ours = new ScoreCurve(predictions, c).averagePrecision().orElseThrow();
      assertEquals(weka.areaUnderPRC(c), ours, 1e-12);
    }
  }

  @Test
  void areasAreWekasWhereManyScoresAreEqual() {
    ArrayList<Prediction> rounded = new ArrayList<>();
    double[][] distributions = new double[predictions.size()][];
    for (int i = 0; i < distributions.length; i++) {
      distributions[i] =
          Arrays.stream(predictions.probabilities()[i]).map(p -> Math.rint(p * 5) / 5).toArray();
      rounded.add(
          new NominalPrediction(
              predictions.actual()[i], distributions[i], predictions.weights()[i]));
    }
    Predictions same =
        new Predictions(
            predictions.actual(), distributions, predictions.predicted(), predictions.weights());
    Instances curve = new ThresholdCurve().getCurve(rounded, 1);
    ScoreCurve ours = new ScoreCurve(same, 1);
    assertEquals(ThresholdCurve.getROCArea(curve), ours.areaUnderRoc().orElseThrow(), 1e-12);
    assertEquals(ThresholdCurve.getPRCArea(curve), ours.averagePrecision().orElseThrow(), 1e-12);
  }
}
