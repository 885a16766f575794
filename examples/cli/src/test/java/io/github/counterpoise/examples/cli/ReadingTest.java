package io.github.counterpoise.examples.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import weka.core.Instances;
import weka.core.converters.ConverterUtils.DataSource;

/** What runs say about the files they read, and files written back in their own form. */
class ReadingTest {

  @TempDir private Path folder;

  private CommandLineRun run;

  private String balanced(String name, String text, Object... more) {
    Path out = folder.resolve("out-" + name);
    List<Object> args =
        new ArrayList<>(List.of("balance", TestFiles.write(folder, name, text), "-o", out));
    args.addAll(List.of(more));
    run = CommandLineRun.of(args.toArray());
    assertEquals(0, run.code(), run.err());
    String written = TestFiles.read(out);
    assertTrue(written.startsWith(text), written);
    return written.substring(text.length());
  }

  private void says(String sentence) {
    String told = run.out().replaceAll("\\s+", " ");
    assertTrue(told.contains(sentence), run.out());
  }

  @Test
  void syntheticCellsHaveTheFormOfTheirColumn() {
    String csv =
        """
        Datum;Betrag;Anteil;Klasse
        07.05.2024;1.217,24;12%;a
        08.05.2024;9,60;5%;a
        19.05.2024;-12,50;7%;a
        17.05.2024;2.000,00;55%;b
        29.05.2024;4.000,00;58%;b
        """;
    String added = balanced("in.csv", csv);
    assertTrue(
        added.matches("(1[789]|2\\d)\\.05\\.2024;[234]\\.\\d{3},\\d\\d;5[5678]%;b\n"), added);
    says("Class: Klasse (last column; choose another with -c).");
    says("Betrag as numbers (decimal comma, thousands parted by points)");
  }

  @Test
  void numbersWithAPointKeepIt() {
    String csv = "f,x,class\n1.0,1.50,a\n,2.25,a\n0.0,3.00,a\n1.0,7.50,b\n0.0,8.50,b\n";
    String added = balanced("in.csv", csv);
    assertTrue(added.matches("[01]\\.0,[78]\\.\\d\\d,b\n"), added);
    says("Missing: 1 cell, in f (1 empty).");
  }

  @Test
  void compactDaysExist() {
    String csv = "d,class\n20240507,a\n20240508,a\n20240509,a\n20240131,b\n20240302,b\n";
    String added = balanced("in.csv", csv);
    assertTrue(added.matches("2024(0131|02[012]\\d|030[12]),b\n"), added);
  }

  @Test
  void rowNamesOfRGoOn() {
    String text =
        "\"x\" \"class\"\n\"1\" 1.5 \"a\"\n\"2\" 2.5 \"a\"\n\"3\" 3.5 \"a\"\n\"4\" 7.5 \"b\"\n\"5\" 8.5 \"b\"\n";
    String added = balanced("in.txt", text);
    assertTrue(added.matches("6 [78]\\.\\d b\n"), added);
    says("The header is one name short");
  }

  @Test
  void headerlessFilesStayHeaderless() {
    String csv = "1,1.5,a\n2,2.5,a\n3,3.5,a\n9,7.5,b\n8,8.5,b\n";
    String added = balanced("in.csv", csv, "--header", "no");
    assertTrue(added.matches("[89],[78]\\.\\d,b\n"), added);
    says("Class: column3 (last column");
  }

  @Test
  void excelsFirstLineIsKept() {
    String added = balanced("in.csv", "sep=;\nx;class\n1,5;a\n2,5;a\n3,5;a\n7,5;b\n8,5;b\n");
    assertTrue(added.matches("[78],\\d;b\n"), added);
  }

  @Test
  void aClassCalledNaKeepsItsRows() {
    String csv = "x,class\n1,EU\n2,NA\n3,EU\n4,NA\n5,EU\n";
    assertTrue(balanced("in.csv", csv, "--nominal", "class").endsWith(",NA\n"));
    says("class: 'NA' (2 cells) is taken as a label");
    assertTrue(
        balanced("b.csv", csv.replace("3,EU", "NA,EU"), "--nominal", "class").endsWith(",NA\n"));
  }

  @Test
  void rowsWithoutAClassAreCounted() {
    balanced("in.csv", "x,class\n1,a\n2,\n3,a\n4,b\n5,a\n6,?\n");
    says("2 of 6 rows have no class (empty, '?' in class)");
  }

  @Test
  void arffOfSpreadsheetCellsIsReadByWeka() throws Exception {
    String csv =
        "d;t;x;class\n07.05.24;07MAY2024;12,5%;a\n08.05.24;08MAY2024;n/a;a\n09.05.24;09MAY2024;2%;a\n17.05.24;17MAY2024;50%;b\n19.05.24;19MAY2024;52,5%;b\n";
    Path in = TestFiles.write(folder, "in.csv", csv);
    Path out = folder.resolve("out.arff");
    CommandLineRun made = CommandLineRun.of("balance", in, "-o", out);
    assertEquals(0, made.code(), made.err());
    Instances data = DataSource.read(out.toString());
    assertEquals(6, data.size());
    assertTrue(data.attribute("d").isDate() && data.attribute("t").isDate());
    assertEquals(12.5, data.get(0).value(2));
    assertTrue(data.get(1).isMissing(2));
    assertEquals(data.get(0).value(0), data.get(0).value(1));
  }

