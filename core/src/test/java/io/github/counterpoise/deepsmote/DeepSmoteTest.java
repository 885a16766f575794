package io.github.counterpoise.deepsmote;

import static io.github.counterpoise.testing.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.counterpoise.archive.ArchiveReader;
import io.github.counterpoise.balance.BalanceConfig;
import io.github.counterpoise.balance.Balanced;
import io.github.counterpoise.balance.Balancer;
import io.github.counterpoise.describe.Parameters;
import io.github.counterpoise.host.PixelColumns;
import io.github.counterpoise.oversample.FittedOversampler;
import io.github.counterpoise.oversample.Synthetic;
import io.github.counterpoise.run.CancelledException;
import io.github.counterpoise.run.InvalidInputException;
import io.github.counterpoise.run.Monitor;
import io.github.counterpoise.run.Run;
import io.github.counterpoise.run.Seed;
import io.github.counterpoise.table.DataShape;
import io.github.counterpoise.table.Table;
import io.github.counterpoise.testing.RecordingMonitor;
import io.github.counterpoise.testing.Tables;
import io.github.counterpoise.train.Batching;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeepSmoteTest {

  private static final DataShape.Image SMALL = new DataShape.Image(9, 7, 1);

  /** A method with texts {@code name=value}; small and quick unless they say otherwise. */
  static DeepSmote method(String... settings) {
    Map<String, String> texts =
        new HashMap<>(Map.of("epochs", "3", "batch", "16", "channels", "4", "hidden", "8"));
    for (String setting : settings) {
      int equals = setting.indexOf('=');
      texts.put(setting.substring(0, equals), setting.substring(equals + 1));
    }
    return new DeepSmote(Parameters.of(DeepSmoteConfig.class).parse(texts));
  }

  private static Run run(long seed, Monitor monitor) {
    return new Run(new Seed(seed), monitor, 1);
  }

  private static Synthetic sample(DeepSmote method, Table table, int count) {
    return method
        .fit(table, Set.of(1), run(1, Monitor.silent()))
        .sample(1, count, run(2, Monitor.silent()));
  }

  @ParameterizedTest
  @CsvSource({"default", "paper", "authors"})
  void everyPresetMakesImages(String preset) {
    Table table = Images.bars(SMALL, 40, 12);
    Table made = sample(method("preset=" + preset, "latent=6"), table, 30).rows();
    assertEquals(30, made.rows());
    for (int i = 0; i < 30; i++) {
      for (int j = 0; j < SMALL.values(); j++) {
        double pixel = made.value(i, j);
        assertTrue(pixel >= 20 && pixel <= 249 && pixel == Math.rint(pixel), "pixel " + pixel);
      }
    }
  }

  @Test
  void presetsHaveTheirValues() {
    DeepSmoteConfig ours = Parameters.of(DeepSmoteConfig.class).parse(Map.of());
    assertEquals(1, ours.extrapolation());
    assertEquals(Residual.ADDED, ours.residual());
    assertEquals(4, ours.motions());
    assertEquals(Batching.BALANCED, ours.training().batching());
    DeepSmoteConfig paper = Parameters.of(DeepSmoteConfig.class).parse(Map.of("preset", "paper"));
    assertEquals(0, paper.extrapolation());
    assertEquals(0, paper.motions());
    assertEquals(Penalty.PERMUTED, paper.penalty());
    assertEquals(1, paper.penaltyWeight());
    assertEquals(2e-4, paper.training().learningRate());
    assertEquals(100, paper.training().batch());
    assertEquals(new Sizes(4, 300, 200), Sizes.of(paper, new DataShape.Image(28, 28, 1), 9000));
    assertEquals(new Sizes(4, 600, 200), Sizes.of(paper, new DataShape.Image(32, 32, 3), 9000));
    assertEquals(new Sizes(2, 64, 11), Sizes.of(ours, new DataShape.Image(28, 28, 1), 9000));
    assertEquals(new Sizes(0, 32, 60), Sizes.of(ours, DataShape.TABULAR, 320));
    DeepSmoteConfig authors =
        Parameters.of(DeepSmoteConfig.class).parse(Map.of("preset", "authors", "neighbors", "3"));
    assertEquals(Penalty.ALIGNED, authors.penalty());
    assertEquals(3, authors.neighbors());
  }

  @ParameterizedTest
  @CsvSource({"1, 5, 1", "5, 1, 2", "2, 2, 3", "12, 17, 1"})
  void imagesOfAnySizeFit(int height, int width, int channels) {
    Table table = Images.bars(new DataShape.Image(height, width, channels), 20, 6);
    assertEquals(9, sample(method(), table, 9).rows().rows());
    assertEquals(9, sample(method("preset=paper"), table, 9).rows().rows());
  }

  @Test
  void columnsOfPixelsAreImagesWhereTheDoorSaysSo() {
    Table declared = Images.bars(SMALL, true, 30, 8);
    Table plain = Images.bars(SMALL, false, 30, 8);
    Table byDoor = sample(method(), PixelColumns.shaped(plain, "9x7x1"), 10).rows();
    Table bySchema = sample(method(), declared, 10).rows();
    for (int i = 0; i < 10; i++) {
      assertEquals(bySchema.value(i, 5), byDoor.value(i, 5));
    }
    assertRefused(
        "Images of 9x9x1 take 81 columns besides the class, but the data has 63; correct -image, or"
            + " list the columns that are no pixels as ignored (-ignore).",
        () -> PixelColumns.shaped(plain, "9x9x1"));
    assertRefused(
        "Option -image (Image size) got 'nine'; expected height x width x channels, such as 28x28x1.",
        () -> PixelColumns.shaped(plain, "nine"));
  }

  @Test
  void sameSeedGivesSameRowsWhateverTheThreads() {
    Table table = Images.bars(SMALL, 40, 12);
    DeepSmote method = method();
    FittedOversampler one = method.fit(table, Set.of(0, 1), run(1, Monitor.silent()));
    FittedOversampler two =
        method.fit(table, Set.of(0, 1), new Run(new Seed(1), Monitor.silent(), 4));
    Synthetic first = one.sample(1, 25, run(2, Monitor.silent()));
    assertEquals(first.rows(), two.sample(1, 25, run(2, Monitor.silent())).rows());
    assertNotEquals(first.rows(), two.sample(1, 25, run(3, Monitor.silent())).rows());
    FittedOversampler other = method.fit(table, Set.of(1), run(9, Monitor.silent()));
    assertNotEquals(first.rows(), other.sample(1, 25, run(2, Monitor.silent())).rows());
  }

  @Test
  void parentsAreNeighboursOfTheClassAndWeightsReachBeyondThem() {
    Table table = Tables.clouds(1, 4, 60, 20);
    Synthetic made = sample(method(), table, 400);
    double least = 1;
    double most = 0;
    for (int i = 0; i < 400; i++) {
      assertEquals(1, table.classOf(made.provenance().base(i)));
      assertEquals(1, table.classOf(made.provenance().partner(i)));
      assertNotEquals(made.provenance().base(i), made.provenance().partner(i));
      least = Math.min(least, made.provenance().weight(i));
      most = Math.max(most, made.provenance().weight(i));
    }
    assertTrue(least < -0.9 && least >= -1 && most > 1.9 && most <= 2, least + " to " + most);
    Synthetic inside = sample(method("extrapolation=0"), table, 400);
    for (int i = 0; i < 400; i++) {
      assertTrue(inside.provenance().weight(i) >= 0 && inside.provenance().weight(i) <= 1);
    }
  }

  @Test
  void theResidualMakesABaseItsOwnImage() {
    // With λ near 0 a new row is its base, however little the network has learnt.
    Table table = Tables.clouds(2, 5, 50, 20);
    Synthetic made = sample(method("epochs=1", "extrapolation=0", "relaxRange=true"), table, 2000);
    int nearest = 0;
    for (int i = 1; i < 2000; i++) {
      if (made.provenance().weight(i) < made.provenance().weight(nearest)) {
        nearest = i;
      }
    }
    int base = made.provenance().base(nearest);
    for (int j = 0; j < 5; j++) {
      assertEquals(table.value(base, j), made.rows().value(nearest, j), 0.01);
    }
  }

  @Test
  void savedModelMakesTheSameImages(@TempDir Path folder) {
    Table table = Images.bars(SMALL, 30, 10);
    DeepSmote method = method("latent=5");
    FittedOversampler fitted = method.fit(table, Set.of(0, 1), run(1, Monitor.silent()));
    Path file = folder.resolve("model");
    fitted.save(file);
    FittedOversampler loaded =
        ArchiveReader.load(
            file, archive -> DeepSmote.load(method, archive, run(7, Monitor.silent())));
    for (int c : new int[] {0, 1}) {
      assertEquals(
          fitted.sample(c, 30, run(2, Monitor.silent())).rows(),
          loaded.sample(c, 30, run(2, Monitor.silent())).rows());
    }
  }

  @Test
  void aModelOfOtherSizesIsRefused(@TempDir Path folder) {
    Table table = Images.bars(SMALL, 30, 10);
    Path file = folder.resolve("model");
    method("channels=4").fit(table, Set.of(1), run(1, Monitor.silent())).save(file);
    assertThrows(
        InvalidInputException.class,
        () ->
            ArchiveReader.load(
                file,
                archive ->
                    DeepSmote.load(method("channels=8"), archive, run(7, Monitor.silent()))));
  }

  @Test
  void oneImageInAClassFallsBackAndSaysSo() {
    Table table = Images.bars(SMALL, 20, 1);
    RecordingMonitor monitor = new RecordingMonitor();
    Balanced balanced = new Balancer(method(), BalanceConfig.defaults()).balance(table, monitor);
    assertEquals(40, balanced.balanced().rows());
    assertEquals("RandomOversampling", balanced.outcomes().get(1).method());
    assertTrue(monitor.warnings().get(0).contains("'B'"), monitor.warnings()::toString);
  }

  @Test
  void constantPixelsComeBackAsTheyWere() {
    Table.Builder constant = new Table.Builder(Images.schema(SMALL, true), 30);
    for (int i = 0; i < 30; i++) {
      for (int j = 0; j < SMALL.values(); j++) {
        constant.set(i, j, 128);
      }
      constant.set(i, SMALL.values(), i < 20 ? 0 : 1);
    }
    RecordingMonitor monitor = new RecordingMonitor();
    Table made =
        method()
            .fit(constant.build(), Set.of(1), run(1, monitor))
            .sample(1, 7, run(2, monitor))
            .rows();
    for (int j = 0; j < SMALL.values(); j++) {
      assertEquals(128, made.value(6, j));
    }
    assertEquals(
        List.of(
            "All pixels of all images have the value 128, so there is nothing to learn and new images"
                + " are copies; check the data."),
        monitor.warnings());
  }

  @Test
  void aLatentSizeAboveTheDataIsCutAndSaid() {
    RecordingMonitor monitor = new RecordingMonitor();
    Table table = Tables.clouds(3, 4, 40, 10);
    method("latent=50").fit(table, Set.of(1), run(1, monitor));
    assertEquals(
        List.of("Option -latent (Latent size) is 50, but an encoded row has 4 values; 4 is used."),
        monitor.warnings());
  }

  @Test
  void aBudgetTooSmallForOneEpochIsRefused() {
    Table table = Tables.clouds(3, 4, 40, 10);
    String message =
        assertThrows(InvalidInputException.class, () -> sample(method("budget=1e-9"), table, 1))
            .getMessage();
    assertTrue(message.contains("first of 3 epochs"), message);
  }

  @Test
  void aSpentBudgetEndsTrainingWithAWarning() {
    Table table = Tables.clouds(3, 4, 40, 10);
    RecordingMonitor monitor = new RecordingMonitor();
    method("budget=0.5", "epochs=1000000", "patience=0").fit(table, Set.of(1), run(1, monitor));
    assertTrue(
        monitor.warnings().get(0).startsWith("The time budget of 0.5 s ended training after "),
        monitor.warnings()::toString);
  }

  @Test
  void aCancelledRunStopsWithinABatch() {
    Table table = Tables.clouds(5, 4, 400, 100);
    RecordingMonitor monitor = new RecordingMonitor(5);
    assertThrows(CancelledException.class, () -> method().fit(table, Set.of(1), run(1, monitor)));
    assertEquals(5, monitor.questions());
  }

  @Test
  void epochsAndLossesAreReported() {
    List<String> seen = new ArrayList<>();
    Monitor monitor =
        new Monitor() {
          @Override
          public void epoch(int epoch, int epochs, Map<String, Double> losses) {
            seen.add(epoch + "/" + epochs + " " + losses.keySet());
          }
        };
    Table table = Tables.clouds(6, 4, 40, 10);
    method("epochs=2").fit(table, Set.of(1), run(1, monitor));
    method("epochs=2", "penalty=none").fit(table, Set.of(1), run(1, monitor));
    assertEquals(
        List.of(
            "1/2 [loss, reconstruction, penalty]",
            "2/2 [loss, reconstruction, penalty]",
            "1/2 [reconstruction]",
            "2/2 [reconstruction]"),
        seen);
  }

  @Test
  void missingCellsFollowTheParents() {
    Table table = Tables.mixed(7, 0.3, true, 2, 60, 25);
    Synthetic made = sample(method(), table, 200);
    for (int i = 0; i < 200; i++) {
      int base = made.provenance().base(i);
      int partner = made.provenance().partner(i);
      for (int column : table.schema().features()) {
        double a = table.value(base, column);
        double b = table.value(partner, column);
        double value = made.rows().value(i, column);
        if (Double.isNaN(a) || Double.isNaN(b)) {
          assertEquals(Double.isNaN(a) ? b : a, value);
        } else {
          assertFalse(Double.isNaN(value));
        }
      }
    }
  }
}
