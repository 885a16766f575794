package io.github.counterpoise.seismoflow;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.counterpoise.balance.FittedModels;
import io.github.counterpoise.describe.Parameters;
import io.github.counterpoise.encode.Encoded;
import io.github.counterpoise.encode.ImageCodec;
import io.github.counterpoise.oversample.Provenance;
import io.github.counterpoise.oversample.Synthetic;
import io.github.counterpoise.run.InvalidInputException;
import io.github.counterpoise.run.Monitor;
import io.github.counterpoise.run.Run;
import io.github.counterpoise.run.Seed;
import io.github.counterpoise.table.Column;
import io.github.counterpoise.table.DataShape;
import io.github.counterpoise.table.Schema;
import io.github.counterpoise.table.Table;
import io.github.counterpoise.testing.RecordingMonitor;
import io.github.counterpoise.testing.Tables;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the method makes of a trained flow: ends of walks, margins, constant pixels, refusals. */
class SeismoFlowTest {

  private static final Run RUN = new Run(new Seed(4), Monitor.silent(), 1);

  /** Grey images of 5 × 6 pixels whose first column is always 7; the last 10 are of class B. */
  private static final Table IMAGES = images(5, 6, 30);

  private static final SeismoFlowModel OF_IMAGES = fit(IMAGES, "levels=2");
  private static final SeismoFlowModel OF_ROWS = fit(Tables.clouds(10, 4, 60, 20));

  private static SeismoFlow method(String... settings) {
    Map<String, String> texts =
        new HashMap<>(Map.of("epochs", "3", "channels", "4", "blocks", "1"));
    Arrays.stream(settings).map(s -> s.split("=", 2)).forEach(pair -> texts.put(pair[0], pair[1]));
    return new SeismoFlow(Parameters.of(SeismoFlowConfig.class).parse(texts));
  }

  private static SeismoFlowModel fit(Table table, String... settings) {
    return (SeismoFlowModel) method(settings).fit(table, Set.of(1), RUN);
  }

  private static Table images(int height, int width, int rows) {
    DataShape.Image shape = new DataShape.Image(height, width, 1);
    List<Column> columns = new ArrayList<>();
    for (int j = 0; j < shape.values(); j++) {
      columns.add(new Column.Integral("p" + j));
    }
    columns.add(Tables.classColumn(2));
    Random random = new Random(5);
    double[][] x = new double[rows][shape.values()];
    int[] y = new int[rows];
    for (int i = 0; i < rows; i++) {
      y[i] = i < rows - 10 ? 0 : 1;
      for (int j = 0; j < shape.values(); j++) {
        x[i][j] = j % width == 0 ? 7 : (j / width == 2 + y[i] ? 180 : 20) + random.nextInt(60);
      }
    }
    return Tables.fill(new Schema(columns, shape.values(), shape), x, y);
  }

  @Test
  void aWalkBeginsAtOneRowAndEndsAtTheOther() {
    for (SeismoFlowModel model : List.of(OF_IMAGES, OF_ROWS)) {
      Table table = model.training();
      int[] rows = table.rowsOf(1);
      Synthetic walk = model.walk(rows[1], rows[4], 5, RUN);
      assertEquals(5, walk.rows().rows());
      assertEquals(0.25, walk.provenance().weight(1));
      for (int column : table.schema().features()) {
        assertEquals(table.value(rows[1], column), walk.rows().value(0, column), 2e-3);
        assertEquals(table.value(rows[4], column), walk.rows().value(4, column), 2e-3);
      }
    }
  }

  @Test
  void aWalkIsBetweenRowsOfOneClassThatWasLearnt() {
    int rare = OF_ROWS.training().rowsOf(1)[0];
    int common = OF_ROWS.training().rowsOf(0)[0];
    assertThrows(InvalidInputException.class, () -> OF_ROWS.walk(rare, common, 3, RUN));
    assertThrows(InvalidInputException.class, () -> OF_ROWS.walk(common, common + 1, 3, RUN));
    assertThrows(InvalidInputException.class, () -> OF_ROWS.walk(rare, 1000, 3, RUN));
  }

  @Test
  void likelihoodsAreThoseOfRowsOneByOne() {
    Table table = OF_ROWS.training();
    double[] nats = OF_ROWS.logLikelihood(table, RUN);
    double[] bits = OF_ROWS.bitsPerDimension(table, RUN);
    assertEquals(table.rows(), nats.length);
    for (int i = 0; i < nats.length; i++) {
      assertEquals(-nats[i] / (4 * Math.log(2)), bits[i], 1e-9);
    }
    double[] images = OF_IMAGES.bitsPerDimension(IMAGES, RUN);
    double[] natsOfImages = OF_IMAGES.logLikelihood(IMAGES, RUN);
    // 8 × 8 values of a padded image, each told to within a bin of 1/16.
    assertEquals(4 - natsOfImages[3] / (64 * Math.log(2)), images[3], 1e-9);
  }

  @Test
  void freeRowsHaveNoParents() {
    Synthetic made = OF_ROWS.sampleFreely(1, 300, 0.7, RUN);
    assertEquals(300, made.rows().rows());
    assertEquals(Provenance.NONE, made.provenance().base(0));
    SeismoFlowModel cold = fit(OF_ROWS.training(), "temperature=0.000001");
    Synthetic frozen = cold.sample(1, 2, RUN);
    for (int column : OF_ROWS.training().schema().features()) {
      assertEquals(frozen.rows().value(0, column), frozen.rows().value(1, column), 2e-3);
    }
  }

