package io.github.counterpoise.examples.bench;

import io.github.counterpoise.examples.cli.WekaSetup;
import io.github.counterpoise.examples.process.Program;
import io.github.counterpoise.run.InvalidInputException;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Times training steps in PyTorch's C++ library, through its classes for Java. They need another
 * JavaCPP than our arrays do, so they run in a Java of their own, from a source file that is
 * compiled there.
 */
final class Libtorch implements StepPeer {
  private static final String SOURCE = "LibtorchSteps.java";

  /**
   * Bytes up to which the C library keeps freed memory. It would otherwise give the tensors of a
   * step back to the system, which clears their pages for the next one: more than half the time of
   * a step with convolutions.
   */
  private static final String KEPT = "1073741824";

  private final Path libraries;
  private final int threads;

  /**
   * Prepares to measure.
   *
   * @param libraries the folder of its jars
   * @param threads threads it may use
   * @throws InvalidInputException if there is no such folder, saying how to get it
   */
  Libtorch(Path libraries, int threads) {
    this.libraries = libraries;
    this.threads = threads;
    if (!Files.isDirectory(libraries)) {
      throw new InvalidInputException(
          String.format(
              Locale.ROOT,
              "The peer libtorch is not in the folder '%s'; fetch it there (110 MB) with"
                  + " ./mvnw -f examples/benchmarks -Plibtorch dependency:copy@libtorch.",
              libraries));
    }
  }

  /** Returns the folder where the build puts its jars: beside this program's jar. */
  static Path usualFolder() {
    return WekaSetup.jar().resolveSibling("libtorch");
  }

  @Override
  public String name() {
    return "PyTorch's C++ library, with fused Adam";
  }

  @Override
  public double secondsPerStep(String network, double seconds) {
    List<String> lines = new ArrayList<>();
    try {
      Path folder = Files.createTempDirectory("counterpoise-bench");
      Path source = folder.resolve(SOURCE);
      try (InputStream in = Libtorch.class.getResourceAsStream(SOURCE)) {
        Files.copy(in, source);
        int code = program(source, network, seconds).run(lines::add);
        if (code != 0 || lines.isEmpty()) {
          throw new IllegalStateException("libtorch failed: " + String.join(" ", lines));
        }
      } finally {
        Files.deleteIfExists(source);
        Files.deleteIfExists(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Double.parseDouble(lines.get(lines.size() - 1));
  }

  private Program program(Path source, String network, double seconds) {
    String limit = Integer.toString(threads);
    return Program.java(
            List.of("-cp", libraries + File.separator + "*"),
            source.toString(),
            List.of(limit, Double.toString(seconds), network))
        .with("OMP_NUM_THREADS", limit)
        .with("MKL_NUM_THREADS", limit)
        .with("OPENBLAS_NUM_THREADS", limit)
        .with("MALLOC_MMAP_THRESHOLD_", KEPT)
        .with("MALLOC_TRIM_THRESHOLD_", KEPT)
        .with("MALLOC_TOP_PAD_", "268435456");
  }
}
