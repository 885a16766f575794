package io.github.counterpoise.weka.evaluate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.counterpoise.learn.Conversion;
import io.github.counterpoise.learn.Learner;
import io.github.counterpoise.run.CancelledException;
import io.github.counterpoise.run.InvalidInputException;
import io.github.counterpoise.run.Monitor;
import io.github.counterpoise.run.Run;
import io.github.counterpoise.run.Seed;
import io.github.counterpoise.table.Table;
import io.github.counterpoise.weka.InstancesTable;
import io.github.counterpoise.weka.TestData;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import weka.classifiers.AbstractClassifier;
import weka.classifiers.trees.J48;
import weka.core.Instance;
import weka.core.Instances;

class WekaLearnerTest {

  private static final Instances DATA = TestData.mixed(60, 20, 10);
  private static final Table TABLE = InstancesTable.of(DATA, List.of()).table();

  @BeforeEach
  void forget() {
    Probe.seen.clear();
  }

  @Test
  void distributionsAreWekas() throws Exception {
    J48 weka = new J48();
    weka.setMinNumObj(3);
    weka.buildClassifier(DATA);
    double[][] expected = weka.distributionsForInstances(DATA);
    double[][] found = distributions(WekaSchemes.learner("J48 -M 3"), TABLE);
    for (int row = 0; row < found.length; row++) {
      assertArrayEquals(expected[row], found[row], 1e-12);
    }
  }

  @Test
  void columnsAndCellsArriveAsTheyAreAndWeightsWithMeanOne() {
    Table.Builder weighed = new Table.Builder(TABLE.schema(), 2);
    double[] cells = {0.25, Double.NaN, 86_400_000, 2, 1};
    for (int column = 0; column < cells.length; column++) {
      weighed.set(1, column, cells[column]);
      weighed.set(0, column, column == 4 ? 0 : Double.NaN);
    }
    weighed.weight(1, 2.5);
    distributions(new WekaLearner("probe", new Probe()), weighed.build());
    Instances seen = Probe.seen.get(0);
    assertTrue(seen.attribute(0).isNumeric() && seen.attribute(1).isNumeric());
    assertTrue(seen.attribute(2).isDate());
    assertEquals(List.of("red", "green", "blue"), Collections.list(labels(seen, 3)));
    assertEquals(4, seen.classIndex());
    assertArrayEquals(cells, seen.instance(1).toDoubleArray());
    assertEquals(2.5, seen.instance(1).weight() / seen.instance(0).weight(), 1e-9);
    assertEquals(2, seen.sumOfWeights(), 1e-9); // of mean 1
  }

  @Test
  void weightsCount() {
    Table two = TABLE.select(new int[] {TABLE.rowsOf(0)[0], TABLE.rowsOf(1)[0]});
    Table.Builder weighed = new Table.Builder(two.schema(), 2);
    IntStream.range(0, 2)
        .forEach(
            row ->
                IntStream.range(0, 5).forEach(col -> weighed.set(row, col, two.value(row, col))));
    weighed.weight(1, 9);
    double[] p =
        distributions(WekaSchemes.learner("weka.classifiers.rules.ZeroR"), weighed.build())[0];
    // Weights 0.2 and 1.8, and ZeroR adds 1 for each of three labels.
    assertArrayEquals(new double[] {1.2 / 5, 2.8 / 5, 1.0 / 5}, p, 1e-9);
  }

  @Test
  void classifierCannotLookAtTheClassOfTestRows() {
    distributions(new WekaLearner("probe", new Probe()), TABLE);
    assertFalse(Probe.askedWithClass);
  }

  /** A date attribute formats with an object that two threads must not use at once. */
  @Test
  void foldsShareNoHeader() {
    Learner probe = new WekaLearner("probe", new Probe());
    distributions(probe, TABLE);
    distributions(probe, TABLE);
    assertEquals(2, Probe.seen.size());
    for (int column = 0; column < 5; column++) {
      assertNotSame(
          Probe.seen.get(0).attribute(column),
          Probe.seen.get(1).attribute(column),
          "attribute " + column);
    }
  }

  /** Filtered classifiers of Weka derive seeds from the text of an instance, dates included. */
  @Test
  void threadsAtTheSameTimeLearnTheSame() {
    Learner learner =
        WekaSchemes.learner(
            "weka.classifiers.meta.FilteredClassifier -F"
                + " \"weka.filters.supervised.instance.counterpoise.SMOTE -K 3\" -W"
                + " weka.classifiers.trees.RandomTree");
    double[][] alone = distributions(learner, TABLE);
    List<double[][]> together =
        IntStream.range(0, 48).parallel().mapToObj(i -> distributions(learner, TABLE)).toList();
    together.forEach(found -> assertArrayEquals(alone, found));
  }

  @Test
  void seedIsTheRuns() {
    Learner tree = WekaSchemes.learner("weka.classifiers.trees.RandomTree -S 1");
    Run other = new Run(new Seed(77), Monitor.silent(), 1);
    double[][] one = distributions(tree, TABLE);
    assertArrayEquals(one, distributions(tree, TABLE));
    assertFalse(Arrays.deepEquals(one, tree.fit(TABLE, other).distributions(TABLE, other)));
  }

  @Test
  void whatIsNoProbabilityIsNoOpinion() {
    Probe probe = new Probe();
    probe.answer = new double[] {Double.NaN, 0.5, 0.5};
    assertArrayEquals(new double[3], distributions(new WekaLearner("p", probe), TABLE)[0]);
    probe.answer = new double[] {2, -1, 2};
    assertArrayEquals(
        new double[] {0.5, 0, 0.5}, distributions(new WekaLearner("p", probe), TABLE)[0]);
  }

  @Test
  void refusalsAreSaidInWekasWords() {
    Learner bayes = WekaSchemes.learner("NaiveBayes");
    InvalidInputException refused =
        assertThrows(InvalidInputException.class, () -> distributions(bayes, TABLE));
    assertTrue(refused.getMessage().contains("Cannot handle date attributes"), refused.toString());
  }

  @Test
  void stopsBetweenTestRows() {
    Learner learner = WekaSchemes.learner("IBk");
    Monitor stopping =
        new Monitor() {
          @Override
          public boolean cancelled() {
            return true;
          }
        };
    Run run = new Run(new Seed(1), stopping, 1);
    assertThrows(CancelledException.class, () -> learner.fit(TABLE, run).distributions(TABLE, run));
  }

  @Test
  void timeOfConversionIsKept() {
    WekaLearner learner = new WekaLearner("probe", new Probe());
    long before = Conversion.nanos();
    distributions(learner, TABLE);
    assertTrue(Conversion.nanos() > before);
  }

  private static java.util.Enumeration<Object> labels(Instances data, int attribute) {
    return data.attribute(attribute).enumerateValues();
  }

  private static double[][] distributions(Learner learner, Table rows) {
    Run run = new Run(new Seed(1), Monitor.silent(), 1);
    return learner.fit(rows, run).distributions(rows, run);
  }

  /** Keeps what it is shown. */
  public static final class Probe extends AbstractClassifier {
    private static final long serialVersionUID = 1;
    private static final List<Instances> seen = new ArrayList<>();
    private static boolean askedWithClass;
    private double[] answer = {1, 0, 0};

    @Override
    public void buildClassifier(Instances data) {
      askedWithClass = false;
      seen.add(data);
    }

    @Override
    public double[] distributionForInstance(Instance row) {
      askedWithClass |= !row.classIsMissing();
      return answer;
    }
  }
}
