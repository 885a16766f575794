package io.github.counterpoise.knime.describe;

import io.github.counterpoise.balance.Method;
import io.github.counterpoise.balance.Methods;
import io.github.counterpoise.balance.ProvenanceColumns;
import io.github.counterpoise.classify.Classifier;
import io.github.counterpoise.classify.Classifiers;
import io.github.counterpoise.knime.adapter.CompareOptions;
import io.github.counterpoise.knime.adapter.NodeOptions;
import io.github.counterpoise.knime.describe.NodeFace.Port;
import io.github.counterpoise.knime.describe.NodeFace.View;
import io.github.counterpoise.table.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The nodes of the bundle: one per method, two more for each method whose model is kept, two for a
 * classifier of images, and one that compares methods.
 */
final class Faces {

  private static final String PLACE =
      "Put the node behind the partitioning, on the branch of the training data. Balancing before"
          + " the split puts relatives of training rows into the test data and flatters every"
          + " model.";

  private static final String CELLS =
      "Numbers, whole numbers, dates and times, booleans, text with any number of values and lists"
          + " of numbers are handled as they are: no normalising, no encoding and no imputing is"
          + " needed, whole numbers stay whole and every column keeps its type. A column of PNG"
          + " images is used where it is the only one included beside the class; new images are"
          + " PNG images too.";

  private static final Port TABLE =
      Port.in(
          "Table",
          "Training data with a class column of text or booleans and at least one other column.");

  private static final Port REPORT =
      Port.out(
          "Report",
          "For each class the rows before, added and after, the method that made them, whether that"
              + " was the fallback, and warnings; the last row is about all classes together, and"
              + " its notes say what was taken of the table: class column and why, columns by kind,"
              + " rows left out, missing cells. The main figures are flow variables too, named"
              + " counterpoise_…, numbers as numbers: counterpoise_seed can drive the seed of another"
              + " node.");

  private static final View ROWS =
      new View(
          "Real and synthetic rows",
          "Real and synthetic images where the rows are images; rows per class before and after; the"
              + " real and the synthetic rows of each class along two principal components; for"
              + " methods that train a network, its losses. Of large classes a sample is shown. The last"
              + " tab says what was taken of the table, and repeats the warnings.");

  private Faces() {}

  /** Returns all nodes in the order of the category. */
  static List<NodeFace> all() {
    List<NodeFace> faces = new ArrayList<>();
    for (Method<?> method : Methods.all()) {
      faces.add(of(method));
      if (method.keepsModel()) {
        faces.add(learner(method));
        faces.add(generator(method));
      }
    }
    for (Classifier<?> classifier : List.of(Classifiers.CONV_NET)) {
      faces.add(classifierLearner(classifier));
      faces.add(predictor(classifier));
    }
    faces.add(compare());
    return List.copyOf(faces);
  }

  private static NodeFace compare() {
    return new NodeFace(
        "Oversampling Compare",
        "OversamplingCompareNodeFactory",
        "Other",
        "Cross-validates oversampling methods under built-in classifiers, without leaks.",
        List.of(
            "Trains each classifier with no resampling and with each method on the training rows of"
                + " every fold, and measures it on the test rows of the fold. Rows are made, encoded,"
                + " weighed and tuned inside the training folds; test folds hold rows of the input"
                + " only, and all methods see the same folds.",
            "Connect data that were not balanced before. The node needs no partitioning: it is there"
                + " to choose a method, which then goes on the training branch of your workflow.",
            "Methods that train a network (DeepSMOTE, SeismoFlow) may be named too and take a training per fold."),
        CompareOptions.all(),
        List.of(
            Port.in(
                "Table",
                "Data with a class column of text or booleans and at least one other column."),
            Port.out(
                "Scores",
                "A row per classifier and method: of every metric the mean and the standard"
                    + " deviation over the test folds, missing where a metric is not defined.")),
        new View(
            "Scores",
            "For each classifier and metric a line per method: the mean as a dot, a standard"
                + " deviation over the folds each way. The metric chosen comes first."),
        List.of());
  }

  static NodeFace of(Method<?> method) {
    return new NodeFace(
        method.name(),
        method.name() + "NodeFactory",
        "Manipulator",
        firstSentence(method.summary()),
        List.of(
            method.summary(),
            "The rows of the input come out first and unchanged; synthetic rows of the smaller classes"
                + " follow, until each class has as many as the target asks for. "
                + CELLS
                + " Rows in which the class is missing are passed on and not learnt from.",
            PLACE),
        NodeOptions.of(method),
        List.of(
            TABLE,
            Port.out(
                "Balanced table",
                "The rows of the input, then the synthetic ones, under the keys Synthetic_1,"
                    + " Synthetic_2, …; on request with the columns "
                    + provenance()
                    + "."),
            REPORT),
        ROWS,
        method.references());
  }

