package io.github.counterpoise.examples.programs;

import io.github.counterpoise.weka.InstancesTable;
import java.util.Locale;
import java.util.Random;
import weka.classifiers.evaluation.Evaluation;
import weka.classifiers.meta.FilteredClassifier;
import weka.classifiers.trees.J48;
import weka.core.Instances;
import weka.filters.supervised.instance.counterpoise.SMOTE;

/**
 * In Weka: inside FilteredClassifier only training folds are balanced. Balancing the whole data
 * before cross-validation would put near-copies of test rows into the training data, and flatter.
 */
public final class Example06EvaluateWithoutALeak {

  private static final int RARE = 1; // index of the class label

  private Example06EvaluateWithoutALeak() {}

  /**
   * Runs the example.
   *
   * @param args none
   * @throws Exception whatever Weka throws
   */
  public static void main(String[] args) throws Exception {
    Instances data = InstancesTable.instances("example", ExampleData.gaussian(900, 100, 5));

    FilteredClassifier balanced = new FilteredClassifier();
    balanced.setFilter(new SMOTE());
    balanced.setClassifier(new J48());

    Evaluation without = new Evaluation(data);
    without.crossValidateModel(new J48(), data, 5, new Random(1));
    Evaluation with = new Evaluation(data);
    with.crossValidateModel(balanced, data, 5, new Random(1));

    System.out.printf(
        Locale.ROOT,
        "recall of the rare class: %.2f without, %.2f with SMOTE%n",
        without.recall(RARE),
        with.recall(RARE));
  }
}
