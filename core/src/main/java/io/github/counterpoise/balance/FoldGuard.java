package io.github.counterpoise.balance;

import io.github.counterpoise.run.Monitor;
import io.github.counterpoise.table.Column;
import io.github.counterpoise.table.Series;
import io.github.counterpoise.table.Table;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Keeps the folds of a cross-validation from replacing what was written of all rows. A host builds
 * a classifier, and with it models and reports, on all rows and then on some of them, fold by fold,
 * and every time the settings name the same file.
 *
 * <p>The rule: a file that this program wrote of some rows is not written again of fewer ones that
 * are all among them. What is written again of other rows is replaced. Both are said, once for each
 * file. A file that was removed meanwhile is written in any case. Only the files of the running
 * program count, and the latest {@value #MOST_FILES} of those.
 */
public final class FoldGuard {

  private static final int MOST_FILES = 100;
  private static final Map<Path, Written> FILES = new LinkedHashMap<>();

  private FoldGuard() {}

  /** The rows that a file was written of: hashes in ascending order. */
  private static final class Written {
    private final long[] rows;
    private boolean said;

    Written(long[] rows) {
      this.rows = rows;
    }

    boolean holds(long[] others) {
      return Arrays.stream(others).allMatch(row -> Arrays.binarySearch(rows, row) >= 0);
    }
  }

  /**
   * Returns whether a file shall be written.
   *
   * @param file the file
   * @param what what it is, for messages, for instance "model"
   * @param table the rows that it would be written of
   * @param monitor told where a file is kept or replaced
   */
  public static synchronized boolean mayWrite(
      Path file, String what, Table table, Monitor monitor) {
    Written before = FILES.get(key(file));
    if (before == null || !Files.exists(file)) {
      return true;
    }
    long[] rows = hashes(table);
    boolean fold = rows.length < before.rows.length && before.holds(rows);
    if (!before.said && !Arrays.equals(rows, before.rows)) {
      before.said = true;
      monitor.warn(
          String.format(
              Locale.ROOT,
              fold
                  ? "The %s '%s' stays that of all %d rows, written before; runs on some of these, such"
                      + " as the %d now, do not replace it. Name another file, or remove it, for"
                      + " theirs."
                  : "The %s '%s', written before of %d other rows, is replaced by that of these %d"
                      + " rows.",
              what,
              file,
              before.rows.length,
              rows.length));
    }
    return !fold;
  }

  /**
   * Remembers that a file was written.
   *
   * @param file the file
   * @param table the rows it was written of
   */
  public static synchronized void wrote(Path file, Table table) {
    FILES.remove(key(file));
    FILES.put(key(file), new Written(hashes(table)));
    if (FILES.size() > MOST_FILES) {
      FILES.remove(FILES.keySet().iterator().next());
    }
  }

  private static Path key(Path file) {
    return file.toAbsolutePath().normalize();
  }

  /** Cells by name of column and label: a fold may have fewer labels, or whole numbers only. */
  private static long[] hashes(Table table) {
    long[] hashes = cells(table);
    Arrays.sort(hashes);
    return hashes;
  }

  private static long[] cells(Table table) {
    long[] hashes = new long[table.rows()];
    for (int column = 0; column < table.schema().width(); column++) {
      Column kind = table.schema().column(column);
      if (kind instanceof Column.Series) {
        addRuns(hashes, table.series(column));
        continue;
      }
      for (int row = 0; row < hashes.length; row++) {
        double value = table.value(row, column);
        long bits =
            kind instanceof Column.Nominal nominal && !Double.isNaN(value)
                ? nominal.labels().get((int) value).hashCode()
                : Double.doubleToLongBits(value);
        hashes[row] = mixed(hashes[row] * 31 + mixed(bits + kind.name().hashCode()));
      }
    }
    return hashes;
  }

  /** A run is told by its length and its steps in order. */
  private static void addRuns(long[] hashes, Series series) {
    long[] steps = cells(series.steps());
    for (int row = 0; row < hashes.length; row++) {
      long hash = mixed(hashes[row] * 31 + (series.isMissing(row) ? -1 : series.length(row)));
      for (int step = 0; step < series.length(row); step++) {
        hash = mixed(hash * 31 + steps[series.start(row) + step]);
      }
      hashes[row] = hash;
    }
  }

  /** The finaliser of SplitMix64. */
  private static long mixed(long value) {
    long mixed = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
    return mixed ^ (mixed >>> 31);
  }
}