  private static NodeFace learner(Method<?> method) {
    return new NodeFace(
        method.name() + " Learner",
        method.name() + "LearnerNodeFactory",
        "Learner",
        String.format(
            Locale.ROOT,
            "Trains %s and keeps the model, from which rows can be made again and again.",
            method.name()),
        List.of(
            method.summary(),
            String.format(
                Locale.ROOT,
                "This node trains only. Connect the node %s Generator to make rows: as many as you like, again and again, without training anew. With the same seeds both nodes together make the same rows as the node %s.",
                method.name(),
                method.name()),
            CELLS + " The model holds the training rows: mind that when you pass it on.",
            PLACE),
        NodeOptions.ofLearner(method),
        List.of(TABLE, Port.out("Model", "The trained model; it is saved with the workflow.")),
        new View("Training", "The losses of the network over the epochs."),
        method.references());
  }

  private static NodeFace classifierLearner(Classifier<?> classifier) {
    return new NodeFace(
        classifier.name() + " Learner",
        classifier.name() + "LearnerNodeFactory",
        "Learner",
        firstSentence(classifier.summary()),
        List.of(
            classifier.summary(),
            String.format(
                Locale.ROOT,
                "This node trains; the node %s Predictor applies the model. Put an oversampling node"
                    + " before this one and compare the predictions with those of a model without"
                    + " it.",
                classifier.name()),
            "Rows in which the class is missing are not learnt from. Missing cells are taken as they are."),
        NodeOptions.ofClassifier(classifier),
        List.of(
            Port.in(
                "Table",
                "Training data with a class column of text or booleans and at least one other"
                    + " column."),
            Port.out("Model", "The trained classifier; it is saved with the workflow.")),
        new View("Training", "The losses of the network over the epochs, and what was said."),
        classifier.references());
  }

  private static NodeFace predictor(Classifier<?> classifier) {
    return new NodeFace(
        classifier.name() + " Predictor",
        classifier.name() + "PredictorNodeFactory",
        "Predictor",
        String.format(
            Locale.ROOT,
            "Predicts the class of rows with a model that %s Learner trained.",
            classifier.name()),
        List.of(
            "Columns are found by name, wherever they stand; the class column may be missing, and"
                + " others are passed on. A label that was not in the training data counts as"
                + " missing, with a warning. A column that is missing or of another type is"
                + " refused."),
        NodeOptions.ofPredictor(),
        List.of(
            Port.in("Model", String.format(Locale.ROOT, "A model of %s.", classifier.name())),
            Port.in("Table", "Rows with the columns of the training data."),
            Port.out(
                "Predictions",
                "The rows of the input with the column prediction and, for each class, the column"
                    + " 'probability' with its label.")),
        new View("Prediction", "What was said."),
        classifier.references());
  }

  private static NodeFace generator(Method<?> method) {
    return new NodeFace(
        method.name() + " Generator",
        method.name() + "GeneratorNodeFactory",
        "Predictor",
        String.format(
            Locale.ROOT,
            "Makes rows of the smaller classes with a model that %s Learner trained.",
            method.name()),
        List.of(
            String.format(
                Locale.ROOT,
                "Makes rows with the model of a node %s Learner. Where the target names a class, its"
                    + " number is that of the new rows: fraud=50 makes 50, whatever the model was"
                    + " trained on (up to version 0.1.0 the training rows counted, too; settings"
                    + " saved then are warned of). With auto, every class gets what it lacks to the"
                    + " largest among the training rows. Only new rows come out; put them below the"
                    + " training rows with the node Concatenate.",
                method.name()),
            "Another seed makes other rows of the same model."),
        NodeOptions.ofGenerator(),
        List.of(
            Port.in("Model", String.format(Locale.ROOT, "A model of %s.", method.name())),
            Port.out(
                "Synthetic rows",
                "The synthetic rows, with the columns the model was trained on and the keys"
                    + " Synthetic_1, Synthetic_2, …; on request with the columns "
                    + provenance()
                    + ", in which parents are numbers of training rows."),
            REPORT),
        ROWS,
        method.references());
  }

  private static String provenance() {
    return ProvenanceColumns.columns().stream().map(Column::name).collect(Collectors.joining(", "));
  }

  private static String firstSentence(String text) {
    int end = text.indexOf(". ");
    return end < 0 ? text : text.substring(0, end + 1);
  }
}
