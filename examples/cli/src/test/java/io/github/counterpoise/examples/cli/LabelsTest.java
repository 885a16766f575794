package io.github.counterpoise.examples.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Several label columns make the class together ({@code -labels}). */
class LabelsTest {

  @TempDir private Path folder;

  /** 8 rows 0,0; 4 rows 0,1; 3 rows 1,1; one without wind. */
  private static String rows() {
    StringBuilder rows = new StringBuilder("wind,x,rain,kind,y\n");
    for (int row = 0; row < 16; row++) {
      rows.append(row == 15 ? "" : row < 12 ? "0" : "1").append(',');
      rows.append(row).append(".5,").append(row < 8 ? 0 : 1).append(',');
      rows.append(row % 2 == 0 ? 'p' : 'q').append(',').append(10 + row % 5).append(".25\n");
    }
    return rows.toString();
  }

  /** Sequences of one to three steps with the labels of {@link #rows}. */
  private static String steps() {
    StringBuilder rows = new StringBuilder("id,time,x,wind,rain\n");
    for (int id = 0; id < 15; id++) {
      for (int step = 0; step <= id % 3; step++) {
        rows.append("s" + id + "," + step + "," + id + "." + step + "5,");
        rows.append((id < 12 ? 0 : 1) + "," + (id < 8 ? 0 : 1) + "\n");
      }
    }
    return rows.toString();
  }

  private CommandLineRun balance(String text, Object... more) {
    Path in = TestFiles.write(folder, "in.csv", text);
    Object[] args = Arrays.copyOf(new Object[] {"balance", in, "-o"}, 5 + more.length);
    args[3] = folder.resolve("out.csv");
    args[4] = "--force";
    System.arraycopy(more, 0, args, 5, more.length);
    return CommandLineRun.of(args);
  }

  private List<String> added(String text, Object... more) {
    CommandLineRun run = balance(text, more);
    assertEquals(0, run.code(), run.err());
    String out = TestFiles.read(folder.resolve("out.csv"));
    assertTrue(out.startsWith(text), out);
    return out.substring(text.length()).lines().toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"SMOTE", "RandomOversampling", "ADASYN", "BorderlineSMOTE", "SIMPOR"})
  void eachCombinationIsAClass(String method) {
    Map<String, Integer> counts = new TreeMap<>();
    for (String line : added(rows(), "-m", method, "-labels", "wind,rain")) {
      String[] cells = line.split(",");
      assertEquals(5, cells.length, "no column more");
      counts.merge(cells[0] + cells[2], 1, Integer::sum);
    }
    assertEquals(Map.of("01", 4, "11", 5), counts);
  }

  @Test
  void aCopyHasEveryLabelOfItsBaseAndTheChosenClass() {
    List<String> before = rows().lines().toList();
    List<String> added =
        added(
            rows(),
            "-m",
            "RandomOversampling",
            "--labels",
            "wind,rain",
            "--label-rule",
            "dominant",
            "-target",
            "other=20",
            "-c",
            "kind");
    assertEquals(13, added.size());
    added.forEach(line -> assertTrue(before.subList(9, 16).contains(line), line));
  }

  @Test
  void whatTheClassesAreIsSaid() {
    CommandLineRun run = balance(rows(), "-labels", "wind,rain");
    assertTrue(run.out().contains("0,1"), run.out());
    String said = run.out().replaceAll("\\s+", " ");
    assertTrue(
        said.contains("The classes are the combinations of labels in 'wind', 'rain'."), run.out());
    String chosen = balance(rows(), "-labels", "wind,rain", "-c", "kind").out();
    assertTrue(
        chosen.replaceAll("\\s+", " ").contains("the class column 'kind' is not among"), chosen);
  }

  @Test
  void sequencesHaveLabels() {
    Map<String, Integer> counts = new TreeMap<>();
    List<String> added =
        added(
            steps(),
            "-labels",
            "wind,rain",
            "--sequence-id",
            "id",
            "--order",
            "time",
            "-m",
            "SMOTE");
    for (String line : added) {
      String[] cells = line.split(",");
      if (cells[1].equals("0")) {
        counts.merge(cells[3] + cells[4], 1, Integer::sum);
      }
    }
    assertEquals(Map.of("01", 4, "11", 5), counts);
  }

  @Test
  void badLabelsAreRefusedInOneSentence() {
    String refused = "; expected a column of labels, so turn it into one or take it off the list.";
    assertRefused(
        "There is no label column 'win' (-labels); the columns are 'wind', 'x', 'rain', 'kind', 'y'"
            + " (did you mean 'wind'?).",
        rows(),
        "-labels",
        "win,rain");
    assertRefused("Label column 'x' (-labels) is numeric" + refused, rows(), "-labels", "rain,x");
    assertRefused(
        "Column 'kind' is a label column (-labels) and to be left out (-ignore); take it off one of"
            + " the two lists.",
        rows(),
        "-labels",
        "wind,kind",
        "-ignore",
        "kind");
    assertRefused(
        "Label column 'rain' (-labels) has no value in any row; take it off the list.",
        rows().replaceAll("(?m)^([01]?,[^,]*),[01],", "$1,,"),
        "-labels",
        "wind,rain");
    assertRefused(
        "Sequence 's1' has two labels in column 'rain', '0' and '1' (row 3); a label is that of a"
            + " whole sequence, so correct it or choose another label column.",
        steps().replace("s1,1,1.15,0,0", "s1,1,1.15,0,1"),
        "-labels",
        "wind,rain",
        "--sequence-id",
        "id");
  }

  private void assertRefused(String sentence, String text, Object... more) {
    CommandLineRun run = balance(text, more);
    assertEquals(1, run.code(), run.err());
    assertTrue(run.err().replaceAll("\\s+", " ").contains(sentence), run.err());
  }
}
