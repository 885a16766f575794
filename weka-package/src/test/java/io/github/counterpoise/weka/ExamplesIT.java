package io.github.counterpoise.weka;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.counterpoise.balance.Methods;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import weka.core.Instances;
import weka.core.converters.ConverterUtils.DataSource;

/** The Experimenter's and the KnowledgeFlow's example, run without a window by the real Weka. */
class ExamplesIT {

  @TempDir static Path folder;
  private static InstalledWeka weka;

  @BeforeAll
  static void install() throws Exception {
    weka = InstalledWeka.in(folder);
  }

  /** Two repetitions of two folds stand for the ten of ten in the file. */
  @Test
  void experimentComparesEveryMethodAndTheTesterReadsOurColumns() throws Exception {
    String file = Files.readString(weka.file("examples/compare-methods.xml"));
    String small = replaced(file, "\"runUpper\" primitive=\"yes\">10<", ">10<", ">2<");
    small = replaced(small, "name=\"0\">-X</object>\\s*<object [^>]*>10<", ">10<", ">2<");
    String listener = "name=\"resultListener\"/>";
    small =
        replaced(
            small,
            listener,
            "/>",
            "><object array=\"yes\" class=\"java.lang.String\" name=\"options\">"
                + "<object class=\"java.lang.String\" name=\"0\">-O</object>"
                + "<object class=\"java.lang.String\" name=\"1\">results.arff</object>"
                + "</object></object>");
    Files.writeString(folder.resolve("small.xml"), small);
    InstalledWeka.Outcome run = weka.java("weka.experiment.Experiment", "-l", "small.xml", "-r");
    assertTrue(Files.exists(folder.resolve("results.arff")), run.text());
    Instances results = DataSource.read(folder.resolve("results.arff").toString());
    int schemes = 1 + Methods.all().size();
    assertEquals(2 * 2 * 2 * schemes, results.numInstances(), run.text());
    for (String column : List.of("G_mean", "Balanced_accuracy", "Macro_F1", "Minority_PRC_area")) {
      int index = results.attribute(column).index();
      assertEquals(0, results.attributeStats(index).missingCount, column);
      assertTrue(results.attributeStats(index).numericStats.max > 0.5, column);
    }
    String table = tTest(results.attribute("G_mean").index() + 1);
    assertTrue(table.contains("Analysing:  G_mean"), table);
    assertTrue(table.contains("Resultsets: " + schemes), table);
    for (String data : List.of("german_credit", "sensors")) {
      assertTrue(Pattern.compile(data + " +\\(4\\) +0\\.\\d\\d \\|").matcher(table).find(), table);
    }
    Methods.all().forEach(m -> assertTrue(table.contains("counterpoise." + m.name() + " "), table));
  }

  private static String tTest(int column) throws Exception {
    InstalledWeka.Outcome run =
        weka.java(
            "weka.experiment.PairedCorrectedTTester",
            "-t",
            "results.arff",
            "-c",
            Integer.toString(column),
            "-b",
            "1",
            "-D",
            "1",
            "-R",
            "2",
            "-F",
            "3",
            "-G",
            "4,5,6",
            "-S",
            "0.05",
            "-result-matrix",
            "weka.experiment.ResultMatrixPlainText -print-col-names -print-row-names");
    assertEquals(0, run.status(), run.text());
    return run.text();
  }

  @Test
  void flowBalancesTheTrainingFoldsAlone() throws Exception {
    String file = Files.readString(weka.file("examples/balance-training-folds.kf"));
    String quiet =
        file.replace("steps.TextViewer\"", "steps.TextSaver\"")
            .replace(
                "\"name\": \"Results\"",
                "\"name\": \"Results\", \"file\": \"results.txt\", \"append\": true");
    Files.writeString(folder.resolve("quiet.kf"), quiet);
    InstalledWeka.Outcome run = weka.java("weka.Run", "weka.knowledgeflow.FlowRunner", "quiet.kf");
    assertFalse(run.text().contains("WARNING: Unable"), run.text());
    String text = Files.readString(folder.resolve("results.txt"));
    List<String> recalls =
        text.lines()
            .filter(line -> line.matches(" +0\\.\\d.* bad"))
            .map(ExamplesIT::recall)
            .toList();
    assertEquals(2, recalls.size(), text);
    assertEquals(2, text.split("Total Number of Instances +1000 *\\R").length - 1, text);
    assertEquals(2, text.split("\nMinority F1 \\(bad\\) ").length - 1, text);
    assertFalse(recalls.get(0).equals(recalls.get(1)), text);
  }

  private static String recall(String line) {
    return line.strip().split(" +")[3];
  }

  /** Replaces a part of the one place where a pattern is found. */
  private static String replaced(String text, String place, String part, String by) {
    List<String> found =
        Pattern.compile(place).matcher(text).results().map(r -> r.group()).toList();
    assertEquals(1, found.size(), place);
    String changed = found.get(0).replace(part, by);
    return text.replace(found.get(0), changed);
  }
}
