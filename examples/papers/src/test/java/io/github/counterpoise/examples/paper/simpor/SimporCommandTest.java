package io.github.counterpoise.examples.paper.simpor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.counterpoise.examples.cli.CommandLineRun;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimporCommandTest {

  private static final String METHODS = "none,SMOTE,SIMPOR,SIMPOR-paper";

  private static final Map<String, int[]> COUNTS =
      Map.of("moons", counts(150, 50), "wdbc3", counts(36, 12), "credit15", counts(735, 49));

  @TempDir private static Path data;
  @TempDir private Path out;

  /** Files with the names and classes of the real ones, with 3 numbers a row. */
  @BeforeAll
  static void writeFiles() throws IOException {
    StringBuilder breast = new StringBuilder("@relation w\n");
    for (int c = 0; c < 3; c++) {
      breast.append("@attribute x").append(c).append(" numeric\n");
    }
    breast.append("@attribute diagnosis {B,M}\n@data\n");
    StringBuilder card = new StringBuilder("x0,x1,x2,Class\n");
    Random random = new Random(1);
    for (int row = 0; row < 860; row++) {
      boolean rare = row % 14 == 0;
      for (int c = 0; c < 3; c++) {
        String cell = (random.nextGaussian() + (rare ? 1 : 0)) + ",";
        breast.append(cell);
        card.append(cell);
      }
      breast.append(rare ? "M\n" : "B\n");
      card.append(rare ? "1\n" : "0\n");
    }
    write("wdbc/wdbc.arff.gz", breast);
    write("creditcard/creditcard-subset.csv.gz", card);
  }

  private static int[] counts(int... counts) {
    return counts;
  }

  private static void write(String name, CharSequence text) throws IOException {
    Path file = data.resolve(name);
    Files.createDirectories(file.getParent());
    try (OutputStream stream = new GZIPOutputStream(Files.newOutputStream(file))) {
      stream.write(text.toString().getBytes(StandardCharsets.UTF_8));
    }
  }

  /** Two trials with a tenth of the rows and a hundredth of the epochs. */
  private CommandLineRun run(String sets, String methods, Object... more) {
    return run(2, 1, sets, methods, more);
  }

  private CommandLineRun run(int trials, int epochs, String sets, String methods, Object... more) {
    List<Object> args =
        new ArrayList<>(List.of("paper", "simpor", "--data", data, "--out", out, "--rows", "10"));
    args.addAll(List.of("--trials", trials, "--epochs", epochs));
    args.addAll(List.of("--sets", sets, "--methods", methods));
    args.addAll(Arrays.asList(more));
    return CommandLineRun.of(args.toArray());
  }

  private List<String> lines() throws IOException {
    return Files.readAllLines(out.resolve("simpor.csv"));
  }

  /** In order, since networks are trained side by side, and without what a clock decides. */
  private static List<String> comparable(List<String> lines) {
    return lines.stream()
        .map(
            line -> {
              List<String> cells = new ArrayList<>(List.of(line.split(",", -1)));
              cells.subList(9, 11).clear();
              return String.join(",", cells);
            })
        .sorted()
        .toList();
  }

  @Test
  void everyTrialIsALineAndEveryMethodARowBesideThePaper() throws IOException {
    CommandLineRun run = run("moons,wdbc3,credit15", METHODS);
    assertEquals(0, run.code(), run.err());
    List<String> lines = lines();
    assertEquals(
        "set,method,trial,percent,epochs,version,data_checksum,training_rows,synthetic_rows,"
            + "resampling_seconds,classifier_seconds,macro_f1,roc_auc,macro_precision,macro_recall,f1,precision,recall,"
            + "g_mean,pr_auc,hdr",
        lines.get(0));
    assertEquals(1 + 3 * 2 * 4, lines.size());
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(",", -1);
      int[] counts = COUNTS.get(cells[0]);
      assertEquals((counts[0] + counts[1]) * 0.8, Double.parseDouble(cells[7]), 1, line);
      double missing = (counts[0] - counts[1]) * 0.8;
      assertEquals(cells[1].equals("none") ? 0 : missing, Double.parseDouble(cells[8]), 2, line);
      for (int measure = 11; measure < 21; measure++) {
        assertTrue(cells[measure].matches("|0\\.\\d{4}|1\\.0000"), line);
      }
    }
    for (String row :
        List.of(
            "Moons 3:1 +SIMPOR-paper .*\\(91\\.7\\).*",
            "Breast cancer 3:1 +none .*\\(94\\.4\\) .*\\(97\\.1\\) .*\\(97\\.5\\) .*\\(91\\.9\\).*",
            "Breast cancer 3:1 +SIMPOR-paper .*\\(97\\.0\\) .*\\(93\\.8\\).*",
            "Credit card 15:1 +SIMPOR +[^(]*",
            "Credit card 15:1 +SMOTE .*\\(90\\.9\\) .*")) {
      assertTrue(run.out().lines().anyMatch(l -> l.matches(row)), row + " in " + run.out());
    }
  }

  @Test
  void stoppedRunsGoOnAndGiveTheSameTable() throws IOException {
    run("wdbc7", METHODS);
    List<String> whole = lines();
    // What a run leaves that was killed after its third trial, before the fourth's line.
    Files.write(out.resolve("simpor.csv"), whole.subList(0, 4));
    CommandLineRun again = run("wdbc7", METHODS, "--threads", "1");
    assertEquals(0, again.code(), again.err());
    assertEquals(whole.subList(0, 4), lines().subList(0, 4));
    assertEquals(comparable(whole), comparable(lines()));
    assertEquals(5, again.out().lines().filter(l -> l.contains("classifier")).count());
  }

  @Test
  void otherSizesAreOtherTrials() throws IOException {
    run(1, 1, "wdbc3", "none");
    run(1, 2, "wdbc3", "none");
    run(2, 2, "wdbc3", "none");
    assertEquals(4, lines().size());
  }

  @Test
  void otherDataAreOtherTrials() throws IOException {
    run(1, 1, "wdbc7", "none");
    Path file = data.resolve("wdbc/wdbc.arff.gz");
    byte[] before = Files.readAllBytes(file);
    String text;
    try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(file))) {
      text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    try {
      write("wdbc/wdbc.arff.gz", text + "% another file of that name\n");
      run(1, 1, "wdbc7", "none");
      assertEquals(3, lines().size());
    } finally {
      Files.write(file, before);
    }
  }

  @Test
  void boundariesAreDrawnForEveryMethodAndTogether() throws IOException {
    run(1, 50, "moons", METHODS);
    for (String method : METHODS.split(",")) {
      BufferedImage one =
          ImageIO.read(out.resolve("simpor-moons-%s.png".formatted(method)).toFile());
      // The upper moon's side at the top left, the lower one's at the bottom right.
      assertTrue((one.getRGB(5, 60) & 0xff) > (one.getRGB(475, 395) & 0xff), method);
    }
    BufferedImage grid = ImageIO.read(out.resolve("simpor-moons.png").toFile());
    assertEquals(4 * (480 + 12) - 12, grid.getWidth());
    assertEquals(402, grid.getHeight());
  }

  @Test
  void badOptionsAreRefusedInASentence() {
    assertRefused("--rows is 0", paper("--data", data, "--rows", "0"));
    assertRefused("--epochs is 101", paper("--data", data, "--epochs", "101"));
    assertRefused("--trials is 0", paper("--data", data, "--trials", "0"));
    assertRefused("--threads is -1", paper("--data", data, "--threads", "-1"));
    assertRefused("no contender 'GAN'", paper("--data", data, "--methods", "none,GAN"));
    assertRefused("wdbc.arff.gz", paper("--data", out));
    assertRefused(
        "has 62 rows of a class; expected at least 120",
        paper("--data", data, "--sets", "wdbc3", "--rows", "100"));
  }

  private CommandLineRun paper(Object... more) {
    List<Object> args = new ArrayList<>(List.of("paper", "simpor", "--out", out));
    args.addAll(Arrays.asList(more));
    return CommandLineRun.of(args.toArray());
  }

  private static void assertRefused(String words, CommandLineRun run) {
    assertFalse(run.code() == 0, run.out());
    assertTrue(run.err().contains(words), run.err());
    assertEquals(1, run.err().lines().count(), run.err());
  }
}
