package io.github.counterpoise.examples.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Every bad input ends in one sentence, an exit code other than 0, and no file. */
class BadInputTest {

  private static final String ARFF =
      "@relation r\n@attribute x numeric\n@attribute class {a,b}\n@data\n";

  @TempDir private Path folder;

  /** A bad file or option, and what the user is told. */
  private record Case(String name, String file, String text, String options, String told) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static Case csv(String name, String text, String options, String told) {
    return new Case(name, "in.csv", text, options, told);
  }

  private static Case arff(String name, String text, String options, String told) {
    return new Case(name, "in.arff", text, options, told);
  }

  static final List<Case> CASES =
      List.of(
          csv(
              "no class column",
              "x,y\n1,a\n2,b\n",
              "-c z",
              "Class column 'z' does not exist (-c); the columns are 'x', 'y'."),
          csv(
              "misspelt class column",
              "x,kind\n1,a\n2,b\n",
              "-c knid",
              "Class column 'knid' does not exist (-c); the columns are 'x', 'kind' (did you mean"
                  + " 'kind'?)."),
          csv(
              "option given twice",
              "x,y\n1,a\n2,b\n",
              "-K 3 -K 4",
              "Option -K is given more than once; give it once."),
          csv(
              "no such column number",
              "x,y\n1,a\n2,b\n",
              "-c 3",
              "Class column 3 does not exist (-c); the data has columns 1 to 2."),
          csv(
              "numeric class",
              "x,y\n1,0.5\n2,1.5\n",
              "",
              "Class column 'y' holds numbers; choose a column of class labels with -c."),
          csv(
              "dates as class",
              "x,y\n1,2024-01-01\n2,2024-01-02\n",
              "",
              "Class column 'y' holds dates; choose a column of class labels with -c."),
          csv(
              "one class only",
              "x,class\n1,a\n2,a\n",
              "",
              "All rows with a class are of class 'a' in column 'class'"),
          csv("class always missing", "x,class\n1,?\n2,\n", "", "Class column 'class'"),
          csv("empty file", "", "", "' is empty."),
          csv("header only", "x,class\n", "", "has a header but no rows"),
          csv(
              "no header",
              "5,1,a\n2,4,b\n3,3,a\n5,1,a\n",
              "",
              "seems to have no header: its first line is '5,1,a'"),
          csv(
              "only the class",
              "class\na\na\nb\n",
              "",
              "The data has only the class column 'class'"),
          csv(
              "all values missing",
              "x,y,class\n1,?,a\n2,,b\n3,NA,a\n",
              "",
              "Column 'y' has no value in any row"),
          csv(
              "free text",
              "x,name,class\n" + names(30),
              "",
              "Column 'name' seems to hold free text or identifiers (30 different values in 30 rows)"),
          csv(
              "unknown class in target",
              TestFiles.CSV,
              "-target c=9",
              "Target names class 'c', which does not exist; the classes are 'a', 'b'."),
          csv(
              "target below count",
              TestFiles.CSV,
              "-target a=5",
              "Target asks for 5 rows of class 'a', which has 6 already"),
          csv(
              "target not understood",
              TestFiles.CSV,
              "-target lots",
              "Target 'lots' is not understood"),
          csv(
              "K of 0",
              TestFiles.CSV,
              "-K 0",
              "Option -K (Neighbours) is 0; expected a whole number"),
          csv(
              "K not a number",
              TestFiles.CSV,
              "-K five",
              "Option -K (Neighbours) got 'five'; expected a whole number"),
          csv("threads below 0", TestFiles.CSV, "-threads -1", "Option -threads (Threads) is -1"),
          csv(
              "header in the middle",
              "x,class\n1,a\n2,b\nx,class\n3,a\n",
              "",
              "line 4 repeats the header; remove the line."),
          csv(
              "two forms of dates",
              "d,class\n2024-05-07,a\n2024-05-08,b\n09.05.2024,a\n",
              "",
              "Column 'd', line 4: '09.05.2024' is a date of another form"),
          csv(
              "decimal comma and point",
              "x;class\n1,5;a\n2,5;b\n3.5;a\n",
              "",
              "Column 'x', line 4: '3.5' has a decimal point where most cells"),
          csv(
              "several columns with stray cells",
              "x,y,class\n1,2,a\n2,<1,b\n>9,3,a\n4,5,b\n",
              "",
              "(so has 'y': the command columns shows all)."),
          csv("header option", TestFiles.CSV, "--header maybe", "expected yes, no or guess."),
          csv(
              "decimal option",
              TestFiles.CSV,
              "--decimal x",
              "Option --decimal is 'x'; expected a"),
          csv("date option", TestFiles.CSV, "--date-format qqq", "'qqq' means nothing in it"),
          csv(
              "unknown numeric column",
              TestFiles.CSV,
              "--numeric id",
              "Column 'id' named in --numeric does not exist"),
          csv(
              "infinite",
              "x,class\n1,a\n2,b\n-inf,a\n",
              "",
              "Column 'x', line 4: '-inf' is not a finite number"),
          csv(
              "too large",
              "x,class\n1,a\n2,b\n1e999,a\n",
              "",
              "Column 'x', line 4: '1e999' is not a finite number"),
          csv(
              "stray text",
              "x,class\n" + numbers(40) + "many,b\n",
              "",
              "Column 'x', line 42: 'many' is not a number, as most cells of the column are"),
          csv(
              "truncated line",
              "x,y,class\n1,2,a\n2,3\n",
              "",
              "line 3: found 2 cells where the header has 3"),
          csv(
              "too many cells",
              "x,class\n1,2,a\n",
              "",
              "line 2: found 3 cells where the header has 2"),
          csv(
              "open quote",
              "x,class\n1,a\n2,\"b\n3,a\n",
              "",
              "is not well-formed CSV, or not whole"),
          csv("unnamed column", ",x,class\n0,1,a\n1,2,b\n", "", "column 1 has no name"),
          csv(
              "two columns of a name",
              "x,x,class\n0,1,a\n1,2,b\n",
              "",
              "two columns are named 'x'"),
          csv(
              "unknown ignored column",
              TestFiles.CSV,
              "-ignore id",
              "Column 'id' named in -ignore does not exist"),
          csv(
              "class ignored",
              TestFiles.CSV,
              "-ignore class",
              "Column 'class' is the class and cannot be ignored"),
          csv(
              "unknown encoding",
              TestFiles.CSV,
              "--encoding utf-99",
              "Encoding 'utf-99' is not known here"),
          csv(
              "provenance twice",
              "synthetic,class\n0,a\n1,a\n2,b\n",
              "-provenance",
              "The data has a column 'synthetic' already"),
          csv(
              "unknown fallback",
              TestFiles.CSV,
              "-fallback none",
              "There is no method 'none'; expected one of"),
          new Case(
              "neither CSV nor ARFF", "in.xls", "x", "", "is neither ARFF nor CSV by its name"),
          new Case(
              "packed data cut off",
              "in.csv.gz",
              "\u001f\u008b\b\u0000",
              "",
              "ends in the middle of its packed data"),
          arff(
              "numeric class",
              "@relation r\n@attribute x numeric\n@attribute y numeric\n@data\n1,2\n",
              "",
              "The class column 'y' is of type 'numeric'"),
          arff(
              "string column",
              "@relation r\n@attribute x string\n@attribute class {a,b}\n@data\nu,a\n",
              "",
              "Column 'x' (string) is of a type that nothing can be learnt from"),
          arff(
              "text in a relational column",
              "@relation r\n@attribute bag relational\n@attribute x string\n@end bag\n@attribute class {a,b}\n@data\n'1',a\n",
              "",
              "Attribute 'x' inside the relational attribute 'bag' is text"),
          arff("one class only", ARFF + "1,a\n2,a\n", "", "All rows with a class are of class 'a'"),
          arff("header only", ARFF, "", "has a header but no rows"),
          arff(
              "infinite",
              ARFF + "1,a\nInfinity,b\n",
              "",
              "Column 'x' is Infinity in row '2'; expected a finite number"),
          arff("truncated row", ARFF + "1,a\n2", "", "is not well-formed ARFF, or not whole"),
          arff(
              "truncated header",
              "@relation r\n@attribute x num",
              "",
              "is not well-formed ARFF, or not whole"),
          arff("unknown label", ARFF + "1,c\n", "", "is not well-formed ARFF, or not whole"));

