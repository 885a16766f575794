package io.github.counterpoise.contract;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.counterpoise.classify.Classifier;
import io.github.counterpoise.classify.Classifiers;
import io.github.counterpoise.classify.TrainedClassifier;
import io.github.counterpoise.run.CancelledException;
import io.github.counterpoise.run.InvalidInputException;
import io.github.counterpoise.run.Monitor;
import io.github.counterpoise.run.Run;
import io.github.counterpoise.run.Seed;
import io.github.counterpoise.table.Column;
import io.github.counterpoise.table.DataShape;
import io.github.counterpoise.table.Kind;
import io.github.counterpoise.table.Schema;
import io.github.counterpoise.table.Table;
import io.github.counterpoise.testing.RecordingMonitor;
import io.github.counterpoise.testing.Tables;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every classifier of the registry, on every kind of rows it takes. */
class ClassifierContractTest {

  private static final Map<String, String> QUICK = Map.of("epochs", "3", "batch", "16");

  @TempDir private Path folder;

  /** A classifier with quick settings, and rows of one kind. */
  record Subject<C extends Record>(Classifier<C> classifier, Kind kind) {

    Table table() {
      return kind == Kind.IMAGE ? images(24, 12) : Tables.mixed(3, 0.1, true, 0, 24, 12, 2);
    }

    C config() {
      Map<String, String> texts = new HashMap<>(QUICK);
      texts
          .keySet()
          .removeIf(
              name -> classifier.parameters().all().stream().noneMatch(p -> p.name().equals(name)));
      return classifier.parameters().parse(texts);
    }

    TrainedClassifier<C> train(Table table) {
      return train(table, run(7, Monitor.silent()));
    }

    TrainedClassifier<C> train(Table table, Run run) {
      return TrainedClassifier.train(classifier, config(), table, run);
    }

    @Override
    public String toString() {
      return classifier.name() + " on " + kind.words();
    }
  }

  static Stream<Subject<?>> subjects() {
    return Classifiers.all().stream()
        .flatMap(c -> c.takes().stream().map(kind -> new Subject<>(c, kind)));
  }

  private static Run run(long seed, Monitor monitor) {
    return new Run(new Seed(seed), monitor, 1);
  }

  private static Run run() {
    return run(9, Monitor.silent()); // of predictions, which draw nothing
  }

  /** Noise with a bright bar, upright in class A and lying in class B. */
  private static Table images(int... counts) {
    DataShape.Image shape = new DataShape.Image(6, 5, 1);
    List<Column> columns = new ArrayList<>();
    IntStream.range(0, 30).forEach(j -> columns.add(new Column.Integral("pixel " + (j + 1))));
    columns.add(Tables.classColumn(counts.length));
    Table.Builder table =
        new Table.Builder(new Schema(columns, 30, shape), IntStream.of(counts).sum());
    Random random = new Random(5);
    int row = 0;
    for (int c = 0; c < counts.length; c++) {
      for (int i = 0; i < counts[c]; i++, row++) {
        int at = random.nextInt(5);
        for (int j = 0; j < 30; j++) {
          table.set(row, j, random.nextInt(50) + ((c == 0 ? j % 5 : j / 5) == at ? 200 : 0));
        }
        table.set(row, 30, c);
      }
    }
    return table.build();
  }

  private static void assertDistributions(double[][] p, int rows, int classes) {
    assertEquals(rows, p.length);
    for (double[] row : p) {
      assertEquals(classes, row.length);
      assertTrue(Arrays.stream(row).allMatch(v -> v >= 0 && v <= 1), Arrays.toString(row));
      assertEquals(1, Arrays.stream(row).sum(), 1e-9);
    }
  }

