package io.github.counterpoise.learn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.counterpoise.classify.Classifiers;
import io.github.counterpoise.evaluate.StratifiedFolds;
import io.github.counterpoise.evaluate.metric.ClassScope;
import io.github.counterpoise.evaluate.metric.Metric;
import io.github.counterpoise.evaluate.metric.Predictions;
import io.github.counterpoise.run.Monitor;
import io.github.counterpoise.run.Run;
import io.github.counterpoise.run.Seed;
import io.github.counterpoise.table.Table;
import io.github.counterpoise.testing.Refusals;
import io.github.counterpoise.testing.Tables;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LearnersTest {

  private static final Run RUN = new Run(new Seed(1), Monitor.silent(), 1);

  static Stream<Learner> learners() {
    return Stream.of("kNN", "LogisticRegression -R 0.5", "MLP -layers 20 -epochs 100 -lr 0.01")
        .map(text -> Classifiers.parse(text).orElseThrow());
  }

  @ParameterizedTest
  @MethodSource("learners")
  void tellsCloudsApart(Learner learner) {
    Table table = Tables.clouds(1, 3, 150, 80, 60);
    StratifiedFolds folds = new StratifiedFolds(table, 3, new Seed(2));
    Table test = table.select(folds.test(0));
    FittedLearner fitted = learner.fit(table.select(folds.training(0)), RUN);
    Predictions predictions = Predictions.of(test, fitted.distributions(test, RUN));
    double auc = Metric.ROC_AUC.of(predictions, ClassScope.of(table.classCounts())).orElseThrow();
    assertTrue(auc > 0.75, learner.name() + " " + auc);
  }

  @ParameterizedTest
  @MethodSource("learners")
  void takesTablesOfEveryKindAndGivesDistributions(Learner learner) {
    Table table = Tables.mixed(3, 0.2, true, 0, 40, 20, 10);
    double[][] p = learner.fit(table, RUN).distributions(table, RUN);
    for (double[] row : p) {
      assertEquals(1, Arrays.stream(row).sum(), 1e-6);
    }
  }

  @ParameterizedTest
  @MethodSource("learners")
  void sameSeedGivesSameDistributions(Learner learner) {
    Table table = Tables.mixed(3, 0.2, false, 0, 40, 20);
    double[][] once = learner.fit(table, RUN).distributions(table, RUN);
    assertArrayEquals(once, learner.fit(table, RUN).distributions(table, RUN));
  }

  @ParameterizedTest
  @MethodSource("learners")
  void heavyRowsWin(Learner learner) {
    // Twenty rows of each class on the same spot: only weights can tell.
    double[][] x = new double[40][1];
    int[] y = new int[40];
    double[] weights = new double[40];
    for (int i = 0; i < 40; i++) {
      x[i][0] = (i & 2) == 0 ? 0 : 1;
      y[i] = i % 2;
      weights[i] = y[i] == 0 ? 1 : 9;
    }
    Table table = Tables.weigh(Tables.numeric(x, y), weights);
    double[][] p = learner.fit(table, RUN).distributions(table, RUN);
    assertTrue(Arrays.stream(p).mapToDouble(row -> row[1]).average().orElseThrow() > .7);
  }

  @ParameterizedTest
  @MethodSource("learners")
  void scaleOfEqualWeightsPlaysNoPart(Learner learner) {
    Table table = Tables.mixed(3, 0.1, false, 0, 40, 20);
    double[] weights = new double[60];
    Arrays.fill(weights, 0.025);
    assertArrayEquals(
        learner.fit(table, RUN).distributions(table, RUN),
        learner.fit(Tables.weigh(table, weights), RUN).distributions(table, RUN));
  }

  @Test
  void logisticRegressionFindsTheClosedSolutionOfOneBinaryColumn() {
    // 8 of 10 rows with x = 1 are of class B, 2 of 10 with x = 0: without a penalty the
    // probabilities are the shares.
    double[][] x = new double[20][1];
    int[] y = new int[20];
    for (int i = 0; i < 20; i++) {
      x[i][0] = i < 10 ? 0 : 1;
      y[i] = i % 10 < (i < 10 ? 2 : 8) ? 1 : 0;
    }
    Table table = Tables.numeric(x, y);
    FittedLearner fitted =
        Classifiers.parse("LogisticRegression -R 0").orElseThrow().fit(table, RUN);
    double[][] p = fitted.distributions(table, RUN);
    assertEquals(.2, p[0][1], 1e-5);
    assertEquals(.8, p[19][1], 1e-5);
  }

  @Test
  void ridgeDrawsProbabilitiesTogether() {
    Table table = Tables.clouds(1, 2, 50, 50);
    double[][] free =
        Classifiers.parse("LogisticRegression -R 0.01")
            .orElseThrow()
            .fit(table, RUN)
            .distributions(table, RUN);
    double[][] tight =
        Classifiers.parse("LogisticRegression -R 1000")
            .orElseThrow()
            .fit(table, RUN)
            .distributions(table, RUN);
    assertTrue(spread(tight) < spread(free) / 3, spread(tight) + " " + spread(free));
  }

  private static double spread(double[][] p) {
    return Arrays.stream(p).mapToDouble(row -> Math.abs(row[0] - .5)).average().orElseThrow();
  }

  @Test
  void lbfgsFindsTheBottomOfAStretchedBowl() {
    double[] found =
        new Lbfgs(200, 1e-10)
            .minimise(
                (x, g) -> {
                  g[0] = 2 * (x[0] - 3);
                  g[1] = 2000 * (x[1] + 1);
                  return (x[0] - 3) * (x[0] - 3) + 1000 * (x[1] + 1) * (x[1] + 1);
                },
                new double[2],
                Monitor.silent());
    assertArrayEquals(new double[] {3, -1}, found, 1e-8);
  }

  @Test
  void encodersSeeTrainingRowsOnly() {
    Table table = Tables.clouds(4, 2, 40, 20);
    double[][] x = new double[1][2];
    x[0][0] = 1e6; // would shrink everything if it took part in the scaling
    Table far = Tables.numeric(x, new int[] {0});
    for (Learner learner : learners().toList()) {
      FittedLearner fitted = learner.fit(table, RUN);
      double[][] alone = fitted.distributions(table, RUN);
      fitted.distributions(far, RUN);
      assertArrayEquals(alone, fitted.distributions(table, RUN), learner.name());
    }
  }

  @Test
  void badOptionsAreNamed() {
    assertFalse(Classifiers.parse("J48").isPresent());
    Refusals.assertRefused(
        "'kNN' has no option '-layers'; expected -K.", () -> Classifiers.parse("kNN -layers 3"));
    Refusals.assertRefused(
        "Option -K of 'kNN -K' has no value; write one after it.",
        () -> Classifiers.parse("kNN -K"));
    Refusals.assertRefused(
        "Layers '5,x' are no hidden layers; expected whole numbers from 1 to 100000, separated by"
            + " commas, such as 100,100.",
        () -> Classifiers.parse("MLP -layers 5,x"));
  }
}
