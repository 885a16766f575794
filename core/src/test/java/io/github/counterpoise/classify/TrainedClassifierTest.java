package io.github.counterpoise.classify;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.counterpoise.balance.FittedModels;
import io.github.counterpoise.learn.KnnConfig;
import io.github.counterpoise.run.Monitor;
import io.github.counterpoise.run.Run;
import io.github.counterpoise.run.Seed;
import io.github.counterpoise.smote.Smote;
import io.github.counterpoise.smote.SmoteConfig;
import io.github.counterpoise.table.Column;
import io.github.counterpoise.table.Schema;
import io.github.counterpoise.table.Table;
import io.github.counterpoise.testing.RecordingMonitor;
import io.github.counterpoise.testing.Refusals;
import io.github.counterpoise.testing.Tables;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** New rows under the columns learnt, and what cannot be learnt from, applied or loaded. */
class TrainedClassifierTest {

  private static final Run RUN = new Run(new Seed(1), Monitor.silent(), 1);
  private static final Table TRAINING = Tables.mixed(3, 0, false, 0, 30, 20);

  @TempDir private Path folder;

  private static TrainedClassifier<KnnConfig> trained(Table table) {
    return TrainedClassifier.train(Classifiers.KNN, new KnnConfig(3), table, RUN);
  }

  private static Table renamed(Table table, int column, Column other) {
    List<Column> columns = new java.util.ArrayList<>(table.schema().columns());
    columns.set(column, other);
    return table.withSchema(new Schema(columns, table.schema().classIndex()));
  }

  @Test
  void labelsThatWereNotLearntCountAsMissing() {
    Column.Nominal more =
        new Column.Nominal("colour", List.of("mauve", "red", "teal", "green", "blue"));
    Table queries = renamed(TRAINING.select(new int[] {0, 1, 2}).withCells(4, row -> row), 4, more);
    RecordingMonitor monitor = new RecordingMonitor();
    TrainedClassifier<?> model = trained(TRAINING);
    Table aligned = model.align(queries, RUN.withMonitor(monitor));
    assertEquals(
        List.of(
            "Column 'colour' has labels 'mauve', 'teal' in 2 rows, which the classifier has not"
                + " learnt; such cells count as missing."),
        monitor.warnings());
    assertTrue(aligned.isMissing(0, 4));
    assertEquals(0, aligned.value(1, 4)); // red
    assertTrue(aligned.isMissing(2, 4));
    assertEquals(3, model.distributions(queries, RUN).length);
  }

  @Test
  void missingColumnsAreNamed() {
    TrainedClassifier<?> model = trained(TRAINING);
    Refusals.assertRefused(
        "Column 'amount', which the classifier learnt from, is not in the data (did you mean"
            + " 'amuont'?); add it, or train the classifier on these columns.",
        () -> model.distributions(renamed(TRAINING, 0, new Column.Numeric("amuont")), RUN));
    Table two = renamed(renamed(TRAINING, 0, new Column.Numeric("a")), 1, new Column.Numeric("b"));
    Refusals.assertRefused(
        "Columns 'amount', 'pieces', which the classifier learnt from, are not in the data; add"
            + " them, or train the classifier on these columns.",
        () -> model.distributions(two, RUN));
  }

  @Test
  void columnsOfAnotherTypeAreNamed() {
    TrainedClassifier<?> model = trained(TRAINING);
    Refusals.assertRefused(
        "Column 'colour' holds numbers, but the classifier learnt labels there; give it the same"
            + " type as in the training data.",
        () -> model.distributions(renamed(TRAINING, 4, new Column.Numeric("colour")), RUN));
    Refusals.assertRefused(
        "Column 'day' holds numbers, but the classifier learnt dates there; give it the same type as"
            + " in the training data.",
        () -> model.distributions(renamed(TRAINING, 3, new Column.Numeric("day")), RUN));
  }

  @Test
  void emptyColumnsMayBeOfAnyType() {
    TrainedClassifier<?> model = trained(TRAINING);
    Table none = TRAINING.withCells(4, row -> Double.NaN);
    Table numbers = renamed(none, 4, new Column.Numeric("colour"));
    assertArrayEquals(model.distributions(none, RUN), model.distributions(numbers, RUN));
  }

  @Test
  void labelColumnsAreNeitherLearntFromNorAskedFor() {
    Schema plain = TRAINING.schema();
    Table labelled =
        TRAINING.withSchema(
            new Schema(plain.columns(), plain.classIndex(), List.of(4), plain.shape()));
    TrainedClassifier<?> model = trained(labelled);
    Table other = renamed(TRAINING, 4, new Column.Nominal("shade", List.of("a", "b", "c", "d")));
    assertArrayEquals(model.distributions(labelled, RUN), model.distributions(other, RUN));
  }

