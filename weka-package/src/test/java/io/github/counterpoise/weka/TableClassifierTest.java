package io.github.counterpoise.weka;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.counterpoise.classify.Classifier;
import io.github.counterpoise.classify.Classifiers;
import io.github.counterpoise.classify.TrainedClassifier;
import io.github.counterpoise.run.InvalidInputException;
import io.github.counterpoise.run.Monitor;
import io.github.counterpoise.run.Run;
import io.github.counterpoise.run.Seed;
import io.github.counterpoise.table.Kind;
import io.github.counterpoise.table.Table;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import weka.core.DenseInstance;
import weka.core.Instance;
import weka.core.Instances;
import weka.core.SerializedObject;

/** Classifiers of tables in Weka: what they predict, how they are kept, what they refuse. */
class TableClassifierTest {

  static Stream<Classifier<?>> classifiers() {
    return Classifiers.all().stream().filter(c -> c.takes().contains(Kind.TABULAR));
  }

  private static Instances data() {
    Instances data = TestData.mixed(40, 20, 10);
    data.instance(3).setClassMissing();
    data.instance(5).setWeight(2.5);
    return data;
  }

  private static double[][] predicted(TableClassifier<?> built, Instances rows) throws Exception {
    return built.distributionsForInstances(rows);
  }

  @ParameterizedTest
  @MethodSource("classifiers")
  void predictionsAreTheCores(Classifier<?> classifier) throws Exception {
    TableClassifier<?> built = TestData.quickClassifier(classifier);
    Instances data = data();
    built.buildClassifier(data);
    double[][] expected =
        core(classifier, built, InstancesTable.under(InstancesTable.plainSchema(data), data));
    double[][] found = predicted(built, data);
    for (int row = 0; row < expected.length; row++) {
      assertArrayEquals(expected[row], found[row], 0.0);
      assertArrayEquals(expected[row], built.distributionForInstance(data.get(row)), 1e-6);
    }
  }

  private static <C extends Record> double[][] core(
      Classifier<C> classifier, TableClassifier<?> built, Table table) {
    Run run = new Run(new Seed(1), Monitor.silent(), 1);
    C config = classifier.config().cast(built.config());
    return TrainedClassifier.train(classifier, config, table, run).distributions(table, run);
  }

  @ParameterizedTest
  @MethodSource("classifiers")
  void aModelFileOfWekasPredictsTheSame(Classifier<?> classifier) throws Exception {
    TableClassifier<?> built = TestData.quickClassifier(classifier);
    Instances data = data();
    built.buildClassifier(data);
    TableClassifier<?> copy = (TableClassifier<?>) new SerializedObject(built).getObject();
    assertArrayEquals(predicted(built, data), predicted(copy, data));
    assertEquals(built.toString(), copy.toString());
    assertFalse(built.toString().contains(SeededClassifier.NOT_BUILT));
    copy.buildClassifier(data); // and can be trained again
    assertArrayEquals(predicted(built, data), predicted(copy, data));
  }

  @Test
  void aSeedOfAnotherSchemeIsHeard() throws Exception {
    Instances data = data();
    TableClassifier<?> plain = TestData.quickClassifier(Classifiers.MLP);
    plain.buildClassifier(data);
    TableClassifier<?> seeded = TestData.quickClassifier(Classifiers.MLP);
    seeded.setSeed(9);
    seeded.buildClassifier(data);
    assertNotEquals(
        Arrays.deepToString(predicted(plain, data)), Arrays.deepToString(predicted(seeded, data)));
  }

  @Test
  void whatCannotBeUsedIsRefusedAndNoClassifierIsLeft() throws Exception {
    TableClassifier<?> built = TestData.quickClassifier(Classifiers.KNN);
    Instances data = data();
    built.buildClassifier(data);
    Instance infinite = new DenseInstance(data.get(0));
    infinite.setValue(0, Double.POSITIVE_INFINITY);
    data.add(infinite);
    InvalidInputException refusal =
        assertThrows(InvalidInputException.class, () -> built.buildClassifier(data));
    assertEquals(
        List.of(true, true),
        List.of(refusal.getMessage().contains("'x'"), refusal.getMessage().endsWith(".")));
    assertEquals(
        SeededClassifier.NOT_BUILT,
        assertThrows(IllegalStateException.class, () -> built.distributionForInstance(data.get(0)))
            .getMessage());
    data.setClassIndex(-1);
    assertEquals(
        "No class attribute is set; choose one (-c last on the command line, the Class box in the"
            + " Explorer).",
        assertThrows(InvalidInputException.class, () -> built.buildClassifier(data)).getMessage());
  }
}
