package io.github.counterpoise.knime.inside;

import org.knime.core.node.workflow.NodeID;

/** A decision tree that learns from some rows and is scored on the test rows. */
final class TreeBranch {

  private TreeBranch() {}

  /**
   * Adds learner, predictor and scorer.
   *
   * @param drawing where to
   * @param rows node whose first output is learnt from
   * @param parts node whose second output is the test rows
   * @param classColumn what is learnt
   * @param name what stands under the nodes
   * @param y upper edge of the nodes
   */
  static void draw(
      Drawing drawing, NodeID rows, NodeID parts, String classColumn, String name, int y)
      throws Exception {
    NodeID learner = drawing.node(Part.treeLearner(classColumn), "Tree " + name, 760, y);
    NodeID predictor = drawing.node(Part.treePredictor(), "Test rows, " + name, 910, y);
    NodeID scorer = drawing.node(Part.scorer(classColumn, Part.BY_TREE), "Scores " + name, 1130, y);
    drawing.connect(rows, 1, learner, 1);
    drawing.connect(learner, 1, predictor, 1);
    drawing.connect(parts, 2, predictor, 2);
    drawing.connect(predictor, 1, scorer, 1);
  }
}