  @Test
  void predictionsAreColumnsOfTheirOwn() {
    PredictionColumns columns = new PredictionColumns(List.of("yes", "no"));
    Table cells = columns.cells(new double[][] {{0.25, 0.75}, {0.5, 0.5}});
    assertEquals(
        List.of("prediction", "probability yes", "probability no"),
        cells.schema().columns().stream().map(Column::name).toList());
    assertArrayEquals(new double[] {1, 0.25, 0.75}, Tables.row(cells, 0));
    assertArrayEquals(new double[] {0, 0.5, 0.5}, Tables.row(cells, 1));
    columns.requireFree(List.of("Prediction", "probability maybe"));
    Refusals.assertRefused(
        "The data has a column 'probability no' already, as the predictions would add; rename or"
            + " remove it.",
        () -> columns.requireFree(List.of("x", "probability no")));
  }

  @Test
  void numbersMayBeInAnotherForm() {
    TrainedClassifier<?> model = trained(TRAINING);
    Table other = renamed(TRAINING, 1, new Column.Numeric("pieces", 2));
    assertArrayEquals(model.distributions(TRAINING, RUN), model.distributions(other, RUN));
    Table halves = other.mapped(1, v -> v + 0.5);
    assertEquals(halves.rows(), model.distributions(halves, RUN).length);
  }

  @Test
  void dataWithNothingToLearnFrom() {
    Table table = Tables.clouds(1, 2, 5, 5);
    Table unlabelled = table.withCells(2, row -> Double.NaN);
    Refusals.assertRefused(
        "No row has a class in column 'class' and a weight above 0, so there is nothing to learn"
            + " from; check which column is the class.",
        () -> trained(unlabelled));
    Refusals.assertRefused(
        "No row has a class in column 'class' and a weight above 0, so there is nothing to learn"
            + " from; check which column is the class.",
        () -> trained(Tables.weigh(table, new double[10])));
    Table one =
        renamed(table.withCells(2, row -> 0), 2, new Column.Nominal("kind", List.of("only")));
    Refusals.assertRefused(
        "Class column 'kind' has the one label 'only'; a classifier needs at least two labels to tell"
            + " apart.",
        () -> trained(one));
    Table alone =
        new Table.Builder(new Schema(List.of(new Column.Nominal("c", List.of("x", "y"))), 0), 1)
            .build();
    Refusals.assertRefused(
        "The data have only the class column 'c'; a classifier needs at least one other.",
        () -> trained(alone));
  }

  @Test
  void filesOfMethodsAndClassifiersAreToldApart() {
    Path rows = folder.resolve("smote.zip");
    new Smote(new SmoteConfig(3, false)).fit(TRAINING, new Seed(1), Monitor.silent()).save(rows);
    Refusals.assertRefused(
        "Model file '"
            + rows
            + "' was saved by SMOTE, which makes rows and classifies none; choose"
            + " the model of a classifier.",
        () -> TrainedClassifier.load(rows));
    Path classes = folder.resolve("knn.zip");
    trained(TRAINING).save(classes);
    Refusals.assertRefused(
        "Model file '"
            + classes
            + "' holds a classifier (kNN), which makes no rows; choose the"
            + " model of a method.",
        () -> FittedModels.load(classes, Monitor.silent()));
  }

  @Test
  void damagedFilesAreRefused() throws IOException {
    for (Classifier<?> classifier : List.of(Classifiers.KNN, Classifiers.LOGISTIC_REGRESSION)) {
      Path file = folder.resolve(classifier.name() + ".zip");
      save(classifier, file);
      List<String> entries;
      try (FileSystem zip = FileSystems.newFileSystem(file)) {
        try (var all = Files.walk(zip.getPath("/"))) {
          entries = all.filter(Files::isRegularFile).map(Path::toString).toList();
        }
      }
      assertFalse(entries.isEmpty());
      for (String entry : entries) {
        save(classifier, file);
        try (FileSystem zip = FileSystems.newFileSystem(file)) {
          Files.delete(zip.getPath(entry));
        }
        Refusals.assertRefused(
            "File '"
                + file
                + "' is not a Counterpoise model, or it is damaged; save the model"
                + " again.",
            () -> TrainedClassifier.load(file));
      }
    }
  }

  private static <C extends Record> void save(Classifier<C> classifier, Path file) {
    TrainedClassifier.train(classifier, classifier.parameters().defaults(), TRAINING, RUN)
        .save(file);
  }

  @Test
  void whatIsNoModelIsRefused() {
    Refusals.assertRefused(
        "File 'memory' is not a Counterpoise model, or it is damaged; save the model again.",
        () -> TrainedClassifier.read(InputStream.nullInputStream(), "memory"));
  }

  @Test
  void classifiersAreFoundByName() {
    assertEquals(Classifiers.MLP, Classifiers.byName("mlp"));
    Refusals.assertRefused(
        "There is no classifier 'ConvNt'; expected one of kNN, LogisticRegression, MLP, ConvNet (did"
            + " you mean 'ConvNet'?).",
        () -> Classifiers.byName("ConvNt"));
    assertEquals("ConvNet -epochs 2", Classifiers.parse("ConvNet -epochs 2").orElseThrow().name());
  }
}