  @Test
  void ownColumnCalledSyntheticMayBeTheClass() {
    balanced("in.csv", "weight,synthetic\n1,no\n2,no\n3,no\n7,yes\n8,yes\n");
    says("Class: synthetic (last column");
  }

  @Test
  void comparisonsAndReportsSayItToo() {
    StringBuilder csv = new StringBuilder("x,target,Class\n");
    for (int i = 0; i < 40; i++) {
      csv.append(i % 7)
          .append(i == 3 ? ",n/a," : "," + i % 9 + ",")
          .append(i % 4 == 0 ? "b\n" : "a\n");
    }
    Path in = TestFiles.write(folder, "in.csv", csv.toString());
    run = CommandLineRun.of("compare", in, "-x", "3", "-W", "ZeroR", "-m", "none,SMOTE");
    assertEquals(0, run.code(), run.err());
    says("Class: Class (by its name; if another is meant, -c target).");
    says("Missing: 1 cell, in target (1 'n/a').");
    Path out = folder.resolve("out.csv");
    assertEquals(0, CommandLineRun.of("balance", in, "-o", out).code());
    run = CommandLineRun.of("report", in, out);
    assertEquals(0, run.code(), run.err());
    says("Class: Class (by its name");
  }

  @Test
  void arffHasNumbersThatWekaReads() throws Exception {
    String csv = "x,y,class\n−0.3,1.50,a\n0.4,2.25,a\n0.50,(7.5),a\n0.6,3e1,b\n0.7,+5,b\n";
    Path out = folder.resolve("out.arff");
    run = CommandLineRun.of("balance", TestFiles.write(folder, "in.csv", csv), "-o", out);
    assertEquals(0, run.code(), run.err());
    Instances data = DataSource.read(out.toString());
    assertEquals(-0.3, data.get(0).value(0));
    assertEquals(-7.5, data.get(2).value(1));
    String text = TestFiles.read(out);
    assertTrue(text.contains("-0.3,1.5,a") && text.contains("0.50,-7.5,a"), text);
  }

  @Test
  void whatArffHasNoPlaceForIsSaid() {
    String csv =
        "d,class\n2024-05-07T10:00:00.123456+02:00,a\n2024-05-08T10:00:00.123456+02:00,a\n2024-05-09T10:00:00.123456+02:00,b\n";
    Path in = TestFiles.write(folder, "in.csv", csv);
    String said = "d: ARFF has no place for the time zone and all beyond milliseconds of its dates";
    run = CommandLineRun.of("balance", in, "-o", folder.resolve("out.arff"));
    assertEquals(0, run.code(), run.err());
    says(said);
    run = CommandLineRun.of("balance", in, "-o", folder.resolve("out.csv"));
    assertFalse(run.out().replaceAll("\\s+", " ").contains(said), run.out());
  }

  @Test
  void wishesForNumbersThatLabelsWouldOverruleAreRefused() {
    Path in = TestFiles.write(folder, "in.csv", "x,class\n1,0\n2,0\n3,1\n");
    run = CommandLineRun.of("columns", in, "--numeric", "class");
    assertEquals(1, run.code());
    assertTrue(run.err().contains("Column 'class' is the class"), run.err());
    run = CommandLineRun.of("columns", in, "--numeric", "x", "--nominal", "x");
    assertEquals(1, run.code());
    assertTrue(run.err().contains("in --nominal and in --numeric"), run.err());
  }

  @Test
  void utf16IsNamed() throws Exception {
    Path in = folder.resolve("in.csv");
    Files.writeString(in, "x,class\n1,a\n2,b\n", StandardCharsets.UTF_16);
    run = CommandLineRun.of("columns", in);
    assertTrue(run.err().contains("--encoding UTF-16"), run.err());
    assertEquals(0, CommandLineRun.of("columns", in, "--encoding", "UTF-16").code());
  }

  @Test
  void columnsNamesWhatIsOdd() {
    StringBuilder csv = new StringBuilder("a,age,none,mixed,class\n");
    for (int i = 0; i < 60; i++) {
      csv.append(i == 7 ? "n.a." : "0." + i)
          .append(i % 15 == 4 ? ",999" : "," + (20 + i % 30))
          .append(i % 2 == 0 ? ",,x," : ",,1.5,")
          .append(i % 4 == 0 ? "b\n" : "a\n");
    }
    run = CommandLineRun.of("columns", TestFiles.write(folder, "in.csv", csv.toString()));
    assertEquals(0, run.code(), run.err());
    says("a: Missing: 1 'n.a.'.");
    says("Column 'age' has the value 999 in 4 cells, the first in row 5");
    says("Column 'none' has no value in any row");
    says("mixed: 30 of 60 cells are numbers, not most of them, so that all are taken as labels.");
  }

  @Test
  void columnsCountsCellsThatCannotBeRead() {
    String csv = "d,class\n01/02/2024,a\n02/03/2024,a\n03/04/2024,a\n03/04/2024,b\n";
    run = CommandLineRun.of("columns", TestFiles.write(folder, "in.csv", csv));
    assertEquals(1, run.code());
    assertTrue(run.out().matches("(?s).*d +dates\\? +dd/MM/yyyy +3 +0.*"), run.out());
  }
}
