package io.github.counterpoise.weka.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import weka.classifiers.evaluation.Evaluation;
import weka.core.Attribute;
import weka.core.DenseInstance;
import weka.core.Instances;

/** Measures against values worked out by hand. */
class MeasureTest {

  private static final int[] RARE = {1};
  private static final int[] BOTH = {0, 1};

  @Test
  void confusionOfTwoClasses() throws Exception {
    // of 6 common rows 2 are called rare, of 4 rare rows 3 are
    Evaluation e = evaluation(new double[][] {{4, 2}, {1, 3}});
    assertEquals(3 / 5.0, Measure.PRECISION.of(e, RARE, BOTH), 1e-12);
    assertEquals(3 / 4.0, Measure.RECALL.of(e, RARE, BOTH), 1e-12);
    assertEquals(2 * 0.6 * 0.75 / (0.6 + 0.75), Measure.F1.of(e, RARE, BOTH), 1e-12);
    assertEquals(Math.sqrt(4 / 6.0 * 3 / 4.0), Measure.G_MEAN.of(e, RARE, BOTH), 1e-12);
    // predictions are 0 or 1: area = (1 + recall − false alarms) / 2
    assertEquals((1 + 0.75 - 2 / 6.0) / 2, Measure.ROC_AUC.of(e, RARE, BOTH), 1e-12);
  }

  @Test
  void meansOverThreeClasses() throws Exception {
    Evaluation e = evaluation(new double[][] {{8, 1, 1}, {2, 2, 0}, {0, 1, 3}});
    int[] all = {0, 1, 2};
    assertEquals((0.8 + 0.5 + 0.75) / 3, Measure.RECALL.of(e, all, all), 1e-12);
    assertEquals((0.8 + 2 / 4.0 + 3 / 4.0) / 3, Measure.PRECISION.of(e, all, all), 1e-12);
    assertEquals(Math.cbrt(0.8 * 0.5 * 0.75), Measure.G_MEAN.of(e, all, all), 1e-12);
  }

  @Test
  void neverPredictedClassHasNoPrecisionButAnF1OfZero() throws Exception {
    Evaluation e = evaluation(new double[][] {{6, 0}, {4, 0}});
    assertEquals(Double.NaN, Measure.PRECISION.of(e, RARE, BOTH));
    assertEquals(0, Measure.RECALL.of(e, RARE, BOTH));
    assertEquals(0, Measure.F1.of(e, RARE, BOTH));
    assertEquals(0, Measure.G_MEAN.of(e, RARE, BOTH));
  }

  @Test
  void classWithoutTestRowsIsUndefined() throws Exception {
    Evaluation e = evaluation(new double[][] {{6, 0}, {0, 0}});
    for (Measure measure : List.of(Measure.RECALL, Measure.G_MEAN, Measure.ROC_AUC, Measure.F1)) {
      assertEquals(Double.NaN, measure.of(e, RARE, BOTH), measure.label());
    }
  }

  @Test
  void scoresLeaveUndefinedFoldsOutAndCountThem() {
    Score score = Score.of(new double[] {0.5, Double.NaN, 0.7});
    assertEquals(0.6, score.mean(), 1e-12);
    assertEquals(Math.sqrt(0.02), score.deviation(), 1e-12);
    assertEquals(2, score.defined());
    assertEquals(3, score.folds());
    assertEquals(Double.NaN, Score.of(new double[] {Double.NaN}).mean());
    assertEquals(Double.NaN, Score.of(new double[] {1}).deviation());
  }

  /** Evaluates predictions with the counts [true class][predicted class]. */
  private static Evaluation evaluation(double[][] confusion) throws Exception {
    List<String> labels = new ArrayList<>();
    for (int c = 0; c < confusion.length; c++) {
      labels.add("c" + c);
    }
    ArrayList<Attribute> attributes =
        new ArrayList<>(List.of(new Attribute("x"), new Attribute("class", labels)));
    Instances data = new Instances("r", attributes, 0);
    data.setClassIndex(1);
    List<double[]> predictions = new ArrayList<>();
    for (int c = 0; c < confusion.length; c++) {
      for (int p = 0; p < confusion.length; p++) {
        for (int i = 0; i < confusion[c][p]; i++) {
          data.add(new DenseInstance(1, new double[] {0, c}));
          double[] prediction = new double[confusion.length];
          prediction[p] = 1;
          predictions.add(prediction);
        }
      }
    }
    Evaluation evaluation = new Evaluation(data);
    for (int i = 0; i < data.numInstances(); i++) {
      evaluation.evaluateModelOnceAndRecordPrediction(predictions.get(i), data.instance(i));
    }
    return evaluation;
  }
}
