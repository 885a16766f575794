package io.github.counterpoise.examples.bench;

import io.github.counterpoise.examples.process.Program;
import io.github.counterpoise.run.InvalidInputException;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How long it takes to read a CSV file, beside another build of this program. Both read in
 * processes of their own, in turns, and the fastest of their times counts.
 */
public final class ReadBench {

  private static final int TURNS = 2;
  private static final int READS = 3; // the first meets a cold JVM
  private static final String HEAP = "-Xmx4g";

  private final Scoreboard board;
  private final int rows;
  private final Path peer; // a jar, null for none

  /**
   * Prepares.
   *
   * @param board shows the results
   * @param rows rows of the file
   * @param peer the jar of another build, its libraries beside it; null for none
   * @throws InvalidInputException if there is no such jar
   */
  public ReadBench(Scoreboard board, int rows, Path peer) {
    this.board = board;
    this.rows = rows;
    this.peer = peer;
    if (peer != null && !Files.isRegularFile(peer)) {
      throw new InvalidInputException(
          String.format(Locale.ROOT, "Option --peer-jar names '%s', which does not exist.", peer));
    }
  }

  /** Measures and prints. */
  public void run() {
    try {
      Path file = Files.createTempFile("counterpoise-read", ".csv");
      try {
        ReadData.write(file, rows);
        measure(file);
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void measure(Path file) {
    double ours = Double.POSITIVE_INFINITY;
    double theirs = peer == null ? Double.NaN : Double.POSITIVE_INFINITY;
    String own = System.getProperty("java.class.path");
    for (int turn = 0; turn < TURNS; turn++) {
      ours = Math.min(ours, seconds(own, file));
      if (peer != null) {
        theirs = Math.min(theirs, seconds(peer + File.pathSeparator + own, file));
      }
    }
    board.line(
        String.format(Locale.ROOT, "read csv %d x %d", rows, ReadData.COLUMNS), ours, theirs);
  }

  private double seconds(String classPath, Path file) {
    List<String> lines = new ArrayList<>();
    int code =
        Program.java(
                List.of(HEAP, "-cp", classPath),
                ReadProbe.class.getName(),
                List.of(file.toString(), Integer.toString(READS)))
            .run(lines::add);
    String last = lines.isEmpty() ? "" : lines.get(lines.size() - 1);
    if (code != 0 || !last.endsWith(" " + rows)) {
      throw new IllegalStateException("A measuring process failed: " + String.join(" ", lines));
    }
    return Double.parseDouble(last.split(" ")[0]);
  }
}