  @Test
  void pixelsThatNeverVaryStay() {
    Table made = OF_IMAGES.sample(1, 40, RUN).rows();
    for (int row = 0; row < 40; row++) {
      for (int y = 0; y < 5; y++) {
        assertEquals(7, made.value(row, y * 6));
      }
    }
  }

  @Test
  void theMarginIsAReflectionAndNeverComesOut() {
    ImageCodec codec =
        ImageCodec.fit(IMAGES, IMAGES.labelledRows(), new DataShape.Image(5, 6, 1), 4, false, true);
    Encoded encoded = codec.encode(IMAGES, new int[] {0});
    float[] code = encoded.values()[0];
    assertEquals(64, code.length);
    for (int x = 0; x < 6; x++) {
      // Rows 5, 6 and 7 are rows 3, 2 and 1 once more.
      assertEquals(code[3 * 8 + x], code[5 * 8 + x]);
      assertEquals(code[8 + x], code[7 * 8 + x]);
    }
    assertEquals(code[4], code[6]);
    Table.Builder plain = new Table.Builder(IMAGES.schema(), 1);
    codec.decode(code, null, plain, 0);
    for (int y = 0; y < 8; y++) {
      for (int x = 0; x < 8; x++) {
        code[y * 8 + x] = y < 5 && x < 6 ? code[y * 8 + x] : 99;
      }
    }
    Table.Builder defaced = new Table.Builder(IMAGES.schema(), 1);
    codec.decode(code, null, defaced, 0);
    assertArrayEquals(
        Tables.row(plain.build(), 0), Tables.row(defaced.build(), 0), "the margin came out");
  }

  @Test
  void smallImagesGetFewerLevelsAndItIsSaid() {
    RecordingMonitor monitor = new RecordingMonitor();
    SeismoFlowConfig config = method("levels=6").config();
    Sizes sizes = Sizes.of(config, new DataShape.Image(6, 5, 1), 30, monitor);
    assertEquals(2, sizes.levels());
    assertEquals(
        List.of(
            "Option -levels (Levels) is 6, but images of 6x5 can be halved 2 times; 2 are used."),
        monitor.warnings());
  }

  @Test
  void levelsSuitTheImage() {
    SeismoFlowConfig config = method().config();
    for (int[] expected : new int[][] {{28, 2}, {32, 3}, {30, 3}, {3, 1}, {1, 1}, {640, 3}}) {
      DataShape.Image image = new DataShape.Image(expected[0], expected[0], 1);
      assertEquals(expected[1], Sizes.of(config, image, 30, Monitor.silent()).levels());
    }
  }

  @Test
  void oneColumnIsLeftToAnotherMethod() {
    SeismoFlowModel model = fit(Tables.clouds(3, 1, 30, 12));
    Synthetic made = model.sample(1, 5, RUN);
    assertEquals(0, made.rows().rows());
    assertTrue(made.shortfall().startsWith("one column"), made.shortfall());
    assertThrows(InvalidInputException.class, () -> model.logLikelihood(model.training(), RUN));
  }

  @Test
  void whatDoesNotFitIsRefusedWithWhatWould() {
    DataShape.Image shape = new DataShape.Image(640, 896, 1);
    Architecture paper = new ImageArchitecture(640, 896, 1, 6, 15, 96, true);
    long limit = 3L << 30;
    String message =
        assertThrows(InvalidInputException.class, () -> FlowMemory.check(paper, 8, shape, limit))
            .getMessage();
    assertTrue(message.contains("MB of memory outside the heap for batches of 8 rows"), message);
    assertTrue(message.contains("-image 46x64x1"), message);
    FlowMemory.check(new TableArchitecture(20, 3, 32), 64, DataShape.TABULAR, limit);
  }

  @Test
  void aSavedFlowMakesTheSameImages(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("flow.model");
    OF_IMAGES.save(file);
    SeismoFlowModel loaded = (SeismoFlowModel) FittedModels.load(file, Monitor.silent());
    assertEquals(OF_IMAGES.sample(1, 20, RUN).rows(), loaded.sample(1, 20, RUN).rows());
    assertArrayEquals(OF_IMAGES.logLikelihood(IMAGES, RUN), loaded.logLikelihood(IMAGES, RUN));
  }

  @Test
  void rareClassesHoldNoRowBack() {
    Table table = Tables.clouds(10, 2, 60, 9);
    Sample sample = Sample.of(table, table.labelledRows(), 0.1, RUN);
    assertEquals(6, sample.held().length);
    assertTrue(Arrays.stream(sample.held()).allMatch(row -> table.classOf(row) == 0));
    assertEquals(63, sample.learnt().length);
  }

  @Test
  void aFlowOfTheMinorityLearnsFromItAlone() {
    SeismoFlowModel model = fit(Tables.clouds(10, 3, 60, 20), "trainedOn=minority");
    assertTrue(
        Arrays.stream(model.sampled().learnt())
            .allMatch(row -> model.training().classOf(row) == 1));
    assertEquals(7, model.sample(1, 7, RUN).rows().rows());
  }

  @Test
  void attentionNeedsAMultipleOfItsHeads() {
    String message =
        assertThrows(InvalidInputException.class, () -> method("attention=true", "channels=6"))
            .getMessage();
    assertTrue(message.contains("a multiple of 4"), message);
  }
}