  private static byte[] bytes(TrainedClassifier<?> model) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    model.write(bytes);
    return bytes.toByteArray();
  }

  @ParameterizedTest
  @MethodSource("subjects")
  void probabilitiesAddUpToOne(Subject<?> subject) {
    Table table = subject.table();
    Table snapshot = Tables.copy(table);
    double[][] p = subject.train(table).distributions(table, run());
    assertDistributions(p, table.rows(), table.schema().classLabels().size());
    assertEquals(snapshot, table);
    assertEquals(0, subject.train(table).distributions(table.select(new int[0]), run()).length);
  }

  @ParameterizedTest
  @MethodSource("subjects")
  void sameSeedGivesTheSameModelBitForBitWhateverTheThreads(Subject<?> subject) throws IOException {
    Table table = subject.table();
    byte[] once = bytes(subject.train(table));
    assertArrayEquals(once, bytes(subject.train(table)));
    Run two = new Run(new Seed(7), Monitor.silent(), 2);
    assertArrayEquals(once, bytes(subject.train(table, two)));
  }

  @ParameterizedTest
  @MethodSource("subjects")
  void savedModelsPredictTheSame(Subject<?> subject) throws IOException {
    Table table = subject.table();
    TrainedClassifier<?> model = subject.train(table);
    Path file = folder.resolve("model.zip");
    model.save(file);
    TrainedClassifier<?> loaded = TrainedClassifier.load(file);
    assertArrayEquals(
        model.distributions(table, run()), loaded.distributions(table, run()), "of a file");
    assertEquals(model.schema(), loaded.schema());
    assertEquals(model.config(), loaded.config());
    assertEquals(model.toString(), loaded.toString());
    assertArrayEquals(Files.readAllBytes(file), bytes(loaded));
    TrainedClassifier<?> read =
        TrainedClassifier.read(new ByteArrayInputStream(bytes(model)), "memory");
    assertArrayEquals(model.distributions(table, run()), read.distributions(table, run()));
  }

  @ParameterizedTest
  @MethodSource("subjects")
  void columnsAreFoundByNameAndOthersLeftOut(Subject<?> subject) {
    Table table = subject.table();
    TrainedClassifier<?> model = subject.train(table);
    double[][] expected = model.distributions(table, run());
    assertArrayEquals(expected, model.distributions(reversed(table, true), run()));
    assertArrayEquals(expected, model.distributions(reversed(table, false), run()));
  }

  /** The columns in reverse, each label list too, beside one more column; with a class or not. */
  private static Table reversed(Table table, boolean withClass) {
    Schema schema = table.schema();
    List<Column> columns = new ArrayList<>();
    columns.add(new Column.Nominal("another", List.of("label")));
    for (int c = schema.width() - 1; c >= 0; c--) {
      columns.add(reversed(schema.column(c)));
    }
    int classAt = schema.width() - schema.classIndex();
    if (!withClass) {
      columns.set(classAt, new Column.Numeric("nothing"));
    }
    Schema turned = new Schema(columns, withClass ? classAt : 0);
    Table.Builder copy = new Table.Builder(turned, table.rows());
    for (int row = 0; row < table.rows(); row++) {
      for (int c = 0; c < schema.width(); c++) {
        double value = table.value(row, c);
        boolean labels = schema.column(c) instanceof Column.Nominal;
        int size = labels ? ((Column.Nominal) schema.column(c)).labels().size() : 0;
        copy.set(row, schema.width() - c, labels ? size - 1 - value : value);
      }
      copy.weight(row, table.weight(row));
    }
    return copy.build();
  }

  private static Column reversed(Column column) {
    if (column instanceof Column.Nominal nominal) {
      List<String> labels = new ArrayList<>(nominal.labels());
      Collections.reverse(labels);
      return new Column.Nominal(nominal.name(), labels);
    }
    return column;
  }

  @ParameterizedTest
  @MethodSource("subjects")
  void missingCellsAreTakenInTrainingAndAfterwards(Subject<?> subject) {
    Table table = subject.table();
    Table holes = table;
    for (int column : table.schema().features()) {
      int c = column;
      holes = holes.withCells(c, row -> row % 3 == c % 3 ? Double.NaN : table.value(row, c));
    }
    TrainedClassifier<?> model = subject.train(holes);
    Table nothing = table;
    for (int column : table.schema().features()) {
      nothing = nothing.withCells(column, row -> Double.NaN);
    }
    int classes = table.schema().classLabels().size();
    assertDistributions(model.distributions(holes, run()), table.rows(), classes);
    assertDistributions(model.distributions(nothing, run()), table.rows(), classes);
  }

  @ParameterizedTest
  @MethodSource("subjects")
  void theUnitOfWeightsLeavesNoTrace(Subject<?> subject) {
    Table table = subject.table();
    double[] weights = new double[table.rows()];
    Arrays.setAll(weights, row -> 0.5 + row % 3);
    double[] other = Arrays.stream(weights).map(w -> 0.01 * w).toArray();
    assertArrayEquals(
        subject.train(Tables.weigh(table, weights)).distributions(table, run()),
        subject.train(Tables.weigh(table, other)).distributions(table, run()));
  }

  @ParameterizedTest
  @MethodSource("subjects")
  void tinyAndEmptyClassesKeepTheirPlaces(Subject<?> subject) {
    Table table = subject.table();
    int[] one =
        IntStream.concat(IntStream.of(table.rowsOf(0)), IntStream.of(table.rowsOf(1)[0])).toArray();
    int classes = table.schema().classLabels().size();
    assertDistributions(
        subject.train(table.select(one)).distributions(table, run()), table.rows(), classes);
    RecordingMonitor monitor = new RecordingMonitor();
    TrainedClassifier<?> single = subject.train(table.select(table.rowsOf(1)), run(7, monitor));
    assertDistributions(single.distributions(table, run()), table.rows(), classes);
    assertEquals(
        "All rows are of class 'B'; the classifier can only learn to say so.",
        monitor.warnings().get(0));
  }

  @ParameterizedTest
  @MethodSource("subjects")
  void rowsWithoutAClassAreLeftOutAndSaid(Subject<?> subject) throws IOException {
    Table table = subject.table();
    int target = table.schema().classIndex();
    Table some = table.withCells(target, row -> row % 5 == 0 ? Double.NaN : table.classOf(row));
    RecordingMonitor monitor = new RecordingMonitor();
    byte[] model = bytes(subject.train(some, run(7, monitor)));
    assertArrayEquals(model, bytes(subject.train(some.select(some.labelledRows()))));
    assertTrue(monitor.warnings().get(0).contains("have no class in column 'class'"));
  }

  @ParameterizedTest
  @MethodSource("subjects")
  void stopsWhereItIsToldTo(Subject<?> subject) {
    Table table = subject.table();
    assertThrows(
        CancelledException.class, () -> subject.train(table, run(7, new RecordingMonitor(1))));
    TrainedClassifier<?> model = subject.train(table);
    assertThrows(
        CancelledException.class,
        () -> model.distributions(table, run(7, new RecordingMonitor(1))));
  }

  @ParameterizedTest
  @MethodSource("subjects")
  void otherKindsOfRowsAreRefused(Subject<?> subject) {
    for (Kind kind : Kind.values()) {
      if (!subject.classifier().takes().contains(kind) && kind == Kind.TABULAR) {
        Table table = Tables.clouds(1, 4, 5, 5);
        assertEquals(
            "ConvNet learns from images only, but the data are tables (4 columns besides the class);"
                + " choose another classifier, or set the image size if each column is a pixel.",
            assertThrows(InvalidInputException.class, () -> subject.train(table)).getMessage());
      }
    }
  }
}
