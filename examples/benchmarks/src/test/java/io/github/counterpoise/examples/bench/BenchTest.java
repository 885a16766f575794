package io.github.counterpoise.examples.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.counterpoise.convnet.Architecture;
import io.github.counterpoise.engine.Graph;
import io.github.counterpoise.engine.ParameterSet;
import io.github.counterpoise.table.DataShape;
import io.github.counterpoise.table.Table;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
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
  void theFilterIsMeasuredInsideWeka() {
    StringWriter text = new StringWriter();
    new WekaBench(new Scoreboard(new PrintWriter(text), true), "no-such-python", 1, 200).run();
    List<String> lines = text.toString().lines().toList();
    assertTrue(lines.get(1).startsWith("# 1 thread; peer: none"), lines.get(1));
    assertTrue(lines.get(2).matches("SMOTE in Weka 450\\+50 rows x30,[0-9.]+,,"), lines.get(2));
    assertTrue(lines.get(3).matches("SMOTE in Weka .* first call,[0-9.]+,,"), lines.get(3));
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
  void convNetIsMeasuredBesideDeepLearning4j() {
    for (Architecture network : List.of(Architecture.SMALL, Architecture.RESNET18)) {
      ConvNetSteps steps = new ConvNetSteps(network, new DataShape.Image(8, 8, 2), 2, 1);
      assertTrue(steps.ours(0.01) > 0);
      assertTrue(steps.theirs(0.01) > 0);
    }
  }

  @Test
  void trainingMemoryIsFlat() {
    for (BenchNetwork network : BenchNetwork.values()) {
      try (ParameterSet set = new ParameterSet();
          Graph g = Graph.training()) {
        int steps = network == BenchNetwork.MLP ? 2000 : 200;
        MemoryCurve curve = MemoryCurve.of(network.step(set, g, 2), steps);
        assertTrue(curve.isFlat(), curve::toString);
        assertTrue(curve.samples().get(0).offHeap() > 10_000, curve::toString);
      }
    }
  }

  @Test
  void growingMemoryIsNoticed() {
    List<Object> kept = new ArrayList<>();
    MemoryCurve inHeap = MemoryCurve.of(() -> kept.add(new byte[2000]), 1000);
    assertFalse(inHeap.isFlat(), inHeap::toString);
    Runnable step =
        () -> {
          Graph g = Graph.training();
          g.input("x", 500, 1);
          kept.add(g);
        };
    MemoryCurve outside = MemoryCurve.of(step, 1000);
    assertTrue(
        outside.samples().get(4).offHeap() - outside.samples().get(0).offHeap() > 1_900_000,
        outside::toString);
    assertEquals(2200, kept.size());
  }

  @Test
  void tooLittleHeapIsNoticed() {
    Child.Task task = new Child.Task("SMOTE", true, 20_000, 2_000, 30, 1);
    assertTrue(Double.isNaN(Child.run(task, List.of("-Xmx6m"))));
    assertTrue(Child.run(task, List.of("-Xmx256m")) > 0);
  }

  @Test
  void namesWithCommasAreQuoted() throws IOException {
    StringWriter text = new StringWriter();
    Scoreboard board = new Scoreboard(new PrintWriter(text), true);
    board.line("mlp step, 1 thread \"small\"", 0.5, 1);
    board.line("alone", 0.25, Double.NaN);
    List<String> lines = text.toString().lines().toList();
    assertEquals("\"mlp step, 1 thread \"\"small\"\"\",0.5000,1.0000,0.500", lines.get(1));
    try (CSVParser read = CSVParser.parse(text.toString(), CSVFormat.RFC4180)) {
      assertEquals(
          List.of(
              List.of("name", "ours_seconds", "peer_seconds", "ratio"),
              List.of("mlp step, 1 thread \"small\"", "0.5000", "1.0000", "0.500"),
              List.of("alone", "0.2500", "", "")),
          read.stream().map(CSVRecord::toList).toList());
    }
  }
}
