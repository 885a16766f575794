package io.github.counterpoise.examples.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.counterpoise.balance.Method;
import io.github.counterpoise.balance.Methods;
import io.github.counterpoise.describe.Parameter;
import java.io.File;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import weka.core.Instances;
import weka.core.converters.ConverterUtils.DataSource;

class BalanceCommandTest {

  @TempDir private Path folder;

  private CommandLineRun balance(Path in, Path out, Object... more) {
    Object[] args = new Object[4 + more.length];
    System.arraycopy(new Object[] {"balance", in, "-o", out}, 0, args, 0, 4);
    System.arraycopy(more, 0, args, 4, more.length);
    return CommandLineRun.of(args);
  }

  /** Balances a text and returns the output's text. */
  private String balanced(String csv, Object... more) {
    Path out = folder.resolve("out.csv");
    CommandLineRun run = balance(TestFiles.write(folder, "in.csv", csv), out, more);
    assertEquals(0, run.code(), run.err());
    return TestFiles.read(out);
  }

  @Test
  void csvKeepsItsRowsAndGetsNewOnesBelow() {
    String text = balanced(TestFiles.CSV);
    assertTrue(text.startsWith(TestFiles.CSV));
    List<String> added = text.substring(TestFiles.CSV.length()).lines().toList();
    assertEquals(3, added.size());
    for (String line : added) {
      assertTrue(line.matches("[789](\\.\\d+)?,1[0-4],(blue|green),b"), line);
    }
  }

