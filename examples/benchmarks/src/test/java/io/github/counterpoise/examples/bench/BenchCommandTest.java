package io.github.counterpoise.examples.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.counterpoise.engine.Backend;
import io.github.counterpoise.examples.cli.CommandLineRun;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class BenchCommandTest {

  private static void assertHas(List<String> lines, String pattern) {
    assertTrue(lines.stream().anyMatch(l -> l.matches(pattern)), () -> pattern + " in " + lines);
  }

  @Test
  void theEngineIsMeasuredAndItsMemoryWatched() {
    int threads = Backend.maxThreads();
    CommandLineRun run =
        CommandLineRun.of(
            "bench",
            "engine",
            "--csv",
            "--quick",
            "--seconds",
            "0.01",
            "--threads",
            "1",
            "--python",
            "no-such-python");
    assertEquals(0, run.code(), run.err());
    assertEquals(threads, Backend.maxThreads());
    List<String> lines = run.out().lines().toList();
    assertEquals("name,ours_seconds,peer_seconds,ratio", lines.get(0));
    for (String name : List.of("mlp", "conv", "lstm")) {
      assertHas(lines, "\"" + name + " step, 1 thread\",[\\d.]+,,");
      assertHas(
          lines, "# " + name + " training holds [-\\d.]+ MB in the heap and [-\\d.]+ MB outside");
      assertHas(lines, "# " + name + ", batch \\d+, 1,000 steps, MB in the heap: .*; outside: .*");
    }
    assertHas(lines, "\"ConvNet small step, 1 thread\",[\\d.]+,[\\d.]+,[\\d.]+");
  }

  @Test
  void libtorchThatIsNotThereIsSaid() {
    CommandLineRun run = CommandLineRun.of("bench", "engine", "--peer", "libtorch");
    assertEquals(1, run.code());
    assertTrue(run.err().contains("fetch it there (110 MB) with ./mvnw"), run.err());
  }

  @Test
  void libtorchIsMeasuredWhereItWasFetched() {
    Path libraries = Path.of("../target/libtorch");
    assumeTrue(Files.isDirectory(libraries), "no libtorch; the build fetches it with -Plibtorch");
    for (BenchNetwork network : BenchNetwork.values()) {
      assertTrue(new Libtorch(libraries, 1).secondsPerStep(network.toString(), 0.01) > 0);
    }
  }

  @Test
  void readingIsMeasuredInProcessesOfItsOwn() {
    CommandLineRun run = CommandLineRun.of("bench", "read", "--csv", "--rows", "500");
    assertEquals(0, run.code(), run.err());
    assertHas(run.out().lines().toList(), "read csv 500 x 20,[\\d.]+,,");
    CommandLineRun none = CommandLineRun.of("bench", "read", "--peer-jar", "no-such.jar");
    assertEquals(1, none.code());
    assertTrue(none.err().contains("'no-such.jar', which does not exist"), none.err());
  }

  @Test
  void impossibleNumbersAreRefused() {
    CommandLineRun run = CommandLineRun.of("bench", "engine", "--seconds", "0");
    assertEquals(1, run.code());
    assertEquals("Error: Option --seconds is 0.0; expected a number above 0.", run.err().strip());
    assertTrue(CommandLineRun.of("bench", "engine", "--threads", "-1").err().contains("-1"));
  }
}
