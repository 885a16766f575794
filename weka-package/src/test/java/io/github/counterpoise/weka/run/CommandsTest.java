package io.github.counterpoise.weka.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.counterpoise.balance.Methods;
import io.github.counterpoise.weka.TestData;
import io.github.counterpoise.weka.command.Command;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandsTest {

  @TempDir Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void infoNamesEveryMethodAndTestsIt() {
    assertEquals(0, run(new CounterpoiseInfo()), text(out));
    Methods.all()
        .forEach(
            m -> assertTrue(text(out).matches("(?s).*  " + m.name() + " +ok \\(.*"), text(out)));
    assertTrue(text(out).contains("Chawla"));
    assertTrue(text(out).contains("Weka:         3.8"));
  }

  @Test
  void comparePrintsATableAndWritesValues() throws IOException {
    Path csv = folder.resolve("out.csv");
    Path report = folder.resolve("out.html");
    compare(
        "-W",
        "J48 -M 3,kNN",
        "-F",
        "none,SMOTE",
        "-F",
        "ADASYN -K 3",
        "-csv",
        csv.toString(),
        "-report",
        report.toString());
    assertTrue(
        text(out).startsWith("mixed: 55 rows; class 'kind': common 40, rare 15."), text(out));
    assertTrue(text(out).contains("J48 -M 3    ADASYN -K 3"), text(out));
    assertTrue(text(out).contains("ADASYN -K 3: Rows made by ADASYN (target auto)"), text(out));
    assertTrue(text(out).contains("Time, summed over threads: "), text(out));
    assertEquals(7, Files.readAllLines(csv).size());
    String page = Files.readString(report);
    assertTrue(page.contains("mixed: with and without resampling"));
    assertTrue(page.contains("Harmonic mean of precision and recall"));
  }

  @Test
  void compareTakesUpItsResults() throws IOException {
    Path results = folder.resolve("cells.csv");
    compare("-W", "J48", "-F", "none,SMOTE", "-results", results.toString());
    String before = table();
    assertEquals(4, cells(results));
    String whole = Files.readString(results);
    Files.writeString(results, whole.substring(0, whole.length() - 30));
    compare("-W", "J48", "-F", "none,SMOTE", "-results", results.toString());
    assertEquals(before, table());
    assertTrue(text(err).contains("The last line of results file"), text(err));
    assertEquals(4, cells(results));
  }

  @Test
  void compareTakesSeveralFilesAndLeavesAttributesOut() throws IOException {
    Path other = Files.writeString(folder.resolve("b.arff"), TestData.mixed(30, 8, 0).toString());
    compare(
        "-t",
        other.toString(),
        "-ignore",
        "day",
        "-W",
        "NaiveBayes",
        "-F",
        "none",
        "-metrics",
        "acsa");
    assertTrue(text(out).contains("a.arff: 55 rows") && text(out).contains("b.arff: 38 rows"));
  }

  /** Runs a comparison of two folds and keeps what it printed. */
  private void compare(String... more) throws IOException {
    out.reset();
    Path data = Files.writeString(folder.resolve("a.arff"), TestData.mixed(40, 15, 0).toString());
    List<String> args = new ArrayList<>(List.of("-t", data.toString(), "-x", "2"));
    args.addAll(List.of(more));
    int status = run(new CounterpoiseCompare(), args.toArray(String[]::new));
    assertEquals(0, status, text(err));
  }

  /** Returns the number of cells of a results file, in which J48 stands in all of them. */
  private static long cells(Path results) throws IOException {
    return Files.readAllLines(results).stream().filter(l -> l.contains(",,,J48,")).count();
  }

  @Test
  void compareRefusesResultsOfAnotherClassOrSeed() throws IOException {
    String results = folder.resolve("cells.csv").toString();
    compare("-W", "J48", "-F", "none", "-ignore", "day", "-results", results);
    String data = folder.resolve("a.arff").toString();
    String[] common = {
      "-t", data, "-x", "2", "-W", "J48", "-F", "none", "-ignore", "day", "-results", results
    };
    for (String[] other :
        new String[][] {
          {"-c", "colour", "class column kind"}, {"-s", "4294967297", "seed 1 for 'mixed'"}
        }) {
      err.reset();
      List<String> args = new ArrayList<>(List.of(common));
      args.addAll(List.of(other).subList(0, 2));
      assertEquals(1, run(new CounterpoiseCompare(), args.toArray(String[]::new)));
      assertTrue(text(err).contains("was made with " + other[2]), text(err));
    }
  }

  @Test
  void compareTellsFilesOfOneNameApartAndNeedsANameForEachOutput() throws IOException {
    Path other = Files.createDirectory(folder.resolve("more")).resolve("a.arff");
    Files.writeString(other, TestData.mixed(30, 8, 0).toString());
    String[] common = {"-ignore", "day", "-W", "kNN", "-F", "none"};
    List<String> two = new ArrayList<>(List.of("-t", other.toString()));
    two.addAll(List.of(common));
    compare(two.toArray(String[]::new));
    assertTrue(text(out).contains("more/a.arff: 38 rows"), text(out));
    err.reset();
    String same = folder.resolve("o.csv").toString();
    String data = folder.resolve("a.arff").toString();
    assertEquals(1, run(new CounterpoiseCompare(), "-t", data, "-csv", same, "-report", same));
    assertTrue(text(err).contains("o.csv' is named twice among"), text(err));
  }

  private String table() {
    return text(out).substring(0, text(out).indexOf("Time"));
  }

  @Test
  void compareSaysWhatIsMissing() {
    assertEquals(1, run(new CounterpoiseCompare()));
    assertEquals(
        "Error: No data given; name a file with -t (-h shows all options).", text(err).strip());
    err.reset();
    assertEquals(1, run(new CounterpoiseCompare(), "-x", "ten"));
    assertEquals("Error: Option -x got 'ten'; expected a whole number.", text(err).strip());
    assertEquals(0, run(new CounterpoiseCompare(), "-h"));
    assertTrue(text(out).contains("-W <classifiers>"));
  }

  @Test
  void outputThatCannotBeWrittenIsAnError() {
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("No space left on device");
          }
        };
    int status =
        Command.run(
            (args, output, errors) -> output.println("text"),
            new String[0],
            new PrintStream(full, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8));
    assertEquals(1, status);
    assertTrue(text(err).startsWith("Error: Standard output cannot be written"), text(err));
  }

  private int run(Command command, String... args) {
    return Command.run(
        command,
        args,
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8));
  }

  private static String text(ByteArrayOutputStream stream) {
    return stream.toString(StandardCharsets.UTF_8);
  }
}
