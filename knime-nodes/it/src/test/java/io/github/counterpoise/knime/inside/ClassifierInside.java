package io.github.counterpoise.knime.inside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.knime.core.data.DataTableSpec;

/** A classifier's learner, and its predictor behind it. */
public final class ClassifierInside {

  /** The model is saved with the workflow, and predicts the same when it is loaded. */
  @Test
  public void savedModelPredictsTheSame() throws Exception {
    Path folder = Files.createTempDirectory("workflow").resolve("Test");
    List<List<String>> predicted;
    try (Flow learner = Flow.of(Flow.factoryName("ConvNetLearner"), OddTable.SMALL_IMAGES)) {
      learner.executeTable();
      learner.set(
          Settings.of(
              Map.of("classColumn", OddTable.CLASS, "epochs", 12, "batch", 8, "threads", 1)));
      learner.applyDialog();
      learner.execute();
      learner.requireExecuted();
      Flow predictor = learner.nextWithTable(Flow.factoryName("ConvNetPredictor"));
      predictor.applyDialog();
      predictor.execute();
      predictor.requireExecuted();
      assertEquals(
          List.of("x", "class", "prediction", "probability many", "probability few"),
          names(predictor.output(1).getDataTableSpec()));
      predicted = Cells.of(predictor.output(1));
      requirePredictions(predicted);
      predictor.save(folder);
    }
    try (Flow loaded = Flow.load(folder)) {
      Flow predictor = loaded.third();
      predictor.requireExecuted();
      assertEquals(predicted, Cells.of(predictor.output(1)));
      predictor.reset();
      predictor.execute();
      predictor.requireExecuted();
      assertEquals(predicted, Cells.of(predictor.output(1)));
    }
  }

  private static List<String> names(DataTableSpec spec) {
    List<String> names = new ArrayList<>();
    spec.forEach(column -> names.add(column.getName()));
    return names;
  }

  /** The two shades of grey are told apart, and probabilities sum to one. */
  private static void requirePredictions(List<List<String>> rows) {
    assertEquals(OddTable.SMALL_IMAGES.rows(), rows.size());
    for (List<String> row : rows) {
      assertEquals(row.get(2), row.get(3));
      double sum = Double.parseDouble(row.get(4)) + Double.parseDouble(row.get(5));
      assertEquals(1, sum, 1e-6);
    }
  }

  /** A table is no image; the node says so. */
  @Test
  public void tablesAreRefused() throws Exception {
    try (Flow flow = Flow.of(Flow.factoryName("ConvNetLearner"), new SampleTable(40, 2))) {
      flow.executeTable();
      flow.set(Settings.of(Map.of("classColumn", SampleTable.CLASS)));
      flow.execute();
      assertTrue(flow.message().contains("learns from images only"), flow.message());
    }
  }
}
