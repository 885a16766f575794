package io.github.counterpoise.weka.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.counterpoise.evaluate.compare.Comparison;
import io.github.counterpoise.evaluate.compare.ComparisonPlan;
import io.github.counterpoise.evaluate.compare.ComparisonResult;
import io.github.counterpoise.evaluate.compare.ComparisonRow;
import io.github.counterpoise.evaluate.compare.DataSet;
import io.github.counterpoise.evaluate.compare.SmallClasses;
import io.github.counterpoise.evaluate.metric.Metric;
import io.github.counterpoise.run.InvalidInputException;
import io.github.counterpoise.run.Monitor;
import io.github.counterpoise.table.Table;
import io.github.counterpoise.weka.InstancesTable;
import io.github.counterpoise.weka.TestData;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Weka's classifiers and filters in the core's comparison. */
class WekaComparisonTest {

  private static final Table TABLE =
      InstancesTable.of(TestData.mixed(60, 20, 0), List.of()).table();

  /** Trees grown at random and filtered classifiers derive seeds from the text of instances. */
  private static final String CLASSIFIERS =
      "J48,weka.classifiers.trees.RandomTree,RandomForest -I 5,weka.classifiers.meta.FilteredClassifier"
          + " -F weka.filters.supervised.instance.counterpoise.SMOTE -W weka.classifiers.trees.J48";

  private static final String METHODS =
      "none,SMOTE -K 3,weka.filters.supervised.instance.counterpoise.SMOTE";

  private static ComparisonResult run(String classifiers, String methods, int threads) {
    ComparisonPlan plan =
        new ComparisonPlan(
            WekaSchemes.learners(List.of(classifiers)),
            WekaSchemes.contenders(List.of(methods)),
            3,
            2,
            1,
            threads,
            SmallClasses.REFUSE);
    return new Comparison(plan).run(List.of(new DataSet("mixed", TABLE)), Monitor.silent());
  }

  @Test
  void threadsDoNotMatter() {
    List<ComparisonRow> one = run(CLASSIFIERS, METHODS, 1).rows();
    assertEquals(12, one.size());
    for (int again = 0; again < 3; again++) {
      assertEquals(one, run(CLASSIFIERS, METHODS, 8).rows());
    }
  }

  /** J48 wants two rows in a leaf, and Standardize only centres where weights sum to 1. */
  @Test
  void scaleOfEqualWeightsPlaysNoPart() {
    Table.Builder light = new Table.Builder(TABLE.schema(), TABLE.rows());
    for (int row = 0; row < TABLE.rows(); row++) {
      for (int column = 0; column < TABLE.schema().width(); column++) {
        light.set(row, column, TABLE.value(row, column));
      }
      light.weight(row, 1.0 / TABLE.rows());
    }
    ComparisonPlan plan =
        new ComparisonPlan(
            WekaSchemes.learners(List.of("J48,Logistic,LogisticRegression")),
            WekaSchemes.contenders(
                List.of("none,class-weights,weka.filters.unsupervised.attribute.Standardize")),
            3,
            1,
            1,
            1,
            SmallClasses.REFUSE);
    assertEquals(
        new Comparison(plan).run(List.of(new DataSet("mixed", TABLE)), Monitor.silent()).rows(),
        new Comparison(plan)
            .run(List.of(new DataSet("mixed", light.build())), Monitor.silent())
            .rows());
  }

  @Test
  void resamplingRaisesRecallOfTheRareClass() {
    List<ComparisonRow> rows = run("Logistic", METHODS, 2).rows();
    double none = rows.get(0).score(Metric.RECALL).mean();
    for (ComparisonRow row : rows.subList(1, 3)) {
      assertTrue(row.score(Metric.RECALL).mean() > none, row.contender());
    }
  }

  @Test
  void undefinedMetricsAreSaid() {
    ComparisonResult result = run("weka.classifiers.rules.ZeroR", "none", 1);
    assertEquals(Double.NaN, result.rows().get(0).score(Metric.PRECISION).mean());
    assertTrue(
        result
            .notes()
            .contains(
                "Precision of weka.classifiers.rules.ZeroR with none on 'mixed' is undefined in 6"
                    + " of 6 test folds: there no row is predicted as the minority class."),
        result.notes().toString());
  }

  @Test
  void whatWekaRefusesIsNamed() {
    InvalidInputException refused =
        assertThrows(InvalidInputException.class, () -> run("NaiveBayes", "none", 1));
    assertTrue(
        refused
            .getMessage()
            .matches(
                "NaiveBayes with none on 'mixed', repeat \\d, fold \\d of 3 failed: .*Cannot handle"
                    + " date attributes!"),
        refused.getMessage());
  }
}
