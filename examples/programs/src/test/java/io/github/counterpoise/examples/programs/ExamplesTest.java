package io.github.counterpoise.examples.programs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The examples run, and print what they promise. */
class ExamplesTest {

  /** A main method. */
  private interface Example {
    void run(String[] args) throws Exception;
  }

  private static List<String> linesOf(Example example) throws Exception {
    PrintStream terminal = System.out;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    try {
      example.run(new String[0]);
    } finally {
      System.setOut(terminal);
    }
    return bytes.toString(StandardCharsets.UTF_8).lines().toList();
  }

  @Test
  void example01AddsTwoBirds() throws Exception {
    List<String> lines = linesOf(Example01BalanceATable::main);
    assertEquals("before: [5, 3]", lines.get(0));
    assertEquals("after:  [5, 5]", lines.get(1));
    assertTrue(lines.get(2).matches("a new bird of weight 0[.,]\\d\\d with 2 legs"), lines.get(2));
    assertEquals(4, lines.size());
  }

  @Test
  void example02MeetsEveryTarget() throws Exception {
    assertEquals(
        List.of(
            "auto         rare: 100 -> 900",
            "ratio=0.5    rare: 100 -> 450",
            "percent=200  rare: 100 -> 300",
            "rare=450     rare: 100 -> 450"),
        linesOf(Example02ChooseMethodAndTarget::main));
  }

  @Test
  void example03SumsUp() throws Exception {
    Pattern sum =
        Pattern.compile(
            "x1 = (\\S+) = (\\S+) \\+ (\\S+) \\* \\((\\S+) - (\\S+)\\), from rows \\d+ and \\d+");
    List<String> lines = linesOf(Example03WhereRowsCameFrom::main);
    assertEquals(3, lines.size());
    for (String line : lines) {
      Matcher parts = sum.matcher(line.replaceAll("(\\d),(\\d)", "$1.$2"));
      assertTrue(parts.matches(), line);
      double[] x = new double[6];
      for (int i = 1; i < x.length; i++) {
        x[i] = Double.parseDouble(parts.group(i));
      }
      assertEquals(x[1], x[2] + x[3] * (x[4] - x[5]), 0.01, line); // three decimals are printed
    }
  }

  @Test
  void example04KeepsItsModel() throws Exception {
    assertEquals(
        List.of("5 rows, then 500 more", "the saved model makes the same rows: true"),
        linesOf(Example04LearnOnceSampleOften::main));
  }

  @Test
  void example05IsStopped() throws Exception {
    List<String> lines = linesOf(Example05WatchAndStop::main);
    assertEquals("Stopped by the user.", lines.get(lines.size() - 1));
  }

  @Test
  void example06FindsMoreOfTheRareClass() throws Exception {
    String line = linesOf(Example06EvaluateWithoutALeak::main).get(0).replace(',', '.');
    Matcher recalls = Pattern.compile("(\\d\\.\\d\\d) without. (\\d\\.\\d\\d) with").matcher(line);
    assertTrue(recalls.find(), line);
    assertTrue(Double.parseDouble(recalls.group(2)) > Double.parseDouble(recalls.group(1)), line);
  }
}
