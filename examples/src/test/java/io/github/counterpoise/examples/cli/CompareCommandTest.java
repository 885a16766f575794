package io.github.counterpoise.examples.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
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
    assertTrue(lines.get(0).startsWith("dataset,classifier,resampling,precision_mean,"));
    assertTrue(lines.get(1).startsWith("\"a.csv\",J48,none,"), lines.get(1));
    assertEquals(9, lines.size());
    String html = TestFiles.read(report);
    assertTrue(html.contains("a.csv: ") && html.contains("b.csv: ") && html.contains("NaiveBayes"));
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
