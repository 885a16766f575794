package io.github.counterpoise.evaluate.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.counterpoise.run.CancelledException;
import io.github.counterpoise.run.InvalidInputException;
import io.github.counterpoise.run.Monitor;
import io.github.counterpoise.table.Table;
import io.github.counterpoise.testing.RecordingMonitor;
import io.github.counterpoise.testing.Tables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultsFileTest {

  private static final ComparisonPlan PLAN =
      ComparisonTest.plan(List.of("none", "threshold -inner 2", "SMOTE"), 3, 1, 1);
  private static final List<ComparisonRow> EXPECTED =
      ComparisonTest.run(ComparisonTest.CLOUDS, PLAN, Monitor.silent()).rows();

  @TempDir private Path folder;
  private Path path;

  @BeforeEach
  void name() {
    path = folder.resolve("results.csv");
  }

  private ComparisonResult run(Table table, ComparisonPlan plan, Monitor monitor) {
    try (ResultsFile file = ResultsFile.open(path, monitor)) {
      return new Comparison(plan).run(List.of(new DataSet("clouds", table)), file, monitor);
    }
  }

  /** Returns the number of lines without settings. */
  private int lines() throws IOException {
    return (int)
        Files.readAllLines(path).stream()
            .filter(l -> l.matches("[^,]*,(setting,value|,),?.*"))
            .count();
  }

  @Test
  void stoppedRunIsTakenUpAgainAndGivesTheSameTable() throws IOException {
    assertThrows(
        CancelledException.class,
        () -> run(ComparisonTest.CLOUDS, PLAN, RecordingMonitor.cancellingFrom(0.4)));
    int before = lines();
    assertTrue(before > 4 && before < 19, before + " lines");
    RecordingMonitor monitor = new RecordingMonitor();
    assertEquals(EXPECTED, run(ComparisonTest.CLOUDS, PLAN, monitor).rows());
    assertTrue(monitor.fractions().size() < 9, "finished cells are not measured again");
    assertEquals(19, lines()); // a header and 2 × 3 × 3 cells
  }

  @Test
  void finishedRunIsOnlyRead() throws IOException {
    run(ComparisonTest.CLOUDS, PLAN, Monitor.silent());
    String before = Files.readString(path);
    RecordingMonitor monitor = new RecordingMonitor();
    assertEquals(EXPECTED, run(ComparisonTest.CLOUDS, PLAN, monitor).rows());
    assertEquals(List.of(), monitor.fractions());
    assertEquals(before, Files.readString(path));
  }

  @Test
  void halfWrittenLastLineIsDroppedWithAWarning() throws IOException {
    run(ComparisonTest.CLOUDS, PLAN, Monitor.silent());
    String text = Files.readString(path);
    Files.writeString(path, text.substring(0, text.length() - 40));
    RecordingMonitor monitor = new RecordingMonitor();
    assertEquals(EXPECTED, run(ComparisonTest.CLOUDS, PLAN, monitor).rows());
    assertTrue(monitor.warnings().get(0).startsWith("The last line of results file"));
    assertEquals(19, lines());
  }

  @Test
  void moreContendersAreAddedToWhatIsThere() throws IOException {
    run(ComparisonTest.CLOUDS, ComparisonTest.plan(List.of("none"), 3, 1, 1), Monitor.silent());
    assertEquals(7, lines());
    assertEquals(EXPECTED, run(ComparisonTest.CLOUDS, PLAN, Monitor.silent()).rows());
    assertEquals(19, lines());
  }

  @Test
  void otherDataPlanOrFileIsRefused() throws IOException {
    run(ComparisonTest.CLOUDS, PLAN, Monitor.silent());
    refused("use the same or name another file.", Tables.clouds(2, 3, 90, 24), PLAN);
    refused(
        "was made with folds 3 for 'clouds', this run has 4; use the same or name another file.",
        ComparisonTest.CLOUDS,
        ComparisonTest.plan(List.of("none"), 4, 1, 1));
    Files.writeString(path, "a,b\n1,2\n");
    refused("name another file.", ComparisonTest.CLOUDS, PLAN);
  }

  @Test
  void refusalsAreKeptWithTheirReason() {
    ComparisonPlan plan = ComparisonTest.fussyPlan();
    run(ComparisonTest.CLOUDS, plan, Monitor.silent());
    RecordingMonitor monitor = new RecordingMonitor();
    ComparisonResult again = run(ComparisonTest.CLOUDS, plan, monitor);
    assertEquals(List.of(), monitor.fractions());
    assertEquals(List.of("Too hot.", "Too hot."), again.rows().get(0).refusals());
  }

  @Test
  void filesOfEarlierVersionsAreRefused() throws IOException {
    Files.writeString(
        path, "dataset,checksum,seed,folds,classifier,contender,repeat,fold,precision\n");
    refused(
        "is of an earlier version, which did not keep the class column and other settings that its"
            + " results rest on; name another file.",
        ComparisonTest.CLOUDS,
        PLAN);
  }

  @Test
  void unreadableLineIsNamed() throws IOException {
    run(ComparisonTest.CLOUDS, PLAN, Monitor.silent());
    Files.writeString(path, Files.readString(path) + "clouds,1,1\n");
    refused(
        "cannot be read (3 values instead of 25); remove it or name another file.",
        ComparisonTest.CLOUDS,
        PLAN);
  }

  private void refused(String end, Table table, ComparisonPlan plan) {
    String message =
        assertThrows(InvalidInputException.class, () -> run(table, plan, Monitor.silent()))
            .getMessage();
    assertTrue(message.endsWith(end), message);
  }
}
