package io.github.counterpoise.examples.paper.deepsmote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.counterpoise.examples.cli.CommandLineRun;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeepSmoteCommandTest {

  private static final String METHODS = "none,RandomOversampling,SMOTE,DeepSMOTE,DeepSMOTE-authors";

  @TempDir private static Path data;
  @TempDir private Path out;

  @BeforeAll
  static void writeImages() throws IOException {
    GeneratedImages.writeMnist(data, 45, 6);
  }

  /** One per cent of the paper's numbers: 40 + 20 + 10 + 8 + 5 + 5 * 4 images. */
  private CommandLineRun run(String methods, Object... more) {
    List<Object> args =
        new ArrayList<>(
            List.of("paper", "deepsmote", "--data", data, "--out", out, "--sets", "mnist"));
    args.addAll(List.of("--rows", "1", "--steps", "6", "--methods", methods));
    args.addAll(Arrays.asList(more));
    return CommandLineRun.of(args.toArray());
  }

  private List<String> lines() throws IOException {
    return Files.readAllLines(out.resolve("deepsmote.csv"));
  }

  /** Without what a clock decides. */
  private static String withoutSeconds(String line) {
    String[] cells = line.split(",", -1);
    cells[13] = "";
    cells[14] = "";
    return String.join(",", cells);
  }

  @Test
  void everyCellIsALineAndEveryMethodARow() throws IOException {
    CommandLineRun run = run(METHODS);
    assertEquals(0, run.code(), run.err());
    List<String> lines = lines();
    assertEquals(
        "set,method,seed,fold,folds,percent,network,steps,size,version,data_checksum,training_images,"
            + "synthetic_images,resampling_seconds,classifier_seconds,fold_acsa,fold_gm,fold_fm,test_acsa,test_gm,"
            + "test_fm",
        lines.get(0));
    assertEquals(1 + 2 * 5, lines.size());
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(",", -1);
      int training = Integer.parseInt(cells[11]);
      int synthetic = Integer.parseInt(cells[12]);
      assertTrue(training == 51 || training == 52, line);
      assertEquals(cells[1].equals("none") ? 0 : 10 * 20 - training, synthetic, line);
      for (int measure = 15; measure < 21; measure++) {
        double value = Double.parseDouble(cells[measure]);
        assertTrue(value >= 0 && value <= 1, line);
      }
    }
    for (String method : METHODS.split(",")) {
      assertTrue(
          run.out().lines().anyMatch(l -> l.matches("MNIST +" + method + " .*±.*")), run.out());
    }
  }

  @Test
  void stoppedRunsGoOnAndGiveTheSameTable() throws IOException {
    run(METHODS);
    List<String> whole = lines();
    // What a run leaves that was killed after its third cell, before the fourth's line.
    Files.write(out.resolve("deepsmote.csv"), whole.subList(0, 4));
    CommandLineRun again = run(METHODS);
    assertEquals(0, again.code(), again.err());
    assertEquals(whole.subList(0, 4), lines().subList(0, 4));
    assertEquals(
        whole.stream().map(DeepSmoteCommandTest::withoutSeconds).toList(),
        lines().stream().map(DeepSmoteCommandTest::withoutSeconds).toList());
    assertEquals(7, again.out().lines().filter(l -> l.contains("classifier")).count());
  }

  @Test
  void otherSizesAreOtherCells() throws IOException {
    run("none", "--folds", "1");
    run("none", "--folds", "1", "--seeds", "2");
    run("none", "--folds", "1", "--full", "--net", "small");
    assertEquals(4, lines().size());
    assertTrue(lines().get(1).contains(",,,"), "no fold is left out: " + lines().get(1));
  }

  @Test
  void theFirstSeedCanBeChosen() throws IOException {
    run("none", "--folds", "1", "--seeds", "2");
    List<String> firstTwo = lines();
    run("none", "--folds", "1", "--seeds", "2", "--first-seed", "2");
    assertEquals(firstTwo, lines().subList(0, 3));
    assertEquals(
        List.of("1", "2", "3"), lines().stream().skip(1).map(l -> l.split(",")[2]).toList());
  }

  @Test
  void gridShowsFiveImagesPerClassAndMethod() throws IOException {
    run(METHODS, "--folds", "1");
    BufferedImage grid = ImageIO.read(out.resolve("deepsmote-mnist.png").toFile());
    int group = 5 * 12 * 2;
    assertEquals(150 + 4 * (group + 14), grid.getWidth());
    assertEquals(34 + 10 * 12 * 2 + 14, grid.getHeight());
    // Class 0 has a bright bar on top of the real images and no synthetic ones.
    assertTrue((grid.getRGB(151, 35) & 0xff) > 150);
    assertEquals(0xffffff, grid.getRGB(150 + group + 14 + 1, 35) & 0xffffff);
  }

  @Test
  void badOptionsAreRefusedInASentence() {
    assertRefused("--rows is 0", paper("--data", data, "--rows", "0"));
    assertRefused("--folds is 0", paper("--data", data, "--folds", "0"));
    assertRefused("--threads is -1", paper("--data", data, "--threads", "-1"));
    assertRefused("no contender 'GAN'", paper("--data", data, "--methods", "none,GAN"));
    assertRefused("train-images-idx3-ubyte", paper("--data", out));
    assertRefused("paper is missing", CommandLineRun.of("paper"));
  }

  private CommandLineRun paper(Object... more) {
    List<Object> args = new ArrayList<>(List.of("paper", "deepsmote", "--out", out));
    args.addAll(Arrays.asList(more));
    return CommandLineRun.of(args.toArray());
  }

  private static void assertRefused(String words, CommandLineRun run) {
    assertFalse(run.code() == 0, run.out());
    assertTrue(run.err().contains(words), run.err());
    assertEquals(1, run.err().lines().count(), run.err());
  }
}