  @ParameterizedTest
  @FieldSource("CASES")
  void isRefusedInOneSentence(Case bad) throws IOException {
    Path in = folder.resolve(bad.file());
    Files.write(in, bad.text().getBytes(StandardCharsets.ISO_8859_1));
    String name = bad.file().contains(".arff") ? "out.arff" : "out.csv";
    expectRefusal(1, bad.told(), in, folder.resolve(name), bad.options());
    assertEquals(List.of(bad.file()), TestFiles.names(folder));
  }

  private static void expectRefusal(int code, String told, Path in, Path out, String options) {
    Object[] fixed = {"balance", in, "-o", out};
    String[] more = options.isEmpty() ? new String[0] : options.split(" ");
    Object[] args = Arrays.copyOf(fixed, fixed.length + more.length);
    System.arraycopy(more, 0, args, fixed.length, more.length);
    CommandLineRun run = CommandLineRun.of(args);
    assertTrue(run.err().contains(told), run.err());
    assertEquals(1, run.err().lines().count(), run.err());
    assertTrue(run.err().strip().endsWith("."), run.err());
    assertEquals("", run.out());
    assertEquals(code, run.code());
  }

  @Test
  void methodGivenTwiceIsSaid() throws IOException {
    Path in = folder.resolve("in.csv");
    Files.writeString(in, "x,y\n1,a\n2,b\n");
    String told = "option '--method' (<method>) should be specified only once";
    expectRefusal(2, told, in, folder.resolve("o.csv"), "-m SMOTE -m ADASYN");
  }

