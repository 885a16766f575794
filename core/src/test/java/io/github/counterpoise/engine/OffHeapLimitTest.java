package io.github.counterpoise.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.counterpoise.run.InvalidInputException;
import io.github.counterpoise.run.Seed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The limit of the memory outside the heap, in a Java process of its own where it is small. */
class OffHeapLimitTest {

  @Test
  void aNetworkAboveTheLimitIsRefusedAndASmallerOneRuns() throws Exception {
    List<String> lines = java(List.of("-Xmx256m", "-Dorg.bytedeco.javacpp.maxbytes=48m"));
    assertEquals(
        "refused: Training needs more than the 48 MB of memory outside the heap that are allowed;"
            + " choose a smaller batch or network, or smaller images (for instance -image 64x64),"
            + " or raise the limit with"
            + " -Dorg.bytedeco.javacpp.maxbytes=8G (and -Xmx).",
        lines.get(0),
        lines::toString);
    assertTrue(lines.get(1).startsWith("self-test passed"), lines::toString);
  }

  @Test
  void aRaisedLimitIsEnough() throws Exception {
    List<String> lines = java(List.of("-Xmx256m", "-Dorg.bytedeco.javacpp.maxbytes=1g"));
    assertEquals("trained", lines.get(0), lines::toString);
  }

  private static List<String> java(List<String> options) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.add("-Dorg.slf4j.simpleLogger.defaultLogLevel=error");
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(OffHeapLimitTest.class.getName());
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    process.waitFor();
    return output.lines().toList();
  }

  /**
   * Drops arrays of 8 MB each, then trains a network whose weights and gradients take 2 · 36 MB,
   * and then a small one.
   */
  public static void main(String[] args) {
    for (int i = 0; i < 20; i++) {
      Tensors.zeros(Precision.FLOAT, 1L << 21);
    }
    try (ParameterSet set = new ParameterSet();
        Graph g = Graph.training()) {
      Layer net = new Dense(set, "a", 3000, 3000);
      set.initialise(new Seed(1).generator());
      g.minimise(net.apply(g, g.input("x", 2, 3000)).mean(), set).run();
      System.out.println("trained");
    } catch (InvalidInputException e) {
      System.out.println("refused: " + e.getMessage());
    }
    System.out.println(BackendInfo.selfTest());
  }
}
