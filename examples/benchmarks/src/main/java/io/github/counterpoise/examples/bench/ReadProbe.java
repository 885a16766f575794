package io.github.counterpoise.examples.bench;

import io.github.counterpoise.examples.files.DataFile;
import io.github.counterpoise.examples.files.ReadOptions;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Reads a data file several times in a process of its own. It uses nothing but what the first
 * version of the reader had, so that it measures an older one as well.
 */
public final class ReadProbe {

  private ReadProbe() {}

  /**
   * Prints the seconds of the fastest time, and the rows of the table.
   *
   * @param args the file, and how often to read it
   */
  public static void main(String[] args) {
    Path file = Path.of(args[0]);
    double best = Double.POSITIVE_INFINITY;
    int rows = 0;
    for (int i = Integer.parseInt(args[1]); i > 0; i--) {
      long start = System.nanoTime();
      rows = DataFile.read(file, ReadOptions.defaults()).table().rows();
      best = Math.min(best, (System.nanoTime() - start) / 1e9);
    }
    System.out.println(String.format(Locale.ROOT, "%.6f %d", best, rows));
  }
}
