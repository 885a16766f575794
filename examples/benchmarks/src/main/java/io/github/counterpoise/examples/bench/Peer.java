package io.github.counterpoise.examples.bench;

import io.github.counterpoise.examples.process.Program;
import io.github.counterpoise.table.Column;
import io.github.counterpoise.table.Table;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** imbalanced-learn, run by Python on the very data that we are measured on. */
final class Peer implements AutoCloseable {

  private static final double BUDGET = 10; // seconds per measurement

  private final String python;
  private final int threads;
  private final Path folder;
  private final Path script;

  private Peer(String python, int threads) throws IOException {
    this.python = python;
    this.threads = threads;
    this.folder = Files.createTempDirectory("counterpoise-bench");
    this.script = folder.resolve("peer.py");
    try (InputStream in = Peer.class.getResourceAsStream("peer.py")) {
      Files.copy(in, script);
    }
  }

  /**
   * What a measurement came to.
   *
   * @param first seconds of the first call in a fresh process
   * @param warm median seconds of the following calls
   */
  record Seconds(double first, double warm) {}

  /**
   * Prepares to run it.
   *
   * @param python the Python that has it, if any
   * @param threads threads it may use
   */
  static Peer of(String python, int threads) {
    try {
      return new Peer(python, threads);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns its version, or nothing where it is not installed. */
  Optional<String> version() {
    List<String> lines = new ArrayList<>();
    try {
      int code = new Program(List.of(python, script.toString(), "version")).run(lines::add);
      return code == 0 && !lines.isEmpty()
          ? Optional.of(lines.get(lines.size() - 1))
          : Optional.empty();
    } catch (UncheckedIOException e) { // no such Python
      return Optional.empty();
    }
  }

  /**
   * Returns a line that says how many threads both sides have and who the peer is.
   *
   * @param version the peer's version, if it is installed
   */
  String introduction(Optional<String> version) {
    return String.format(
        Locale.ROOT,
        "%d thread%s; peer: %s",
        threads,
        threads == 1 ? "" : "s",
        version
            .map(v -> "imbalanced-learn " + v)
            .orElse("none (no imbalanced-learn in " + python + ")"));
  }

  /**
   * Measures it.
   *
   * @param method name of the method, as ours
   * @param table the data
   * @throws IllegalStateException if it fails, with what it printed
   */
  Seconds measure(String method, Table table) {
    Path file = folder.resolve("table.bin");
    List<String> lines = new ArrayList<>();
    try {
      BenchData.write(table, file);
      int code = program(method, table, file).run(lines::add);
      if (code != 0) {
        throw new IllegalStateException("imbalanced-learn failed: " + String.join(" ", lines));
      }
      Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String[] seconds = lines.get(lines.size() - 1).split(" ");
    return new Seconds(Double.parseDouble(seconds[0]), Double.parseDouble(seconds[1]));
  }

  private Program program(String method, Table table, Path file) {
    int columns = table.schema().width() - 1;
    long nominal =
        table.schema().columns().stream().filter(c -> c instanceof Column.Nominal).count() - 1;
    String limit = Integer.toString(threads);
    List<String> command =
        List.of(
            python,
            script.toString(),
            method,
            file.toString(),
            Integer.toString(columns),
            Long.toString(nominal),
            limit,
            Double.toString(BUDGET));
    return new Program(command)
        .with("OMP_NUM_THREADS", limit)
        .with("OPENBLAS_NUM_THREADS", limit)
        .with("MKL_NUM_THREADS", limit);
  }

  @Override
  public void close() {
    try {
      Files.deleteIfExists(folder.resolve("table.bin"));
      Files.deleteIfExists(script);
      Files.deleteIfExists(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
