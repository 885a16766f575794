package io.github.counterpoise.examples.benchmark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.counterpoise.examples.cli.CommandLineRun;
import io.github.counterpoise.examples.cli.TestFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchmarkCommandTest {

  private static final List<Object> REFUSING =
      List.of("--methods", "none,SMOTE,SIMPOR -target nowhere=99");
  private static final List<Object> USUAL =
      List.of("--methods", "none,RandomOversampling,SMOTE,SIMPOR");

  @TempDir private static Path data;
  @TempDir private Path out;

  @BeforeAll
  static void writeSets() {
    TestFiles.writePacked(data, "near.arff.gz", arff(1, 1.0));
    TestFiles.write(data, "far.arff", arff(2, 2.5));
    TestFiles.write(data, "notes.txt", "No data set.");
  }

  /** Two clouds of 40 and 12 rows, some distance apart. */
  private static String arff(long seed, double distance) {
    Random random = new Random(seed);
    StringBuilder text =
        new StringBuilder("@relation clouds\n@attribute x numeric\n@attribute y numeric\n");
    text.append("@attribute Class {negative,positive}\n@data\n");
    for (int row = 0; row < 52; row++) {
      boolean rare = row >= 40;
      text.append(
          String.format(
              Locale.ROOT,
              "%.4f,%.4f,%s%n",
              random.nextGaussian() + (rare ? distance : 0),
              random.nextGaussian(),
              rare ? "positive" : "negative"));
    }
    return text.toString();
  }

  private CommandLineRun run(List<Object> methods, Object... more) {
    List<Object> args = new ArrayList<>(List.of("benchmark", "--data", data, "--out", out));
    args.addAll(List.of("--full", "--folds", "3", "--repeats", "1"));
    args.addAll(List.of("--classifiers", "kNN,LogisticRegression"));
    args.addAll(methods);
    args.addAll(Arrays.asList(more));
    return CommandLineRun.of(args.toArray());
  }

  private List<String> lines(String name) throws IOException {
    return Files.readAllLines(out.resolve(name));
  }

  /** Returns the number of finished cells. */
  private long cells() throws IOException {
    return lines("cells.csv").stream().filter(line -> line.matches("[^,]*,,,.*")).count();
  }

  @Test
  void everyCellRankAndPairIsALine() throws IOException {
    CommandLineRun run = run(USUAL);
    assertEquals(0, run.code(), run.err());
    assertEquals(2 * 3 * 2 * 4, cells());
    assertEquals(1 + 2 * 2 * 4 * 5, lines("scores.csv").size());
    assertEquals(1 + 5 * 3 * 4, lines("ranks.csv").size());
    assertEquals(1 + 5 * 3 * 6, lines("pairs.csv").size());
    assertTrue(
        run.out().lines().anyMatch(l -> l.startsWith("Macro F1  mean of 2 classifiers")),
        run.out());
    assertTrue(run.out().lines().anyMatch(l -> l.startsWith("G-mean    kNN ")), run.out());
    assertTrue(run.out().contains("Friedman: chi-squared"), run.out());
    for (String metric : List.of("macro-f1", "g-mean", "roc-auc", "pr-auc", "acsa")) {
      assertEquals(
          2 * 760, ImageIO.read(out.resolve("ranks-" + metric + ".png").toFile()).getWidth());
    }
  }

  @Test
  void stoppedRunsGoOnAndGiveTheSameRanks() throws IOException {
    run(USUAL);
    List<String> cells = lines("cells.csv");
    List<String> ranks = lines("ranks.csv");
    int kept = cells.size() - 20;
    Files.write(out.resolve("cells.csv"), cells.subList(0, kept));
    assertEquals(0, run(USUAL).code());
    assertEquals(cells.subList(0, kept), lines("cells.csv").subList(0, kept));
    assertEquals(cells.size(), lines("cells.csv").size());
    assertEquals(ranks, lines("ranks.csv"));
  }

  @Test
  void refusedFoldsAreLeftOutAndSaid() throws IOException {
    CommandLineRun run = run(REFUSING);
    assertEquals(0, run.code(), run.err());
    String text = run.out().replaceAll("\\s+", " ");
    assertTrue(text.contains("2 of 2 data sets are left out of the ranks"), text);
    assertTrue(text.contains("on 'far' is left out in 3 of 3 test folds: "), text);
    assertTrue(text.contains("Target names class 'nowhere'"), text);
    assertEquals(2 * 3 * 2 * 3, cells());
  }

  @Test
  void setsCanBeChosen() throws IOException {
    assertEquals(0, run(USUAL, "--sets", "far").code());
    assertEquals(3 * 2 * 4, cells());
  }

  @Test
  void badOptionsAreRefusedInASentence() {
    assertRefused("has no data set 'moon'; it has far, near.", run(USUAL, "--sets", "moon"));
    assertRefused("has no data set 'ecoli3'", benchmark(data, "--quick"));
    assertRefused("no file that ends in .arff", benchmark(out));
    assertRefused("cannot be read", benchmark(out.resolve("none")));
    assertRefused("'GAN' is no filter", benchmark(data, "-m", "none,GAN"));
    assertRefused("'oracle' is no classifier", benchmark(data, "-W", "oracle"));
    assertRefused("--threads is -1", benchmark(data, "--threads", "-1"));
    assertRefused("level of significance is 2.0", benchmark(data, "--alpha", "2", "--full"));
    assertRefused("at least two contenders", benchmark(data, "-m", "none", "--full"));
  }

  private CommandLineRun benchmark(Path from, Object... more) {
    List<Object> args = new ArrayList<>(List.of("benchmark", "--data", from, "--out", out));
    args.addAll(Arrays.asList(more));
    return CommandLineRun.of(args.toArray());
  }

  private static void assertRefused(String words, CommandLineRun run) {
    assertEquals(1, run.code(), run.out());
    assertTrue(run.err().contains(words), run.err());
    assertEquals(1, run.err().lines().count(), run.err());
  }
}
