package io.github.counterpoise.deepsmote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.counterpoise.archive.ArchiveReader;
import io.github.counterpoise.oversample.FittedOversampler;
import io.github.counterpoise.run.Monitor;
import io.github.counterpoise.run.Run;
import io.github.counterpoise.run.Seed;
import io.github.counterpoise.table.DataShape;
import io.github.counterpoise.table.Table;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MotionsTest {

  private static final int SIDE = 16;
  private static final DataShape.Image SHAPE = new DataShape.Image(SIDE, SIDE, 1);

  private final List<String> said = new ArrayList<>();

  private final Monitor listener =
      new Monitor() {
        @Override
        public void info(String sentence) {
          said.add(sentence);
        }
      };

  /** Class A: 60 discs anywhere near the middle. Class B: 6 rings, all in the very middle. */
  private static Table discsAndRings() {
    Random random = new Random(5);
    Table.Builder table = new Table.Builder(Images.schema(SHAPE, true), 66);
    for (int i = 0; i < 66; i++) {
      boolean ring = i >= 60;
      double y = 7.5 + (ring ? 0 : 2 * random.nextGaussian());
      double x = 7.5 + (ring ? 0 : 2 * random.nextGaussian());
      double radius = ring ? 4 : 0;
      for (int j = 0; j < SHAPE.values(); j++) {
        int row = j / SIDE;
        int column = j % SIDE;
        double distance = Math.hypot(row - y, column - x) - radius;
        table.set(i, j, Math.rint(200 * Math.exp(-distance * distance / 6)) + random.nextInt(3));
      }
      table.set(i, SHAPE.values(), ring ? 1 : 0);
    }
    return table.build();
  }

  private Table rings(int motions) {
    String[] settings = {"epochs=5", "channels=4", "latent=8", "motions=" + motions};
    Run run = new Run(new Seed(1), listener, 1);
    FittedOversampler fitted = DeepSmoteTest.method(settings).fit(discsAndRings(), Set.of(1), run);
    return fitted.sample(1, 200, run.withSeed(new Seed(2))).rows();
  }

  /** Standard deviation over images of the height at which their brightness lies on average. */
  private static double spread(Table images) {
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < images.rows(); i++) {
      double weight = 0;
      double at = 0;
      for (int j = 0; j < SHAPE.values(); j++) {
        weight += images.value(i, j);
        int row = j / SIDE;
        at += images.value(i, j) * row;
      }
      sum += at / weight;
      squares += at / weight * (at / weight);
    }
    double mean = sum / images.rows();
    return Math.sqrt(squares / images.rows() - mean * mean);
  }

  @Test
  void aRareClassBorrowsTheMotionOfAFrequentOne() {
    double alone = spread(rings(0));
    assertTrue(said.stream().noneMatch(s -> s.startsWith("Motion")), said::toString);
    double moved = spread(rings(4));
    assertTrue(
        said.get(said.size() - 1).endsWith("so new images are moved likewise."), said::toString);
    assertTrue(
        moved > 5 * alone, "height varies by " + alone + " without motions, " + moved + " with");
  }

  @Test
  void aSavedModelMovesImagesAlike(@TempDir Path folder) {
    DeepSmote method = DeepSmoteTest.method("epochs=5", "channels=4", "latent=8");
    Run run = new Run(new Seed(1), listener, 2);
    FittedOversampler fitted = method.fit(discsAndRings(), Set.of(1), run);
    Path file = folder.resolve("model");
    fitted.save(file);
    Run later = new Run(new Seed(7), listener, 1);
    FittedOversampler loaded =
        ArchiveReader.load(file, archive -> DeepSmote.load(method, archive, later));
    assertEquals(2, said.stream().filter(s -> s.endsWith("are moved likewise.")).count());
    assertEquals(fitted.sample(1, 30, later).rows(), loaded.sample(1, 30, later).rows());
  }

  @Test
  void imagesWithoutCommonMotionAreNotMovedAndThatIsSaid() {
    Random random = new Random(7);
    Table.Builder noise = new Table.Builder(Images.schema(SHAPE, true), 40);
    for (int i = 0; i < 40; i++) {
      for (int j = 0; j < SHAPE.values(); j++) {
        noise.set(i, j, random.nextInt(256));
      }
      noise.set(i, SHAPE.values(), i < 30 ? 0 : 1);
    }
    Run run = new Run(new Seed(1), listener, 1);
    Table table = noise.build();
    Table moved = sample(table, "motions=4", run);
    assertTrue(said.get(said.size() - 1).endsWith("so new images are not moved."), said::toString);
    assertEquals(sample(table, "motions=0", run), moved);
  }

  private static Table sample(Table table, String motions, Run run) {
    return DeepSmoteTest.method("latent=8", motions)
        .fit(table, Set.of(1), run)
        .sample(1, 20, new Run(new Seed(2), Monitor.silent(), 1))
        .rows();
  }
}
