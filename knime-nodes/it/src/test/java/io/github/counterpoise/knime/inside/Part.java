package io.github.counterpoise.knime.inside;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A node to make.
 *
 * @param factory class of its factory
 * @param values its settings that differ from the defaults, by key; slashes part nested keys;
 *     sorted, since KNIME stores new keys in the order they come in
 */
record Part(String factory, SortedMap<String, Object> values) {

  private static final String BASE = "org.knime.base.node.";
  private static final String WORKFLOW_DATA = "knime.workflow.data";

  /** The column that {@link #treePredictor} adds. */
  static final String BY_TREE = "Prediction";

  /** The column that {@link #neighbours} adds. */
  static final String BY_NEIGHBOURS = "Class [kNN]";

  /** A node of ours. */
  static Part own(String node, Map<String, Object> values) {
    return new Part(Flow.factoryName(node), new TreeMap<>(values));
  }

  /** Reads a file in the workflow's own data folder. */
  static Part csvReader(String file) {
    String chooser = "settings/file_selection/file_system_chooser__Internals/";
    String path = "settings/file_selection/path/";
    return base(
        "io.filehandling.csv.reader.CSVTableReaderNodeFactory",
        Map.of(
            chooser + "convenience_fs_category",
            "RELATIVE",
            chooser + "relative_to",
            WORKFLOW_DATA,
            path + "location_present",
            true,
            path + "file_system_type",
            "RELATIVE",
            path + "file_system_specifier",
            WORKFLOW_DATA,
            path + "path",
            file));
  }

  /** Parts a table 70 to 30 within each class, always in the same way. */
  static Part partitioner(String classColumn) {
    return base(
        "preproc.partition.PartitionNodeFactory",
        Map.of(
            "partitioningMode",
            "RELATIVE",
            "percentage",
            70.0,
            "mode",
            "STRATIFIED",
            "class_column",
            classColumn,
            "seed",
            1L,
            "seed_is_present",
            true));
  }

  static Part treeLearner(String classColumn) {
    return base(
        "mine.decisiontree2.learner2.DecisionTreeLearnerNodeFactory3",
        Map.of("classifyColumn", classColumn));
  }

  static Part treePredictor() {
    return base(
        "mine.decisiontree2.predictor2.DecTreePredictorNodeFactory",
        Map.of("change prediction", true, "prediction column name", BY_TREE));
  }

  /** Learns of its first input and predicts its second. */
  static Part neighbours(String classColumn) {
    return base("mine.knn.KnnNodeFactory2", Map.of("classColumn", classColumn, "k", 3));
  }

  static Part scorer(String classColumn, String prediction) {
    return base(
        "mine.scorer.accuracy.AccuracyScorer2NodeFactory",
        Map.of("first", classColumn, "second", prediction));
  }

  private static Part base(String factory, Map<String, Object> values) {
    return new Part(BASE + factory, new TreeMap<>(values));
  }
}