  @Test
  void missingFileIsSaid() {
    Path in = folder.resolve("none.csv");
    expectRefusal(1, "File '" + in + "' does not exist.", in, folder.resolve("o.csv"), "");
  }

  @Test
  void folderInPlaceOfFileIsSaid() throws IOException {
    Path in = Files.createDirectory(folder.resolve("folder.csv"));
    expectRefusal(1, "is no folder with a folder of images", in, folder.resolve("o.csv"), "");
  }

  @Test
  void wrongEncodingIsSaid() throws IOException {
    byte[] latin = "größe,class\n1,a\n2,b\n".getBytes(StandardCharsets.ISO_8859_1);
    Path in = Files.write(folder.resolve("in.csv"), latin);
    expectRefusal(1, "is not text in UTF-8", in, folder.resolve("o.csv"), "");
    in = Files.write(folder.resolve("in.arff"), latin);
    expectRefusal(1, "is not text in UTF-8", in, folder.resolve("o.csv"), "");
  }

  @Test
  void outputFolderMustExist() {
    Path in = TestFiles.write(folder, "in.csv", TestFiles.CSV);
    expectRefusal(1, "create it first", in, folder.resolve("no/o.csv"), "");
    expectRefusal(1, "that is a folder; add a file name", in, folder, "");
  }

  @Test
  void commandLinesThatMakeNoSenseAreRefused() {
    Path in = TestFiles.write(folder, "in.csv", TestFiles.CSV);
    Path out = folder.resolve("o.csv");
    expectRefusal(2, "There is no method 'SMOTER'; expected one of", in, out, "-m SMOTER");
    expectRefusal(2, "There is no option '-x'; see", in, out, "-x");
    expectRefusal(
        2,
        "There is no option '-K'; see 'counterpoise balance -m RandomOversampling --help'.",
        in,
        out,
        "-m RandomOversampling -K 3");
    expectRefusal(2, "Argument 'more.csv' is one too many; see", in, out, "more.csv");
    CommandLineRun none = CommandLineRun.of();
    assertEquals(2, none.code());
    assertEquals("Error: A command is missing; see 'counterpoise --help'.", none.err().strip());
    assertEquals(2, CommandLineRun.of("balance", in).code());
  }

  @Test
  void stackTraceComesOnlyWithDebug() {
    Path in = folder.resolve("none.csv");
    Path out = folder.resolve("o.csv");
    CommandLineRun plain = CommandLineRun.of("balance", in, "-o", out);
    assertFalse(plain.err().contains("\tat "));
    CommandLineRun debug = CommandLineRun.of("balance", in, "-o", out, "--debug");
    assertTrue(debug.err().contains("\tat "), debug.err());
  }

  private static String names(int count) {
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < count; i++) {
      rows.append(i).append(",name").append(i).append(i % 2 == 0 ? ",a\n" : ",b\n");
    }
    return rows.toString();
  }

  private static String numbers(int count) {
    return names(count).replaceAll(",name\\d+", "");
  }
}