  @Test
  void summaryNamesEveryClassAndTheFile() {
    Path out = folder.resolve("out.csv");
    CommandLineRun run = balance(TestFiles.write(folder, "in.csv", TestFiles.CSV), out);
    assertTrue(run.err().startsWith("Warning: Class 'b' has 3 rows, so SMOTE uses 2"), run.err());
    assertTrue(run.out().contains("a           6      6"), run.out());
    assertTrue(run.out().contains("b           3      6  SMOTE"), run.out());
    assertTrue(run.out().contains("Wrote '" + out + "': 12 rows, the last 3 of them synthetic"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void lineEndsAreKept(String end) {
    String csv = TestFiles.CSV.replace("\n", end);
    String text = balanced(csv);
    assertTrue(text.startsWith(csv));
    assertEquals(13, text.split(end).length);
    assertTrue(text.endsWith(end));
    assertFalse(text.replace(end, "").matches("(?s).*[\r\n].*"));
  }

  @Test
  void quotesCommasAndLineBreaksInCellsAreKept() {
    String csv =
        """
        "first, name","second ""name\""",class
        "1","red, dark",a
        2,"say ""red\""",a
        3,"two
        lines",a
        4,"red, dark","b"
        5,"say ""red\""",b
        """;
    String text = balanced(csv);
    assertTrue(text.startsWith(csv));
    String added = text.substring(csv.length());
    assertTrue(added.matches("[45],(\"red, dark\"|\"say \"\"red\"\"\"),b\n"), added);
  }

  @Test
  void unicodeAndByteOrderMarkAreKept() {
    String csv = "\uFEFFgröße,класс\n1,да\n2,да\n3,да\n7,нет 😀\n8,нет 😀\n";
    String text = balanced(csv);
    assertTrue(text.startsWith(csv));
    assertTrue(text.substring(csv.length()).matches("[78],нет 😀\n"));
  }

  @Test
  void missingCellsAreReadInThreeFormsAndWrittenAsTheFileDoes() {
    String csv = "x,y,class\n1,?,a\n2,,a\n3,NA,a\n4,5,a\n6,?,b\n7,?,b\n";
    String text = balanced(csv);
    assertTrue(text.startsWith(csv));
    for (String line : text.substring(csv.length()).lines().toList()) {
      assertTrue(line.matches("[67],\\?,b"), line);
    }
  }

  @Test
  void aLastLineWithoutEndGetsOne() {
    String csv = TestFiles.CSV.stripTrailing();
    assertTrue(balanced(csv).startsWith(TestFiles.CSV));
  }

  @Test
  void blankLinesDoNotCount() {
    String csv = TestFiles.CSV.replace("2.0,5", "\n2.0,5") + "\n\n";
    assertEquals(13, balanced(csv).lines().filter(l -> !l.isBlank()).count());
  }

  @Test
  void separatorIsFoundOut() {
    String csv = TestFiles.CSV.replace(',', ';');
    String text = balanced(csv);
    assertTrue(text.substring(csv.length()).startsWith("7") || text.contains(";b\n"));
    assertEquals(12, text.lines().filter(l -> l.matches(".*;.*;.*;[ab]")).count());
  }

  @Test
  void datesStayDates() {
    String csv =
        "day,class\n2024-01-31,a\n2024-02-01,a\n2024-02-29,a\n2023-05-01,b\n2023-06-01,b\n";
    String added = balanced(csv).substring(csv.length());
    assertTrue(added.matches("2023-0[56]-\\d\\d,b\n"), added);
  }

  @Test
  void codesWithLeadingZerosAreLabels() {
    String csv = "zip,class\n01234,a\n01234,a\n07777,a\n01234,b\n07777,b\n";
    String added = balanced(csv).substring(csv.length());
    assertTrue(added.matches("0(1234|7777),b\n"), added);
  }

  @Test
  void numbersAreLabelsOnRequest() {
    String csv = "month,class\n1,a\n5,a\n9,a\n1,b\n9,b\n";
    String added = balanced(csv, "--nominal", "month").substring(csv.length());
    assertTrue(added.matches("[19],b\n"), added);
  }

  @Test
  void ignoredColumnsAreKeptAndMissingInNewRows() {
    String csv = "id,x,class\nk1,1,a\nk2,2,a\nk3,3,a\nk4,7,b\nk5,8,b\n";
    String added = balanced(csv, "-ignore", "id").substring(csv.length());
    assertTrue(added.matches(",[78],b\n"), added);
  }

  @Test
  void classColumnIsChosenByNameNumberAndPlace() {
    String csv = "kind,x,y\na,1,9\na,2,8\na,3,9\nb,7,1\nb,8,2\n";
    for (String choice : List.of("kind", "1", "first")) {
      String added = balanced(csv, "-c", choice, "--force").substring(csv.length());
      assertTrue(added.matches("b,[78],[12]\n"), added);
    }
  }

  @Test
  void classOfWholeNumbersIsReadAsLabels() {
    String csv = "x,y\n1,0\n2,0\n3,0\n7,1\n8,1\n";
    assertTrue(balanced(csv).substring(csv.length()).matches("[78],1\n"));
  }

  @Test
  void provenanceColumnsSayWhereRowsCameFrom() {
    List<String> lines = balanced(TestFiles.CSV, "-provenance").lines().toList();
    assertEquals(
        "x,n,colour,class,synthetic,synthetic_method,synthetic_base,synthetic_partner,synthetic_weight",
        lines.get(0));
    assertEquals("1.5,1,red,a,no,,,,", lines.get(1));
    assertTrue(lines.get(10).matches(".*,b,yes,SMOTE,[789],[789],0\\.\\d+"), lines.get(10));
  }

  @Test
  void seedDecidesTheRows() {
    String first = balanced(TestFiles.CSV);
    assertEquals(first, balanced(TestFiles.CSV, "--force"));
    assertEquals(first, balanced(TestFiles.CSV, "--force", "-threads", 1));
    assertFalse(first.equals(balanced(TestFiles.CSV, "--force", "-S", 2)));
  }

  @Test
  void packedFilesAreReadAndWritten() throws IOException {
    Path in = TestFiles.writePacked(folder, "in.csv.gz", TestFiles.CSV);
    Path out = folder.resolve("out.csv.gz");
    assertEquals(0, balance(in, out).code());
    try (GZIPInputStream unpacked = new GZIPInputStream(Files.newInputStream(out))) {
      String text = new String(unpacked.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
      assertTrue(text.startsWith(TestFiles.CSV));
    }
  }

  @Test
  void otherEncodingsAreKept() throws IOException {
    Charset latin = Charset.forName("windows-1252");
    byte[] bytes = "größe;class\n1;ä\n2;ä\n3;ä\n8;ö\n9;ö\n".getBytes(latin);
    Path in = Files.write(folder.resolve("in.csv"), bytes);
    Path out = folder.resolve("out.csv");
    assertEquals(0, balance(in, out, "--encoding", "windows-1252").code());
    byte[] head = new byte[bytes.length];
    System.arraycopy(Files.readAllBytes(out), 0, head, 0, head.length);
    assertArrayEquals(bytes, head);
  }

  @Test
  void arffKeepsTypesWeightsAndExactNumbers() throws Exception {
    String arff =
        """
        @relation 'a test'
        @attribute x numeric
        @attribute 'the day' date yyyy-MM-dd
        @attribute colour {red,'dark blue'}
        @attribute class {a,b}
        @data
        0.1234567890123,2024-01-01,red,a
        -0.0,2024-01-02,'dark blue',a,{2}
        1e-12,?,red,a
        7,2024-03-01,red,b
        8,2024-03-05,red,b
        """;
    Path in = TestFiles.write(folder, "in.arff", arff);
    Path out = folder.resolve("out.arff");
    assertEquals(0, balance(in, out).code());
    Instances before = DataSource.read(in.toString());
    Instances after = DataSource.read(out.toString());
    assertEquals(null, before.equalHeadersMsg(after));
    assertEquals(6, after.size());
    for (int i = 0; i < before.size(); i++) {
      assertArrayEquals(before.get(i).toDoubleArray(), after.get(i).toDoubleArray());
      assertEquals(before.get(i).weight(), after.get(i).weight());
    }
  }

  @Test
  void sparseArffStaysSparse() throws Exception {
    String arff =
        """
        @relation s
        @attribute x numeric
        @attribute y numeric
        @attribute class {a,b}
        @data
        {0 1}
        {0 2,1 3}
        {1 4}
        {0 7,2 b}
        {0 8,2 b},{2}
        """;
    Path in = TestFiles.write(folder, "in.arff", arff);
    Path out = folder.resolve("out.arff");
    assertEquals(0, balance(in, out, "-provenance").code());
    String text = TestFiles.read(out);
    assertTrue(text.contains("{0 8,2 b,4 ?,5 ?,6 ?,7 ?},{2}"), text);
    Instances after = DataSource.read(out.toString());
    assertEquals(6, after.size());
    assertEquals("yes", after.get(5).stringValue(3));
  }

  @Test
  void csvBecomesArffAndBack() throws Exception {
    Path csv = TestFiles.write(folder, "in.csv", TestFiles.CSV);
    Path arff = folder.resolve("out.arff");
    assertEquals(0, balance(csv, arff, "-ignore", "colour").code());
    Instances data = DataSource.read(arff.toString());
    assertEquals(12, data.size());
    assertTrue(data.attribute("colour").isString());
    Path back = folder.resolve("back.csv");
    assertEquals(0, balance(arff, back, "-ignore", "colour").code());
    assertTrue(TestFiles.read(back).startsWith("x,n,colour,class\n1.5,1,red,a\n"));
  }

  @Test
  void weightsThatCsvCannotHoldAreSaid() {
    String arff = "@relation w\n@attribute x numeric\n@attribute class {a,b}\n@data\n";
    Path in = TestFiles.write(folder, "in.arff", arff + "1,a,{2}\n2,a\n3,a\n8,b\n9,b\n");
    CommandLineRun run = balance(in, folder.resolve("out.csv"));
    assertEquals(0, run.code());
    assertTrue(run.err().startsWith("Warning: The rows have weights"), run.err());
  }

  @Test
  void existingOutputIsLeftAloneUnlessForced() {
    Path in = TestFiles.write(folder, "in.csv", TestFiles.CSV);
    Path out = TestFiles.write(folder, "out.csv", "precious");
    CommandLineRun refused = balance(in, out);
    assertEquals(1, refused.code());
    assertTrue(refused.err().contains("would replace the file"), refused.err());
    assertEquals("precious", TestFiles.read(out));
    assertEquals(0, balance(in, out, "--force").code());
    assertTrue(TestFiles.read(out).startsWith(TestFiles.CSV));
    assertEquals(List.of("in.csv", "out.csv"), TestFiles.names(folder));
  }

  @Test
  void inputIsNeverReplaced() {
    Path in = TestFiles.write(folder, "in.csv", TestFiles.CSV);
    CommandLineRun run = balance(in, folder.resolve("./in.csv"), "--force");
    assertEquals(1, run.code());
    assertTrue(run.err().contains("The input and the output would both be"), run.err());
    assertEquals(TestFiles.CSV, TestFiles.read(in));
  }

  @Test
  void fullDiskIsSaid() {
    assumeTrue(new File("/dev/full").exists(), "no /dev/full on this system");
    CommandLineRun run =
        balance(TestFiles.write(folder, "in.csv", TestFiles.CSV), Path.of("/dev/full"));
    assertEquals(1, run.code());
    assertEquals(
        "Error: The output cannot be written to '/dev/full': No space left on device; choose"
            + " another place or make room there.",
        run.err().lines().reduce((first, last) -> last).orElse(""));
  }

  @Test
  void reportIsWrittenBesideTheData() {
    Path in = TestFiles.write(folder, "in.csv", TestFiles.CSV);
    Path report = folder.resolve("report.html");
    CommandLineRun run = balance(in, folder.resolve("out.csv"), "-report", report);
    assertEquals(0, run.code(), run.err());
    assertTrue(run.out().contains("Wrote the report '" + report + "'."), run.out());
    String html = TestFiles.read(report);
    assertTrue(html.contains("in.csv") && html.contains("data:image/png"));
  }

  @Test
  void existingReportIsLeftAloneAndNothingElseIsWritten() {
    Path in = TestFiles.write(folder, "in.csv", TestFiles.CSV);
    Path report = TestFiles.write(folder, "report.html", "precious");
    CommandLineRun run = balance(in, folder.resolve("out.csv"), "-report", report);
    assertEquals(1, run.code());
    assertEquals("precious", TestFiles.read(report));
    assertEquals(List.of("in.csv", "report.html"), TestFiles.names(folder));
    CommandLineRun same = balance(in, folder.resolve("out.csv"), "-report", folder + "/./out.csv");
    assertTrue(same.err().contains("The report and the output would both be"), same.err());
  }

  @Test
  void smallClassIsWarnedAbout() {
    String csv = "x,class\n1,a\n2,a\n3,a\n9,b\n";
    Path out = folder.resolve("out.csv");
    CommandLineRun run = balance(TestFiles.write(folder, "in.csv", csv), out);
    assertEquals(0, run.code());
    assertTrue(run.err().startsWith("Warning: Class 'b' has 1 row"), run.err());
    assertEquals(csv + "9,b\n9,b\n", TestFiles.read(out));
  }

  static List<Method<?>> methods() {
    return Methods.all();
  }

  @ParameterizedTest
  @MethodSource("methods")
  void everyParameterIsAnOption(Method<?> method) {
    String help = CommandLineRun.of("balance", "-m", method.name(), "--help").out();
    for (Parameter parameter : method.parameters().all()) {
      assertTrue(help.contains("-" + parameter.info().flag()), help);
      assertTrue(help.replaceAll("\\s+", " ").contains(parameter.info().help()), parameter.name());
    }
  }

  @ParameterizedTest
  @MethodSource("methods")
  void everyParameterTakesItsDefault(Method<?> method) {
    Path in = TestFiles.write(folder, "in.csv", TestFiles.CSV);
    Path out = folder.resolve("out.csv");
    assertEquals(0, balance(in, out, "-m", method.name()).code());
    String plain = TestFiles.read(out);
    Object[] options =
        method.parameters().all().stream()
            .filter(p -> p.type() != boolean.class)
            .map(p -> "-" + p.info().flag() + "=" + p.info().value())
            .toArray();
    CommandLineRun run =
        balance(in, folder.resolve("b.csv"), "--force", "--method=" + method.name());
    assertEquals(0, run.code(), run.err());
    assertEquals(plain, TestFiles.read(folder.resolve("b.csv")));
    Object[] all = new Object[options.length + 2];
    System.arraycopy(options, 0, all, 2, options.length);
    all[0] = "-m";
    all[1] = method.name();
    CommandLineRun explicit = balance(in, folder.resolve("c.csv"), all);
    assertEquals(0, explicit.code(), explicit.err());
    assertEquals(plain, TestFiles.read(folder.resolve("c.csv")));
  }
}
