package io.github.counterpoise.knime.inside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.knime.core.node.workflow.NodeID;

/** Two methods beside each other, and a comparison that cross-validates. */
final class SimporExample implements Example {

  private static final String CLASS = "verdict";
  private static final int FIRST = 470;
  private static final int APART = 150;

  @Override
  public String name() {
    return "SMOTE against SIMPOR";
  }

  @Override
  public String file() {
    return "batches.csv";
  }

  @Override
  public List<String> data() {
    return BatchRows.lines();
  }

  @Override
  public void draw(Drawing drawing) throws Exception {
    notes(drawing);
    NodeID data = drawing.node(Part.csvReader(file()), "Batches", 100, FIRST);
    NodeID parts = drawing.node(Part.partitioner(CLASS), "70 % to learn from", 320, FIRST);
    drawing.connect(data, 1, parts, 1);
    TreeBranch.draw(drawing, parts, parts, CLASS, "as it is", FIRST);
    int y = FIRST;
    for (String method : List.of("SMOTE", "SIMPOR")) {
      y += APART;
      NodeID rows =
          drawing.node(Part.own(method, Map.of("classColumn", CLASS)), "Adds rare ones", 540, y);
      drawing.connect(parts, 1, rows, 1);
      TreeBranch.draw(drawing, rows, parts, CLASS, "with " + method, y);
    }
    NodeID compare =
        drawing.node(
            Part.own(
                "OversamplingCompare",
                Map.of(
                    "classColumn",
                    CLASS,
                    "contenders",
                    "none; SMOTE; SIMPOR",
                    "learners",
                    "kNN; LogisticRegression",
                    "repeats",
                    3)),
            "Three times five folds",
            320,
            1090);
    drawing.connect(data, 1, compare, 1);
  }

  private static void notes(Drawing drawing) {
    drawing.note(
        new Note(
            20,
            20,
            1250,
            90,
            "SMOTE against SIMPOR",
            "Is it worth making up rows, and with which method? One partition gives a first"
                + " impression; cross-validation, below, gives an answer that leans on all rows."));
    column(
        drawing,
        20,
        200,
        "1. Data",
        """
        800 made-up batches of a brewery: 677 good, 80 cloudy and 43 sour. The file lies in the
        data folder of this workflow.""");
    column(
        drawing,
        240,
        200,
        "2. Partition first",
        """
        70 % of the rows to learn from, 30 % to test on, with the same share of each class in
        both.""");
    column(
        drawing,
        460,
        200,
        "3. Oversample",
        """
        Only what is learnt from. SMOTE puts new rows between a rare row and its neighbours.
        SIMPOR begins where classes are hard to tell apart and moves each new row to where its own
        class is likely.""");
    column(
        drawing,
        680,
        340,
        "4. Learn and predict",
        """
        The same learner three times; only the rows it learns from differ.

        All three are tested on the same rows, which no method saw.""");
    column(
        drawing,
        1040,
        230,
        "5. Score",
        """
        Look at the recall of cloudy and sour. SMOTE lifts that of cloudy from 0.50 to 0.71,
        SIMPOR to 0.58; sour does not gain, and accuracy falls from 0.87 to 0.80 and 0.77. With 13
        sour test rows, one row is 0.08 of recall.""");
    drawing.note(
        new Note(
            20,
            900,
            1250,
            300,
            "Oversampling Compare: all rows, no leak",
            """
            Connected to all rows, since it does the partitioning itself: 5 folds, 3 times. Within
            each fold, rows are made from the training part alone, and the test part stays as it
            is. It brings its own classifiers.

            The table has a row for each classifier and method, with means and standard deviations
            of many measures. The view shows them side by side. Whatever wins here, wins on these
            rows only: put your own in place of them."""));
  }

  private static void column(Drawing drawing, int x, int width, String heading, String text) {
    drawing.note(new Note(x, 130, width, 750, heading, text));
  }

  @Override
  public void check(LoadedExample executed) {
    for (String branch : List.of("as it is", "with SMOTE", "with SIMPOR")) {
      assertTrue(executed.accuracy("Scores " + branch) > 0.6, branch);
    }
    double with = executed.recall("Scores with SMOTE", "cloudy");
    double without = executed.recall("Scores as it is", "cloudy");
    assertTrue(with >= without, () -> "with SMOTE " + with + ", without " + without);
    assertEquals(6, executed.table("Three times five folds", 1).size(), "classifiers by methods");
  }
}
