package io.github.counterpoise.examples.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.counterpoise.table.Table;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

class BenchTest {

  @Test
  void dataIsTheSameEveryTime() {
    Table table = BenchData.gaussian(90, 10, 3);
    assertEquals(table, BenchData.gaussian(90, 10, 3));
    assertEquals(List.of(90, 10), List.of(table.classCounts()[0], table.classCounts()[1]));
    Table credit = BenchData.creditLike(100);
    assertEquals(21, credit.schema().width());
    assertEquals(30, credit.classCounts()[1]);
  }

  @Test
  void everyMeasurementIsALineWithFourFields() {
    StringWriter text = new StringWriter();
    Scoreboard board = new Scoreboard(new PrintWriter(text), true);
    new NeighborBench(board, "no-such-python", 1, 500).run();
    List<String> lines = text.toString().lines().toList();
    assertEquals("name,ours_seconds,peer_seconds,ratio", lines.get(0));
    assertTrue(lines.get(1).startsWith("# 1 thread; peer: none"), lines.get(1));
    List<String> measurements =
        lines.stream().skip(1).filter(line -> !line.startsWith("#")).toList();
    for (String line : measurements) {
      assertTrue(line.matches("[^,]+,\\d+\\.\\d{4,6},(\\d+\\.\\d{4,6})?,(\\d+\\.\\d{3})?"), line);
    }
    assertTrue(
        measurements.stream().anyMatch(l -> l.matches("SMOTE .* inside Weka,[^,]+,[^,]+,[^,]+")));
    assertTrue(lines.stream().anyMatch(l -> l.matches("# SMOTE: cost grows as rows\\^.*")));
  }

  @Test
  void simporIsMeasuredBesideTheLoop() {
    StringWriter text = new StringWriter();
    new SimporBench(new Scoreboard(new PrintWriter(text), true), 1, 10).run();
    List<String> lines = text.toString().lines().toList();
    for (String line : lines) {
      assertTrue(line.startsWith("#") || line.split(",", -1).length == 4, line);
    }
    assertTrue(lines.stream().anyMatch(l -> l.matches("SIMPOR wdbc .* ascents,[^,]+,[^,]+,[^,]+")));
    assertTrue(
        lines.stream().anyMatch(l -> l.matches("# SIMPOR 28350\\+50 rows: at most [0-9]+ MB .*")),
        text.toString());
  }

  @Test
  void tooLittleHeapIsNoticed() {
    Child.Task task = new Child.Task("SMOTE", true, 20_000, 2_000, 30, 1);
    assertTrue(Double.isNaN(Child.run(task, List.of("-Xmx6m"))));
    assertTrue(Child.run(task, List.of("-Xmx256m")) > 0);
  }
}
