package io.github.counterpoise.weka;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import weka.classifiers.AbstractClassifier;
import weka.classifiers.evaluation.Evaluation;
import weka.classifiers.meta.FilteredClassifier;
import weka.core.Instance;
import weka.core.Instances;

/**
 * Inside Weka's cross-validation nothing made up is tested on, and nothing tested on is trained.
 */
class CrossValidationTest {

  private static final int FOLDS = 5;

  @ParameterizedTest
  @MethodSource("io.github.counterpoise.weka.TestData#quickFilters")
  void testFoldsAreLeftAlone(AbstractOversamplingFilter<?> filter) throws Exception {
    Instances data = TestData.mixed(60, 25, 15);
    // A fraction of its own marks each row; nothing made up from two rows has the same one.
    for (int row = 0; row < data.numInstances(); row++) {
      data.instance(row).setValue(0, row + 1 / 1024.0);
    }
    Recorder.TRAINED.clear();
    Recorder.TESTED.clear();
    FilteredClassifier classifier = new FilteredClassifier();
    classifier.setFilter(filter);
    classifier.setClassifier(new Recorder());
    Evaluation evaluation = new Evaluation(data);
    evaluation.crossValidateModel(classifier, data, FOLDS, new Random(1));

    Set<Double> marks = new HashSet<>(List.of(data.attributeToDoubleArray(0)[0]));
    for (double mark : data.attributeToDoubleArray(0)) {
      marks.add(mark);
    }
    List<Double> tested = new ArrayList<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      Set<Double> trained = new HashSet<>(Recorder.TRAINED.get(fold));
      trained.retainAll(marks);
      List<Double> test = Recorder.TESTED.get(fold);
      assertTrue(test.stream().noneMatch(trained::contains));
      assertEquals(100, trained.size() + test.size());
      assertTrue(Recorder.TRAINED.get(fold).size() > trained.size());
      tested.addAll(test);
    }
    assertEquals(marks, new HashSet<>(tested));
    assertEquals(100, tested.size());
  }

  /** Notes the marks of the rows it is trained and asked about. */
  public static final class Recorder extends AbstractClassifier {
    private static final long serialVersionUID = 1;
    private static final List<List<Double>> TRAINED = new ArrayList<>();
    private static final List<List<Double>> TESTED = new ArrayList<>();

    @Override
    public void buildClassifier(Instances data) {
      TRAINED.add(data.stream().map(row -> row.value(0)).toList());
      TESTED.add(new ArrayList<>());
    }

    @Override
    public double[] distributionForInstance(Instance row) {
      TESTED.get(TESTED.size() - 1).add(row.value(0));
      return new double[] {1, 0, 0};
    }
  }
}
