package io.github.counterpoise.examples.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompareCommandTest {

  @TempDir private Path folder;

  private Path data(String name) {
    StringBuilder csv = new StringBuilder("id,x,colour,class\n");
    for (int i = 0; i < 60; i++) {
      boolean rare = i % 5 == 0;
      csv.append("k").append(i).append(',').append(rare ? i + 30 : i).append(',');
      csv.append(i % 3 == 0 ? "red" : "blue").append(rare ? ",rare\n" : ",common\n");
    }
    return TestFiles.write(folder, name, csv.toString());
  }

  private static CommandLineRun compare(Object... args) {
    Object[] all = new Object[args.length + 9];
    System.arraycopy(
        new Object[] {
          "compare",
          "-x",
          "3",
          "--classifiers",
          "J48,NaiveBayes",
          "-m",
          "none,SMOTE",
          "-ignore",
          "id"
        },
        0,
        all,
        0,
        9);
    System.arraycopy(args, 0, all, 9, args.length);
    return CommandLineRun.of(all);
  }

  @Test
  void everyPairIsShown() {
    CommandLineRun run = compare(data("a.csv"));
    assertEquals(0, run.code(), run.err());
    assertTrue(
        run.out()
            .replaceAll("\\s+", " ")
            .startsWith("a.csv: 60 rows; class 'class': rare 12, common 48."));
    for (String pair :
        List.of("J48 +none", "J48 +SMOTE", "NaiveBayes +none", "NaiveBayes +SMOTE")) {
      assertTrue(run.out().lines().anyMatch(l -> l.matches(pair + " .*")), run.out());
    }
  }

  @Test
  void resultsGoToFilesOfBothKinds() {
    Path csv = folder.resolve("results.csv");
    Path report = folder.resolve("results.html");
    CommandLineRun run = compare(data("a.csv"), data("b.csv"), "--csv", csv, "--report", report);
    assertEquals(0, run.code(), run.err());
    List<String> lines = TestFiles.read(csv).lines().toList();
    assertTrue(lines.get(0).startsWith("dataset,classifier,contender,precision_mean,"));
    assertTrue(lines.get(1).startsWith("a.csv,J48,none,"), lines.get(1));
    assertEquals(9, lines.size());
    String html = TestFiles.read(report);
    assertTrue(html.contains(">a.csv<") && html.contains(">b.csv<") && html.contains("NaiveBayes"));
  }

  @Test
  void contendersAndMetricsAreChosen() {
    CommandLineRun run =
        CommandLineRun.of(
            "compare",
            data("a.csv"),
            "-ignore=id",
            "-x=3",
            "-W=kNN -K 3,J48",
            "-m=none,class-weights,threshold -inner 2,SMOTE -K 3 -target rare=20,common=50",
            "-m",
            "tuned -inner 2 RandomOversampling,weka.filters.supervised.instance.Resample -B 1",
            "-metrics=acsa,brier");
    assertEquals(0, run.code(), run.err());
    List<String> heads = run.out().lines().filter(l -> l.startsWith("Classifier")).toList();
    assertEquals(1, heads.size(), run.out());
    assertTrue(heads.get(0).matches("Classifier +Method +ACSA +Brier score"), heads.get(0));
    for (String method :
        List.of(
            "none",
            "class-weights",
            "threshold -inner 2",
            "SMOTE -K 3 -target rare=20,common=50",
            "tuned -inner 2 RandomOversampling",
            "weka.filters.supervised.instance.Resample -B 1")) {
      assertTrue(
          run.out().lines().anyMatch(l -> l.startsWith("kNN -K 3 ") && l.contains(method)),
          run.out());
      assertTrue(run.out().contains(System.lineSeparator() + method + ": "), run.out());
    }
    assertTrue(run.out().contains("Time, summed over threads: "), run.out());
  }

  @Test
  void resultsFileIsTakenUpAndAHalfWrittenOneMended() {
    Path results = folder.resolve("cells.csv");
    Path data = data("a.csv");
    String whole = table(compare(data, "-results", results));
    String file = TestFiles.read(results);
    assertEquals(1 + 2 * 2 * 3, cells(file));
    TestFiles.write(
        folder, "cells.csv", file.substring(0, file.length() * 3 / 4)); // as a kill does
    CommandLineRun again = compare(data, "-results", results);
    assertEquals(whole, table(again));
    assertTrue(
        again.err().startsWith("Warning: The last line of results file"),
        "half a line is said: " + again.err());
    assertEquals(1 + 2 * 2 * 3, cells(TestFiles.read(results)));
    assertTrue(compare(data, "-results", results).out().contains("nothing was left to measure"));
    CommandLineRun other = compare(data, "-results", results, "-S", "2");
    assertEquals(1, other.code());
    assertTrue(
        other.err().contains("was made with seed 1 for 'a.csv', this run has 2"), other.err());
  }

  @Test
  void rowsSaidToBeSyntheticAreWarnedOf() {
    Path balanced = folder.resolve("balanced.csv");
    CommandLineRun made =
        CommandLineRun.of(
            "balance",
            data("a.csv"),
            "-ignore",
            "id",
            "-o",
            balanced,
            "-m",
            "SMOTE",
            "-provenance");
    assertEquals(0, made.code(), made.err());
    CommandLineRun run =
        CommandLineRun.of(
            "compare", balanced, "-c=class", "-ignore=id", "-x=2", "-W=kNN", "-m=none");
    assertEquals(0, run.code(), run.err());
    assertTrue(run.err().contains("of its 96 rows are synthetic."), run.err());
    assertTrue(run.out().replaceAll("\\s+", " ").contains("Note: Column "), run.out());
  }

  @Test
  void smallClassesGetFewerFoldsOrAreRefusedOrLeftOut() {
    Object[] common = {"compare", data("a.csv"), "-ignore=id", "-x=15", "-W=J48", "-m=none"};
    CommandLineRun fewer = CommandLineRun.of(common);
    assertTrue(fewer.err().contains("12 folds are used instead of 15"), fewer.err());
    CommandLineRun refused = with(common, "-small-classes=refuse");
    assertEquals(1, refused.code());
    assertTrue(refused.err().contains("fewer than the 15 folds asked for"), refused.err());
    CommandLineRun allowed = with(common, "-small-classes=allow");
    assertEquals(0, allowed.code(), allowed.err());
    assertTrue(
        allowed
            .out()
            .replaceAll("\\s+", " ")
            .contains("Recall of J48 with none on 'a.csv' is undefined in 3 of 15 test folds"),
        allowed.out());
  }

  @Test
  void foldsThatAMethodRefusesEndTheRunOrAreLeftOut() {
    Object[] common = {
      "compare", data("a.csv"), "-ignore=id", "-x=2", "-W=J48", "-m=none,SMOTE -target fraud=9"
    };
    assertEquals(1, CommandLineRun.of(common).code());
    CommandLineRun run = with(common, "--go-on");
    assertEquals(0, run.code(), run.err());
    assertTrue(run.out().lines().anyMatch(l -> l.matches("J48 +SMOTE .* refused.*")), run.out());
    assertTrue(
        run.out().replaceAll("\\s+", " ").contains("is left out in 2 of 2 test folds"), run.out());
  }

  @Test
  void oneDataSetIsTestedByItsFoldsAndSeveralByRanks() {
    CommandLineRun one = compare(data("a.csv"));
    assertTrue(one.out().contains("Tests: mean difference from 'none' and its p"), one.out());
    assertTrue(one.out().contains("by the corrected resampled t-test"), one.out());
    CommandLineRun two = compare(data("a.csv"), data("b.csv"));
    assertTrue(two.out().contains("F1, mean of 2 classifiers, 2 data sets:"), two.out());
    assertTrue(two.out().contains("Mean rank"), two.out());
    String words = two.out().replaceAll("\\s+", " ");
    assertTrue(words.contains("so few data sets cannot show a difference"), two.out());
    assertTrue(words.contains("cannot find a pair that differs"), two.out());
  }

  /** Returns the number of lines without settings. */
  private static long cells(String file) {
    return file.lines()
        .filter(line -> !line.matches("[^,]*,[^,]+,.*") || line.startsWith("dataset,"))
        .count();
  }

  @Test
  void anotherClassColumnIsRefusedByName() {
    Path results = folder.resolve("cells.csv");
    Path data = data("a.csv");
    assertEquals(0, compare(data, "-results", results).code());
    CommandLineRun other = compare(data, "-results", results, "-c", "colour");
    assertEquals(1, other.code());
    assertEquals(
        "Error: Results file '%s' was made with class column class for 'a.csv', this run has colour; use the same or name another file."
            .formatted(results),
        other.err().strip());
  }

  @Test
  void refusalsThatWereKeptDoNotCountWithoutGoingOn() {
    Path results = folder.resolve("cells.csv");
    Object[] common = {
      "compare",
      data("a.csv"),
      "-ignore=id",
      "-x=2",
      "-W=J48",
      "-m=none,SMOTE -target fraud=9",
      "-results=" + results
    };
    assertEquals(0, with(common, "--go-on").code());
    CommandLineRun strict = CommandLineRun.of(common);
    assertEquals(1, strict.code());
    assertTrue(strict.err().contains("which does not exist"), strict.err());
  }

  @Test
  void filesOfOneNameAreToldApartAndSameBytesScoreTheSame() {
    Path first = folder.resolve("first");
    Path second = folder.resolve("second");
    first.toFile().mkdir();
    second.toFile().mkdir();
    String text = TestFiles.read(data("m.csv"));
    Path csv = folder.resolve("scores.csv");
    CommandLineRun run =
        compare(
            TestFiles.write(first, "m.csv", text),
            TestFiles.write(second, "m.csv", text),
            TestFiles.write(folder, "copy.csv", text),
            "--csv",
            csv);
    assertEquals(0, run.code(), run.err());
    assertTrue(
        run.err().contains("'second/m.csv' holds the same rows as 'first/m.csv'"), run.err());
    List<String> lines = TestFiles.read(csv).lines().skip(1).toList();
    for (int i = 0; i < 4; i++) {
      String scores = lines.get(i).replace("first/m.csv", "");
      assertEquals(scores, lines.get(4 + i).replace("second/m.csv", ""));
      assertEquals(scores, lines.get(8 + i).replace("copy.csv", ""));
    }
  }

  @Test
  void columnCalledSyntheticIsDataUnlessItIsSaidToMarkRows() {
    String text =
        TestFiles.read(data("a.csv"))
            .replace("colour", "synthetic")
            .replace("red", "yes")
            .replace("blue", "no");
    Path data = TestFiles.write(folder, "fabric.csv", text);
    CommandLineRun run = compare(data);
    assertEquals(0, run.code(), run.err());
    assertTrue(!run.err().contains("are synthetic"), run.err());
    assertTrue(
        run.out()
            .replaceAll("\\s+", " ")
            .contains("Column 'synthetic' of 'fabric.csv' is taken as data"),
        run.out());
    CommandLineRun said = compare(data, "--provenance-columns", "yes");
    assertTrue(said.err().contains("20 of its 60 rows are synthetic"), said.err());
    CommandLineRun denied = compare(data, "--provenance-columns=no");
    assertTrue(!denied.out().contains("taken as data"), denied.out());
  }

  @Test
  void foldsThatAreUsedAreSaid() {
    CommandLineRun run =
        CommandLineRun.of("compare", data("a.csv"), "-ignore=id", "-x=15", "-W=J48", "-m=none");
    assertTrue(run.out().contains("1 × 12-fold"), run.out());
    assertTrue(!run.out().contains("15-fold"), run.out());
  }

  private static CommandLineRun with(Object[] args, Object more) {
    Object[] all = Arrays.copyOf(args, args.length + 1);
    all[args.length] = more;
    return CommandLineRun.of(all);
  }

  /** Returns what does not depend on time. */
  private static String table(CommandLineRun run) {
    assertEquals(0, run.code(), run.err());
    return run.out().substring(0, run.out().indexOf("Time"));
  }

  @Test
  void existingFilesAreLeftAlone() {
    Path precious = TestFiles.write(folder, "results.csv", "precious");
    CommandLineRun run = compare(data("a.csv"), "--csv", precious);
    assertEquals(1, run.code());
    assertTrue(run.err().contains("would replace the file"), run.err());
    assertEquals("precious", TestFiles.read(precious));
  }

  @Test
  void badInputIsRefusedInOneSentence() {
    for (CommandLineRun run :
        List.of(
            compare(folder.resolve("none.csv")),
            CommandLineRun.of("compare", data("a.csv"), "-ignore", "id", "-x", "1"),
            compare(data("a.csv"), "--threads", "-1"),
            CommandLineRun.of("compare", data("a.csv")),
            CommandLineRun.of("compare", data("a.csv"), "-ignore", "id", "-m", "SMOTER"),
            CommandLineRun.of("compare", data("a.csv"), "-ignore", "id", "-W", "J49"))) {
      assertEquals(1, run.code(), run.err());
      assertEquals(1, run.err().lines().count(), run.err());
      assertEquals("", run.out());
    }
  }
}
