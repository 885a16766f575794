package io.github.counterpoise.examples.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportCommandTest {

  /** Rows of class b alone, the second a copy of a real one. */
  private static final String SYNTHETIC =
      """
      x,n,colour,class
      8.0,11,blue,b
      8.5,12,green,b
      9.0,13,green,b
      """;

  @TempDir private Path folder;
  private Path real;

  @BeforeEach
  void writeRealRows() {
    real = TestFiles.write(folder, "real.csv", TestFiles.CSV);
  }

  private Path file(String name, String text) {
    return TestFiles.write(folder, name, text);
  }

  private String refusal(Object... more) {
    Object[] all = Stream.concat(Stream.of("report"), Stream.of(more)).toArray();
    CommandLineRun run = CommandLineRun.of(all);
    assertEquals(1, run.code(), run.err());
    assertEquals("", run.out());
    List<String> lines = run.err().lines().filter(l -> !l.startsWith("Warning: ")).toList();
    assertEquals(1, lines.size(), run.err());
    assertTrue(lines.get(0).endsWith("."), run.err());
    return lines.get(0);
  }

  private static String line(String text, String start) {
    return text.lines().filter(l -> l.startsWith(start)).findFirst().orElse(text);
  }

  @Test
  void syntheticRowsOfAnotherFileAreMeasured() {
    Path page = folder.resolve("report.html");
    Path csv = folder.resolve("measures.csv");
    CommandLineRun run =
        CommandLineRun.of("report", real, file("made.csv", SYNTHETIC), "-o", page, "--csv", csv);
    assertEquals(0, run.code(), run.err());
    assertEquals("", run.err());
    assertTrue(run.out().contains("Class 'b': 3 real and 3 synthetic rows."), run.out());
    assertTrue(line(run.out(), "Exact copies").endsWith("0.333"), run.out());
    assertTrue(line(run.out(), "Precision").endsWith("n/a"), run.out());
    assertTrue(run.out().contains("Wrote the report '" + page + "'."));
    String table = TestFiles.read(csv);
    assertTrue(table.startsWith("class,column,measure,value,low,high,best,remark\n"));
    assertTrue(table.contains("\nb,,copies,0.3333333333333333,0.0,1.0,0.0,\"of the real rows,"));
    assertTrue(table.contains("\nb,x,range_adherence,1.0,0.0,1.0,1.0,"), table);
    assertTrue(table.contains("\nb,,precision,,0.0,1.0,1.0,it takes more than"), table);
    String html = TestFiles.read(page);
    assertTrue(html.contains("made.csv beside real.csv"));
    assertTrue(html.contains("33 % of the synthetic rows of class &#39;b&#39; are exact copies"));
  }

  @Test
  void balancedFilesOfEitherKindAreUnderstood() {
    Path balanced = folder.resolve("balanced.arff");
    assertEquals(0, CommandLineRun.of("balance", real, "-o", balanced, "-provenance").code());
    CommandLineRun one = CommandLineRun.of("report", balanced);
    assertEquals(0, one.code(), one.err());
    assertTrue(one.out().contains("Class 'b': 3 real and 3 synthetic rows."), one.out());
    CommandLineRun two = CommandLineRun.of("report", real, balanced);
    assertEquals(one.out(), two.out());

    Path plain = folder.resolve("plain.csv");
    assertEquals(0, CommandLineRun.of("balance", real, "-o", plain).code());
    CommandLineRun three = CommandLineRun.of("report", real, plain);
    assertEquals(one.out(), three.out());
    assertTrue(three.err().contains("begins with the 9 real rows; the 3 after them count"));
  }

  @Test
  void columnsMayStandInAnotherOrder() {
    Path made =
        file("made.csv", "class,n,x,colour\nb,11,8.0,blue\nb,12,8.5,green\nb,13,9.0,green\n");
    CommandLineRun run = CommandLineRun.of("report", real, made, "-c", "last");
    assertEquals(0, run.code(), run.err());
    assertTrue(line(run.out(), "Exact copies").endsWith("0.333"), run.out());
  }

  @Test
  void whatRealRowsDoNotHaveIsToldAndMeasured() {
    Path made = file("made.csv", SYNTHETIC.replace("9.0,13,green", "9.0,13.5,purple"));
    CommandLineRun run = CommandLineRun.of("report", real, made);
    assertEquals(0, run.code(), run.err());
    assertTrue(run.err().contains("Column 'colour' has a label"), run.err());
    assertTrue(run.err().contains("Column 'n' holds whole numbers in the real rows"), run.err());
    assertTrue(line(run.out(), "Labels that occur").endsWith("0.667"), run.out());
  }

  @Test
  void distancesAreHeldAgainstRowsHeldOut() {
    Path made = file("made.csv", SYNTHETIC);
    // The very rows that were made: as far from the real rows as these.
    Path fresh = file("fresh.csv", SYNTHETIC);
    Path csv = folder.resolve("measures.csv");
    CommandLineRun run = CommandLineRun.of("report", real, made, "--holdout", fresh, "--csv", csv);
    assertEquals(0, run.code(), run.err());
    assertTrue(line(run.out(), "Distance to the closest").endsWith("1.000"), run.out());
    assertTrue(
        TestFiles.read(csv).contains("held against 3 real rows held out"), TestFiles.read(csv));
    CommandLineRun without = CommandLineRun.of("report", real, made);
    assertFalse(line(without.out(), "Distance to the closest").endsWith("1.000"), without.out());

    Path unknown = file("unknown.csv", SYNTHETIC.replace("green", "purple"));
    CommandLineRun warned = CommandLineRun.of("report", real, made, "--holdout", unknown);
    assertEquals(0, warned.code(), warned.err());
    assertTrue(warned.err().contains("for instance 'purple'; there they count"), warned.err());
    assertTrue(
        refusal(real, made, "--holdout", file("few.csv", "x,class\n1,b\n"))
            .contains("lacks columns"));
    assertTrue(
        refusal(real, made, "--holdout", file("bare.csv", SYNTHETIC.replace(",b", ",?")))
            .contains("No row held out in file"));
  }

  @Test
  void filesThatDoNotFitTogetherAreRefused() {
    assertEquals(
        "Error: File '%s' lacks columns 'n', 'colour' of '%s'; both need the same columns, or leave some out with -ignore."
            .formatted(folder.resolve("few.csv"), real),
        refusal(real, file("few.csv", "x,class\n1,b\n")));
    assertTrue(
        refusal(
                real,
                file(
                    "more.csv",
                    SYNTHETIC
                        .replace("x,n,", "x,m,n,")
                        .replace("0,1", "0,0,1")
                        .replace("5,12", "5,5,12")))
            .contains("has column 'm', which"));
    assertTrue(
        refusal(real, file("type.csv", SYNTHETIC.replace("8.5", "much")))
            .contains("type.csv': Column 'x', line 3: 'much' is not a number"));
    assertTrue(
        refusal(real, file("class.csv", SYNTHETIC.replace(",b", ",z")))
            .contains("has class 'z' in column 'class', which"));
    assertTrue(refusal(real, file("empty.csv", "")).contains("is empty"));
    assertTrue(refusal(real, file("header.csv", "x,n,colour,class\n")).contains("no rows"));
    assertTrue(refusal(real, folder.resolve("none.csv")).contains("none.csv' does not exist"));
    assertTrue(refusal(real, file("same.csv", TestFiles.CSV)).contains("holds the rows of"));
    assertTrue(refusal(real).contains("has no column 'synthetic' with the labels no and yes"));
    assertTrue(
        refusal(file("only.csv", "x,synthetic,class\n1,no,a\n2,yes,b\n"))
            .contains("is taken as data, since the other columns"));
    assertTrue(
        refusal(
                file("only.csv", "x,synthetic,class\n1,no,a\n2,no,b\n"),
                "--provenance-columns",
                "yes")
            .contains("has no synthetic rows"));
    assertTrue(
        refusal(real, file("unclassed.csv", SYNTHETIC.replace(",b", ",?")))
            .contains("No synthetic row in file"));
    assertTrue(refusal(real, file("z.csv", SYNTHETIC), "-c", "z").contains("does not exist (-c)"));
  }

  @Test
  void nothingIsReplacedUnasked() throws Exception {
    Path made = file("made.csv", SYNTHETIC);
    Path page = file("report.html", "precious");
    assertTrue(refusal(real, made, "-o", page).contains("would replace the file"));
    assertEquals("precious", Files.readString(page));
    assertTrue(refusal(real, made, "-o", made, "--force").contains("would both be"));
    assertEquals(0, CommandLineRun.of("report", real, made, "-o", page, "--force").code());
    assertFalse(Files.readString(page).contains("precious"));
  }

  private static String rows(int count, double shift, boolean missing) {
    StringBuilder text = new StringBuilder("x,y,z,class\n");
    for (int row = 0; row < count; row++) {
      double x = Math.sin(row * 12.9898 + shift);
      double y = Math.cos(row * 78.233 + shift);
      String z = missing ? "" : String.format(Locale.ROOT, "%.4f", x * y);
      text.append(
          String.format(Locale.ROOT, "%.4f,%.4f,%s,%s%n", x, y, z, row % 3 == 0 ? "a" : "b"));
    }
    return text.toString();
  }

  @Test
  void everyMeasureHasAVerdictAndAColumnThatIsMissingOnOneSideIsNamed() {
    Path whole = file("whole.csv", rows(120, 0, false));
    Path gaps = file("gaps.csv", rows(120, 0.5, true));
    CommandLineRun run = CommandLineRun.of("report", whole, gaps);
    assertEquals(0, run.code(), run.err());
    assertTrue(line(run.out(), "Real or synthetic?").endsWith("1.000"), run.out());
    assertTrue(
        run.out().contains("poor  Real or synthetic? AUC of a classifier: a classifier tells"),
        run.out());
    String words = run.out().replaceAll("\\s+", " ");
    assertTrue(words.contains("The missing cells of column 'z' are enough for that."), words);
    assertTrue(
        words.contains(
            "Column 'z' is missing in all synthetic rows of class 'a' and in no real one"),
        words);
    String reverse = CommandLineRun.of("report", gaps, whole).out();
    assertTrue(line(reverse, "Real or synthetic?").endsWith("1.000"), reverse);
  }

  @Test
  void aClassThatIsNearlyAllSyntheticGetsARemark() {
    Path made = file("many.csv", "x,n,colour,class\n" + "8.5,12,green,b\n".repeat(97));
    Path page = folder.resolve("many.html");
    CommandLineRun run = CommandLineRun.of("report", real, made, "-o", page);
    String remark = "97 % of the rows of class 'b' are synthetic, 97 beside 3 real ones";
    assertTrue(run.err().contains(remark), run.err());
    String html = TestFiles.read(page);
    assertEquals(2, html.split("97 % of the rows of class", -1).length, "said once");
  }
}
