package io.github.counterpoise.examples.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.counterpoise.examples.process.Program;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demo, from the built jar with the built Weka package. */
class DemoIT {

  @TempDir private Path folder;

  private static int run(List<String> lines, String... arguments) {
    List<String> all = new ArrayList<>(List.of("demo"));
    all.addAll(List.of(arguments));
    List<String> options =
        List.of("-Djava.awt.headless=true", "-cp", System.getProperty("demo.jar"));
    return Program.java(options, "io.github.counterpoise.examples.Main", all).run(lines::add);
  }

  @Test
  void tourLeavesDataTableAndPages() throws Exception {
    Path output = folder.resolve("tour");
    List<String> lines = new ArrayList<>();
    int code = run(lines, "-o", output.toString(), "-x", "2");
    String text = String.join("\n", lines);
    assertEquals(0, code, text);
    assertTrue(text.contains("BorderlineSMOTE     good 700, bad 700"), text);
    assertTrue(lines.stream().anyMatch(l -> l.matches(" *RandomForest +ADASYN +0\\.\\d.*")), text);
    for (String name :
        List.of(
            "credit-g.arff",
            "credit-g-SMOTE.arff",
            "credit-g-SMOTE.html",
            "comparison.csv",
            "comparison.html",
            "weka-home/packages/counterpoise/Description.props")) {
      assertTrue(Files.size(output.resolve(name)) > 0, name);
    }
  }

  @Test
  void folderInUseIsLeftAlone() throws Exception {
    Files.writeString(folder.resolve("precious"), "x");
    List<String> lines = new ArrayList<>();
    assertEquals(1, run(lines, "-o", folder.toString()));
    assertTrue(lines.get(0).contains("exists and is not an empty folder"), lines.get(0));
    assertEquals(List.of("precious"), TestFiles.names(folder));
  }

  @Test
  void failingStepGivesItsReason() throws Exception {
    Path noZip = TestFiles.write(folder, "broken.zip", "no package");
    List<String> lines = new ArrayList<>();
    assertEquals(
        1, run(lines, "-o", folder.resolve("out").toString(), "--package", noZip.toString()));
    String last = lines.get(lines.size() - 1);
    assertTrue(last.startsWith("Error: ") && last.contains("log.txt"), last);
  }
}
