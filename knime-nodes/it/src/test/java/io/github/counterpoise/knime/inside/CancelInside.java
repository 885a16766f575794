package io.github.counterpoise.knime.inside;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.counterpoise.balance.Methods;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Nodes that are stopped while they train, search, compare or make rows: they end soon, leave
 * nothing, and can be executed again.
 */
public final class CancelInside {

  private static final double READ = 0.1; // more than the share of the progress bar for reading
  private static final double LOADED = 0.2; // the share for loading a model
  private static final long PATIENCE = 10_000; // milliseconds; far less than the work would take

  private static final Map<String, Object> LONG_TRAINING = Map.of("epochs", "100000");
  private static final Map<String, Object> SHORT_TRAINING = Map.of("epochs", "1");

  /** Nodes with a table before them. */
  @TestFactory
  public Stream<DynamicTest> nodesEndAndCanBeExecutedAgain() {
    return Stream.of(
            new Cancelling(
                Flow.factoryName(Methods.SIMPOR.name()),
                Map.of("target", "auto"),
                Map.of("target", "few=2010"),
                READ),
            new Cancelling(
                Flow.factoryName(Methods.DEEP_SMOTE.name()), LONG_TRAINING, SHORT_TRAINING, READ),
            new Cancelling(
                Flow.factoryName("DeepSMOTELearner"), LONG_TRAINING, SHORT_TRAINING, READ),
            new Cancelling(
                Flow.factoryName("OversamplingCompare"),
                Map.of("contenders", "SIMPOR", "learners", "kNN", "repeats", 2),
                Map.of("contenders", "none", "learners", "LogisticRegression", "repeats", 1),
                READ))
        .map(
            node -> DynamicTest.dynamicTest(node.factory(), () -> soon(node, node.milliseconds())));
  }

  /** A generator with a model before it. */
  @Test
  public void generatorEndsAndCanBeExecutedAgain() throws Exception {
    try (Flow learner = Flow.of(Flow.factoryName("DeepSMOTELearner"), new SampleTable(2_000, 10))) {
      learner.executeTable();
      learner.set(Settings.of(Map.of("classColumn", SampleTable.CLASS)));
      learner.set(Settings.of(SHORT_TRAINING));
      learner.execute();
      learner.requireExecuted();
      String generator = Flow.factoryName("DeepSMOTEGenerator");
      Cancelling node =
          new Cancelling(
              generator, Map.of("target", "few=5000000"), Map.of("target", "few=300"), LOADED);
      soon(node, node.milliseconds(learner.next(generator)));
    }
  }

  private static void soon(Cancelling node, long waited) {
    System.out.printf("%s ended %d ms after it was told to stop%n", node.factory(), waited);
    assertTrue(waited < PATIENCE, waited + " ms after it was told to stop");
  }
}
