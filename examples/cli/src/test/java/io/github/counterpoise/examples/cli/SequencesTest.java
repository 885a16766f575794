package io.github.counterpoise.examples.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sequences in files: rows of steps in CSV, and time series ({@code .ts}). */
class SequencesTest {

  private static final String STEPS =
      """
      id,time,x,state,class
      a,1,0.5,on,ok
      a,2,0.75,off,ok
      b,1,0.25,on,ok
      c,10,9.0,on,bad
      c,20,8.5,on,bad
      c,40,7.0,off,bad
      d,1,1.0,on,ok
      e,5,6.0,off,bad
      f,1,2.0,on,ok
      """;

  private static final String SERIES =
      """
      # two dimensions, cases of any length
      @problemName Toy
      @timeStamps false
      @univariate false
      @classLabel true ok bad
      @data
      1,2,3:10,20,30:ok
      1.5,2.5:15,?:ok
      2:20:ok
      7,8:70,80:bad
      9,8,7,6:90,80,70,60:bad
      """;

  @TempDir private Path folder;

  private CommandLineRun balance(String name, String text, Object... more) {
    Object[] args = new Object[4 + more.length];
    Path in = TestFiles.write(folder, name, text);
    System.arraycopy(
        new Object[] {"balance", in, "-o", folder.resolve("out-" + name)}, 0, args, 0, 4);
    System.arraycopy(more, 0, args, 4, more.length);
    return CommandLineRun.of(args);
  }

  private List<String> added(String name, String text, Object... more) {
    CommandLineRun run = balance(name, text, more);
    assertEquals(0, run.code(), run.err());
    String out = TestFiles.read(folder.resolve("out-" + name));
    assertTrue(out.startsWith(text), out);
    return out.substring(text.length()).lines().toList();
  }

  @Test
  void copiesOfRowsOfStepsHaveNewIdentifiersAndTheirOwnTimes() {
    List<String> added =
        added(
            "steps.csv",
            STEPS,
            "-c",
            "class",
            "-m",
            "RandomOversampling",
            "--sequence-id",
            "id",
            "--order",
            "time");
    String all = String.join("\n", added);
    assertTrue(all.startsWith("synthetic-1,"), all);
    assertTrue(all.contains("synthetic-2,"), all);
    assertFalse(all.contains("synthetic-3,"), all);
    String plain = all.replaceAll("synthetic-[0-9]+", "s").replace("\n", ";");
    assertTrue(
        plain.matches(
            "(s,10,9\\.?0?,on,bad;s,20,8\\.5,on,bad;s,40,7\\.?0?,off,bad;?|s,5,6\\.?0?,off,bad;?){2}"),
        plain);
  }

  @Test
  void seriesKeepTheirLinesAndGetCasesAsLongAsTheirBase() {
    for (String method : List.of("SMOTE", "RandomOversampling")) {
      List<String> added = added("toy-" + method + ".ts", SERIES, "-m", method, "-target", "bad=4");
      assertEquals(2, added.size());
      for (String line : added) {
        String[] parts = line.split(":");
        assertEquals(3, parts.length, line);
        assertEquals("bad", parts[2]);
        int length = parts[0].split(",").length;
        assertTrue(length == 2 || length == 4, line);
        assertEquals(length, parts[1].split(",").length);
      }
    }
  }

  @Test
  void bagsOfArffAreSequencesAndStayAsTheyAreWritten() {
    String bags =
        """
        @relation toy

        @attribute id string
        @attribute bag relational
        @attribute x numeric
        @attribute day date yyyy-MM-dd
        @attribute s {u,v}
        @end bag
        @attribute class {ok,bad}

        @data
        a,'0.123456789012,2024-03-31,u\\n2,2024-04-01,v',ok
        b,'1.50,2024-03-31,u',ok
        c,?,ok
        d,'',ok
        e,'9,2024-05-01,u\\n8.25,2024-05-02,?',bad
        """;
    List<String> added =
        added("bags.arff", bags, "-ignore", "id", "-m", "RandomOversampling", "-target", "bad=3");
    assertEquals(
        List.of(
            "?,'9,2024-05-01,u\\n8.25,2024-05-02,?',bad",
            "?,'9,2024-05-01,u\\n8.25,2024-05-02,?',bad"),
        added);
    CommandLineRun csv =
        CommandLineRun.of(
            "balance",
            folder.resolve("bags.arff"),
            "-o",
            folder.resolve("bags.csv"),
            "-ignore",
            "id");
    assertTrue(csv.err().contains("'bag' holds sequences, for which CSV has no place"), csv.err());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a,2,0.75,off,ok | a,1,0.75,off,ok  | Sequence 'a', row 2: the time stamp 1 stands twice
          c,40,7.0,off,bad| c,15,7.0,off,bad | Sequence 'c', row 6: the time stamp 15 comes after 20
          c,20,8.5,on,bad | c,20,8.5,on,ok   | Sequence 'c' has two classes, 'bad' and 'ok' (row 5)
          b,1,0.25,on,ok  | ,1,0.25,on,ok    | Row 3 has no identifier in column 'id'
          """)
  void badRowsAreNamedAndNothingIsWritten(String row, String bad, String expected) {
    CommandLineRun run =
        balance(
            "steps.csv",
            STEPS.replace(row, bad),
            "-c",
            "class",
            "--sequence-id",
            "id",
            "--order",
            "time");
    assertTrue(run.err().contains(expected), run.err());
    assertFalse(Files.exists(folder.resolve("out-steps.csv")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          7,8:70,80:bad | 7,8:70:bad    | Line 10 of the .ts file: dimension 1 has 2 values, dimension 2
          7,8:70,80:bad | 7,8:70,80:odd | Line 10 of the .ts file: the class 'odd' is none of ok, bad
          7,8:70,80:bad | 7,x:70,80:bad | Line 10 of the .ts file: value 2 is 'x', not a number
          7,8:70,80:bad | 7,8:bad       | Line 10 of the .ts file: 1 dimensions, but 2 in the first
          @timeStamps false | @timeStamps true | Line 3 of the .ts file: values with time stamps
          """)
  void badSeriesAreNamedByLine(String line, String bad, String expected) {
    CommandLineRun run = balance("toy.ts", SERIES.replace(line, bad));
    assertTrue(run.err().contains(expected), run.err());
    assertFalse(Files.exists(folder.resolve("out-toy.ts")));
  }

  @Test
  void columnsThatMakeNoSequencesAreRefused() {
    CommandLineRun gone = balance("steps.csv", STEPS, "-c", "class", "--sequence-id", "idd");
    assertTrue(
        gone.err().contains("There is no column 'idd' to tell sequences apart by"), gone.err());
    assertTrue(gone.err().contains("did you mean 'id'"), gone.err());
    CommandLineRun alone = balance("steps.csv", STEPS, "-c", "class", "--order", "time");
    assertTrue(alone.err().contains("--order is given without --sequence-id"), alone.err());
    CommandLineRun method =
        balance("steps.csv", STEPS, "-c", "class", "--sequence-id", "id", "-m", "ADASYN");
    assertTrue(method.err().contains("ADASYN does not take sequences"), method.err());
  }
}
