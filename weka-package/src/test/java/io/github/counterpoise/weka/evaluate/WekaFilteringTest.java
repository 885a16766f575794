package io.github.counterpoise.weka.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.counterpoise.evaluate.contender.Contender;
import io.github.counterpoise.evaluate.metric.Predictions;
import io.github.counterpoise.learn.FittedLearner;
import io.github.counterpoise.learn.Learner;
import io.github.counterpoise.run.InvalidInputException;
import io.github.counterpoise.run.Monitor;
import io.github.counterpoise.run.Run;
import io.github.counterpoise.run.Seed;
import io.github.counterpoise.table.Table;
import io.github.counterpoise.weka.InstancesTable;
import io.github.counterpoise.weka.TestData;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WekaFilteringTest {

  private static final Run RUN = new Run(new Seed(1), Monitor.silent(), 1);
  private static final Table TABLE =
      InstancesTable.of(TestData.mixed(60, 20, 0), List.of()).table();
  private static final Table TRAINING = TABLE.select(IntStream.range(0, 60).toArray());
  private static final Table TEST = TABLE.select(IntStream.range(60, 80).toArray());

  @Test
  void resamplesTrainingRowsAndLeavesTestRowsAlone() {
    Listener listener = new Listener();
    Predictions predictions =
        run("weka.filters.supervised.instance.counterpoise.SMOTE -K 3", listener);
    int[] counts = listener.learntFrom.classCounts();
    assertEquals(counts[0], counts[1]);
    assertEquals(TEST.rows(), listener.asked.rows());
    assertEquals(TEST.value(3, 0), listener.asked.value(3, 0));
    assertEquals(TEST.classOf(3), predictions.actual()[3]);
    assertEquals(-1, listener.asked.classOf(3), "the class is hidden from the classifier");
  }

  @Test
  void changesOfAttributesAreLearntFromTrainingRowsOnly() {
    Listener listener = new Listener();
    run("weka.filters.unsupervised.attribute.Standardize", listener);
    double mean =
        IntStream.range(0, 60)
            .mapToDouble(r -> listener.learntFrom.value(r, 0))
            .filter(v -> !Double.isNaN(v))
            .average()
            .orElseThrow();
    assertEquals(0, mean, 1e-9);
    double scale =
        (listener.learntFrom.value(1, 0) - listener.learntFrom.value(0, 0))
            / (TRAINING.value(1, 0) - TRAINING.value(0, 0));
    double expected =
        listener.learntFrom.value(0, 0) + scale * (TEST.value(0, 0) - TRAINING.value(0, 0));
    assertEquals(expected, listener.asked.value(0, 0), 1e-9);
  }

  @Test
  void attributesMayBeRemoved() {
    Listener listener = new Listener();
    run("weka.filters.unsupervised.attribute.Remove -R 2,3", listener);
    assertEquals(3, listener.learntFrom.schema().width());
    assertEquals(listener.learntFrom.schema(), listener.asked.schema());
  }

  @Test
  void seedDecides() {
    String resample = "weka.filters.supervised.instance.Resample -B 1 -Z 50 -S 5";
    assertEquals(filtered(resample, 1), filtered(resample, 1));
    assertTrue(!filtered(resample, 1).equals(filtered(resample, 2)));
  }

  @Test
  void filtersThatTouchTheClassOrDropTestRowsAreRefused() {
    refused(
        "weka.filters.unsupervised.attribute.RenameNominalValues -R last -N common:usual",
        "changes the class column 'kind' or its labels");
    refused("weka.filters.unsupervised.instance.RemoveWithValues -C 1 -S 0", "test rows");
  }

  private static void refused(String filter, String part) {
    String message =
        assertThrows(InvalidInputException.class, () -> run(filter, new Listener())).getMessage();
    assertTrue(message.contains(part), message);
  }

  private static Table filtered(String text, long seed) {
    Listener listener = new Listener();
    WekaSchemes.contender(text).prepare(TRAINING, RUN.withSeed(new Seed(seed))).fit(listener, RUN);
    return listener.learntFrom;
  }

  private static Predictions run(String text, Listener listener) {
    Contender contender = WekaSchemes.contender(text);
    return contender.prepare(TRAINING, RUN).fit(listener, RUN).predict(TEST, RUN);
  }

  /** Keeps what it is shown and answers the first class. */
  private static final class Listener implements Learner {

    private Table learntFrom;
    private Table asked;

    @Override
    public String name() {
      return "listener";
    }

    @Override
    public FittedLearner fit(Table rows, Run run) {
      learntFrom = rows;
      return (queries, use) -> {
        asked = queries;
        double[][] answers = new double[queries.rows()][3];
        Arrays.stream(answers).forEach(answer -> answer[0] = 1);
        return answers;
      };
    }
  }
}
